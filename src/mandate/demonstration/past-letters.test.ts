import { expect, it } from 'vitest'
import { reportingYear } from '../calendar.ts'
import { chanceFrom } from './chance.ts'
import { lettersOfYear } from './past-letters.ts'
import { pastYears } from './plan.ts'

const states = {
  'asia-pacific': ['IND', 'NPL'],
  americas: ['PER'],
  mena: ['EGY'],
  'europe-central-asia': ['FRA'],
  africa: ['KEN']
}
const years = pastYears.map((plan) => ({ plan, letters: lettersOfYear(plan, states, chanceFrom(plan.year)) }))
const people = (letters: (typeof years)[number]['letters']) => letters.flatMap((letter) => letter.people)

it('gives each year the letters, kinds, regions, joint letters and reprisals of its plan', () => {
  for (const { plan, letters } of years) {
    expect(letters.every((letter) => reportingYear(letter.sentOn) === plan.year)).toBe(true)
    expect(letters.filter((letter) => letter.kind === 'UA')).toHaveLength(plan.kinds.UA)
    expect(letters.filter((letter) => letter.kind === 'AL')).toHaveLength(plan.kinds.AL)
    expect(letters.filter((letter) => letter.addressees[0]?.state === 'EGY')).toHaveLength(plan.regions.mena)
    expect(letters.filter((letter) => letter.addressees[0]?.state === null)).toHaveLength(plan.regions.none)
    expect(letters.filter((letter) => letter.signatories.length > 1)).toHaveLength(plan.joint)
    expect(letters.filter((letter) => letter.reprisal)).toHaveLength(plan.reprisals)
  }
})

it('gives each year its persons and its women, in as many letters as planned', () => {
  for (const { plan, letters } of years) {
    expect(people(letters)).toHaveLength(plan.persons)
    expect(people(letters).filter((person) => person.sex === 'woman')).toHaveLength(plan.women)
    expect(letters.filter((letter) => letter.people.some((person) => person.sex === 'woman'))).toHaveLength(
      plan.lettersWithWomen
    )
  }
})

it('sends no letter about a reprisal after the last day of the plan', () => {
  const late = years.flatMap(({ plan, letters }) =>
    letters.filter(
      (letter) => letter.reprisal && plan.reprisalsUntil && letter.sentOn > `${plan.year}-${plan.reprisalsUntil}`
    )
  )
  expect(late).toEqual([])
})
