import { expect, test } from 'vitest'
import { makeChallenge, readChallenge } from './challenge.ts'

const key = new Uint8Array(32).fill(7)
const now = new Date('2026-06-01T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test('a challenge is known again for half an hour', () => {
  const { text } = makeChallenge(key, 12, now)
  expect(readChallenge(key, text, now)?.bits).toBe(12)
  expect(readChallenge(key, text, later(29))?.bits).toBe(12)
  expect(readChallenge(key, text, later(30))).toBeNull()
})

test('one that asks for less, is good for longer or is of another server is none of ours', () => {
  const { text } = makeChallenge(key, 12, now)
  const parts = text.split('.')
  const changed = (at: number, to: string) => parts.map((part, i) => (i === at ? to : part)).join('.')
  for (const forged of [
    changed(1, '1'),
    changed(0, 'zzzzzz'),
    changed(2, 'A'.repeat(16)),
    changed(3, 'A'.repeat(43)),
    '',
    'x'
  ])
    expect(readChallenge(key, forged, now)).toBeNull()
  expect(readChallenge(new Uint8Array(32), text, now)).toBeNull()
  expect(makeChallenge(key, 12, now).text).not.toBe(text)
})
