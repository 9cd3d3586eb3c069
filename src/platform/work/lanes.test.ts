import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Crowded, openLanes, type Lane } from './lanes.ts'

test('no more runs at once than is allowed, and all of the quick lane is let in', async () => {
  const lanes = openLanes({ atOnce: 3, slowEvery: 5, mostWaiting: 2 })
  let now = 0
  let most = 0
  const done = await Promise.all(
    Array.from({ length: 64 }, (_, i) =>
      lanes.run('quick', async () => {
        most = Math.max(most, ++now)
        await wait(1)
        now--
        return i
      })
    )
  )
  expect(done).toHaveLength(64)
  expect(most).toBe(3)
})

test('who waits in the slow lane is let in while the quick one is full, in the order in which they came', async () => {
  const lanes = openLanes({ atOnce: 1, slowEvery: 5, mostWaiting: 9 })
  let open = true
  const busy = (async () => {
    while (open) await lanes.run('quick', () => wait(2))
  })()
  const order: number[] = []
  await Promise.all([1, 2, 3].map((i) => lanes.run('slow', async () => void order.push(i))))
  open = false
  await busy
  expect(order).toEqual([1, 2, 3])
})

test('a slow lane that is full turns away, and the others beside it do not', async () => {
  const lanes = openLanes({ atOnce: 1, slowEvery: 5, mostWaiting: 1 })
  const first = lanes.run('slow', () => wait(1))
  await expect(lanes.run('slow', () => wait(1))).rejects.toBeInstanceOf(Crowded)
  await lanes.run('quick', () => wait(1))
  await lanes.run('paced', () => wait(1))
  await first
})

test('of too many beyond the room of the day it is chance who is asked to come again, and all others have their turn', async () => {
  const lanes = openLanes({ atOnce: 9, slowEvery: 1, mostWaiting: 20 })
  const came = await Promise.all(
    Array.from({ length: 100 }, (_, at) =>
      lanes
        .run('paced', async () => at)
        .catch((error: unknown) => (error instanceof Crowded ? null : Promise.reject(error)))
    )
  )
  const kept = came.filter((one) => one !== null)
  expect(kept).toHaveLength(20)
  expect(kept.filter((one) => one < 20).length, 'of those who came first').toBeLessThan(20)
  expect(kept.filter((one) => one >= 20).length, 'of those who came when it was full').toBeGreaterThan(0)
})

test('who is beyond the room of the day goes before whoever did no work, one after the other', async () => {
  const lanes = openLanes({ atOnce: 9, slowEvery: 5, mostWaiting: 9 })
  const order: string[] = []
  let now = 0
  const comes = (lane: Lane, name: string) =>
    lanes.run(lane, async () => {
      order.push(name)
      expect(++now).toBe(1)
      now--
    })
  await Promise.all([
    comes('slow', 'no work'),
    comes('paced', 'beyond'),
    comes('quick', 'in time'),
    comes('paced', 'beyond too')
  ])
  expect(order).toEqual(['in time', 'beyond', 'beyond too', 'no work'])
})

test('what fails leaves the door to the next', async () => {
  const lanes = openLanes({ atOnce: 1, slowEvery: 5, mostWaiting: 1 })
  await expect(lanes.run('quick', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await lanes.run('quick', async () => 'next')).toBe('next')
})
