import { expect, test } from 'vitest'
import { askedForTime } from './asked-for-time.ts'

const asked = { askedOn: '2026-03-02', until: '2026-05-01' }
const given = (onDay: string, untilDay = '2026-05-01') => ({ kind: 'extension' as const, onDay, untilDay })

test('nobody asked: nothing stands', () => {
  expect(askedForTime([], [given('2026-03-02')])).toBeNull()
})
test('what was given before is no answer to it; on its day or after it is, be it another day', () => {
  expect(askedForTime([asked], [])).toEqual({ ...asked, given: null })
  expect(askedForTime([asked], [given('2026-03-01')])).toEqual({ ...asked, given: null })
  expect(askedForTime([asked], [given('2026-03-02')])).toEqual({ ...asked, given: '2026-05-01' })
  expect(askedForTime([asked], [given('2026-03-05', '2026-04-10')])).toEqual({ ...asked, given: '2026-04-10' })
  expect(askedForTime([asked], [{ kind: 'pause', onDay: '2026-03-05', untilDay: null }])).toEqual({
    ...asked,
    given: null
  })
})
test('of several the last counts', () => {
  const again = { askedOn: '2026-03-20', until: '2026-06-01' }
  expect(askedForTime([again, asked], [given('2026-03-05')])).toEqual({ ...again, given: null })
})
