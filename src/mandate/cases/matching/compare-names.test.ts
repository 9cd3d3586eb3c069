import { expect, test } from 'vitest'
import { compareNames, nameFloor } from './compare-names.ts'
import { nameKey } from './name-key.ts'

const compare = (one: string, other: string) => compareNames(nameKey(one), nameKey(other))
const whys = (one: string, other: string) => compare(one, other).reasons.map(({ why }) => why)

test.each([
  ['أحمد منصور', 'احمد منصور', ['same-in-script', 'same-in-script']],
  ['Ahmed Mansour', 'Ahmad Mansour', ['letters-differ', 'same-spelling']],
  ['Ahmed Mansour', 'أحمد منصور', ['other-script', 'other-script']],
  ['A. Mansour', 'Ahmed Mansour', ['initial', 'same-spelling']],
  ['Mansour Ahmed', 'Ahmed Mansour', ['same-spelling', 'same-spelling', 'order']],
  ['Ahmed Mansour', 'Ahmed Khalil Mansour', ['same-spelling', 'same-spelling', 'left-out']],
  ['Wang Xiaoming', 'Wang Xiao Ming', ['same-spelling', 'one-word']],
  ['Mykola Koval', 'Николай Коваль', ['form-of-same', 'other-script']],
  ['Md. Rafiqul Islam', 'Mohammad Rafiqul Islam', ['form-of-same', 'same-spelling', 'same-spelling']],
  ['张伟', '張偉', ['same-in-script', 'same-in-script']]
])('%s and %s are shown, and why', (one, other, reasons) => {
  expect(compare(one, other).score).toBeGreaterThanOrEqual(nameFloor)
  expect(whys(one, other)).toEqual(reasons)
})

test('what stands against it is said as well', () => {
  const { score, reasons } = compare('Ahmed Hassan Mansour', 'Ali Hassan Mansour')
  expect(score).toBeLessThan(nameFloor)
  expect(reasons).toContainEqual({ why: 'differ', one: ['Ahmed'], other: ['Ali'] })
  expect(compare('سعيد منصور', 'سيد منصور').score).toBeLessThan(nameFloor)
  expect(whys('王小明', '王晓鸣')).toContain('same-sound-other-characters')
})

test('one word in common is not enough, unless there is no other', () => {
  expect(compare('Ahmed', 'Ahmed Hassan').score).toBeLessThan(nameFloor)
  expect(compare('Ahmed', 'أحمد').score).toBeGreaterThanOrEqual(nameFloor)
  expect(compare('', 'Ahmed')).toEqual({ score: 0, reasons: [] })
})
