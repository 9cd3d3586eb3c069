import type { Day } from '#mandate/calendar.ts'
import type { ListedLetter } from './listed-letter.ts'

export interface Feed {
  lang: string
  title: string
  author: string
  /** Addresses with their origin. */
  self: string
  page: string
  search: string
  today: Day
  titleOf(letter: ListedLetter): string
}

/** RFC 4287. An entry's time is the beginning of the day from which the letter is public. */
export function lettersAtom(letters: readonly ListedLetter[], feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">
<title>${xml(feed.title)}</title>
<id>${xml(feed.self)}</id>
<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
<link rel="alternate" type="text/html" href="${xml(feed.page + feed.search)}"/>
<updated>${instant(letters[0]?.publicFrom ?? feed.today)}</updated>
<author><name>${xml(feed.author)}</name></author>
${letters.map((letter) => entry(letter, feed)).join('')}</feed>
`
}

function entry(letter: ListedLetter, { page, titleOf }: Feed): string {
  const address = xml(`${page}/${letter.slug}`)
  const text = letter.subject ?? letter.summary
  const lang = letter.language ? ` xml:lang="${xml(letter.language)}"` : ''
  return `<entry>
<title>${xml(titleOf(letter))}</title>
<id>${address}</id>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${instant(letter.publicFrom)}</published>
<updated>${instant(letter.publicFrom)}</updated>
${text ? `<summary${lang}>${xml(text)}</summary>\n` : ''}${letter.invented ? '<category term="invented"/>\n' : ''}</entry>
`
}

const instant = (day: Day) => `${day}T00:00:00Z`
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// Control signs that XML cannot hold are left out.
const xml = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
