import { describe, expect, test } from 'vitest'
import type { ConsentLine } from './consents-of.ts'
import { mayPass, nameInPublic } from './doors.ts'
import { consentDoors, type ConsentDoor } from './payloads.ts'

const line = (door: ConsentDoor, more: Partial<ConsentLine> = {}): ConsentLine => ({
  person: 'p1',
  door,
  given: 'yes',
  takenBack: null,
  ...(door === 'public' && { as: 'full' as const }),
  ...more
})
const all = consentDoors.map((door) => line(door))
const back = { on: '2026-03-05', sure: true }
const passing = (lines: readonly ConsentLine[], isMinor = false) =>
  consentDoors.filter((door) => mayPass(lines, isMinor, door).may)
const why = (lines: readonly ConsentLine[], door: ConsentDoor, isMinor = false) => mayPass(lines, isMinor, door).why

test('a yes opens its own door and no other; without an answer every door is shut', () => {
  expect(passing([])).toEqual([])
  for (const door of consentDoors) {
    expect(passing([line(door)])).toEqual([door])
    expect(why([], door)).toEqual(['unanswered'])
  }
  expect(passing(all)).toEqual(consentDoors)
})

test('what was refused, cannot be asked or was taken back is shut, whatever stands beside it', () => {
  for (const door of consentDoors)
    for (const [more, reason] of [
      [{ given: 'no' }, 'said-no'],
      [{ given: 'cannot-ask' }, 'cannot-ask'],
      [{ takenBack: back }, 'taken-back'],
      [{ takenBack: { ...back, sure: false } }, 'perhaps-taken-back']
    ] as const) {
      expect(mayPass([...all, line(door, more)], false, door)).toMatchObject({ may: false, as: 'withheld' })
      expect(why([...all, line(door, more)], door)).toContain(reason)
    }
})

test('who takes back that she is in the case at all passes nowhere; who cannot be asked about it is judged door by door', () => {
  const without = all.filter(({ door }) => door !== 'take-up')
  expect(passing([...without, line('take-up', { takenBack: back })])).toEqual([])
  expect(passing([...without, line('take-up', { given: 'no' })])).toEqual([])
  expect(passing([...without, line('take-up', { given: 'cannot-ask' })])).toEqual(consentDoors.slice(1))
})

test('a State reads what is public: who is not to be named to it is not named there', () => {
  const without = all.filter(({ door }) => door !== 'state')
  expect(why([...without, line('state', { takenBack: back })], 'public')).toEqual(['not-to-state'])
  expect(why([...without, line('state', { given: 'no' })], 'public')).toEqual(['not-to-state'])
  expect(mayPass(without, false, 'public').as).toBe('full')
})

describe('in public', () => {
  const as = (...forms: (ConsentLine['as'] | undefined)[]) =>
    mayPass(
      forms.map((form) => ({ ...line('public', { as: 'full' }), as: form }) as ConsentLine),
      false,
      'public'
    )
  test('the strictest form that was agreed to is hers, and a yes to no form is to none', () => {
    expect(as('full').as).toBe('full')
    expect(as('full', 'initials').as).toBe('initials')
    expect(as('initials', 'withheld')).toMatchObject({ as: 'withheld', may: false, why: ['as-withheld'] })
    expect(as(undefined)).toMatchObject({ as: 'withheld', why: ['as-withheld'] })
  })
  test('nobody under 18 is named, and a State may be told of her as was agreed', () => {
    expect(mayPass(all, true, 'public')).toEqual({ as: 'withheld', may: false, why: ['minor'] })
    expect(passing(all, true)).toEqual(consentDoors.filter((door) => door !== 'public'))
  })
})

test('of a person of a letter the public reads her name, her initials or nothing', () => {
  const name = ' Ana  Lucía Invented '
  expect(nameInPublic({ name, publicForm: 'full' })).toBe(name)
  expect(nameInPublic({ name, publicForm: 'initials' })).toBe('A. L. I.')
  for (const publicForm of ['withheld', 'anything else']) expect(nameInPublic({ name, publicForm })).toBeNull()
})
