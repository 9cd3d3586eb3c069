import { expect, test } from 'vitest'
import { normaliserFor } from './normalise.ts'

const normalise = normaliserFor({ public: 'http://127.0.0.1:4310' })

test.each([
  ['a signature', `"signature":"aF+3${'Kq9/'.repeat(20)}Z4=="`],
  ['one that begins with a stroke', `"signature":"/F+3${'Kq9/'.repeat(20)}ZQ=="`]
])('%s is recorded by its length', (_, text) => expect(normalise(text)).toBe('"signature":"‹88›"'))

test('ids are named in the order in which they are met, and hosts by their surface', () => {
  const [one, two] = ['0', '1'].map((digit) => `${digit}0000000-0000-4000-8000-000000000000`)
  expect(normalise(`${one} ${two} ${one} http://127.0.0.1:4310/en`)).toBe('‹id 1› ‹id 2› ‹id 1› http://‹public›/en')
})

test('what a form is sent once with is recorded by its length, however seldom it changes from letters to digits', () => {
  for (const once of ['UNRV-uKDCMC-8_sLGbqygw', 'ABCDEFGHIJKLMNOPQRSTa1'])
    expect(normalise(`<input name="once" value="${once}">`)).toBe('<input name="once" value="‹22›">')
})

test('what is made from a random id or a port is named: a working reference, and the squares of a QR code', () => {
  expect(normalise('"working":"565-215-973-61"')).toBe('"working":"‹working reference›"')
  const squares = Array.from({ length: 30 }, (_, at) => `M${at} 4h1v1h-1z`).join('')
  expect(normalise(`<path d="${squares}"/>`)).toBe('<path d="‹QR code›"/>')
})

test('addresses and words stay as they are', () => {
  for (const text of [
    '"/en/countries/EGY/letters-of-the-mandate-and-what-became-of-them"',
    'A/HRC/34/52, para. 85',
    '"A-HRC-34-52-Add-1-85-f"'
  ])
    expect(normalise(text)).toBe(text)
})
