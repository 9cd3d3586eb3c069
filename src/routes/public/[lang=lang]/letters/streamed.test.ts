import { expect, test } from 'vitest'
import { openFileRoom } from '#platform/web/file-room.ts'
import { streamed } from './streamed.ts'
import { openTurns } from '#platform/web/turns.ts'

test('of many files one piece is made at a time, and others have as much time as they take', async () => {
  let clock = 0
  let running = 0
  const rests: number[] = []
  const turns = openTurns(
    0.5,
    () => clock,
    async (milliseconds) => void rests.push(milliseconds)
  )
  const order: number[] = []
  const makes = (file: number) =>
    turns.take(async () => {
      expect((running += 1)).toBe(1)
      await new Promise((resolve) => setImmediate(resolve))
      clock += 7
      running -= 1
      order.push(file)
    })
  await Promise.all([1, 2, 3].flatMap((file) => [makes(file), makes(file)]))
  expect(order).toEqual([1, 1, 2, 2, 3, 3])
  expect(rests.slice(0, 5)).toEqual([7, 7, 7, 7, 7])
})

test('a piece that fails keeps none of the next from its turn', async () => {
  const turns = openTurns()
  await expect(turns.take(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await turns.take(async () => 'made')).toBe('made')
})

test('where all places are taken nobody comes in, until one ended or its reader took nothing for a while', () => {
  let clock = 0
  const room = openFileRoom({ most: 2, patience: 10, now: () => clock })
  const [one, two] = [room.enter()!, room.enter()!]
  expect(room.enter()).toBeNull()
  one.ended()
  const three = room.enter()!
  expect(room.enter()).toBeNull()
  clock = 9
  three.taken()
  clock = 10
  expect(room.enter()).not.toBeNull()
  // It goes on, and takes the place of nobody.
  two.taken()
  expect(room.enter()).toBeNull()
})

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
  await new Promise((resolve) => setTimeout(resolve, 5))
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
