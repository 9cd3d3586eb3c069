import { expect, test } from 'vitest'
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
