import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import type { ListedLetter } from '#mandate/publications/letters/listed-letter.ts'
import { letterEntry } from './letter-entry.ts'

// Invented.
const letter = {
  slug: 'DEMO-UA-XKX-1-2016',
  reference: null,
  kind: 'UA',
  joint: true,
  sentOn: '2016-12-01',
  sentPrecision: 'day',
  language: null,
  subject: 'Invented subject',
  summary: 'Invented summary',
  publicFrom: '2017-03-01',
  invented: true,
  addressees: [
    { state: 'PER', actorName: null },
    { state: null, actorName: 'An invented company' }
  ]
} as unknown as ListedLetter
const states = new Map([['PER', { name: 'Pérou' }]])

test('a letter has one entry, whichever feed it stands in, in the words of the language', () => {
  const entry = inLocale('fr', () =>
    letterEntry(
      { letter, on: '2017-03-01', corrected: null, repliesCorrected: null },
      { site: 'https://example.org/fr', lang: 'fr', states }
    )
  )
  expect(entry).toEqual({
    id: 'https://example.org/fr/letters/DEMO-UA-XKX-1-2016',
    href: 'https://example.org/fr/letters/DEMO-UA-XKX-1-2016',
    title: 'Sans référence, Appel urgent conjoint, Pérou, An invented company, 1er décembre 2016 (inventé)',
    summary: 'Invented subject\n\nInvented summary',
    lang: 'fr',
    day: '2017-03-01'
  })
})

test('a letter that was corrected says so, on which day and what', () => {
  const news = { letter, on: '2018-06-02', corrected: ['sent-on' as const, 'persons' as const], repliesCorrected: null }
  const entry = inLocale('fr', () => letterEntry(news, { site: 'https://example.org/fr', lang: 'fr', states }))
  expect(entry).toMatchObject({
    id: 'https://example.org/fr/letters/DEMO-UA-XKX-1-2016',
    title:
      'Rectificatif\u00a0: Sans référence, Appel urgent conjoint, Pérou, An invented company, 1er décembre 2016 (inventé)',
    day: '2018-06-02'
  })
  expect(entry.summary).toMatch(
    /^Rectifié le 2 juin 2018\u00a0: date d’envoi, nombres de personnes concernées\.\n\nInvented/
  )
})

test('so does one of which a reply was corrected', () => {
  const news = { letter, on: '2018-06-02', corrected: null, repliesCorrected: ['summary' as const] }
  const entry = inLocale('fr', () => letterEntry(news, { site: 'https://example.org/fr', lang: 'fr', states }))
  expect(entry.title).toMatch(/^Rectificatif\u00a0: /)
  expect(entry.summary).toMatch(/^Réponse rectifiée le 2 juin 2018\u00a0: texte\.\n\nInvented/)
})
