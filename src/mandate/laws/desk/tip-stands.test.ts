import { expect, test } from 'vitest'
import { hoursBetween, isLate, isPressing, isTipLate, isToDo, type TipFacts } from './tip-stands.ts'

const came = new Date('2026-11-26T09:00:00Z')
const tip: TipFacts = {
  stands: 'brought',
  cameAt: came,
  lookedAt: null,
  begunAt: null,
  until: '2026-12-03'
}

test('a tip is to be done until somebody decided or began a letter, and then for as long as it can be spoken about', () => {
  const through = { ...tip, stands: 'let-through' as const, lookedAt: came }
  expect(isToDo(tip, '2026-12-31')).toBe(true)
  const begun = { ...tip, begunAt: came }
  expect([isToDo(begun, '2026-12-03'), isToDo(begun, '2026-12-04')]).toEqual([true, false])
  expect([isToDo(through, '2026-12-03'), isToDo(through, '2026-12-04')]).toEqual([true, false])
  expect(isToDo({ ...through, until: null }, '2026-11-26')).toBe(false)
})
test('it presses while nobody looked and its last day is no more than so many days away, up to that day itself', () => {
  const on = (today: string) => isPressing(tip, today, 7)
  expect([on('2026-11-25'), on('2026-11-26'), on('2026-12-03'), on('2026-12-04')]).toEqual([false, true, true, false])
  expect(isPressing({ ...tip, lookedAt: came }, '2026-12-01', 7)).toBe(false)
  expect(isPressing({ ...tip, until: null }, '2026-12-01', 7)).toBe(false)
})
test('its hours end when somebody looked at it', () => {
  const at = (hour: string) => new Date(`2026-11-27T${hour}:00Z`)
  expect([isTipLate(tip, at('09:00'), 24), isTipLate(tip, at('09:01'), 24)]).toEqual([false, true])
  expect(isTipLate({ ...tip, lookedAt: at('08:00') }, at('23:00'), 24)).toBe(false)
  expect(isTipLate({ ...tip, lookedAt: at('22:00') }, at('23:00'), 24), 'late, and seen').toBe(false)
})
test('a tip is late the moment after its hours are over, not at their end', () => {
  const came = new Date('2026-11-26T12:00:00Z')
  const at = (time: string) => new Date(`2026-11-27T${time}Z`)
  expect([isLate(came, null, at('12:00:00'), 24), isLate(came, null, at('12:00:01'), 24)]).toEqual([false, true])
  expect(isLate(came, at('11:00:00'), at('23:00:00'), 24)).toBe(false)
  expect(hoursBetween(came, at('11:59:59'))).toBe(23)
})
