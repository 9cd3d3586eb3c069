import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '#context'
import { isLanguage, type Language } from '#mandate/languages.ts'
import { neverStore } from '#platform/web/no-store.ts'
import { openLanes } from '#platform/work/lanes.ts'
import { pageHeaders } from './ui/intake/page.ts'

interface Page {
  /** The page's own name in the address, after the language. */
  page: 'report' | 'return'
  /** What the log says when it went wrong, and nothing more. */
  failed: string
  take(context: Context, lang: Language, request: IncomingMessage, response: ServerResponse): Promise<void>
}

/** What she sends from one page without scripts, read in a process of its own that ends. */
export function takeWithoutScripts({ page, failed, take }: Page) {
  const address = new RegExp(`^/([a-z]{2})/${page}/?$`)
  // Each is a process of its own, of some 60 MB: more than these of this page wait, unread, until one has ended.
  const lanes = openLanes({ atOnce: 4, slowEvery: 250, slowMost: 256 })
  return (context: Context) =>
    (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
      const lang = address.exec(path)?.[1]
      if (!isLanguage(lang)) return false
      neverStore(response)
      delete request.headers.cookie
      lanes
        .run('quick', () => take(context, lang, request, response))
        .catch((error: unknown) => {
          context.log.error({ err: { name: error instanceof Error ? error.name : 'unknown' } }, failed)
          if (!response.headersSent) response.writeHead(503, pageHeaders)
          response.end()
        })
      return true
    }
}
