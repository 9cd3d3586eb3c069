import type { Context } from '#context'
import { isLanguage, type Language } from '#mandate/languages.ts'
import { hourlyTally } from '#platform/hourly-tally.ts'
import { Busy, Left, openDoor, type Inside } from '#platform/sealing-process/door.ts'
import { endWith } from '#platform/web/end-with.ts'
import type { Taker, Unread } from '#platform/web/front.ts'
import { isForeign, oursOf, sentFromHead } from '#platform/web/is-foreign.ts'
import { busyPageAnswer } from './busy-answer.ts'
import { foreignPageAnswer } from './foreign-answer.ts'

interface Page {
  /** The page's own name in the address, after the language; the names that it had before, for pages that stand open. */
  names: readonly ['form' | 'return', ...string[]]
  /** What the log says at the end of an hour in which it went wrong, and nothing more. */
  failed: string
  /** Whether what the address carries is of a page of ours that has sent nothing yet; where none is asked for, every one is. */
  isKnown?(context: Context, token: string): boolean
  take(context: Context, asked: Asked): Promise<void>
}

interface Asked {
  lang: Language
  origin: URL
  /** The addresses of our own pages: what is sent from another's is not taken. */
  ours: readonly string[]
  /** What the address carries of the page that it is sent from. */
  token: string
  connection: Unread
  inside: Inside
}

/** What she sends from one page without scripts: its connection goes, unread, to a process of its own that ends. */
export function takeWithoutScripts({ names, failed, isKnown, take }: Page) {
  const address = new RegExp(`^/([a-z]{2})/(?:${names.join('|')})/?$`)
  const door = openDoor({ atOnce: 4, inAll: 16, waiting: 200, patience: 180 })
  const countFailed = hourlyTally(failed)
  return (context: Context) =>
    (path: string, origin: URL): Taker | null => {
      const lang = address.exec(path)?.[1]
      if (!isLanguage(lang)) return null
      return async (connection) => {
        const { socket, begun } = connection
        const ours = oursOf(origin, context.config.surfaces.intake.origin, context.config.surfaces.intake.onion)
        const token = tokenIn(begun)
        // NOTE: most is told by the first bytes, so that what another site sends in bulk takes no process of ours.
        if (isForeign(sentFromHead(begun), ours)) {
          begun.fill(0)
          return endWith(socket, foreignPageAnswer(lang, context.config.intakeExit, names[0]))
        }
        try {
          const work = (inside: Inside) => take(context, { lang, origin, ours, token, connection, inside })
          const page = isKnown && (isKnown(context, token) ? token : null)
          await door.run(socket, restOf(begun), work, page)
          socket.destroy()
        } catch (error) {
          begun.fill(0)
          if (error instanceof Left) return void socket.destroy()
          if (!(error instanceof Busy)) countFailed(context.log)
          endWith(socket, busyPageAnswer(lang, context.config.intakeExit))
        }
      }
    }
}

function tokenIn(begun: Buffer): string {
  const line = begun.toString('latin1', 0, Math.max(0, begun.indexOf('\n', 2)))
  return /^\s*POST [^ ?]+\?k=([\w.-]{1,80}) HTTP/.exec(line)?.[1] ?? ''
}

/** What is missing of a form that says how long it is, as far as its first bytes tell. */
function restOf(begun: Buffer): number {
  const end = begun.indexOf('\r\n\r\n')
  // Of the content no string is made: it could not be overwritten.
  const head = begun.toString('latin1', 0, end < 0 ? begun.length : end + 2)
  const length = /\r\ncontent-length: *(\d{1,12})\r\n/i.exec(head)?.[1]
  return length === undefined ? Infinity : Number(length) - (end < 0 ? 0 : begun.length - end - 4)
}
