import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeText } from '#mandate/communications/change-text.ts'
import { findImpossibleStates } from '#mandate/communications/find-impossible-states.server.ts'
import { openClearance } from '#mandate/communications/open-clearance.ts'
import { recordClearance } from '#mandate/communications/record-clearance.ts'
import { recordDelivery } from '#mandate/communications/record-delivery.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { transmitLetter } from '#mandate/communications/transmit-letter.ts'
import { inviteDiplomat } from '#mandate/corner/invite-diplomat.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const [first, second] = [hashOf('an invented text'), hashOf('the same with a change')]
let office: Awaited<ReturnType<typeof officeDesk>>
let next = 1
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

const open = async (more: object = {}) =>
  must(
    await openClearance(office.at('2026-03-02'), {
      kind: 'AL',
      addressees: ['Peru'],
      mandates: ['torture', 'expression'],
      hash: first,
      cutOff: '2026-03-06',
      ...more
    })
  ).slug
const says = (letter: string, mandate: string, decision: string, more: object = {}, today = '2026-03-03') =>
  recordClearance(office.at(today), {
    letter,
    mandate,
    decision,
    ...(decision === 'cleared' && { hash: first }),
    ...more
  })
const allClear = async (letter: string) => {
  for (const mandate of ['defenders', 'torture', 'expression']) must(await says(letter, mandate, 'cleared'))
}
const send = (draft: string, more: object = {}, today = '2026-03-09') =>
  transmitLetter(office.at(today), {
    draft,
    hash: first,
    channel: 'note-verbale',
    reference: `AL PER ${next++}/2026`,
    subject: 'A matter',
    questions: ['Why?'],
    persons: 2,
    women: 1,
    ...more
  })
const facts = async (id: string) =>
  (
    await sql<{ signatories: number; joint: boolean }>`
    select cardinality(signatories) as signatories, joint from known.fact where letter_id = ${id}::uuid`.execute(
      office.db.owner
    )
  ).rows
const shown = async (slug: string) => must(await showLetter(office.at('2026-03-20'), slug, '2026-03-20'))

test('a draft is known by kind, addressees, who is asked until when, and the fingerprint of its text', async () => {
  const slug = await open()
  const { letter, clearance } = await shown(slug)
  expect(letter).toMatchObject({
    delivery: 'draft',
    clearance: 'open',
    sentOn: null,
    subject: null,
    summary: null,
    questions: []
  })
  expect(clearance!.text).toMatchObject({ number: 1, hash: first, cutOff: '2026-03-06' })
  expect(clearance!.asked.map(({ signatory, state }) => [signatory, state])).toEqual([
    ['defenders', 'open'],
    ['expression', 'open'],
    ['torture', 'open']
  ])
  expect(await facts(letter.id)).toEqual([])
})

test('it goes to the mission’s own page only where somebody of that mission can read it', async () => {
  const slug = await open({ addressees: ['Uruguay', 'Fiji'] })
  await allClear(slug)
  for (const channel of ['meeting', 'telephone', 'unknown'])
    expect(codes(await send(slug, { channel })), 'no letter goes by that').toEqual(['not-in-list'])
  const reference = `AL URY ${next++}/2026`
  const toCorner = { channel: 'corner', otherChannels: [{ addressee: 'Fiji', channel: 'note-verbale' }], reference }
  const officer = {
    ...office.at('2026-03-09'),
    where: { origin: 'https://office.example' },
    session: { id: 's', way: 'w', createdAt: new Date('2026-03-09T12:00:00Z') }
  }
  const invites = async (state: string, on: string) => {
    const now = new Date(`${on}T12:00:00Z`)
    must(await inviteDiplomat({ ...officer, now, today: on }, { state, name: `Somebody of ${state} ${on}` }))
  }
  // An invitation that ran out, and one to another State.
  await invites('Uruguay', '2026-02-20')
  await invites('Fiji', '2026-03-08')
  expect(await send(slug, toCorner)).toMatchObject({
    errors: [{ code: 'nobody-in-corner', params: { value: 'Uruguay' } }]
  })
  expect((await shown(slug)).letter.delivery).toBe('draft')
  await invites('Uruguay', '2026-03-08')
  must(await send(slug, toCorner))
})

test('nor to a page of an actor that is no State, which has none', async () => {
  const slug = await open({ addressees: [{ name: 'An invented company', class: 'company' }] })
  await allClear(slug)
  expect(codes(await send(slug, { channel: 'corner' }))).toEqual(['nobody-in-corner'])
})

