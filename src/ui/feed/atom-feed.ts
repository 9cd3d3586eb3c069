import type { Day } from '#mandate/calendar.ts'

export interface AtomEntry {
  /** Lasting, and the same in every edition of the feed. */
  id: string
  href: string
  title: string
  summary: string
  lang: string
  day: Day
}

export interface AtomFeed {
  lang: string
  title: string
  /** Whole addresses, of the feed and of its page. */
  self: string
  page: string
  entries: AtomEntry[]
}

/** An Atom feed (RFC 4287). A day counts from its beginning: no hour is known, and none is told. */
export function atomFeed({ lang, title, self, page, entries }: AtomFeed): string {
  const updated = entries.map(({ day }) => day).reduce((latest, day) => (day > latest ? day : latest), '1970-01-01')
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">
<id>${xml(self)}</id>
<title>${xml(title)}</title>
<updated>${updated}T00:00:00Z</updated>
<author><name>Vigie</name></author>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
${entries.map(atomEntry).join('')}</feed>
`
}

function atomEntry({ id, href, title, summary, lang, day }: AtomEntry): string {
  return `<entry xml:lang="${xml(lang)}">
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<updated>${day}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="${xml(href)}"/>
<summary>${xml(summary)}</summary>
</entry>
`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// Characters that XML 1.0 cannot hold at all.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"]/g, (character) => entities[character]!)
}
