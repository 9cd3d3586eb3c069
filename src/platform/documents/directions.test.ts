import { expect, test } from 'vitest'
import { printable } from './blocks.ts'
import { stretchesOf } from './directions.ts'

const apart = (text: string) => stretchesOf(text, 'ar').flatMap((part) => (part.leftToRight ? [part.text] : []))

test('in Arabic, what is read from the left is kept together and apart', () => {
  expect(apart('الرسالة UA PAK 5/2016، ورقمها 2026-00042.')).toEqual(['UA PAK 5/2016', '2026-00042'])
  expect(apart('السيدة (Amal Haddad) محامية')).toEqual(['Amal Haddad'])
  expect(apart('عبر river@field.example.')).toEqual(['river@field.example'])
  expect(apart('(A/RES/53/144)')).toEqual(['A/RES/53/144'])
})

test('numbers one after the other follow the line', () => {
  expect(apart('المواد 9 و14 و19، 21')).toEqual([])
})

test('nothing is lost or changed by it', () => {
  const text = 'x (a) 5/2016 السيدة (Amal Haddad) محامية 12 (3)'
  expect(
    stretchesOf(text, 'ar')
      .map((part) => part.text)
      .join('')
  ).toBe(text)
  expect(stretchesOf(text, 'en')).toEqual([{ text, leftToRight: true }])
})

test('what cannot be shown or deceives is not printed', () => {
  expect(printable('a\u0000b\u202Ec\u2066d\uD800e\r\nf')).toBe('abcd\uFFFDe\nf')
})
