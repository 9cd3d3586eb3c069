import { expect, test } from 'vitest'
import { askedAgain, notCleared, stillSigns, usualCutOff, type Clearing } from './clearance.ts'
import { clearance } from './machines.ts'

const states = Object.keys(clearance) as Clearing['state'][]
const asked = (state: Clearing['state'], hash: string | null = null): Clearing => ({ signatory: state, state, hash })
const everyone = states.map((state) => asked(state, state === 'cleared' ? 'this' : null))

test('a text waits for whoever still signs and has not cleared it', () => {
  expect(notCleared(everyone, 'this')).toEqual(['open', 'change-proposed'])
})

test('a clearance of another text is none', () => {
  expect(notCleared([asked('cleared', 'that')], 'this')).toEqual(['cleared'])
  expect(notCleared([asked('cleared', 'this')], 'this')).toEqual([])
})

test('who declined or did not join holds up nobody, whatever the text', () => {
  expect(states.filter((state) => !stillSigns({ state }))).toEqual(['declined', 'not-joined'])
  expect(notCleared([asked('declined'), asked('not-joined')], 'this')).toEqual([])
})

test('a new text asks again who had cleared the old one, and whose change it may hold', () => {
  expect(askedAgain(everyone, 'that').map(({ state }) => state)).toEqual(['cleared', 'change-proposed'])
  expect(askedAgain(everyone, 'this').map(({ state }) => state)).toEqual(['change-proposed'])
  // What is asked again can be: the machine leads back to open.
  for (const { state } of askedAgain(everyone, 'that')) expect(clearance[state]).toContain('open')
})

test('a word is asked within a week, of an urgent appeal within two days', () => {
  expect(usualCutOff('UA', '2026-02-27')).toBe('2026-03-01')
  for (const kind of ['AL', 'OL', 'AM']) expect(usualCutOff(kind, '2026-02-27')).toBe('2026-03-06')
})
