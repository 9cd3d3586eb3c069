import { expect, it } from 'vitest'
import { pastYears } from './plan.ts'

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

it('adds up to the totals of paragraphs 29, 34, 35 and 76', () => {
  expect(pastYears.map((year) => sum(Object.values(year.regions)))).toEqual([231, 208, 254])
  expect(pastYears.map((year) => sum(Object.values(year.kinds)))).toEqual([231, 208, 254])
  expect(sum(pastYears.map((year) => year.kinds.UA))).toBe(368)
  expect(sum(pastYears.map((year) => year.kinds.AL))).toBe(319)
  expect(sum(pastYears.map((year) => year.persons))).toBe(1293)
  expect(sum(pastYears.map((year) => year.women))).toBe(278)
  expect(sum(pastYears.filter((year) => year.year > 2014).map((year) => year.joint))).toBe(442)
  expect(pastYears.map((year) => year.reprisals)).toEqual([32, 11, 12])
})
