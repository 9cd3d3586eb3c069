import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ConsentDoor, SealedSubmission } from '#mandate/intake/payloads.ts'
import { bring, bringConsents } from './bring.ts'
import { notTaken } from './brought-along.ts'
import { personsOf } from './persons-of.ts'
import {
  addEntry,
  allTexts,
  choiceOf,
  choose,
  dayOf,
  entriesOf,
  firstReceivedIn,
  hiddenTagsOf,
  hideTag,
  linksOf,
  narrativeOf,
  noteReceived,
  removeEntry,
  restoreEntry,
  retype,
  textOf,
  whomOf
} from './record.ts'
import { answersIn, consentsIn, recordAnswer, sentConsentsIn } from './record-answers.ts'

// Nobody here is anybody.
const submission = {
  v: 1,
  lang: 'en',
  subject: 'person',
  answers: {
    what: 'Taken from home',
    place: 'the mill',
    country: 'Nowhere',
    when: { typed: 'May 2016', calendar: 'gregorian', value: '2016-05' },
    now: 'Still held'
  },
  persons: [{ id: 'p1', kind: 'person', name: 'Somebody Invented', age: '17', minor: true }],
  consents: [{ person: 'p1', door: 'state', given: 'yes' }],
  files: []
} as unknown as SealedSubmission
const by = { by: 'ama', on: '2026-03-02', answers: [{ id: 'now', asked: 'And now?', text: 'Still held' }] }
const both = () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  return {
    one,
    two,
    meet: () => (Y.applyUpdate(two, Y.encodeStateAsUpdate(one)), Y.applyUpdate(one, Y.encodeStateAsUpdate(two)))
  }
}

test('a submission brings persons with consents, what happened, its source and the rest as a note; brought again it doubles nothing', () => {
  const doc = new Y.Doc()
  bring(doc, { id: 's', submission, later: [] }, by)
  const later = [
    {
      on: '2026-03-03',
      addition: {
        v: 1,
        kind: 'withdraw-consent',
        lang: 'en',
        consent: { person: 'Somebody Invented', door: 'state' },
        text: 'No more',
        on: '2026-03-03'
      } as const
    }
  ]
  bring(doc, { id: 's', submission, later }, by)
  const [person, ...others] = entriesOf(doc, 'persons')
  expect(others).toEqual([])
  expect(textOf(doc, person!, 'name').toJSON()).toBe('Somebody Invented')
  expect(choiceOf(doc, person!, 'minor')).toBe('yes')
  expect(consentsIn(doc, person!)).toMatchObject([
    { door: 'state', given: 'yes', takenBack: { on: '2026-03-03', sure: true } }
  ])
  const [incident] = entriesOf(doc, 'incidents')
  expect(textOf(doc, incident!, 'where').toJSON()).toBe('the mill, Nowhere')
  expect(textOf(doc, incident!, 'when').toJSON()).toBe('May 2016 (2016-05)')
  expect([whomOf(doc, incident!), dayOf(doc, incident!)]).toEqual([[person!.id], '2016-05'])
  expect(entriesOf(doc, 'notes').map((note) => textOf(doc, note, 'text').toJSON())).toEqual([
    'And now?\nStill held',
    '2026-03-03\nNo more'
  ])
  expect(linksOf(doc)).toEqual([{ submission: 's', by: 'ama', on: '2026-03-02' }])
})

test('two who begin the same text at once both keep what they typed', () => {
  const { one, two, meet } = both()
  addEntry(one, { part: 'persons', id: 'p', by: 'ama', on: '2026-03-02' })
  meet()
  const entry = { part: 'persons' as const, id: 'p' }
  retype(textOf(one, entry, 'work'), 'hers')
  retype(textOf(two, entry, 'work'), 'his')
  retype(narrativeOf(one), 'one ')
  retype(narrativeOf(two), 'two ')
  meet()
  for (const doc of [one, two]) {
    expect([...textOf(doc, entry, 'work').toJSON()].toSorted()).toEqual([...'hershis'].toSorted())
    expect(narrativeOf(doc).toJSON()).toHaveLength(8)
  }
  expect(narrativeOf(one).toJSON()).toBe(narrativeOf(two).toJSON())
})

