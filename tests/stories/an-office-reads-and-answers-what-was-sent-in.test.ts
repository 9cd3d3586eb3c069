import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignSubmission } from '#mandate/inbox/assign-submission.ts'
import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { closingStage } from '#mandate/inbox/outcomes.ts'
import { noteSubmission } from '#mandate/inbox/note-submission.ts'
import { bringBack, setAside } from '#mandate/inbox/set-aside.ts'
import { writeToSource } from '#mandate/inbox/write-to-source.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { answerReturn } from '#mandate/intake/return/answer-return.ts'
import { findReturn } from '#mandate/intake/return/find-return.ts'
import { burnUnder, type ActionRequest } from '#mandate/intake/return/return-action.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits } from '#platform/sealing/receipt/write-receipt.ts'
import { openMessage } from '#platform/sealing/messages.ts'
import { closingText } from '../../src/ui/office/inbox/told.ts'
import { sealLetter, type Letter } from '../../src/ui/office/inbox/write.ts'
import { inbox, inClear, sealedNote, writer } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

let house: Awaited<ReturnType<typeof inbox>>
let ama: Officer
let bo: Officer
beforeAll(async () => {
  house = await inbox('2026-03-06T09:00:00Z') // a Friday
  ama = house.ama
  bo = await house.colleague('Bo Invented')
})
afterAll(() => house.close())

const at = (officer: Officer) => house.at(officer)
const queue = async (filters: object = {}, officer = ama) => must(await listQueue(at(officer), filters))
const events = async (submission: string) =>
  house.office.house.db.owner
    .selectFrom('platform.event')
    .select(['type', 'actor', 'at'])
    .where('subject_id', '=', submission)
    .orderBy('seq')
    .execute()

test('danger stands first, then age; what nobody has in charge for more than a working day is flagged', async () => {
  const old = await house.submit({ what: 'the first' })
  house.office.days(3) // Monday
  const young = await house.submit({ what: 'the second', lang: 'ar' })
  const danger = await house.submit({ what: 'the third', danger: true })
  const { entries, counts } = await queue()
  expect(entries.map(({ id, age, alone }) => [id, age, alone])).toEqual([
    [danger.id, 0, false],
    [old.id, 3, false],
    [young.id, 0, false]
  ])
  expect(counts).toEqual({ open: 3, danger: 1, unproven: 0, alone: 0, waiting: 0, unread: 3, due: 0, setAside: 0 })
  house.office.days(1)
  expect((await queue({ alone: 'yes' })).entries.map(({ id }) => id)).toEqual([old.id])
  must(await assignSubmission(at(ama), { id: old.id, officer: bo.card.id }))
  expect((await queue({ alone: 'yes' })).entries).toEqual([])
  expect((await queue({ officer: 'mine' }, bo)).entries.map(({ id }) => id)).toEqual([old.id])
  expect((await queue({ officer: 'nobody' })).entries).toHaveLength(2)
  expect((await queue({ lang: 'ar' })).entries.map(({ id }) => id)).toEqual([young.id])
  expect(codes(await listQueue(at(ama), { country: 'XX' }))).toEqual(['unknown-field'])
})

test('a queue of more than a page is read page by page, and nothing stands on two', async () => {
  const { owner } = house.office.house.db
  await sql`insert into known.submission (id, mandate, received_on, lang, danger, size_class, channel, epoch)
    select gen_random_uuid(), 'defenders', date '2026-01-01' + (n % 7), 'ru', n % 5 = 0, 1, 'sealed-there', 1 from generate_series(1, 230) n`.execute(
    owner
  )
  const seen: string[] = []
  let after: string | null | undefined
  do {
    const page = await queue({ lang: 'ru', ...(after ? { after } : {}) })
    seen.push(...page.entries.map(({ danger, receivedOn }) => `${danger ? 0 : 1} ${receivedOn}`))
    after = page.after
  } while (after)
  expect(seen).toHaveLength(230)
  expect(seen).toEqual(seen.toSorted())
  await sql`delete from known.submission where lang = 'ru'`.execute(owner)
})

test('who was given it, and on which day, is recorded; a second look on the same day is the same reading', async () => {
  const { id, what } = await house.submit({ what: 'to be read' })
  expect(await events(id)).toEqual([])
  const matter = await house.read(bo, id)
  expect(matter.submission.ok && matter.submission.value.answers.what).toBe(what)
  await house.read(bo, id)
  house.office.days(1)
  const later = await house.read(ama, id)
  expect(later.readings.map(({ officer, on }) => [officer, on])).toEqual([
    [bo.card.id, '2026-03-10'],
    [ama.card.id, '2026-03-11']
  ])
  expect(later.known.firstReadOn).toBe('2026-03-10')
  const told = await events(id)
  expect(told.map(({ type, actor }) => [type, actor])).toEqual([
    ['submission-opened', bo.card.id],
    ['submission-opened', ama.card.id]
  ])
  // To the day: an hour of reading would bound the hour at which it came.
  expect(told.map(({ at: instant }) => instant.toISOString().slice(10))).toEqual(['T00:00:00.000Z', 'T00:00:00.000Z'])
})

