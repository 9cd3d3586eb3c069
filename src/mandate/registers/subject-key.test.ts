import { expect, test } from 'vitest'
import { entryKinds } from './kinds.ts'
import { fieldThatNames } from './subject-key.ts'

// The clauses of the model law come with Vigie; what is earlier is a visit.
const ofNoEntry = new Set(['clause', 'earlier'])

test('what may belong to an entry is offered at it: each field that names one is of some kind', () => {
  const named = new Set(entryKinds.map(({ kind }) => fieldThatNames(kind)))
  const fields = entryKinds.flatMap(({ subjectField }) => subjectField ?? []).filter((one) => !ofNoEntry.has(one))
  expect(fields.filter((field) => !named.has(field))).toEqual([])
  for (const kind of ['bill-tip', 'state-commitment', 'mandate-commitment'])
    expect(fields, kind).toContain(fieldThatNames(kind))
})
