import type { IncomingMessage } from 'node:http'
import type { Language } from '#mandate/languages.ts'
import { inLocale } from '#in-locale'
import type { PlainAnswer } from '#platform/web/end-with.ts'
import { answerInWords } from './answer-in-words.ts'
import { foreignPage } from './ui/intake/foreign-page.ts'
import { formHeaders } from './ui/intake/page.ts'

const status = '403 Forbidden'

/** To a form that another site's page sends. Nothing of it was read; the way to our own stands on it. */
export const foreignPageAnswer = (lang: Language, exit: string, page: 'form' | 'return'): PlainAnswer => ({
  status,
  headers: formHeaders,
  body: inLocale(lang, () => foreignPage({ lang, exit }, page))
})

export const foreignAnswer = (request: IncomingMessage): PlainAnswer => answerInWords(request, 'foreign', status)
