import type { Language } from '../../mandate/languages.ts'
import { intlTags } from '../../messages/intl-tags.ts'

/** "in 25 minutes", "in 3 hours": never too early. Her device runs it too. */
export function inSoLong(seconds: number, lang: Language): string {
  const words = new Intl.RelativeTimeFormat(intlTags[lang])
  const minutes = Math.max(5, Math.ceil(seconds / 300) * 5)
  return minutes < 60 ? words.format(minutes, 'minute') : words.format(Math.ceil(seconds / 3600), 'hour')
}