test('a stage and a question reach her alone, signed, of one length; the office keeps what it wrote', async () => {
  const { id, derived } = await house.submit()
  const matter = await house.read(ama, id)
  if (!matter.submission.ok) throw new Error(matter.submission.reason)
  const epoch = (await house.keysOf(ama)).at(-1)!
  const { source } = matter.submission.value
  const today = house.office.door().today
  const told = await sealLetter({ kind: 'stage', stage: 'being-read', lang: 'en' }, source, epoch, {
    today,
    submission: id,
    by: writer(ama)
  })
  const asked = await sealLetter({ kind: 'ask', text: 'On what day? '.repeat(900), lang: 'en' }, source, epoch, {
    today,
    submission: id,
    by: writer(ama)
  })
  expect(told.message.length).toBe(asked.message.length)
  for (const letter of [told, asked, told]) must(await writeToSource(at(ama), { submission: id, ...letter }))
  const { owner } = house.office.house.db
  const left = await owner
    .selectFrom('sealed.to_source')
    .select(['number', 'body'])
    .where('submission', '=', id)
    .orderBy('number')
    .execute()
  expect(left.map(({ number }) => number)).toEqual([1, 2])
  const opened = await Promise.all(left.map(({ body }) => openMessage(body, derived.identity.secret, [epoch.card])))
  expect(opened).toMatchObject([
    {
      ok: true,
      message: { kind: 'stage', stage: 'being-read', next: { what: 'decision', by: '2026-04-01' } }
    },
    { ok: true, message: { kind: 'ask' } }
  ])
  const after = await house.read(bo, id)
  const texts = after.notes.map(({ opened: one }) => one.ok && [one.value.kind, one.value.stage])
  expect(texts).toEqual(
    expect.arrayContaining([
      ['stage-told', 'being-read'],
      ['question-sent', undefined]
    ])
  )
  // In which order she was told, a day does not say.
  const order = after.notes.toSorted((a, b) => a.number! - b.number!).map(({ opened: one }) => one.ok && one.value)
  expect(order).toMatchObject([{ kind: 'stage-told', by: '2026-04-01' }, { kind: 'question-sent' }])
  expect((await events(id)).filter(({ type }) => type === 'source-written-to')).toHaveLength(2)
})

test('an officer is told that a receipt was burnt, and nothing is left for nobody', async () => {
  const intake = house.office.house.db.intake
  const { id, derived } = await house.submit()
  const another = await house.submit()
  const { today } = house.office.door()
  const keeper = {
    intake: async () => ({ ...(await findOpenIntake(intake, 'defenders'))!, today }),
    look: (lookup: Uint8Array, part: number) => findReturn({ db: intake, today }, lookup, part),
    act: async (request: ActionRequest) => void (await actForSource({ db: intake, today }, request))
  }
  const sure = { do: 'burn', sure: 'yes' }
  const receipt = receiptAsDigits(another.receipt).join(' ')
  await answerReturn({ receipt, ...sure }, { lang: 'en', list: wordList, keeper })
  expect((await queue({ waiting: 'yes' })).entries.map(({ id: one }) => one)).toEqual([another.id])
  const told = await house.read(ama, another.id)
  expect(told.burntOn).toBe(today)
  expect(told.additions.map(({ on, opened }) => [on, opened.ok && opened.value.kind])).toEqual([[today, 'burn']])

  // Where the office could not be told, there is no receipt: it reads that, and is refused.
  expect(await house.read(ama, id)).toMatchObject({ burntOn: null, hasReceipt: true })
  expect(await actForSource({ db: intake, today }, burnUnder(derived))).toBe('burnt')
  const matter = await house.read(ama, id)
  expect(matter).toMatchObject({ burntOn: null, hasReceipt: false })
  const epoch = (await house.keysOf(ama)).at(-1)!
  const letter = await sealLetter({ kind: 'stage', stage: 'being-read', lang: 'en' }, matter.source!, epoch, {
    today,
    submission: id,
    by: writer(ama)
  })
  expect(codes(await writeToSource(at(ama), { submission: id, ...letter }))).toEqual(['no-receipt'])
  expect((await events(id)).map(({ type }) => type)).not.toContain('source-written-to')
})

