import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lookMeanwhile } from './look-meanwhile.ts'

const tab = { visibilityState: 'visible', addEventListener: vi.fn(), removeEventListener: vi.fn() }
const minute = () => vi.advanceTimersByTimeAsync(60_000)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', Object.assign(tab, { visibilityState: 'visible' }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('each minute it is asked what has come, until it is stopped', async () => {
  const look = vi.fn()
  const stop = lookMeanwhile(look)
  await minute()
  expect(look).toHaveBeenCalledTimes(1)
  stop()
  await minute()
  expect(look).toHaveBeenCalledTimes(1)
  expect(tab.removeEventListener).toHaveBeenCalledWith(...tab.addEventListener.mock.calls.at(-1)!)
})

test('nothing is asked while nobody looks, and it is as soon as somebody does', async () => {
  const look = vi.fn()
  const stop = lookMeanwhile(look)
  tab.visibilityState = 'hidden'
  await minute()
  expect(look).not.toHaveBeenCalled()
  tab.visibilityState = 'visible'
  tab.addEventListener.mock.calls.at(-1)![1]()
  expect(look).toHaveBeenCalledTimes(1)
  stop()
})
