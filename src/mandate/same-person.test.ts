import { expect, test } from 'vitest'
import { isSamePerson } from './same-person.ts'
import { may } from './permissions.ts'

test.each([
  ['Anna', 'anna '],
  ['Anna Example', ' ANNA  EXAMPLE'],
  ['Ａｎｎａ', 'anna'],
  ['Ren\u00e9', 'Rene\u0301'],
  ['An\u200bna', 'Anna'],
  ['Strauß', 'STRAUSS'],
  ['Анна', 'АННА']
])('%j and %j are one person', (one, other) => {
  expect(isSamePerson(one, other)).toBe(true)
  const facts = { mandate: 'defenders', proposedBy: one }
  for (const action of ['approve-release', 'approve-correction', 'approve-withdrawal-note'] as const)
    expect(may({ id: other, role: 'operator', mandate: null }, action, facts)).toBe(false)
})

test.each([
  ['Anna', 'Anne'],
  ['Rene', 'René'],
  ['Anna A', 'AnnaA']
])('%j and %j are two', (one, other) => {
  expect(isSamePerson(one, other)).toBe(false)
  const facts = { mandate: 'defenders', proposedBy: one }
  expect(may({ id: other, role: 'operator', mandate: null }, 'approve-release', facts)).toBe(true)
})
