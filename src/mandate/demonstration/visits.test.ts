import { expect, test } from 'vitest'
import { inOrder } from '../visits/in-order.ts'
import { faultIn, statusOf, visitStatuses } from '../visits/steps.ts'
import { isWomenMeetingTold } from '../visits/visit.ts'
import { demoVisits } from './visits.ts'

test('there is an invented visit at each status, and none that could not have come about', () => {
  const visits = demoVisits('defenders', ['AAA', 'BBB', 'CCC'], '2026-11-26')
  const told = visits.map(({ visit, events, terms }) => {
    const ordered = inOrder(events.map((event, number) => ({ ...event, number, confidence: null })))
    expect(faultIn(ordered)).toBeNull()
    expect(ordered.map(({ slug }) => slug)).toEqual(events.map(({ slug }) => slug))
    const numbered = terms.map((term, number) => ({ ...term, number }))
    if (events.some(({ step }) => step === 'completed')) expect(isWomenMeetingTold(numbered)).toBe(true)
    expect([visit.invented, visit.slug.startsWith('DEMO-')]).toEqual([true, true])
    return statusOf({ kind: visit.kind, events: ordered })
  })
  expect(new Set(told)).toEqual(new Set(visitStatuses.filter((status) => status !== 'before')))
})
