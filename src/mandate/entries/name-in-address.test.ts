import { expect, test } from 'vitest'
import { nameInAddress } from './name-in-address.ts'

test('the name of something of a register is read from the address of its page, as people copy it', () => {
  const read = [
    'A-HRC-34-52-86-a',
    'https://vigie.invalid/en/recommendations/A-HRC-34-52-86-a',
    ' HTTPS://vigie.invalid:8443/ar/recommendations/A-HRC-34-52-86-a/?state=PER#follow-up ',
    '/fr/recommendations/A%2DHRC-34-52-86-a'
  ].map(nameInAddress)
  expect(new Set(read)).toEqual(new Set(['A-HRC-34-52-86-a']))
  expect(nameInAddress('https://vigie.invalid/es/recommendations/lines/invented')).toBe('invented')
  expect(nameInAddress('https://vigie.invalid/zh/protection#mechanism-CIV')).toBe('mechanism-CIV')
})

test('what is no address of a page here stays as it was typed', () => {
  for (const text of [
    'A/HRC/RES/31/32',
    'https://invented.example/doc/1',
    'https://vigie.invalid/en/laws',
    'https://vigie.invalid/en',
    'https://',
    '/en/laws/%E0%A4%A',
    ''
  ])
    expect(nameInAddress(text)).toBe(text)
})
