import { expect, test } from 'vitest'
import type { Actor } from '../permissions.ts'
import type { Decisions } from './decisions.ts'
import { waitsFor } from './waits-for.ts'

const reader = (role: Actor['role']): Actor => ({ id: 'a', role, mandate: 'defenders', trusted: true })
const clearance = (step: Decisions['clearances'][number]['step'], cutOff = '2026-03-09') => ({
  slug: 'al-per',
  reference: null,
  kind: 'AL',
  cutOff,
  step,
  waitsFor: [],
  addressees: []
})
const nothing: Decisions = {
  requests: [],
  cases: [],
  clearances: [],
  askedTime: [],
  readings: [],
  heldBack: [],
  entries: { names: 0, second: 0 },
  secondRelease: 0,
  approvable: [],
  institutions: [],
  pairs: [],
  laws: null
}
const keys = (role: Actor['role'], of: Partial<Decisions>, urgentOnly = false) =>
  waitsFor(reader(role), { ...nothing, ...of }, { today: '2026-03-02', submissions: [] })
    .filter(({ isUrgent }) => isUrgent || !urgentOnly)
    .map(({ key }) => key)

test('a letter waits for who is to decide on it now: its signature for the Rapporteur alone, and for nobody what others are to say', () => {
  const clearances = [clearance('others'), clearance('signature'), clearance('sending')]
  expect(keys('case-officer', { clearances: [clearance('ours')] })).toEqual(['clearance al-per ours'])
  expect(keys('case-officer', { clearances })).toEqual(['clearance al-per sending'])
  expect(keys('rapporteur', { clearances })).toEqual(['clearance al-per signature', 'clearance al-per sending'])
})

test('what two release waits for whom it may be the second of; of what is counted one more is one thing more', () => {
  expect(keys('case-officer', { secondRelease: 2, approvable: ['x'] })).toEqual(['release x'])
  expect(keys('case-officer', { entries: { names: 0, second: 2 } })).toEqual(['entry 1', 'entry 2'])
})

test('urgent is what is due today or over, and danger', () => {
  expect(keys('case-officer', { clearances: [clearance('ours', '2026-03-03')] }, true)).toEqual([])
  expect(keys('case-officer', { clearances: [clearance('ours', '2026-03-02')] }, true)).toHaveLength(1)
  const submissions = [
    { id: '1', danger: false },
    { id: '2', danger: true }
  ]
  const waiting = waitsFor(reader('case-officer'), nothing, { today: '2026-03-02', submissions })
  expect(waiting).toEqual([
    { key: 'submission 1', isUrgent: false, byHalfHour: true },
    { key: 'submission 2', isUrgent: true, byHalfHour: true }
  ])
})
