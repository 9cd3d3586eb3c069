import type { Language } from '#mandate/languages.ts'
import { inLocale } from '#in-locale'
import { m } from '#messages'

/** Whoever reads it on the way learns that an institution has an account here, and nothing of why. */
export const institutionMail = (lang: Language, office: string | null): { subject: string; text: string } =>
  inLocale(lang, () => ({
    subject: m.inst_mail_subject(),
    text: [m.inst_mail_text(), ...(office ? [`${office}/${lang}/partner`] : [])].join('\n\n') + '\n'
  }))
