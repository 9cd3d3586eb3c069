import { expect, test } from 'vitest'
import { makeOnce } from '../once.ts'
import { addedPerson, whyNoPerson } from './added-person.ts'
import { additionOf, whyNotSent } from './typed-addition.ts'
import { hasUnsent, unsentAfter } from './unsent.ts'

// Nobody is called that.
const idle = { 'person.1.name': '', 'consent.1.state': '', 'consent.1.on': '', 'consent.1.on.calendar': 'gregorian' }
const ada = { ...idle, 'person.1.name': ' Ada Invented ', 'person.1.minor': 'yes' }

test('a person is added with each consent apart; what was not answered is not given', () => {
  expect(addedPerson({ ...ada, 'consent.1.state': 'cannot-ask', 'consent.1.public': 'initials' })).toEqual({
    persons: [{ id: 'p1', kind: 'person', name: 'Ada Invented', minor: true }],
    consents: [
      { person: 'p1', door: 'state', given: 'cannot-ask' },
      { person: 'p1', door: 'public', given: 'yes', as: 'initials' }
    ]
  })
  expect(addedPerson(ada)).not.toHaveProperty('consents')
  expect(addedPerson(idle)).toEqual({})
})

test('a person alone can be sent, and goes with a message too', () => {
  expect(additionOf('write', ada, [])).toMatchObject({ kind: 'add', persons: [{ name: 'Ada Invented' }] })
  expect(additionOf('write', { ...ada, text: 'x' }, [])).toMatchObject({ kind: 'message', text: 'x', persons: [{}] })
  expect(additionOf('write', idle, [])).toBeNull()
  expect(additionOf('comment', { ...ada, text: 'x', comment: ' y ' }, [])).toEqual({ kind: 'comment', text: 'y' })
})

test.each([
  ['an agreement of nobody', { 'consent.1.state': 'yes' }, 'no-person'],
  ['a name of who agreed, and nobody', { 'consent.1.by': 'her sister' }, 'no-person'],
  ['who agreed, to nothing', { ...ada, 'consent.1.by': 'her sister' }, 'no-consent'],
  [
    'an organisation that nothing is shared with',
    { ...ada, 'consent.1.state': 'no', 'consent.1.ngo-name': 'x' },
    'no-consent'
  ],
  ['a line that no officer could read', { ...ada, 'person.1.age': '1'.repeat(5_001) }, 'too-long-line'],
  [
    'all that can be said of one',
    { ...ada, 'person.1.work': 'x'.repeat(9_000), 'consent.1.ngo': 'yes', 'consent.1.ngo-name': 'y' },
    null
  ],
  ['nothing', idle, null]
])('%s', (_, typed, refused) => expect(whyNoPerson(typed)).toBe(refused))

test('all that is written goes into one message', () => {
  const half = { text: 'x'.repeat(100_001), 'person.1.work': 'y'.repeat(100_000) }
  expect(whyNotSent('write', half)).toBe('too-long')
  expect(whyNotSent('comment', { ...half, comment: 'z' })).toBeNull()
  expect(whyNotSent('comment', { comment: 'z'.repeat(200_001) })).toBe('too-long')
})

test('what is typed of her stays until it has arrived; a calendar alone is nothing', () => {
  expect(hasUnsent(idle)).toBe(false)
  expect(unsentAfter({ ...idle, do: 'look' }, null)).toEqual({ once: expect.any(String) })
  const once = makeOnce()
  const typed = { ...ada, 'consent.1.on': '1445', 'consent.1.on.calendar': 'hijri', comment: 'z', once }
  const left = unsentAfter({ ...typed, do: 'look' }, null)
  expect(left).toMatchObject({ 'person.1.minor': 'yes', 'consent.1.on.calendar': 'hijri', comment: 'z' })
  expect(unsentAfter({ ...typed, do: 'write' }, 'not-kept')).toEqual(left)
  expect(unsentAfter({ ...typed, do: 'write' }, 'kept')).toEqual({
    comment: 'z',
    once: expect.not.stringMatching(once)
  })
  expect(unsentAfter({ ...typed, do: 'comment' }, 'kept')).not.toHaveProperty('comment')
})
