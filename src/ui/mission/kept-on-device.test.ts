import { expect, test } from 'vitest'
import { randomBytes, toBase64url } from '#platform/sealing/bytes.ts'
import { keptOnDevice } from './kept-on-device.ts'

function emptyDevice({ isFull = false } = {}) {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      held.set(name, value)
    },
    removeItem: (name: string) => void held.delete(name)
  }
}
const mine = { diplomat: 'd1', letter: 'l1', key: toBase64url(randomBytes(32)) }
const typed = { text: 'Excellency', answer_1: 'Because', annex: 'nobody', form: 'substantive', reply: 'r1' }

test('it is kept where she asks for it, without what is in confidence, and nothing of it can be read there', async () => {
  const device = emptyDevice()
  const here = keptOnDevice(device, mine)
  expect(await here.keep(typed)).toBe(false)
  expect([here.isKept(), device.held.size]).toEqual([false, 0])
  expect(await here.begin(typed)).toBe(true)
  const again = keptOnDevice(device, mine)
  expect(again.isKept()).toBe(true)
  expect(await again.was()).toEqual({ text: 'Excellency', answer_1: 'Because', form: 'substantive' })
  expect([...device.held].join(' ')).not.toMatch(/Excellency|Because|nobody|substantive/)
})

test('under another key, of another diplomat or at another letter it opens nothing', async () => {
  const device = emptyDevice()
  await keptOnDevice(device, mine).begin(typed)
  expect(await keptOnDevice(device, { ...mine, key: toBase64url(randomBytes(32)) }).was()).toEqual({})
  const [sealed] = [...device.held.values()]
  for (const other of [
    { ...mine, diplomat: 'd2' },
    { ...mine, letter: 'l2' }
  ]) {
    device.held.set(`vigie draft ${other.diplomat} ${other.letter}`, sealed!)
    expect(await keptOnDevice(device, other).was()).toEqual({})
  }
})

test('of what she types fast the last stands; what is wiped stays wiped, here and in another tab', async () => {
  const device = emptyDevice()
  const [here, other] = [keptOnDevice(device, mine), keptOnDevice(device, mine)]
  await here.begin({ text: '' })
  await Promise.all(['H', 'He', 'Her'].map((text) => here.keep({ text })))
  expect(await other.was()).toEqual({ text: 'Her' })
  const late = here.keep({ text: 'Here' })
  here.wipe()
  await late
  expect(await other.keep({ text: 'There' })).toBe(false)
  expect(device.held.size).toBe(0)
})

test('a browser that takes nothing says so, and keeps nothing that is older than what she sees', async () => {
  expect(await keptOnDevice(emptyDevice({ isFull: true }), mine).begin(typed)).toBe(false)
})
