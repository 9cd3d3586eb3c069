import { expect, test } from 'vitest'
import { openTurns } from './turns.ts'

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

test('those who lost their place take no more than each second turn from those who have one', async () => {
  const turns = openTurns(0.5, undefined, async () => undefined)
  const order: string[] = []
  const make = (name: string, waits: boolean) => turns.take(async () => void order.push(name), waits)
  await Promise.all([
    make('-', true),
    ...Array.from({ length: 4 }, () => make('slow', true)),
    make('a', false),
    make('b', false)
  ])
  expect(order).toEqual(['-', 'slow', 'a', 'slow', 'b', 'slow', 'slow'])
})
