import { describe, expect, test } from 'vitest'
import {
  displayKind,
  isJoint,
  parseReference,
  parseType,
  printedReference,
  readWorking,
  slugOf,
  workingReference
} from './communication.ts'

test('a letter is joint when more than one mandate signs it', () => {
  expect(isJoint(1)).toBe(false)
  expect(isJoint(2)).toBe(true)
  expect(displayKind('UA', 1)).toBe('UA')
  expect(displayKind('UA', 3)).toBe('JUA')
  expect(displayKind('AM', 2)).toBe('JAM')
})

describe('types', () => {
  test.each([
    ['UA', 'UA', false, false],
    ['jal', 'AL', true, false],
    ['JOL', 'OL', true, false],
    ['OTH', 'AL', false, true],
    ['AM', 'AM', false, false],
    ['JAM', 'AM', true, false]
  ])('%s', (type, kind, declaredJoint, otherActor) =>
    expect(parseType(type)).toEqual({ kind, declaredJoint, otherActor })
  )
  test.each(['', 'U', 'UA1', 'LETTER', 'رسالة'])('%s is no type', (type) => expect(parseType(type)).toBeNull())
})

describe('references', () => {
  test('with and without the type', () => {
    expect(parseReference('AL PAK 5/2016')).toMatchObject({
      number: 'PAK 5/2016',
      slot: 'PAK',
      ordinal: 5,
      year: 2016,
      type: { kind: 'AL' }
    })
    expect(parseReference(' PAK  5/2016 ')).toMatchObject({ number: 'PAK 5/2016', type: null, invented: false })
    expect(parseReference('JUA HND 2/2013')).toMatchObject({
      number: 'HND 2/2013',
      type: { kind: 'UA', declaredJoint: true }
    })
  })
  test('to another actor', () => {
    expect(parseReference('AL OTH 5/2016')).toMatchObject({
      number: 'OTH 5/2016',
      slot: 'OTH',
      type: { kind: 'AL', otherActor: false }
    })
  })
  test('of the older form: the last token is the number proper', () => {
    const older =
      'REFERENCE: UA G/SO 218/2 G/SO 214 (67-17) Assembly & Association (2010-1) G/SO 214 (107-9) G/SO 214 (3-3-16) G/SO 214 (53-24) SAU 5/2014'
    expect(parseReference(older)).toMatchObject({ number: 'SAU 5/2014', type: { kind: 'UA' } })
    expect(parseReference('AL G/SO 214 (107-9) EGY 14/2012')).toMatchObject({
      number: 'EGY 14/2012',
      type: { kind: 'AL' }
    })
  })
  test('of invented letters', () => {
    const read = parseReference('DEMO AL PAK 5/2016')!
    expect(read).toMatchObject({ number: 'DEMO PAK 5/2016', invented: true, year: 2016 })
    expect(printedReference('AL', read)).toBe('DEMO AL PAK 5/2016')
  })
  test.each([
    '',
    'PAK',
    'PAK 0/2016',
    'PAK 05/2016',
    'PAK 5/1816',
    'PK 5/2016',
    '5/2016',
    'some text PAK 5/2016',
    'PAK 5-2016'
  ])('%s is none', (text) => expect(parseReference(text)).toBeNull())
  test('a slug is the reference in an address', () => {
    expect(slugOf('AL PAK 5/2016')).toBe('AL-PAK-5-2016')
    expect(slugOf('E/CN.4/1988/17 para. 19')).toBe('E-CN-4-1988-17-para-19')
  })
})

describe('until it has a reference', () => {
  const slug = 'AL-3f1c9a02-5d1e-4c0a-9f00-0123456789ab'
  const working = workingReference(slug)!
  test('a letter goes by digits alone, of which any one mistaken or any two exchanged are found out', () => {
    expect(working).toMatch(/^\d{3}-\d{3}-\d{3}-\d{2}$/)
    expect(readWorking(working)).toBe(working)
    expect(readWorking(` ${working.replaceAll('-', ' ')} `)).toBe(working)
    expect(readWorking([...working].map((one) => '٠١٢٣٤٥٦٧٨٩'[Number(one)] ?? ' ').join(''))).toBe(working)
    const digits = working.replaceAll('-', '')
    for (let at = 0; at < digits.length; at++)
      for (const other of '0123456789') {
        const typed = digits.slice(0, at) + other + digits.slice(at + 1)
        expect(readWorking(typed)).toBe(typed === digits ? working : null)
      }
    for (let at = 1; at < digits.length; at++) {
      const typed = digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1)
      expect(readWorking(typed)).toBe(typed === digits ? working : null)
    }
  })
  test('it says nothing but that: neither kind nor State, and one with a reference has none', () => {
    expect(workingReference(slug.replace('AL', 'UA'))).toBe(working)
    expect(workingReference('AL-PER-7-2026')).toBeNull()
    expect(readWorking('AL PER 7/2026')).toBeNull()
  })
})