test('what is not sealed, or is of another size, is not kept', async () => {
  const { id } = await house.submit()
  const epoch = (await house.keysOf(ama)).at(-1)!
  const body = await sealedNote('a note', [epoch.card.recipient])
  const note = { submission: id, id: randomUUID(), epoch: 1 }
  expect(codes(await noteSubmission(at(ama), { ...note, body: inClear('a note', body) }))).toEqual(['not-sealed'])
  expect(codes(await noteSubmission(at(ama), { ...note, body: body.slice(0, -40) }))).toEqual(['not-sealed'])
  const two = await sealedNote('a note', [epoch.card.recipient, bo.card.recipient])
  expect(codes(await noteSubmission(at(ama), { ...note, body: two }))).toEqual(['not-sealed'])
  const short = { submission: id, id: randomUUID(), epoch: 1, message: body, note: body }
  expect(codes(await writeToSource(at(ama), short))).toEqual(['not-sealed'])
  must(await noteSubmission(at(ama), { ...note, body }))
  expect((await house.read(bo, id)).notes.map(({ opened }) => opened.ok && opened.value.text)).toEqual(['a note'])
})

test('junk is set aside in bulk, says which, and is brought back', async () => {
  const junk = [await house.submit(), await house.submit()].map(({ id }) => id)
  const before = (await queue()).entries.length
  expect(must(await setAside(at(bo), { ids: [...junk, randomUUID()] })).moved.toSorted()).toEqual(junk.toSorted())
  expect(must(await setAside(at(bo), { ids: junk })).moved).toEqual([])
  expect((await queue()).entries).toHaveLength(before - 2)
  expect((await queue({ state: 'set-aside' })).entries.map(({ id }) => id).toSorted()).toEqual(junk.toSorted())
  expect(must(await bringBack(at(ama), { ids: junk })).moved).toHaveLength(2)
  expect((await queue()).entries).toHaveLength(before)
  const { acts } = await house.read(ama, junk[0]!)
  expect(acts).toEqual([
    { what: 'set-aside', officer: bo.card.id, on: '2026-03-11' },
    { what: 'brought-back', officer: ama.card.id, on: '2026-03-11' }
  ])
})

test('it is closed once, with an outcome; what is closed gets no other officer', async () => {
  const { id } = await house.submit()
  const close = async (outcome: string) => closeSubmission(at(ama), { id, outcome, untold: true })
  expect(codes(await close('forgotten'))).toEqual(['not-in-list'])
  must(await close('declined'))
  must(await close('declined'))
  expect(codes(await close('taken-up'))).toEqual(['submission-closed'])
  expect(codes(await assignSubmission(at(ama), { id, officer: bo.card.id }))).toEqual(['submission-closed'])
  expect((await queue({ state: 'closed' })).entries.map((one) => [one.id, one.outcome])).toEqual([[id, 'declined']])
})

test('closing tells her in the same step what became of it; afterwards the office may still write to her', async () => {
  const { id, derived } = await house.submit()
  const matter = await house.read(ama, id)
  const epoch = (await house.keysOf(ama)).at(-1)!
  const today = house.office.door().today
  const seal = (letter: Letter) => sealLetter(letter, matter.source!, epoch, { today, submission: id, by: writer(ama) })
  const text = closingText('referred', 'Why, invented', 'fr')
  const toSource = await seal({ kind: 'stage', stage: closingStage('referred'), text, lang: 'fr' })
  must(await closeSubmission(at(ama), { id, outcome: 'referred', toSource }))
  must(await closeSubmission(at(ama), { id, outcome: 'referred', toSource }))
  const more = await seal({ kind: 'message', text: 'One thing more, invented', lang: 'fr' })
  must(await writeToSource(at(ama), { submission: id, ...more }))
  const { owner } = house.office.house.db
  const left = await owner
    .selectFrom('sealed.to_source')
    .select('body')
    .where('submission', '=', id)
    .orderBy('number')
    .execute()
  const opened = await Promise.all(left.map(({ body }) => openMessage(body, derived.identity.secret, [epoch.card])))
  expect(opened).toMatchObject([
    {
      ok: true,
      message: {
        kind: 'stage',
        stage: 'declined',
        text: 'Un autre organisme peut mieux aider. Lequel, c’est écrit plus bas.\n\nWhy, invented'
      }
    },
    { ok: true, message: { kind: 'message' } }
  ])
  expect((await events(id)).map(({ type }) => type)).toEqual([
    'submission-opened',
    'submission-closed',
    'source-written-to',
    'source-written-to'
  ])
  expect((await house.read(bo, id)).notes).toHaveLength(2)
})
