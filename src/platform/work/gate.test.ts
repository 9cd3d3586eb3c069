import { expect, test } from 'vitest'
import { checkSolution, solve } from '../sealing/proof-of-work.ts'
import { bitsAt } from './bits.ts'
import { openGate, type Gate, type Solved } from './gate.ts'
import { Crowded } from './lanes.ts'

const key = new Uint8Array(32).fill(7)
const now = new Date('2026-06-01T12:00:00Z')
const work = async () => undefined

async function solved(gate: Gate) {
  const { text, bits } = gate.challenge(now)
  return { challenge: text, nonce: await solve(text, bits) }
}

test('work rises with the load and ends rising', () => {
  expect([0, 60, 180, 600, 4000, 1e9].map(bitsAt)).toEqual([9, 10, 11, 12, 15, 15])
})

/** Whether it goes by the quick lane, and not by the slow one. */
const isQuick = (gate: Gate, one: Solved | undefined, id: string) =>
  gate.pass(one, id, now, work, { only: 'quick' }).then(
    () => true,
    (error) => {
      if (error instanceof Crowded) return false
      throw error
    }
  )

test('who did the work is let in at once, who did none, or another’s, waits a turn and is let in too', async () => {
  const gate = openGate(key, { atOnce: 1, slowEvery: 60, slowMost: 9 })
  const own = await solved(gate)
  expect(await isQuick(gate, own, 'a')).toBe(true)
  expect(await isQuick(gate, own, 'a'), 'the same again over a bad line').toBe(true)
  expect(await isQuick(gate, own, 'b'), 'work that was spent').toBe(false)
  expect(await isQuick(gate, undefined, 'c')).toBe(false)
  const { text, bits } = gate.challenge(now)
  // By chance any of them may solve it, one time in 512.
  const nonce = [...'0123456789'].find((one) => !checkSolution(text, one, bits))!
  expect(await isQuick(gate, { challenge: text, nonce }, 'd')).toBe(false)
  const letIn: string[] = []
  const comes = (one: Solved | undefined, id: string) =>
    gate.pass(one, id, now, async (lane) => void letIn.push(`${id}: ${lane}`))
  await Promise.all([comes(undefined, 'without'), comes(own, 'a')])
  expect(letIn).toEqual(['a: quick', 'without: slow'])
})

test('a long text takes more than the challenge says, and its work serves a short one too', async () => {
  const gate = openGate(key, { atOnce: 1, slowEvery: 60, slowMost: 9 })
  const { text, bits } = gate.challenge(now)
  const all = Array.from({ length: 100_000 }, (_, nonce) => String(nonce))
  const barely = all.find((one) => checkSolution(text, one, bits) && !checkSolution(text, one, bits + 1))!
  const comes = (nonce: string, more: number) =>
    gate.pass({ challenge: text, nonce }, 'a', now, async () => 'quick', { more, only: 'quick' })
  await expect(comes(barely, 2)).rejects.toBeInstanceOf(Crowded)
  const nonce = await solve(text, bits + 2)
  expect(await comes(nonce, 2)).toBe('quick')
  expect(await comes(nonce, 0)).toBe('quick')
})

test('the more have come, the more is asked', async () => {
  const gate = openGate(key)
  const before = gate.challenge(now).bits
  for (let i = 0; i < 200; i++) await gate.pass(await solved(gate), String(i), now, async () => undefined)
  expect(gate.challenge(now).bits).toBeGreaterThan(before)
  expect(gate.challenge(new Date(now.getTime() + 3 * 60_000)).bits).toBe(before)
})

test('the same comes again six times with its work, and others do not work the more for it', async () => {
  const gate = openGate(key, { atOnce: 1, slowEvery: 60, slowMost: 9 })
  const own = await solved(gate)
  const quick: boolean[] = []
  for (let i = 0; i < 7; i++) quick.push(await isQuick(gate, own, 'a'))
  expect(quick).toEqual([true, true, true, true, true, true, false])
  for (let i = 0; i < 200; i++) void gate.pass(own, 'a', now, async () => undefined).catch(() => undefined)
  expect(gate.challenge(now).bits).toBe(9)
})

test('beyond its room of the day it goes slowly, and has earned the quick lane all the same', async () => {
  const gate = openGate(key, { atOnce: 1, slowEvery: 1, slowMost: 1 })
  const told = await gate.pass(await solved(gate), 'one', now, (lane) => Promise.resolve(lane), { slow: true })
  expect(told).toBe('quick')
})
