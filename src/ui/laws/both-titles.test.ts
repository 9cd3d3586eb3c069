import { expect, test } from 'vitest'
import { bothTitles } from './both-titles.ts'

const law = { title: 'Invented: Proyecto de ley', lang: 'es', titles: { en: 'Invented: a bill' } }
const original = { title: law.title, lang: 'es' }

test('a title of which there is an English one is read in it, with the original beside it', () => {
  for (const reader of ['en', 'ar'] as const)
    expect(bothTitles(law, reader)).toEqual([{ title: 'Invented: a bill', lang: 'en' }, original])
  expect(bothTitles({ ...law, titles: { ...law.titles, fr: 'Inventé' } }, 'fr')).toEqual([
    { title: 'Inventé', lang: 'fr' },
    original
  ])
})

test('whoever reads the language of the original reads that alone, as does whoever has no other', () => {
  expect(bothTitles(law, 'es')).toEqual([original])
  expect(bothTitles({ ...law, titles: {} }, 'ru')).toEqual([original])
})
