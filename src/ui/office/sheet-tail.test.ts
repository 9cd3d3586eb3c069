import { expect, test } from 'vitest'
import { tailRefusal } from './sheet-tail.ts'

const printed = 'AGE-SECRET-KEY-1QQQ7X2M9K'

test('exactly the last characters are asked for, with gaps or without, in small letters or large', () => {
  for (const typed of ['7X2M9K', ' 7x2 m9k ', '٧x٢m٩k']) expect(tailRefusal(typed, printed)).toBeNull()
  expect(tailRefusal('7X2M9L', printed)).toMatchObject({ code: 'wrong-sheet' })
})

test('more or fewer are refused, and it is said how many are asked for', () => {
  for (const typed of ['QQ7X2M9K', 'Q7X2M9K', 'X2M9K', ''])
    expect(tailRefusal(typed, printed)).toMatchObject({ code: 'sheet-count', params: { count: 6 } })
})
