import type { IncomingMessage } from 'node:http'
import { isLanguage } from '#mandate/languages.ts'
import { inLocale } from '#in-locale'
import { errorSentence } from '#messages'
import type { PlainAnswer } from '#platform/web/end-with.ts'
import { wantedLanguage } from './ui/wanted-language.ts'

/** Before any page's code runs: JSON for a script, with the sentence that its page shows in the page's language. */
export function answerInWords(
  { url = '', headers }: IncomingMessage,
  code: string,
  status: string,
  more: Record<string, string> = {}
): PlainAnswer {
  const first = /^\/([a-z]{2})\//.exec(url.replace(/^\/(public|intake|office)(?=\/)/, ''))?.[1]
  const lang = isLanguage(first) ? first : wantedLanguage(headers['accept-language'])
  const message = inLocale(lang, () => errorSentence({ code }))
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-language': lang,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...more
    },
    body: JSON.stringify({ code, message, errors: [{ code, field: null, params: {} }] })
  }
}
