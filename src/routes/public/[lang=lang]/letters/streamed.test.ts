import { expect, test } from 'vitest'
import { openWritingPlaces } from '#platform/web/writing-places.ts'
import { streamed } from './streamed.ts'

test('a file is whole, nothing of it is made before it is read, and its place is free at its end, where it fails, and where its reader goes', async () => {
  let made = 0
  async function* lines(fails = false) {
    for (let at = 0; at < 3; at++) {
      made += 1
      yield `${at}${'x'.repeat(40_000)}`
      if (fails && at === 1) throw new Error('the register broke')
    }
  }
  let ended = 0
  const watch = { ended: () => void (ended += 1) }
  const whole = streamed(lines(), watch)
  // A stream that makes ahead has begun by now.
  await new Promise((resolve) => setImmediate(resolve))
  expect(made).toBe(0)
  expect((await new Response(whole).text()).length).toBe(120_003)
  expect([made, ended]).toEqual([3, 1])
  await expect(new Response(streamed(lines(true), watch)).text()).rejects.toThrow('broke')
  expect(ended).toBe(2)
  const left = streamed(lines(), watch).getReader()
  await left.read()
  await left.cancel()
  expect([made, ended]).toEqual([7, 3])
})

test('of those who go on without a place so many at most: the one that took longest ago is cut off, and says so', async () => {
  let clock = 0
  const places = openWritingPlaces({ most: 1, mostSlow: 2, patience: 10, now: () => clock })
  const come = () => {
    clock += 10
    return places.enter()!
  }
  const [one, two] = [come(), come()]
  let isLeft = false
  async function* lines() {
    try {
      for (;;) yield 'x'.repeat(70_000)
    } finally {
      isLeft = true
    }
  }
  const reader = streamed(lines(), two).getReader()
  await reader.read()
  come()
  one.taken()
  expect([one.cut.aborted, two.cut.aborted]).toEqual([false, false])
  come()
  expect([one.cut.aborted, two.cut.aborted]).toEqual([false, true])
  await expect(reader.read()).rejects.toThrow('too slow')
  await expect.poll(() => isLeft, { timeout: 20_000 }).toBe(true)
})
