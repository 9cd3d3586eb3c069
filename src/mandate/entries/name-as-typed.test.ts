import { expect, test } from 'vitest'
import { nameAsTyped } from './name-as-typed.ts'

test.each([
  ['A/HRC/RES/31/32', 'A-HRC-RES-31-32'],
  [' a/hrc/res/31/32 ', 'A-HRC-RES-31-32'],
  ['https://vigie.invalid/en/resolutions/A-HRC-RES-31-32', 'A-HRC-RES-31-32'],
  ['A-HRC-RES-31-32', 'A-HRC-RES-31-32'],
  ['A/HRC/31/L.39', 'A-HRC-31-L-39'],
  ['a/hrc/31/l.39/add.1', 'A-HRC-31-L-39-Add-1'],
  ['ACHPR/Res.69(XXXV)04', 'ACHPR-Res-69-XXXV-04'],
  ['AG/RES. 1671 (XXIX-O/99)', 'AG-RES-1671-XXIX-O-99'],
  ['A/HRC/34/52, para. 85 (a)', 'A-HRC-34-52-85-a'],
  ['a/hrc/34/52 85(A)', 'A-HRC-34-52-85-a']
])('%s names %s', (typed, name) => expect(nameAsTyped(typed)).toBe(name))

test('what is neither name, address nor symbol stays as it was typed', () => {
  for (const text of ['AL PAK 5/2016', 'https://invented.example/doc/1', 'and/or', '31/32', 'Invented law', ''])
    expect(nameAsTyped(text)).toBe(text)
})