test('what is taken away comes back as it was, with what others wrote in it meanwhile', () => {
  const { one, two, meet } = both()
  const entry = { part: 'notes' as const, id: 'n' }
  addEntry(one, { ...entry, by: 'ama', on: '2026-03-02' }, { text: 'a' })
  meet()
  removeEntry(one, entry)
  retype(textOf(two, entry, 'text'), 'ab')
  meet()
  expect(entriesOf(one, 'notes')).toEqual([])
  restoreEntry(one, entry)
  expect(textOf(one, entriesOf(one, 'notes')[0]!, 'text').toJSON()).toBe('ab')
  hideTag(one, 'theme:threats', true)
  hideTag(one, 'theme:torture', true)
  hideTag(one, 'theme:torture', false)
  expect(hiddenTagsOf(one)).toEqual(['theme:threats'])
})

test('what the case did not take any more is told apart from what it has', () => {
  const { one, two, meet } = both()
  retype(narrativeOf(one), 'kept')
  meet()
  retype(narrativeOf(one), 'kept, and more')
  addEntry(one, { part: 'notes', id: 'n', by: 'ama', on: '2026-03-02' }, { text: 'a late note' })
  expect(notTaken(one, two)).toBe('kept, and more\n\na late note')
  expect(notTaken(two, two)).toBe('')
})

describe('consents of who stands in the record', () => {
  const told = {
    ...submission,
    consents: [...submission.consents, { person: 'p1', door: 'nhri', given: 'yes' }]
  } as SealedSubmission
  const later = (consent: { person: string; door: ConsentDoor } | null, on = '2026-03-05') => ({
    on,
    addition: {
      v: 1 as const,
      kind: consent ? ('withdraw-consent' as const) : ('withdraw' as const),
      lang: 'en',
      on,
      ...(consent && { consent })
    }
  })
  const ofState = { person: 'somebody invented', door: 'state' as const }
  const opened = () => {
    const doc = new Y.Doc()
    bring(doc, { id: 's', submission: told, later: [] }, by)
    const entry = entriesOf(doc, 'persons')[0]!
    const officers = { person: entry.id, door: 'regional-body', given: 'yes', takenBack: null } as const
    choose(doc, entry, 'consents', [...consentsIn(doc, entry), officers])
    const shut = () =>
      personsOf(doc)[0]!.lines.flatMap(({ door, takenBack }) => (takenBack ? [`${door} ${takenBack.on}`] : []))
    return {
      doc,
      shut,
      to: (...all: ReturnType<typeof later>[]) => bringConsents(doc, { id: 's', submission: told, later: all })
    }
  }

  test('follow what the source takes back, and nothing else of the record is touched', () => {
    const { doc, shut, to } = opened()
    expect(personsOf(doc)[0]!.doors).toMatchObject({
      state: { may: true },
      nhri: { may: true },
      public: { may: false }
    })
    const texts = allTexts(doc)
    to(later(ofState))
    expect(shut()).toEqual(['state 2026-03-05'])
    expect(personsOf(doc)[0]!.doors).toMatchObject({ state: { may: false, why: ['taken-back'] }, nhri: { may: true } })
    expect(allTexts(doc)).toEqual(texts)
    expect(entriesOf(doc, 'persons')).toHaveLength(1)
  })
  test('what an officer was told goes with them, and stays where nobody took it back', () => {
    const { doc, shut, to } = opened()
    to(later({ ...ofState, door: 'regional-body' }))
    expect(shut()).toEqual(['regional-body 2026-03-05'])
    to(later({ ...ofState, door: 'regional-body' }), later(null, '2026-03-06'))
    expect(shut()).toEqual(['state 2026-03-06', 'regional-body 2026-03-05', 'nhri 2026-03-06'])
    expect(consentsIn(doc, entriesOf(doc, 'persons')[0]!)).toHaveLength(3)
  })
  test('a server that no longer gives out what was taken back gives nobody her yes again', () => {
    const { shut, to } = opened()
    to(later(ofState))
    to()
    expect(shut()).toEqual(['state 2026-03-05'])
  })
})

