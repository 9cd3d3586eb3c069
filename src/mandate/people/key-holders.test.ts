import { expect, it } from 'vitest'
import { isSealedTo } from './key-holders.ts'

const to = (...holders: string[]) => holders.map((holder) => ({ holder }))

it('an epoch is sealed to each officer who is to hold it and to the recovery, once, and to nobody else', () => {
  expect(isSealedTo(to('recovery', 'bo', 'ama'), ['ama', 'bo'])).toBe(true)
  for (const wrong of [
    to('ama', 'bo'),
    to('ama', 'recovery'),
    to('ama', 'ama', 'recovery'),
    to('ama', 'bo', 'recovery', 'recovery'),
    to('ama', 'bo', 'cy', 'recovery')
  ])
    expect(isSealedTo(wrong, ['ama', 'bo'])).toBe(false)
})