test('it goes when every mandate that signs has cleared that very text, and its clock runs from that day', async () => {
  const slug = await open()
  must(await says(slug, 'defenders', 'cleared'))
  must(await says(slug, 'torture', 'cleared', { saidBy: 'an officer of that mandate' }))
  expect(codes(await send(slug))).toEqual(['not-cleared'])
  expect(must(await says(slug, 'expression', 'cleared')).clearance).toBe('cleared')
  expect(codes(await send(slug, { hash: second }))).toEqual(['not-the-text-to-clear'])
  expect(codes(await send(slug, { hash: '' }))).toEqual(['required'])
  const sent = must(await send(slug, { reference: 'AL PER 700/2026' }))
  expect(sent).toMatchObject({ slug: 'AL-PER-700-2026', sentOn: '2026-03-09' })
  const { letter, addressees } = await shown('PER 700/2026')
  expect(letter).toMatchObject({
    delivery: 'transmitted',
    subject: 'A matter',
    signatories: ['defenders', 'expression', 'torture']
  })
  expect(addressees[0]).toMatchObject({ clock: { state: 'waiting', dueOn: '2026-05-08' }, delivery: 'transmitted' })
  expect(addressees[0]!.deliveries).toMatchObject([
    { state: 'transmitted', onDay: '2026-03-09', channel: 'note-verbale' }
  ])
  expect(await facts(sent.id)).toEqual([{ signatories: 3, joint: true }])
  // Sent again, it is the same text.
  must(await recordDelivery(office.at('2026-03-12'), { letter: sent.slug, step: 'returned', reason: 'closed' }))
  const again = (more: object) =>
    recordDelivery(office.at('2026-03-13'), { letter: sent.slug, step: 'transmitted', channel: 'fax', ...more })
  expect(codes(await again({}))).toEqual(['required'])
  expect(codes(await again({ hash: second }))).toEqual(['not-the-text-to-clear'])
  must(await again({ hash: first }))
})

test('a change of the text asks everybody again who had cleared the one before', async () => {
  const slug = await open()
  must(await says(slug, 'defenders', 'cleared'))
  must(await says(slug, 'torture', 'cleared'))
  const change = (more: object) =>
    changeText(office.at('2026-03-04'), { letter: slug, reason: 'as proposed', hash: second, ...more })
  expect(codes(await change({ hash: first }))).toEqual(['text-unchanged'])
  must(await says(slug, 'expression', 'change-proposed', { reason: 'cite article 19' }))
  expect(codes(await change({ reason: '' }))).toEqual(['required'])
  expect(codes(await change({ cutOff: '2026-03-03' }))).toEqual(['cut-off-over'])
  expect(must(await change({ cutOff: '2026-03-11' })).askedAgain).toEqual(['defenders', 'expression', 'torture'])
  expect(codes(await says(slug, 'torture', 'cleared', {}, '2026-03-05'))).toEqual(['not-the-text-to-clear'])
  for (const mandate of ['defenders', 'torture', 'expression'])
    must(await says(slug, mandate, 'cleared', { hash: second }, '2026-03-05'))
  expect(codes(await send(slug))).toEqual(['not-the-text-to-clear'])
  must(await send(slug, { hash: second }))
})

test('the letter as a whole is cleared, and open again when its text changes', async () => {
  const slug = await open()
  await allClear(slug)
  must(await changeText(office.at('2026-03-04'), { letter: slug, hash: second, reason: 'a date was wrong' }))
  const { letter } = await shown(slug)
  const { rows } = await sql<{ step: string }>`
    select from_state || ' > ' || to_state as step from known.transition where subject_id = ${letter.id}::uuid order by id`.execute(
    office.db.owner
  )
  expect(rows.map(({ step }) => step)).toEqual(['open > cleared', 'cleared > open'])
})

test('who declines, or says nothing until the cut-off, signs no more and holds up nobody', async () => {
  const slug = await open({ mandates: ['torture', 'expression', 'executions'] })
  must(await says(slug, 'defenders', 'cleared'))
  must(await says(slug, 'torture', 'declined', { reason: 'not within the mandate' }))
  const silent = (today: string) => recordClearance(office.at(today), { letter: slug, decision: 'not-joined' })
  expect(codes(await silent('2026-03-06'))).toEqual(['cut-off-to-come'])
  const settled = must(await silent('2026-03-07'))
  expect(settled.clearance).toBe('cleared')
  expect(settled.asked.map(({ mandate, state }) => [mandate, state])).toEqual([
    ['defenders', 'cleared'],
    ['executions', 'not-joined'],
    ['expression', 'not-joined'],
    ['torture', 'declined']
  ])
  expect(codes(await silent('2026-03-08'))).toEqual(['nobody-is-waited-for'])
  const sent = must(await send(slug))
  expect(await facts(sent.id)).toEqual([{ signatories: 1, joint: false }])
})