describe('an answer that an officer recorded', () => {
  // Two who said no, and whose source writes again later; nobody is anybody.
  const told = { ...submission, consents: [{ person: 'p1', door: 'state', given: 'no' }] } as SealedSubmission
  const takesBack = (on: string) => ({
    on,
    addition: {
      v: 1,
      kind: 'withdraw-consent',
      lang: 'en',
      on,
      consent: { person: 'Somebody Invented', door: 'state' }
    } as const
  })
  const withNo = () => {
    const doc = new Y.Doc()
    bring(doc, { id: 's', submission: told, later: [] }, by)
    const { id: person } = entriesOf(doc, 'persons')[0]!
    const said = { person, door: 'state', givenBy: 'herself', evidence: 'a call', by: 'ama', on: '2026-03-09' } as const
    return {
      doc,
      says: (id: string, given: 'yes' | 'no', givenOn: string, ...replaces: string[]) =>
        recordAnswer(doc, { ...said, id, given, givenOn, replaces }),
      to: (...days: string[]) => bringConsents(doc, { id: 's', submission: told, later: days.map(takesBack) }),
      door: () => personsOf(doc)[0]!.doors.state
    }
  }

  test('counts in place of what was sent, and all that was answered stays', () => {
    const { doc, says, door } = withNo()
    expect(door()).toMatchObject({ may: false, why: ['said-no'] })
    says('1', 'yes', '2026-03-05')
    expect(door().may).toBe(true)
    says('2', 'no', '2026-03-06', '1')
    expect(door()).toMatchObject({ may: false, why: ['said-no'] })
    expect(answersIn(doc).map(({ id, given }) => `${id} ${given}`)).toEqual(['1 yes', '2 no'])
    expect(sentConsentsIn(doc, entriesOf(doc, 'persons')[0]!)).toMatchObject([{ given: 'no' }])
  })
  test('is taken back by what its source writes on its day or later, for good, and by nothing before', () => {
    const { says, to, door } = withNo()
    says('1', 'yes', '2026-03-05')
    to('2026-03-04')
    expect(door().may).toBe(true)
    to('2026-03-04', '2026-03-05')
    expect(door()).toMatchObject({ may: false, why: ['taken-back'] })
    to()
    expect(door()).toMatchObject({ may: false, why: ['taken-back'] })
    says('2', 'yes', '2026-03-06', '1')
    to('2026-03-04', '2026-03-05')
    expect(door().may).toBe(true)
    to('2026-03-04', '2026-03-05', '2026-03-07')
    expect(door()).toMatchObject({ may: false, why: ['taken-back'] })
  })
  test('of two officers who record at the same time both stay, and the door is shut', () => {
    const { doc, says, door } = withNo()
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    says('1', 'yes', '2026-03-05')
    const { id: person } = entriesOf(other, 'persons')[0]!
    recordAnswer(other, { ...answersIn(doc)[0]!, id: '2', person, given: 'no', by: 'bo' })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(answersIn(doc)).toHaveLength(2)
    expect(door().may).toBe(false)
  })
})

test('the record notes the day on which each submission came in; of one brought without it, from when it is read again', () => {
  const doc = new Y.Doc()
  expect(firstReceivedIn(doc)).toBeNull()
  bring(doc, { id: 's', received: '2026-02-20', submission, later: [] }, by)
  expect(firstReceivedIn(doc)).toBe('2026-02-20')
  bring(doc, { id: 'older', submission, later: [] }, by)
  expect(firstReceivedIn(doc)).toBeNull()
  noteReceived(doc, 'older', '2026-02-10')
  noteReceived(doc, 'of another case', '2026-01-01')
  // What is noted stays, whatever a server says later.
  noteReceived(doc, 's', '2025-01-01')
  expect(firstReceivedIn(doc)).toBe('2026-02-10')
})
