import { expect, it } from 'vitest'
import { chanceFrom } from './chance.ts'
import { recentLetters } from './recent-letters.ts'

const today = '2026-11-24'
const letters = recentLetters(today, ['EGY', 'PER', 'FRA', 'KEN', 'NPL'], chanceFrom(1))

it('invents 120 letters, none from the future, none older than two years', () => {
  expect(letters).toHaveLength(120)
  expect(letters.every((letter) => letter.sentOn <= today && letter.sentOn > '2024-11-24')).toBe(true)
})

it('holds no reply and no event from the future, and none before its letter', () => {
  for (const letter of letters) {
    for (const day of [
      ...letter.replies.map((reply) => reply.receivedOn),
      ...letter.clockEvents.map((event) => event.on)
    ]) {
      expect(day >= letter.sentOn && day <= today).toBe(true)
    }
  }
})
