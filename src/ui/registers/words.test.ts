import { expect, test } from 'vitest'
import { inLocale } from '#messages'
import { kindOf } from '#mandate/registers/kinds.ts'
import { shownKind } from '#mandate/registers/show-fields.ts'
import { valueWord } from './words.ts'

test('a language is read by its name, also one that the pages do not have', () => {
  const { fields } = shownKind(kindOf('bill-tip')!, { vocabulary: new Map() })
  const lang = fields.find(({ name }) => name === 'lang')!
  const read = (locale: 'en' | 'fr', code: string) => inLocale(locale, () => valueWord(lang, code, new Map()))
  expect([read('en', 'es'), read('fr', 'pt')]).toEqual(['Spanish', 'portugais'])
})
