import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lookMeanwhile, type Asking } from './look-meanwhile.ts'

// A tab, and a server that answers with what it was asked for.
const tab = { visibilityState: 'visible', addEventListener: vi.fn(), removeEventListener: vi.fn() }
let asking: Asking
let came: unknown[]
let meanwhile = () => {}
const minute = () => vi.advanceTimersByTimeAsync(60_000)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', Object.assign(tab, { visibilityState: 'visible' }))
  vi.stubGlobal('fetch', async (path: string) => {
    meanwhile()
    return { ok: true, json: async () => path }
  })
  asking = { state: 'open' }
  came = []
  meanwhile = () => {}
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('each minute it is asked what has come, until it is stopped', async () => {
  const stop = lookMeanwhile(
    () => asking,
    (now) => came.push(now)
  )
  await minute()
  expect(came).toEqual(['/api/submissions?state=open'])
  stop()
  await minute()
  expect(came).toHaveLength(1)
  expect(tab.removeEventListener).toHaveBeenCalledWith(...tab.addEventListener.mock.calls.at(-1)!)
})

test('nothing is asked while nobody looks, and an answer to what she asks for no more is left alone', async () => {
  const stop = lookMeanwhile(
    () => asking,
    (now) => came.push(now)
  )
  tab.visibilityState = 'hidden'
  await minute()
  tab.visibilityState = 'visible'
  meanwhile = () => (asking = { state: 'closed' })
  await minute()
  expect(came).toEqual([])
  await minute()
  expect(came).toEqual(['/api/submissions?state=closed'])
  stop()
})
