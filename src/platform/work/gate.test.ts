import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { checkSolution, solve } from '../sealing/proof-of-work.ts'
import { bitsAt } from './bits.ts'
import { openGate, type Gate } from './gate.ts'

const key = new Uint8Array(32).fill(7)
const now = new Date('2026-06-01T12:00:00Z')

async function solved(gate: Gate) {
  const { text, bits } = gate.challenge(now)
  return { challenge: text, nonce: await solve(text, bits) }
}

test('work rises with the load and ends rising', () => {
  expect([0, 60, 180, 600, 4000, 1e9].map((load) => bitsAt(load))).toEqual([9, 10, 11, 12, 15, 15])
})

test('work rises with each eighth of the room of the day that is full beyond half of it', () => {
  expect([0, 0.5, 0.62, 0.625, 0.75, 0.875, 1].map((full) => bitsAt(0, full))).toEqual([9, 9, 9, 10, 11, 12, 13])
  expect([0.5, 0.625, 0.75, 1].map((full) => bitsAt(1e9, full))).toEqual([15, 16, 17, 17])
})

test('work done ahead serves until the room is an eighth fuller', async () => {
  const gate = openGate(key)
  const { text, bits } = gate.challenge(now, 0.6)
  const all = Array.from({ length: 100_000 }, (_, nonce) => String(nonce))
  const nonce = all.find((one) => checkSolution(text, one, bits) && !checkSolution(text, one, bits + 1))!
  const taken = [1, 0.75, 0.74].map((full) => gate.proves({ challenge: text, nonce }, 'a', now, { full }))
  expect(taken).toEqual([false, false, true])
})

test('work is taken for what it was done for, and not where there is none, or another’s', async () => {
  const gate = openGate(key)
  const own = await solved(gate)
  expect(gate.proves(own, 'a', now)).toBe(true)
  expect(gate.proves(own, 'a', now), 'the same again over a bad line').toBe(true)
  expect(gate.proves(own, 'b', now), 'work that was spent').toBe(false)
  expect(gate.proves(undefined, 'c', now)).toBe(false)
  const { text, bits } = gate.challenge(now)
  // By chance any of them may solve it, one time in 512.
  const nonce = [...'0123456789'].find((one) => !checkSolution(text, one, bits))!
  expect(gate.proves({ challenge: text, nonce }, 'd', now)).toBe(false)
})

test('a long text takes more than the challenge says, and its work serves a short one too', async () => {
  const gate = openGate(key)
  const { text, bits } = gate.challenge(now)
  const all = Array.from({ length: 100_000 }, (_, nonce) => String(nonce))
  const barely = all.find((one) => checkSolution(text, one, bits) && !checkSolution(text, one, bits + 1))!
  expect(gate.proves({ challenge: text, nonce: barely }, 'a', now, { more: 2 })).toBe(false)
  const nonce = await solve(text, bits + 2)
  expect(gate.proves({ challenge: text, nonce }, 'a', now, { more: 2 })).toBe(true)
  expect(gate.proves({ challenge: text, nonce }, 'a', now)).toBe(true)
})

test('the more have come with their work, the more is asked; what came without asks nothing of others', async () => {
  const gate = openGate(key)
  const before = gate.challenge(now).bits
  for (let i = 0; i < 5000; i++) gate.proves(undefined, String(i), now)
  expect(gate.challenge(now).bits).toBe(before)
  for (let i = 0; i < 200; i++) gate.proves(await solved(gate), String(i), now)
  expect(gate.challenge(now).bits).toBeGreaterThan(before)
  expect(gate.challenge(new Date(now.getTime() + 3 * 60_000)).bits).toBe(before)
})

test('the same comes again six times with its work, and others do not work the more for it', async () => {
  const gate = openGate(key)
  const own = await solved(gate)
  const taken = Array.from({ length: 7 }, () => gate.proves(own, 'a', now))
  expect(taken).toEqual([true, true, true, true, true, true, false])
  for (let i = 0; i < 200; i++) gate.proves(own, 'a', now)
  expect(gate.challenge(now).bits).toBe(9)
})

test('however long a number she gives what she brings, no more than its digest is kept in memory', async () => {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  const held = () => {
    gc()
    return process.memoryUsage().heapUsed
  }
  const gate = openGate(key)
  const all = await Promise.all(Array.from({ length: 300 }, () => solved(gate)))
  const before = held()
  for (const [at, work] of all.entries())
    expect(gate.proves(work, Buffer.alloc(300_000, at % 128).toString('latin1') + at, now)).toBe(true)
  expect((held() - before) / 1_000_000).toBeLessThan(10)
  expect(gate.proves(all[0], 'another', now)).toBe(false)
})

test('work that was hoarded while little came serves no more once much comes', async () => {
  const gate = openGate(key)
  const hoarded = await Promise.all(Array.from({ length: 1600 }, () => solved(gate)))
  const taken = hoarded.filter((one, at) => gate.proves(one, String(at), now)).length
  // Half of those that come late have by chance solved one bit more than they were asked for.
  expect(taken).toBeGreaterThan(900)
  expect(taken).toBeLessThan(1450)
  expect(gate.proves(await solved(gate), 'honest', now)).toBe(true)
})

test('whoever sends until more work is asked learns nothing of who else sent in that minute', async () => {
  const gate = openGate(key)
  const before = gate.challenge(now).bits
  const sentUntilMore = async (minute: number) => {
    const then = new Date(now.getTime() + minute * 60_000)
    for (let sent = 0; ; sent++) {
      const { text, bits } = gate.challenge(then)
      if (bits > before) return sent
      gate.proves({ challenge: text, nonce: await solve(text, bits) }, String(sent), then)
    }
  }
  const sent = []
  for (let minute = 2; minute < 20; minute += 2) sent.push(await sentUntilMore(minute))
  expect(Math.max(...sent) - Math.min(...sent)).toBeGreaterThan(1)
  expect(Math.min(...sent), 'a few at once are no load').toBeGreaterThan(15)
})
