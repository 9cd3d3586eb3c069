import { expect, test } from 'vitest'
import { referenceOf } from './reference-of.ts'

test('a reference is its own name, or a document with a paragraph, as people cite them', () => {
  expect(referenceOf(' UPR-20-EGY-36529 ')).toEqual({ slug: 'UPR-20-EGY-36529' })
  const inDocument = { document: 'A/HRC/36/9', paragraph: '104.12' }
  for (const typed of [
    'A/HRC/36/9 104.12',
    'a/hrc/36/9, 104.12',
    'A/HRC/36/9, para. 104.12',
    'A/HRC/36/9, párr. 104.12',
    'A/HRC/36/9, п. 104.12',
    'A/HRC/36/9، الفقرة 104.12',
    'A/HRC/36/9，第104.12段',
    'A/HRC/36/9 § 104.12',
    'A/HRC/36/9, ¶104.12'
  ])
    expect(referenceOf(typed), typed).toEqual(inDocument)
  expect(referenceOf('a/hrc/34/52/ADD.1, para. 5')).toEqual({ document: 'A/HRC/34/52/Add.1', paragraph: '5' })
  expect(referenceOf('A/HRC/34/52, para. 85 (f)')).toEqual({ document: 'A/HRC/34/52', paragraph: '85(f)' })
})

test('words, letters’ references and single symbols are none', () => {
  for (const typed of ['lawyer', 'land-rights defenders', 'AL PAK 5/2016', 'A/HRC/36/9', 'follow-up-to', '31/32', ''])
    expect(referenceOf(typed), typed).toBeNull()
})
