import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { declare } from './declare.ts'
import { SendControl } from './send-control.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const workAsked = (text: string) => Response.json({ challenge: { text, bits: 1 } }, { status: 428 })
const taken = () => Response.json({ arrived: [] }, { status: 201 })
const lost = () => {
  throw new TypeError('Failed to fetch')
}
const times = <T>(count: number, one: (at: number) => T) => Array.from({ length: count }, (_, at) => one(at))

/** Each try is answered by the next of `answers`; the waits between them are passed over. */
async function declaring(answers: (() => Response)[], control = new SendControl()) {
  const left = [...answers]
  vi.stubGlobal('fetch', async () => (left.shift() ?? taken)())
  const said = declare('/here', { id: 'a', bytes: 1, parts: 1 }, control).then(
    () => 'taken',
    (error: { code: string }) => error.code
  )
  await vi.advanceTimersByTimeAsync(3_600_000)
  return said
}

test('after an hour without a line, the work that a server asks of everybody is done, and the file is declared', async () => {
  expect(await declaring([...times(120, () => lost), () => workAsked('one')])).toBe('taken')
})

test('a server that asks for work again and again is given up', async () => {
  expect(await declaring(times(7, (at) => () => workAsked(`again ${at}`)))).toBe('upload-refused')
})

test('while it waits for a line it says so', async () => {
  const control = new SendControl()
  const waits: boolean[] = []
  control.onChange(() => waits.push(control.isWaiting))
  expect(await declaring([lost, lost], control)).toBe('taken')
  expect(waits).toEqual([true])
})
