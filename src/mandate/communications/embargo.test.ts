import { expect, test } from 'vitest'
import { embargoOf, policyDayOf, type Embargoed } from './embargo.ts'

const at = (of: Partial<Embargoed>, today: string) =>
  embargoOf(
    { publication: 'withheld', publicFrom: null, proposedFrom: null, policyDay: '2026-05-01', ...of },
    today,
    14
  )

test.each([
  ['2026-04-16', 'far'],
  ['2026-04-17', 'near'],
  ['2026-04-30', 'near'],
  ['2026-05-01', 'past'],
  ['2026-05-02', 'past']
])('what nobody proposed is told of in time, and still when its day has passed: %s', (today, when) => {
  expect(at({}, today)).toEqual({ what: 'kept', on: '2026-05-01', when })
})

test('what two agreed to becomes public by itself on the day that they agreed to', () => {
  expect(at({ publication: 'scheduled', publicFrom: '2026-05-20' }, '2026-05-10')).toEqual({
    what: 'becomes-public',
    on: '2026-05-20',
    when: 'near'
  })
})

test('what one proposed waits for a second, also after its day', () => {
  expect(at({ publication: 'proposed', proposedFrom: '2026-05-09' }, '2026-05-10')).toEqual({
    what: 'waits-for-second',
    on: '2026-05-09',
    when: 'past'
  })
})

test('what is public, withdrawn or never public by policy is under no embargo', () => {
  expect(at({ publication: 'public', publicFrom: '2026-05-01' }, '2026-05-10')).toBeNull()
  expect(at({ publication: 'withdrawn' }, '2026-05-10')).toBeNull()
  expect(at({ policyDay: null }, '2026-05-10')).toBeNull()
})

test('a reply has the day of its letter, and none before it came', () => {
  const policy = { kind: '*', rule: 'days-after-sending', days: 60, validFrom: null, validTo: null } as const
  const letter = { kind: 'AL', sent: { on: '2026-01-01', precision: 'day' }, publicFrom: null } as const
  expect(policyDayOf(letter, '2026-02-01', [policy])).toBe('2026-03-02')
  expect(policyDayOf(letter, '2026-04-01', [policy])).toBe('2026-04-01')
})
