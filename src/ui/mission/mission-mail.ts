import type { Language } from '#mandate/languages.ts'
import { inLocale } from '#in-locale'
import { m } from '#messages'

/** Whoever reads it on the way learns that this address has an account here, and nothing of why: no name, no State, no letter. */
export const missionMail = (lang: Language, office: string | null): { subject: string; text: string } =>
  inLocale(lang, () => ({
    subject: m.inst_mail_subject(),
    text: [m.corner_mail_text(), ...(office ? [`${office}/${lang}/mission`] : [])].join('\n\n') + '\n'
  }))
