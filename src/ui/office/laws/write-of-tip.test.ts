import { expect, test } from 'vitest'
import { Doc } from 'yjs'
import { factsOf, lineOf, paragraphsOf, paragraphText, tagsOf } from '#mandate/drafts/draft-document.ts'
import { writeOfTip } from './write-of-tip.ts'

const body = {
  state: 'PER',
  kind: 'bill',
  title: 'Proyecto inventado',
  lang: 'es',
  titleEn: 'Invented bill',
  effect: 'restrictive',
  themes: ['foreign-funding', 'tax'],
  stage: 'tabled',
  on: '2026-03-24',
  source: 'Invented gazette'
} as const
const hand = { by: 'somebody', on: '2026-03-25' }

test('a letter of an invented bill says that it is invented, has the theme of the bill and its day in words', () => {
  const doc = new Doc()
  writeOfTip(doc, { body: { ...body, themes: [...body.themes] }, invented: true }, hand)
  expect(factsOf(doc)).toMatchObject({ kind: 'OL', invented: true })
  expect(lineOf(doc, 'subject').toJSON()).toBe('Invented bill')
  expect(tagsOf(doc).toSorted()).toEqual(['theme:draft-legislation', 'theme:funding'])
  const [facts] = paragraphsOf(doc, 'facts')
  expect(paragraphText(doc, facts!.id).toJSON()).toBe(
    'Invented bill (Proyecto inventado). Invented gazette, 24 March 2026'
  )
})

test('of any other bill it says no such thing, and a day no more exact than it is known', () => {
  const doc = new Doc()
  writeOfTip(doc, { body: { ...body, themes: [], on: '2026-03' }, invented: false }, hand)
  expect(factsOf(doc).invented).toBe(false)
  const [facts] = paragraphsOf(doc, 'facts')
  expect(paragraphText(doc, facts!.id).toJSON()).toContain('Invented gazette, March 2026')
})
