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
  test('reaches every state from its first', () => {
    const reached = new Set(Object.keys(table).slice(0, 1))
    for (const state of reached) for (const next of table[state]!) reached.add(next)
    expect([...reached].toSorted()).toEqual(Object.keys(table).toSorted())
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

test('a letter that came back, a mandate that takes back its word and a text that changed say why', () => {
  for (const [machine, from, to] of [
    ['delivery', 'transmitted', 'returned'],
    ['clearance', 'cleared', 'open'],
    ['clearance', 'cleared', 'declined'],
    ['clearance', 'open', 'change-proposed']
  ] as const) {
    expect(transition(machine, from, to).ok, `${from} to ${to}`).toBe(false)
    expect(transition(machine, from, to, 'a reason').ok, `${from} to ${to}`).toBe(true)
  }
  expect(transition('delivery', 'returned', 'transmitted').ok).toBe(true)
  expect(transition('clearance', 'open', 'not-joined').ok).toBe(true)
})

test('a mere acknowledgement answers nothing', () => {
  expect(
    (['none', 'acknowledgement', 'extension-asked', 'awaiting-translation', 'substantive'] as const).map(replyState)
  ).toEqual(['none', 'acknowledged', 'acknowledged', 'acknowledged', 'answered'])
})
