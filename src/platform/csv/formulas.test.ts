import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disarmed, rearmed } from './formulas.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+41', "'+41"],
  ['-2', '-2'],
  ['-2+3', "'-2+3"],
  ['-1,5', '-1,5'],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['a;＠x', "a;'＠x"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r'=1"],
  ['a;=1+1;b', "a;'=1+1;b"],
  ['a\n=1', "a\n'=1"],
  ['a\r\n@x', "a\r\n'@x"],
  ["a;'=1", "a;''=1"],
  ['a; b;-1', 'a; b;-1'],
  ["'=1", "''=1"],
  ["'tis", "'tis"],
  ['a=1', 'a=1'],
  ['', '']
])('%j is written as %j', (value, written) => {
  expect(disarmed(value)).toBe(written)
  expect(rearmed(written)).toBe(value)
})

test('numbers and nothing are no formulas', () => {
  expect([-1, null, undefined].map(disarmed)).toEqual([-1, null, undefined])
})

test('whatever is disarmed begins no formula, and is read again as it was', () => {
  const text = fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\r', '\n', ';', 'a', '1', '"', ',')
  })
  fc.assert(
    fc.property(text, (value) => {
      const written = disarmed(value)
      const cells = written.split(/[;\n\r]/).filter((cell) => !/^-\d+([.,]\d+)?$/.test(cell))
      return !cells.some((cell) => /^[=+\-@\t＝]/.test(cell)) && !written.startsWith('\r') && rearmed(written) === value
    })
  )
})
