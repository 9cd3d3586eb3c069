import { expect, test } from 'vitest'
import { fractionDigits, minorUnits } from './money.ts'

test('an amount is kept in the smallest unit of its currency', () => {
  expect([fractionDigits('MXN'), fractionDigits('XOF'), fractionDigits('TND'), fractionDigits('QQQ')]).toEqual([
    2,
    0,
    3,
    null
  ])
  expect(minorUnits('12 000.5', 2)).toBe('1200050')
  expect(minorUnits('١٢٬٠٠٠٫٥', 2)).toBe('1200050')
  expect(minorUnits('900719925474099', 3)).toBe('900719925474099000')
  expect([minorUnits('1.5', 0), minorUnits('-1', 2), minorUnits('1,5', 2), minorUnits('', 2)]).toEqual([
    null,
    null,
    null,
    null
  ])
})
