import type { IncomingMessage } from 'node:http'
import { isLanguage, type Language } from '#mandate/languages.ts'
import { inLocale } from '#in-locale'
import { errorSentence } from '#messages'
import type { PlainAnswer } from '#platform/web/end-with.ts'
import { busyPage } from './ui/intake/busy-page.ts'
import { pageHeaders } from './ui/intake/page.ts'
import { wantedLanguage } from './ui/wanted-language.ts'

const status = '503 Service Unavailable'

/** To who sends a form without scripts: loaded again, that page sends what she wrote once more. */
export const busyPageAnswer = (lang: Language, exit: string): PlainAnswer => ({
  status,
  headers: { ...pageHeaders, 'retry-after': '120' },
  body: inLocale(lang, () => busyPage({ lang, exit }))
})

/** To who sends what this process reads: a page with scripts sends it again by itself, and tells her this sentence. */
export function busyAnswer({ url = '', headers }: IncomingMessage): PlainAnswer {
  const first = /^\/([a-z]{2})\//.exec(url.replace(/^\/(public|intake|office)(?=\/)/, ''))?.[1]
  const lang = isLanguage(first) ? first : wantedLanguage(headers['accept-language'])
  const message = inLocale(lang, () => errorSentence({ code: 'busy' }))
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-language': lang,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'retry-after': '5'
    },
    body: JSON.stringify({ code: 'busy', message, errors: [{ code: 'busy', field: null, params: {} }] })
  }
}
