import type { IncomingMessage } from 'node:http'
import type { Language } from '#mandate/languages.ts'
import { inLocale } from '#in-locale'
import type { PlainAnswer } from '#platform/web/end-with.ts'
import { answerInWords } from './answer-in-words.ts'
import { busyPage } from './ui/intake/busy-page.ts'
import { formHeaders } from './ui/intake/page.ts'

const status = '503 Service Unavailable'

/** To who sends a form without scripts: loaded again, that page sends what she wrote once more. */
export const busyPageAnswer = (lang: Language, exit: string): PlainAnswer => ({
  status,
  headers: { ...formHeaders, 'retry-after': '120' },
  body: inLocale(lang, () => busyPage({ lang, exit }))
})

/** To who sends what this process reads: a page with scripts sends it again by itself, and tells her this sentence. */
export const busyAnswer = (request: IncomingMessage): PlainAnswer =>
  answerInWords(request, 'busy', status, { 'retry-after': '5' })
