import { fold } from '#platform/sealing/receipt/fold.ts'
import type { SealedDate } from './payloads.ts'

type Calendar = SealedDate['calendar']

/** Text with the names of months as `#5`; the calendar is told by them where no other has such a month. */
export function withMonthNumbers(text: string, chosen: Calendar): { text: string; calendar: Calendar | null } {
  const folded = fold(text)
  for (const calendar of [chosen, ...all.filter((one) => one !== chosen)])
    for (const [name, month] of namesOf(calendar)) {
      const at = folded.search(new RegExp(`(?<![\\p{L}\\d])${escaped(name)}(?![\\p{L}])`, 'u'))
      const found = at >= 0 ? at : isHan.test(name) ? folded.indexOf(name) : -1
      if (found >= 0)
        return { text: `${folded.slice(0, found)} #${month} ${folded.slice(found + name.length)}`, calendar }
    }
  return { text: folded, calendar: null }
}

const all: Calendar[] = ['gregorian', 'hijri', 'persian']
const isHan = /\p{Script=Han}/u
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const kept: Partial<Record<Calendar, [string, number][]>> = {}

/** As the browser itself knows them, longest first: "October" before "Oct", the eleventh month before the first. */
function namesOf(calendar: Calendar): [string, number][] {
  return (kept[calendar] ??= [...new Map(languages[calendar].flatMap((lang) => inLanguage(lang, calendar)))]
    .filter(([name]) => name.length > 1 && !/^\d/.test(name))
    .sort(([a], [b]) => b.length - a.length))
}

function inLanguage(lang: string, calendar: Calendar): [string, number][] {
  const locale = `${lang}-u-ca-${intl[calendar]}-nu-latn`
  const forms: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' }
  ]
  const numbers = new Intl.DateTimeFormat(`en-u-ca-${intl[calendar]}-nu-latn`, { timeZone: 'UTC', month: 'numeric' })
  return forms.flatMap((form) => {
    const names = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' })
    return daysOfAYear.map((day): [string, number] => [
      fold(names.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, ''),
      Number.parseInt(numbers.format(day), 10)
    ])
  })
}

// Each tenth day of thirteen months: whatever the calendar, each of its months is among them.
const daysOfAYear = Array.from({ length: 40 }, (_, at) => Date.UTC(2017, 0, 5) + at * 10 * 86_400_000)
const intl: Record<Calendar, string> = { gregorian: 'gregory', hijri: 'islamic-umalqura', persian: 'persian' }
// ar-SY: the names of months that are said in the Levant and Iraq.
const languages: Record<Calendar, string[]> = {
  gregorian: ['en', 'fr', 'es', 'ar', 'ar-SY', 'ar-MA', 'ar-DZ', 'ru', 'zh', 'fa'],
  hijri: ['ar', 'en', 'fr', 'fa', 'ru'],
  persian: ['fa', 'en', 'ar', 'fr']
}
