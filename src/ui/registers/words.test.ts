import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { languages } from '#mandate/languages.ts'
import { entryKinds, kindOf } from '#mandate/registers/kinds.ts'
import { shownKind } from '#mandate/registers/show-fields.ts'
import { fieldWord, readersWord, valueWord } from './words.ts'

test('a language is read by its name, also one that the pages do not have', () => {
  const { fields } = shownKind(kindOf('bill-tip')!, { vocabulary: new Map() })
  const lang = fields.find(({ name }) => name === 'lang')!
  const read = (locale: 'en' | 'fr', code: string) => inLocale(locale, () => valueWord(lang, code, new Map()))
  expect([read('en', 'es'), read('fr', 'pt')]).toEqual(['Spanish', 'portugais'])
})

// Behind such a label the form says in brackets that the field may be left out.
const ifLeftOut = {
  en: /\b(if|else|none|left out)\b/i,
  fr: /\b(si|sinon|aucune?|défaut)\b/i,
  es: /\b(si|ningun[oa])\b/i,
  ar: /(إن|بلا) /,
  ru: /если|иначе|без /i,
  zh: /如|留空|不填|时$/
}
test.each(languages)('in %s no label says in brackets what holds where its field is left out', (lang) => {
  const labels = entryKinds.flatMap(({ kind }) =>
    shownKind(kindOf(kind)!, { vocabulary: new Map() })
      .fields.filter(({ isRequired }) => !isRequired)
      .map(({ name }) => inLocale(lang, () => fieldWord(kind, name)))
  )
  expect(labels.length).toBeGreaterThan(100)
  const twice = labels.filter((label) => ifLeftOut[lang].test(/[(（](.*)[)）]/.exec(label)?.[1] ?? ''))
  expect(twice).toEqual([])
})

test.each(languages)('in %s each field of a form says who will read what is typed there', (lang) => {
  const said = (kind: string) =>
    shownKind(kindOf(kind)!, { vocabulary: new Map() }).fields.map((field) => ({
      name: field.name,
      word: inLocale(lang, () => readersWord(kind, field))
    }))
  const tip = new Map(said('bill-tip').map(({ name, word }) => [name, word]))
  const others = new Set(said('assessment').map(({ word }) => word))
  expect(others.size).toBe(1)
  const all = new Set(tip.values())
  expect(all.size).toBe(3)
  expect([tip.get('title'), tip.get('until')].every((word) => others.has(word!))).toBe(true)
  const inOffice = inLocale(lang, () => readersWord('another', { name: 'other', isPublic: false }))
  expect(tip.get('articles')!.startsWith(inOffice)).toBe(true)
  expect(tip.get('source')!.startsWith(inOffice)).toBe(false)
})
