import { expect, test } from 'vitest'
import { isAkn, readDeclaration } from './akn.ts'

test.each([
  '/akn/ke/bill/2026-03-10/14',
  '/akn/ci/act/2014/388',
  '/akn/fr/act/1881-07-29/1',
  '/akn/ch-zh/act/2014-06/a-1/fra@2014-06-20',
  '/akn/fr/act/decree/2020-01-01/7/fra@'
])('%s is an identifier of Akoma Ntoso', (text) => expect(isAkn(text)).toBe(true))
test.each([
  '',
  'akn/ke/bill/2026-03-10/14',
  '/akn/ke/bill/2026-02-30/14',
  '/akn/KEN/bill/2026/14',
  '/akn/ke/poem/2026/14',
  '/akn/ke/bill/2026'
])('%j is none', (text) => expect(isAkn(text)).toBe(false))
test('the Declaration has twenty articles', () => {
  expect(readDeclaration('12, 5;20 5')).toEqual({ articles: [5, 12, 20], wrong: [] })
  expect(readDeclaration('0 21 5bis 007')).toEqual({ articles: [], wrong: ['0', '21', '5bis', '007'] })
})
