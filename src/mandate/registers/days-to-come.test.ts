import { expect, test } from 'vitest'
import { entryKinds } from './kinds.ts'

// What may lie ahead, kind by kind: until when something is due, and what is planned. All else was found, said or done.
const mayLieAhead = [
  'action-plan year',
  'bill-tip until',
  'indicator until',
  'law-next on',
  'mandate-commitment due',
  'recommendation-action due',
  'state-commitment due',
  'upr-review on',
  'upr-review until',
  'visit-event from',
  'visit-event to'
]

test('of no entry is a day taken that is still to come, but of what is due or planned', () => {
  const ahead = entryKinds.flatMap(({ kind, fields }) =>
    Object.entries(fields).flatMap(([name, field]) =>
      'isPast' in field && field.isPast !== true ? [`${kind} ${name}`] : []
    )
  )
  expect(ahead.toSorted()).toEqual(
    mayLieAhead.filter((one) => entryKinds.some(({ kind }) => one.startsWith(`${kind} `)))
  )
})
