import type { Context } from '#context'
import { isLanguage, type Language } from '#mandate/languages.ts'
import type { Taker, Unread } from '#platform/web/front.ts'
import { openLanes } from '#platform/work/lanes.ts'
import { pageHeaders } from './ui/intake/page.ts'

interface Page {
  /** The page's own name in the address, after the language. */
  page: 'report' | 'return'
  /** What the log says when it went wrong, and nothing more. */
  failed: string
  take(context: Context, asked: { lang: Language; origin: URL; connection: Unread }): Promise<void>
}

/** What she sends from one page without scripts: its connection goes, unread, to a process of its own that ends. */
export function takeWithoutScripts({ page, failed, take }: Page) {
  const address = new RegExp(`^/([a-z]{2})/${page}/?$`)
  // Each is a process of its own, of some 60 MB: more than these of this page wait, unread, until one has ended.
  const lanes = openLanes({ atOnce: 4, slowEvery: 250, slowMost: 256 })
  return (context: Context) =>
    (path: string, origin: URL): Taker | null => {
      const lang = address.exec(path)?.[1]
      if (!isLanguage(lang)) return null
      return async (connection) => {
        const { socket, begun } = connection
        try {
          await lanes.run('quick', () => take(context, { lang, origin, connection }))
          socket.destroy()
        } catch (error) {
          context.log.error({ err: { name: error instanceof Error ? error.name : 'unknown' } }, failed)
          begun.fill(0)
          socket.end(refusal, () => socket.destroy())
        }
      }
    }
}

const refusal = [
  'HTTP/1.1 503 Service Unavailable',
  ...Object.entries(pageHeaders).map(([name, value]) => `${name}: ${value}`),
  'content-length: 0',
  'connection: close',
  '\r\n'
].join('\r\n')
