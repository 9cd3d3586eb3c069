import { expect, it } from 'vitest'
import { atomFeed } from './atom-feed.ts'

it('holds hostile text as text, and is dated by its newest entry', () => {
  const entry = { id: 'urn:a', href: 'https://example.org/a?b=1&c=2', summary: '\u0000\u0008"quoted"', lang: 'ar' }
  const feed = atomFeed({
    lang: 'en',
    title: 'a & b',
    self: 'https://example.org/f',
    page: 'https://example.org/',
    entries: [
      { ...entry, title: '</title><script>', day: '2016-02-03' },
      { ...entry, title: 'second', day: '2016-03-01' }
    ]
  })
  expect(feed).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>')
  expect(feed).toContain('<summary>&quot;quoted&quot;</summary>')
  expect(feed).toContain('href="https://example.org/a?b=1&amp;c=2"')
  expect(/<updated>([^<]*)/.exec(feed)?.[1]).toBe('2016-03-01T00:00:00Z')
})
it('is a feed also when nothing is in it', () => {
  expect(atomFeed({ lang: 'en', title: 't', self: 's', page: 'p', entries: [] })).toContain(
    '<updated>1970-01-01T00:00:00Z</updated>'
  )
})
