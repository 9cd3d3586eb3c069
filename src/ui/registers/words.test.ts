import { expect, test } from 'vitest'
import { inLocale } from '#messages'
import { languages } from '#mandate/languages.ts'
import { entryKinds, kindOf } from '#mandate/registers/kinds.ts'
import { shownKind } from '#mandate/registers/show-fields.ts'
import { fieldWord, valueWord } from './words.ts'

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
