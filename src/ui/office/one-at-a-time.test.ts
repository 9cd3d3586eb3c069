import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('a second press while the first is under way makes nothing, and one after it does', async () => {
  let made = 0
  let end = () => {}
  const make = oneAtATime(() => new Promise<void>((resolve) => ((made += 1), (end = resolve))))
  const prevented: number[] = []
  const press = () => make({ preventDefault: () => prevented.push(1) } as unknown as SubmitEvent)
  const first = press()
  await press()
  expect([made, prevented.length]).toEqual([1, 2])
  end()
  await first
  void press()
  expect(made).toBe(2)
  end()
})