describe('a decision is refused', () => {
  test.each([
    ['on another text', 'torture', 'cleared', { hash: second }, ['not-the-text-to-clear']],
    ['on no text', 'torture', 'cleared', { hash: undefined }, ['required']],
    ['on what is no fingerprint', 'torture', 'cleared', { hash: 'abc' }, ['fingerprint-unreadable']],
    ['without its reason', 'torture', 'declined', {}, ['reason-required']],
    ['of a change without saying which', 'torture', 'change-proposed', {}, ['reason-required']],
    ['of a mandate that was not asked', 'executions', 'cleared', {}, ['not-asked-to-clear']],
    ['of a mandate that is none', 'weather', 'cleared', {}, ['not-asked-to-clear']],
    ['of the mandate that leads, if it is not to sign', 'defenders', 'declined', { reason: 'no' }, ['lead-must-sign']],
    ['of a day to come', 'torture', 'cleared', { on: '2026-03-04' }, ['date-to-come']],
    ['of a day before it was asked', 'torture', 'cleared', { on: '2026-03-01' }, ['before-last-step']]
  ])('%s', async (_, mandate, decision, more, expected) => {
    const slug = await open()
    expect(codes(await says(slug, mandate, decision, more))).toEqual(expected)
    expect((await shown(slug)).clearance!.asked.every(({ state }) => state === 'open')).toBe(true)
  })
  test('after it declined: that is its last word', async () => {
    const slug = await open()
    must(await says(slug, 'torture', 'declined', { reason: 'no' }))
    expect(codes(await says(slug, 'torture', 'cleared'))).toEqual(['no-such-step'])
  })
  test('once the letter was sent', async () => {
    const slug = await open()
    await allClear(slug)
    const sent = must(await send(slug))
    expect(codes(await says(sent.slug, 'torture', 'declined', { reason: 'no' }))).toEqual(['already-sent'])
    expect(codes(await changeText(office.at('2026-03-10'), { letter: sent.slug, hash: second, reason: 'x' }))).toEqual([
      'already-sent'
    ])
    expect(codes(await send(sent.slug))).toEqual(['already-sent'])
  })
  test('for a letter that came on record as sent: it needs none, and is delivered without', async () => {
    const { slug } = must(
      await recordLetter(office.at('2026-03-02'), {
        kind: 'AL',
        reference: 'AL PER 800/2026',
        sentOn: '2026-03-01',
        addressees: ['Peru'],
        mandates: ['defenders', 'torture']
      })
    )
    expect(codes(await says(slug, 'torture', 'cleared'))).toEqual(['clearance-not-opened'])
    must(await recordDelivery(office.at('2026-03-03'), { letter: slug, step: 'returned', reason: 'closed' }))
    must(await recordDelivery(office.at('2026-03-03'), { letter: slug, step: 'transmitted', channel: 'fax' }))
  })
})

test('nothing happens to a draft that happens to a letter', async () => {
  const slug = await open()
  const desk = office.at('2026-03-10')
  expect(codes(await recordReply(desk, { letters: [slug], receivedOn: '2026-03-09', form: 'substantive' }))).toEqual([
    'not-sent-yet'
  ])
  expect(codes(await recordDelivery(desk, { letter: slug, step: 'receipt-confirmed' }))).toEqual(['not-sent-yet'])
  expect(codes(await scheduleRelease(desk, { letter: slug }))).toEqual(['not-sent-yet'])
})

test('sending is refused with its reason, and then nothing is known of the letter', async () => {
  const slug = await open()
  await allClear(slug)
  expect(codes(await send(slug, { on: '2026-03-10' }))).toEqual(['date-to-come'])
  expect(codes(await send(slug, { on: '2026-03-02' }))).toEqual(['before-last-step'])
  expect(codes(await send(slug, { women: 3 }))).toEqual(['women-more-than-persons'])
  expect(codes(await send(slug, { reference: 'UA PER 701/2026' }))).toEqual(['type-differs-from-reference'])
  expect(codes(await send(slug, { themes: ['weather'] }))).toEqual(['unknown-tag'])
  must(
    await recordLetter(office.at('2026-03-09'), {
      kind: 'AL',
      reference: 'AL PER 702/2026',
      sentOn: '2026-03-01',
      addressees: ['Peru']
    })
  )
  expect(codes(await send(slug, { reference: 'AL PER 702/2026' }))).toEqual(['reference-used-twice'])
  expect((await shown(slug)).letter).toMatchObject({ delivery: 'draft', subject: null })
})

test('opening is refused with its reasons, all at once', async () => {
  const refusal = await openClearance(office.at('2026-03-02'), {
    kind: 'AL',
    addressees: ['Atlantis'],
    mandates: ['weather'],
    hash: first,
    cutOff: '2026-03-01'
  })
  expect(codes(refusal)).toEqual(['unknown-state', 'unknown-mandate', 'cut-off-over'])
  const observer = office.at('2026-03-02', 'guest', 'observer')
  const input = { kind: 'AL', addressees: ['Peru'], mandates: ['torture'], hash: first, cutOff: '2026-03-06' }
  expect(codes(await openClearance(observer, input))).toEqual(['not-allowed'])
})

test('nothing impossible is left behind; a letter that a hand sent without clearance is found', async () => {
  expect(await findImpossibleStates(office.db.jobs)).toEqual([])
  const slug = await open()
  await sql`update known.letter set delivery = 'transmitted', sent_on = '2026-03-09', sent_precision = 'day' where slug = ${slug}`.execute(
    office.db.owner
  )
  expect((await findImpossibleStates(office.db.jobs)).map(({ says: said }) => said)).toEqual(
    expect.arrayContaining(['a letter went out that a mandate that signs it had not cleared'])
  )
})
