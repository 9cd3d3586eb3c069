import { expect, test } from 'vitest'
import { checkSolution, solve } from '../sealing/proof-of-work.ts'
import { bitsAt } from './bits.ts'
import { openGate } from './gate.ts'

const key = new Uint8Array(32).fill(7)
const now = new Date('2026-06-01T12:00:00Z')
const work = async () => performance.now()

async function solved(gate: ReturnType<typeof openGate>) {
  const { text, bits } = gate.challenge(now)
  return { challenge: text, nonce: await solve(text, bits) }
}

test('work rises with the load and ends rising', () => {
  expect([0, 60, 180, 600, 4000, 1e9].map(bitsAt)).toEqual([9, 10, 11, 12, 15, 15])
})

test('who did the work is let in at once, who did none, or another’s, waits a turn and is let in too', async () => {
  const gate = openGate(key, { atOnce: 1, slowEvery: 60, slowMost: 9 })
  const took = async (one: Parameters<typeof gate.pass>[0], id: string) => {
    const from = performance.now()
    return (await gate.pass(one, id, now, work)) - from
  }
  const own = await solved(gate)
  expect(await took(own, 'a')).toBeLessThan(50)
  expect(await took(own, 'a'), 'the same again over a bad line').toBeLessThan(50)
  expect(await took(own, 'b'), 'work that was spent').toBeGreaterThan(50)
  expect(await took(undefined, 'c')).toBeGreaterThan(50)
  const { text, bits } = gate.challenge(now)
  // By chance any of them may solve it, one time in 512.
  const nonce = [...'0123456789'].find((one) => !checkSolution(text, one, bits))!
  expect(await took({ challenge: text, nonce }, 'd')).toBeGreaterThan(50)
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
  const took: number[] = []
  for (let i = 0; i < 7; i++) {
    const from = performance.now()
    took.push((await gate.pass(own, 'a', now, work)) - from)
  }
  expect(took.map((ms) => ms > 50)).toEqual([false, false, false, false, false, false, true])
  for (let i = 0; i < 200; i++) void gate.pass(own, 'a', now, async () => undefined).catch(() => undefined)
  expect(gate.challenge(now).bits).toBe(9)
})
