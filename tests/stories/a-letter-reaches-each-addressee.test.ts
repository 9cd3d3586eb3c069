import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { recordDelivery } from '#mandate/communications/record-delivery.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeDesk>>
let next = 1
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

const letter = async (...addressees: (string | object)[]) =>
  must(
    await recordLetter(office.at('2016-03-01'), {
      kind: 'AL',
      reference: `AL PER ${next++}/2016`,
      sentOn: '2016-02-01',
      addressees: addressees.length ? addressees : ['Peru']
    })
  ).slug
const deliver = (slug: string, more: object, today = '2016-06-01') =>
  recordDelivery(office.at(today), { letter: slug, ...more })
const wayOf = async (slug: string) =>
  must(await showLetter(office.at('2016-06-01'), slug, '2016-06-01')).addressees.map(({ delivery, deliveries }) => [
    delivery,
    ...deliveries.map(({ state, onDay, channel, by, reason }) => [state, onDay, channel, by, reason])
  ])

test('each step of the way has its day, its channel and who recorded it', async () => {
  const slug = await letter()
  expect(await wayOf(slug)).toEqual([['transmitted']])
  must(await deliver(slug, { step: 'returned', on: '2016-02-03', channel: 'fax', reason: 'the line was dead' }))
  must(await deliver(slug, { step: 'transmitted', on: '2016-02-04', channel: 'note-verbale' }))
  must(await deliver(slug, { step: 'receipt-confirmed', on: '2016-02-10', channel: 'e-mail' }))
  expect(await wayOf(slug)).toEqual([
    [
      'receipt-confirmed',
      ['returned', '2016-02-03', 'fax', 'first officer', 'the line was dead'],
      ['transmitted', '2016-02-04', 'note-verbale', 'first officer', null],
      ['receipt-confirmed', '2016-02-10', 'e-mail', 'first officer', null]
    ]
  ])
  const { rows } = await sql<{ step: string }>`
    select from_state || ' > ' || to_state as step from known.transition t join known.letter_addressee a on a.id = t.subject_id
    join known.letter l on l.id = a.letter_id where l.slug = ${slug} order by t.id`.execute(office.db.owner)
  expect(rows.map(({ step }) => step)).toEqual([
    'transmitted > returned',
    'returned > transmitted',
    'transmitted > receipt-confirmed'
  ])
})

test('no step moves the clock: day 0 is the day of sending that the letter bears', async () => {
  const slug = await letter()
  const clock = async () => must(await showLetter(office.at('2016-03-01'), slug, '2016-03-01')).addressees[0]!.clock
  const before = await clock()
  must(await deliver(slug, { step: 'returned', on: '2016-02-20', reason: 'address unknown' }))
  must(await deliver(slug, { step: 'transmitted', on: '2016-02-25', channel: 'by-hand' }))
  must(await deliver(slug, { step: 'receipt-confirmed', on: '2016-02-29' }))
  expect(await clock()).toEqual(before)
  expect(before).toMatchObject({ state: 'waiting', dueOn: '2016-04-01' })
})

test('of several addressees each goes its own way, and one must say which', async () => {
  const slug = await letter('Peru', { name: 'Acme Ltd', class: 'company' })
  expect(codes(await deliver(slug, { step: 'receipt-confirmed' }))).toEqual(['addressee-needed'])
  must(await deliver(slug, { step: 'receipt-confirmed', addressees: ['Pérou'] }))
  must(await deliver(slug, { step: 'returned', addressees: ['Acme Ltd'], reason: 'moved away' }))
  expect((await wayOf(slug)).map(([stands]) => stands)).toEqual(['receipt-confirmed', 'returned'])
  const both = await letter('Peru', 'Chile')
  must(await deliver(both, { step: 'receipt-confirmed', addressees: ['Peru', 'Chile'] }))
  expect((await wayOf(both)).map(([stands]) => stands)).toEqual(['receipt-confirmed', 'receipt-confirmed'])
})

test('nobody is reminded of a letter that came back, until it was sent again', async () => {
  const slug = await letter({ name: 'Lost Ltd', class: 'company' })
  must(await deliver(slug, { step: 'returned', on: '2016-02-03', reason: 'address unknown' }))
  const drafted = async () =>
    must(await draftReminders(office.at('2016-06-01'))).flatMap(({ items }) => items.map((item) => item.slug))
  expect(await drafted()).not.toContain(slug)
  must(await deliver(slug, { step: 'transmitted', channel: 'courier' }))
  expect(await drafted()).toContain(slug)
})

describe('a step is refused', () => {
  test.each([
    ['that the machine does not know', { step: 'transmitted' }, ['no-such-step']],
    ['back without its reason', { step: 'returned' }, ['reason-required']],
    ['of a day to come', { step: 'receipt-confirmed', on: '2016-06-02' }, ['date-to-come']],
    ['before the letter was sent', { step: 'receipt-confirmed', on: '2016-01-31' }, ['before-the-letter']],
    ['of no single day', { step: 'receipt-confirmed', on: '2016-02' }, ['day-needed']],
    ['by a way that is none', { step: 'receipt-confirmed', channel: 'pigeon' }, ['not-in-list']],
    ['to one to whom nobody wrote', { step: 'receipt-confirmed', addressees: ['Chile'] }, ['not-an-addressee']],
    ['of a letter that is none', { letter: 'PER 999/2016', step: 'receipt-confirmed' }, ['letter-not-found']]
  ])('%s', async (_, more, expected) => {
    const slug = await letter()
    expect(codes(await deliver(slug, more))).toEqual(expected)
    expect(await wayOf(slug)).toEqual([['transmitted']])
  })
  test('before the last one', async () => {
    const slug = await letter()
    must(await deliver(slug, { step: 'returned', on: '2016-02-10', reason: 'closed' }))
    expect(codes(await deliver(slug, { step: 'transmitted', on: '2016-02-09' }))).toEqual(['before-last-step'])
  })
  test('after receipt was confirmed: that is the end of the way', async () => {
    const slug = await letter()
    must(await deliver(slug, { step: 'receipt-confirmed' }))
    expect(codes(await deliver(slug, { step: 'returned', reason: 'why' }))).toEqual(['no-such-step'])
  })
  test('by an observer, who may see it, and to one who may not, as if there were no letter', async () => {
    const slug = await letter()
    const by = (role: 'observer' | 'case-officer', mandate: string) => ({
      ...office.at('2016-06-01'),
      actor: { id: 'other', role, mandate, trusted: true }
    })
    const input = { letter: slug, step: 'receipt-confirmed' }
    expect(codes(await recordDelivery(by('observer', 'defenders'), input))).toEqual(['not-allowed'])
    expect(codes(await recordDelivery(by('case-officer', 'expression'), input))).toEqual(['letter-not-found'])
  })
})

test('two who record the same step at once record it once', async () => {
  const slug = await letter()
  const results = await Promise.all([1, 2, 3].map(() => deliver(slug, { step: 'receipt-confirmed' })))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.flatMap(codes)).toEqual(['no-such-step', 'no-such-step'])
})
