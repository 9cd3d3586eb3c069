import { expect, test } from 'vitest'
import type { Act } from '#mandate/inbox/decisions.ts'
import type { SealedNote } from '#mandate/intake/payloads.ts'
import type { Matter } from './open-matter.ts'
import { timelineOf } from './timeline-of.ts'

// Who writes, and what, is invented.
type Note = Matter['notes'][number]

const note = (id: string, said: Partial<SealedNote> = {}, more: Partial<Note> = {}): Note => ({
  id,
  officer: 'ama',
  role: 'officer',
  forOfficer: null,
  answers: null,
  on: '2026-03-02',
  number: null,
  waits: false,
  opened: { ok: true, authorship: 'signed', value: { v: 1, kind: 'note', on: '2026-03-02', ...said } },
  ...more
})
const act = (what: Act['what'], on = '2026-03-02') => ({ what, officer: 'ama', on })
const told = (matter: Partial<Pick<Matter, 'readings' | 'additions' | 'acts' | 'decisions' | 'notes'>>) =>
  timelineOf({ readings: [], additions: [], acts: [], decisions: [], notes: [], ...matter }).map((entry) => {
    if (entry.of === 'note') return entry.note.id
    if (entry.of === 'act') return entry.act.reason ? `${entry.act.what}: ${entry.act.reason}` : entry.act.what
    return `${entry.of} ${entry.on}`
  })

test('all stands in one list by its day; who opened it, and what its source added, first of a day', () => {
  const addition = {
    id: 'a',
    on: '2026-03-03',
    isNew: true,
    opened: { ok: false as const, reason: 'unreadable' as const }
  }
  const list = told({
    readings: [
      { officer: 'ama', on: '2026-03-02', kind: 'opened' },
      { officer: 'ama', on: '2026-03-04', kind: 'searched' }
    ],
    additions: [addition],
    acts: [act('set-aside', '2026-03-03')],
    notes: [note('later', {}, { on: '2026-03-04' }), note('first')]
  })
  expect(list).toEqual([
    'reading 2026-03-02',
    'first',
    'addition 2026-03-03',
    'set-aside',
    'reading 2026-03-04',
    'later'
  ])
})

test('within a day notes stand by the number under their seal, and old ones, which have none, before', () => {
  expect(told({ notes: [note('c', { seq: 3 }), note('b', { seq: 2 }), note('old'), note('a', { seq: 1 })] })).toEqual([
    'old',
    'a',
    'b',
    'c'
  ])
})

test('a translation stands behind its question, whatever their ids; one whose question is of another day stays', () => {
  const answer = { officer: 'tala', answers: 'asked' }
  const notes = [note('answer', { kind: 'translation' }, answer), note('later', { seq: 2 }), note('asked', { seq: 1 })]
  expect(told({ notes })).toEqual(['asked', 'answer', 'later'])
  expect(told({ notes: [note('answer', {}, answer), note('of-today', { seq: 5 })] })).toEqual(['answer', 'of-today'])
})

test('what says that it answers itself, or an answer, is nowhere lost', () => {
  const notes = [note('self', {}, { answers: 'self' }), note('x', {}, { answers: 'self' })]
  expect(told({ notes }).toSorted()).toEqual(['self', 'x'])
})

test('what was left for the source is never out of its own order, whatever numbers are under the seals', () => {
  const notes = [
    note('second', { seq: 4 }, { number: 2 }),
    note('first', { seq: 6 }, { number: 1 }),
    note('n', { seq: 7 })
  ]
  expect(told({ notes })).toEqual(['first', 'second', 'n'])
  expect(told({ notes: [note('b', {}, { number: 2 }), note('a', {}, { number: 1 })] })).toEqual(['a', 'b'])
})

test('a number of whom no key speaks moves nothing', () => {
  const forged = note('forged', { seq: 9 })
  const notGood = { ...forged, opened: { ...forged.opened, authorship: 'not-good' } as Note['opened'] }
  expect(told({ notes: [note('hers', { seq: 1 }), notGood] })).toEqual(['forged', 'hers'])
})

test('what was decided keeps the order of the log, with its reason; a closing stands before what was told of it', () => {
  const closing = note('closing', { kind: 'stage-told', stage: 'declined', seq: 2 }, { number: 1 })
  const again = note('again', { kind: 'stage-told', stage: 'being-read', seq: 3 }, { number: 2 })
  const list = told({
    acts: [act('closed'), act('reopened')],
    decisions: [{ ...act('reopened'), what: 'reopened', reason: 'source-asks' }],
    notes: [again, closing, note('before', { seq: 1 })]
  })
  expect(list).toEqual(['before', 'closed', 'closing', 'reopened: source-asks', 'again'])
})

test('without the log, as in an export, decisions are told all the same', () => {
  const decisions = [{ ...act('danger-set'), what: 'danger-set' as const, reason: 'read-in-it' as const }]
  expect(told({ decisions, notes: [note('n')] })).toEqual(['danger-set: read-in-it', 'n'])
})
