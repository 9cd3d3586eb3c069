import { describe, expect, test } from 'vitest'
import { machines, replyState, transition, type Machine } from './machines.ts'

const names = Object.keys(machines) as Machine[]

describe.each(names)('the machine of %s', (name) => {
  const table: Record<string, readonly string[]> = machines[name]
  test('leads only to states that it knows', () => {
    expect(
      Object.values(table)
        .flat()
        .filter((state) => !(state in table))
    ).toEqual([])
  })
  test('takes every step of its table and no other', () => {
    for (const from of Object.keys(table))
      for (const to of Object.keys(table))
        expect(transition(name, from, to, 'why').ok, `${from} to ${to}`).toBe(table[from]!.includes(to))
  })
})

test('what is public is withdrawn with a reason only', () => {
  expect(transition('publication', 'public', 'withdrawn')).toEqual({
    ok: false,
    errors: [{ code: 'reason-required', field: 'reason', params: {} }]
  })
  expect(transition('publication', 'public', 'withdrawn', ' ').ok).toBe(false)
  expect(transition('publication', 'public', 'withdrawn', 'consent withdrawn').ok).toBe(true)
  expect(transition('publication', 'withheld', 'public').ok).toBe(false)
})

test('a mere acknowledgement answers nothing', () => {
  expect(
    (['none', 'acknowledgement', 'extension-asked', 'awaiting-translation', 'substantive'] as const).map(replyState)
  ).toEqual(['none', 'acknowledged', 'acknowledged', 'acknowledged', 'answered'])
})
