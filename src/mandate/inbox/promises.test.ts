import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { addWorkingDays } from '../working-days.ts'
import { dueFrom, promised, promiseDue, type KnownOfPromises, type PromiseKind } from './promises.ts'

const came: KnownOfPromises = {
  receivedOn: '2026-03-02', // a Monday
  firstReadOn: null,
  setAsideOn: null,
  closedOn: null,
  outcome: null,
  takenOn: null,
  reopenedOn: null,
  toldOn: null,
  wroteOn: null,
  hasReceipt: true
}
const read = { ...came, firstReadOn: '2026-03-06' } // a Friday
const told = { ...read, toldOn: '2026-03-06' }
const closed = { ...told, closedOn: '2026-03-12', outcome: 'declined' } // a Thursday

test.each([
  ['what came is read within five working days', came, '2026-03-09', { what: 'reading', since: '2026-03-02' }],
  [
    'that it was read is told her by the next working day',
    read,
    '2026-03-09',
    { what: 'telling', since: '2026-03-02' }
  ],
  ['who was told hears again within fifteen', told, '2026-03-27', { what: 'telling', since: '2026-03-06' }],
  [
    'what was taken up within sixty',
    { ...closed, outcome: 'taken-up', toldOn: '2026-03-12' },
    '2026-06-04',
    { what: 'telling', since: '2026-03-12' }
  ],
  [
    'what was taken into a case waits for news alone, within sixty',
    { ...told, takenOn: '2026-03-12' },
    '2026-06-04',
    { what: 'telling', since: '2026-03-06' }
  ],
  [
    'who was told of it since, from then on',
    { ...told, takenOn: '2026-03-10', toldOn: '2026-03-12' },
    '2026-06-04',
    { what: 'telling', since: '2026-03-12' }
  ],
  [
    'what was opened again after it was taken is told her like any other',
    { ...told, takenOn: '2026-03-10', reopenedOn: '2026-03-12' },
    '2026-03-13',
    { what: 'telling', since: '2026-03-06' }
  ],
  [
    'what was opened again is told her by the next working day',
    { ...told, reopenedOn: '2026-03-12' },
    '2026-03-13',
    { what: 'telling', since: '2026-03-06' }
  ],
  [
    'who was told that it is open again hears within fifteen',
    { ...told, reopenedOn: '2026-03-12', toldOn: '2026-03-12' },
    '2026-04-02',
    { what: 'telling', since: '2026-03-12' }
  ],
  [
    'what she adds to what is closed and told is read within five',
    { ...closed, toldOn: '2026-03-12', wroteOn: '2026-04-01' },
    '2026-04-08',
    { what: 'reading', since: '2026-04-01' }
  ],
  [
    'and to what was set aside as junk',
    { ...came, setAsideOn: '2026-03-02', wroteOn: '2026-04-01' },
    '2026-04-08',
    { what: 'reading', since: '2026-04-01' }
  ]
])('%s: nothing the day before, due on the day, and after it', (_, known, on, due) => {
  expect(promiseDue(known, addDays(on, -1))).toBeNull()
  expect(promiseDue(known, on)).toEqual({ ...due, on })
  expect(promiseDue(known, addDays(on, 1))).toEqual({ ...due, on })
})

test('nothing is due to junk, of what was closed, told or knowingly not, and where nobody can be told', () => {
  const takenUp = { ...closed, outcome: 'taken-up' }
  const nobody = [read, told, { ...takenUp, toldOn: '2026-03-12' }].map((one) => ({ ...one, hasReceipt: false }))
  for (const known of [
    { ...came, setAsideOn: '2026-03-02' },
    { ...closed, toldOn: '2026-03-12' },
    closed,
    takenUp,
    ...nobody
  ])
    expect(promiseDue(known, '2030-01-01')).toBeNull()
})

test('of two promises the first is told', () => {
  expect(promiseDue({ ...read, wroteOn: '2026-03-02' }, '2026-03-20')).toMatchObject({ what: 'reading' })
  expect(promiseDue({ ...read, wroteOn: '2026-03-07' }, '2026-03-20')).toMatchObject({ what: 'telling' })
})

test('the days that SQL asks by say of every day of three weeks what the count of working days says', () => {
  for (let offset = 0; offset < 21; offset++) {
    const today = addDays('2026-03-02', offset)
    for (const [what, from] of Object.entries(dueFrom(today)) as [PromiseKind, string][])
      for (let age = 0; age < 100; age++) {
        const day = addDays(today, -age)
        expect(day <= from).toBe(addWorkingDays(day, promised[what]) <= today)
      }
  }
})
