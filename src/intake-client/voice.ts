import type { Voice } from '../ui/intake/return/view.ts'

/** Days and numbers as the language of the page writes them; what is said is opened on her device. */
export function voiceOf(lang: string, say: Voice['say']): Voice {
  const tag = lang === 'ar' ? 'ar-u-nu-arab-ca-gregory' : lang === 'en' ? 'en-GB' : lang === 'zh' ? 'zh-Hans' : lang
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(tag)
  return {
    lang,
    say,
    here: true,
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    number: (value) => numbers.format(value)
  }
}
