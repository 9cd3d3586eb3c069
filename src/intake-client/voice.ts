import { isLanguage } from '../mandate/languages.ts'
import { intlTags } from '../messages/intl-tags.ts'
import { daysIn } from '../ui/date-words.ts'
import type { Voice } from '../ui/intake/return/view.ts'

/** Days and numbers as the language of the page writes them; what is said is opened on her device. */
export function voiceOf(lang: string, say: Voice['say']): Voice {
  const numbers = new Intl.NumberFormat(intlTags[isLanguage(lang) ? lang : 'en'])
  return { lang, say, here: true, day: daysIn(lang), number: (value) => numbers.format(value) }
}
