import type { Language } from '#mandate/languages.ts'
import { inLocale } from '#in-locale'
import { m } from '#messages'

/** Whoever reads it on the way learns that this address decides something at this office, and nothing of what: no name, no State, no number. */
export const waitingMail = (lang: Language, office: string | null): { subject: string; text: string } =>
  inLocale(lang, () => ({
    subject: m.work_waiting_subject(),
    text:
      [m.work_waiting_text(), ...(office ? [`${office}/${lang}/sign-in`] : []), m.work_waiting_why()].join('\n\n') +
      '\n'
  }))
