import { expect, test } from 'vitest'
import type { OwnReply } from '#mandate/corner/own.ts'
import { inLocale } from '#in-locale'
import { becameOf } from './asked-to-withhold.ts'

const replies = (publication: string) => ({ replies: [{ id: 'hers', publication }] as OwnReply[] })
const of = (reply: string | null, publication: string, isLetterPublic: boolean) =>
  inLocale('en', () => becameOf({ kind: 'withhold', reply }, replies(publication), isLetterPublic))

test('it is told whether what she asked to withhold is public, of the letter and of the reply apart', () => {
  expect(of(null, 'public', false)).toBe('It is not public.')
  expect(of(null, 'withheld', true)).toBe('It is public all the same.')
  expect(of('hers', 'public', true)).toBe('It is public all the same.')
  expect(of('hers', 'withheld', true)).toBe('It is not public.')
  // Agreed to, and read by nobody until its letter is.
  expect(of('hers', 'public', false)).toBe('It is not public.')
})

test('that it is proposed, has its day or was taken back is told no more than that it is not public', () => {
  for (const publication of ['proposed', 'scheduled', 'withdrawn'])
    expect(of('hers', publication, true)).toBe('It is not public.')
  expect(becameOf({ kind: 'comment', reply: 'hers' }, replies('public'), true)).toBeNull()
})
