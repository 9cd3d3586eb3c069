import { describe, expect, test } from 'vitest'
import { languages } from '#mandate/languages.ts'
import { documentAddress } from './document-address.ts'

describe('a document of the United Nations is found by its symbol', () => {
  test.each([
    'A/HRC/34/52',
    'A/RES/53/144',
    'A/HRC/31/L.41',
    'S/2018/955',
    'E/CN.4/RES/2000/61',
    'A/HRC/34/52/Add.1-rev'
  ])('%s, in each language', (symbol) => {
    for (const lang of languages)
      expect(documentAddress(symbol, null, lang)).toBe(`https://undocs.org/${lang}/${symbol}`)
  })
  test('its own address goes first', () => {
    expect(documentAddress('A/HRC/34/52', 'https://there.test/52', 'en')).toBe('https://there.test/52')
  })
  test.each([
    '',
    'A',
    'A/',
    'A//HRC',
    'A/../x',
    'A/HRC/34/52/',
    'A/HRC/34/52?x=1',
    'A/HRC/34/52#a',
    'A/HRC 34',
    'A/HRC/34/52, para. 3',
    'A/HRC/34/52\n',
    'A/%2e%2e',
    'a/hrc/34/52',
    'B/HRC/34/52',
    'DEMO/REPORT',
    'https://A/HRC/34/52',
    'A/决议/1'
  ])('%j is none', (text) => {
    expect(documentAddress(text, null, 'en')).toBeNull()
  })
})
