import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockOf, type Context } from '#context'
import { changeCase } from '#mandate/cases/change-case.ts'
import { assignSubmission } from '#mandate/inbox/assign-submission.ts'
import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import { listSealedOlder } from '#mandate/resealing/list-older.ts'
import { sealAnew } from '#mandate/resealing/seal-anew.ts'
import { addTask } from '#mandate/work/add-task.ts'
import { askDigest } from '#mandate/work/ask-digest.ts'
import { changeRequest } from '#mandate/work/change-request.ts'
import { changeTask } from '#mandate/work/change-task.ts'
import { dropView } from '#mandate/work/drop-view.ts'
import { handBack } from '#mandate/work/hand-back.ts'
import { handOver } from '#mandate/work/hand-over.ts'
import { listRequests } from '#mandate/work/list-requests.ts'
import { listTasks } from '#mandate/work/list-tasks.ts'
import { listViews } from '#mandate/work/list-views.ts'
import { markLooked } from '#mandate/work/mark-looked.ts'
import { openRequest } from '#mandate/work/open-request.ts'
import { readDay } from '#mandate/work/read-day.ts'
import { readDigest } from '#mandate/work/read-digest.ts'
import { readRequest } from '#mandate/work/read-request.ts'
import { saveView } from '#mandate/work/save-view.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { OutgoingMail, Sent } from '#platform/mail/send-mail.ts'
import { sendDigests } from '../../src/jobs/send-digests.ts'
import { sealAllAnew, type Ask } from '../../src/ui/office/seal-anew.ts'
import { openView, readWords, sealView, wordsToSend, type SavedView } from '../../src/ui/office/work/words.ts'
import { caseOffice } from '#tests/cases.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Nobody here is anybody. From a Monday on.
let house: Awaited<ReturnType<typeof caseOffice>>
let ama: Officer
let bo: Officer
let olga: Officer
let one: string
let submission: string
beforeAll(async () => {
  house = await caseOffice('2026-03-02T09:00:00Z')
  ama = house.ama
  bo = await house.colleague('Bo Invented')
  olga = await house.colleague('Olga Invented', 'observer', [ama, bo])
  await house.deskOf(bo)
  one = await house.open(ama)
  submission = (await house.submit()).id
  must(await assignSubmission(house.at(ama), { id: submission, officer: ama.card.id }))
})
afterAll(() => house.close())

const add = async (by: Officer, more: object = {}, text = 'Call the invented lawyer Zebulon') => {
  const id = randomUUID() as string
  const words = await wordsToSend(await house.deskOf(by), { of: id, text })
  return addTask(house.at(by), { id, dueOn: '2026-03-04', officer: by.card.id, words, ...more })
}
const ask = async (by: Officer, more: object = {}) => {
  const id = randomUUID() as string
  const words = await wordsToSend(await house.deskOf(by), { of: id, text: 'Speak in Zanzibar', asker: 'Zebulon' })
  const known = {
    kind: 'attendance',
    body: 'civil-society',
    states: ['PER'],
    receivedOn: '2026-03-01',
    dueOn: '2026-03-05'
  }
  return openRequest(house.at(by), { id, ...known, officer: by.card.id, words, ...more })
}
const tasksOn = async (kind: string, id: string, by = ama) =>
  must(await listTasks(house.at(by), { on: { kind, id } })).tasks
const day = async (by: Officer, of = 'me') =>
  must(await readDay({ ...house.at(by), now: house.office.door().now }, { of }))

test('a task hangs on a case, is done and undone; its words open for officers alone, and are signed for their place', async () => {
  const { id } = must(await add(ama, { on: { kind: 'case', id: one } }))
  const [task] = await tasksOn('case', one)
  expect(task).toMatchObject({ id, state: 'open', officer: ama.card.id, on: { kind: 'case', id: one } })
  expect((await readWords(await house.deskOf(bo), task!))?.text).toBe('Call the invented lawyer Zebulon')
  expect(await readWords(await house.deskOf(bo), { ...task!, id: one })).toBeNull()
  expect(await readWords(await house.deskOf(bo), { ...task!, writer: bo.card.id })).toBeNull()
  must(await changeTask(house.at(bo), { task: id, state: 'done' }))
  expect((await tasksOn('case', one))[0]!.state).toBe('done')
  must(await changeTask(house.at(bo), { task: id, state: 'open', dueOn: '2026-03-03' }))
  expect((await tasksOn('case', one))[0]).toMatchObject({ state: 'open', dueOn: '2026-03-03' })
  const { rows } = await sql<{ steps: string[] }>`
    select array_agg(what || ' ' || became order by number) as steps from known.work_step where task = ${id}`.execute(
    house.office.house.db.owner
  )
  expect(rows[0]!.steps).toEqual(['opened 2026-03-04', 'state done', 'state open', 'due 2026-03-03'])
})

test('a task is moved and handed over of what stands, and by nobody who has not seen what a colleague made of it', async () => {
  const { id } = must(await add(ama, { on: { kind: 'case', id: one } }))
  const task = async () => (await tasksOn('case', one)).find((one) => one.id === id)!
  const was = { dueOn: (await task()).dueOn, officer: ama.card.id }
  must(await changeTask(house.at(bo), { task: id, dueOn: '2026-03-09', officer: bo.card.id, was }))
  expect(await task()).toMatchObject({ dueOn: '2026-03-09', officer: bo.card.id })
  const late = { task: id, dueOn: '2026-03-20', officer: ama.card.id, was }
  expect(codes(await changeTask(house.at(ama), late))).toEqual(['changed-meanwhile'])
  expect(codes(await changeTask(house.at(ama), { ...late, dueOn: '2026-03-09' }))).toEqual(['changed-meanwhile'])
  expect(await task()).toMatchObject({ dueOn: '2026-03-09', officer: bo.card.id })
  must(await changeTask(house.at(ama), { ...late, dueOn: '2026-03-09', officer: bo.card.id }))
  must(await changeTask(house.at(bo), { task: id, state: 'done' }))
})

test('what is not there, not hers or of another mandate is refused, and so is who holds no keys', async () => {
  expect(codes(await add(ama, { on: { kind: 'case', id: randomUUID() } }))).toEqual(['not-found'])
  expect(codes(await add(ama, { on: { kind: 'letter', id: 'none' } }))).toEqual(['not-found'])
  expect(codes(await add(ama, { officer: olga.card.id }))).toEqual(['no-such-officer'])
  const words = await wordsToSend(await house.deskOf(ama), { of: one, text: 'x' })
  expect(codes(await add(ama, { words: { ...words, epoch: 2 } }))).toEqual(['note-epoch-closed'])
  expect(codes(await add(ama, { words: { epoch: 1, body: 'in clear' } }))).toEqual(['wrong-type'])
  expect(codes(await listTasks(house.at(olga), { on: { kind: 'case', id: one } }))).toEqual(['not-allowed'])
  const [task] = await tasksOn('case', one)
  const theirs = { ...house.at(ama), mandate: 'torture', actor: { ...house.at(ama).actor, mandate: 'torture' } }
  expect(codes(await changeTask(theirs, { task: task!.id, state: 'done' }))).toEqual(['not-found'])
  expect(codes(await listTasks(theirs, { on: { kind: 'case', id: one } }))).toEqual(['not-found'])
  expect(must(await listRequests(theirs, { show: 'all' })).requests).toEqual([])
})

test('a request is accepted, declined for a reason, and opened again; sent twice it is one', async () => {
  const { id } = must(await ask(ama))
  expect(must(await ask(ama, { id })).id).toBe(id)
  expect(must(await listRequests(house.at(olga), {})).requests).toHaveLength(1)
  const turn = (state: string, reason?: string) =>
    changeRequest(house.at(bo), { request: id, state, ...(reason && { reason }) })
  const late = { request: id, state: 'declined', reason: 'no-capacity', was: { state: 'open' } }
  const day = { request: id, dueOn: '2026-04-01', officer: null, was: { dueOn: '2026-01-01', officer: '' } }
  must(await turn('accepted'))
  // From a page that was opened before: what a colleague said meanwhile stands.
  expect(codes(await changeRequest(house.at(ama), late))).toEqual(['changed-meanwhile'])
  expect(codes(await changeRequest(house.at(ama), day))).toEqual(['changed-meanwhile'])
  must(await changeRequest(house.at(ama), { ...late, state: 'accepted' }))
  expect(codes(await turn('declined'))).toEqual(['reason-required'])
  must(await turn('declined', 'no-capacity'))
  expect(codes(await turn('done'))).toEqual(['no-such-step'])
  must(await turn('open'))
  const given = must(await readRequest(house.at(bo), { id }))
  expect(given.known).toMatchObject({ state: 'open', reason: null, states: ['PER'] })
  expect(given.steps.map(({ became, reason }) => [became, reason])).toEqual([
    ['attendance', null],
    ['accepted', null],
    ['declined', 'no-capacity'],
    ['open', null]
  ])
  expect((await readWords(await house.deskOf(bo), { id, ...given.words! }))?.asker).toBe('Zebulon')
  expect(codes(await readRequest(house.at(olga), { id }))).toEqual(['not-allowed'])
  expect(codes(await ask(ama, { receivedOn: '2026-03-09' }))).toEqual(['date-to-come'])
  expect(codes(await ask(ama, { states: ['XXX'] }))).toEqual(['unknown-state'])
})

test('whoever is away hands over what is hers, and has back what is in work still and was not given on', async () => {
  const before = await day(bo)
  expect([before.tasks, before.requests]).toEqual([[], []])
  const kept = must(await add(ama)).id
  const id = randomUUID()
  const input = { id, officer: ama.card.id, standIn: bo.card.id, from: '2026-03-02', until: '2026-03-08' }
  const parts = ['case', 'task', 'request', 'submission']
  const go = (more: object = {}) => handOver(house.at(ama), { ...input, parts, ...more })
  expect(codes(await go({ standIn: ama.card.id }))).toEqual(['stands-in-for-herself'])
  expect(codes(await go({ standIn: olga.card.id }))).toEqual(['no-such-officer'])
  expect(codes(await go({ until: '2026-03-01' }))).toEqual(['ends-before-it-begins'])
  expect(codes(await handOver(house.at(olga), { ...input, parts }))).toEqual(['not-allowed'])
  expect(must(await go()).count).toBe(5)
  expect(must(await go()).count).toBe(0)
  expect(codes(await go({ id: randomUUID() }))).toEqual(['away-already'])
  const toHer = { id: randomUUID(), officer: bo.card.id, standIn: ama.card.id }
  expect(codes(await go(toHer)), 'who is away stands in for nobody').toEqual(['stand-in-away'])
  expect((await day(ama)).tasks).toEqual([])
  const over = await day(bo)
  expect([over.tasks.length, over.requests.length, over.aways[0]!.count]).toEqual([2, 1, 5])
  expect(over.load.find(({ officer }) => officer === bo.card.id)).toMatchObject({ cases: 1, submissions: 1, due: 3 })
  // Settled or given on meanwhile.
  must(await changeTask(house.at(bo), { task: kept, state: 'done' }))
  must(await closeSubmission(house.at(bo), { id: submission, outcome: 'declined', untold: true }))
  must(await changeCase(house.at(bo), { case: one, what: 'in-charge', officer: null }))
  expect(must(await handBack(house.at(bo), { away: id })).count).toBe(2)
  expect(must(await handBack(house.at(bo), { away: id })).count).toBe(0)
  const after = await day(ama)
  expect([after.tasks.length, after.requests.length, after.aways]).toEqual([1, 1, []])
  await house.submit()
  expect((await day(ama)).load.at(-1), 'what nobody has').toMatchObject({ officer: '', cases: 1, submissions: 1 })
})

test('what colleagues did since she looked is told by matter, without a word of what is sealed', async () => {
  expect((await day(ama)).changes).toBeNull()
  const { last } = await day(ama)
  must(await markLooked(house.at(ama), { seq: last }))
  expect((await day(ama)).changes).toEqual([])
  must(await changeCase(house.at(ama), { case: one, what: 'urgency', urgency: 'urgent' }))
  must(await changeCase(house.at(bo), { case: one, what: 'urgency', urgency: 'imminent' }))
  must(await ask(bo))
  const told = (await day(ama)).changes!
  expect(told.map(({ kind, told: what }) => [kind, what])).toEqual([
    ['request', [{ type: 'request-opened', by: bo.card.id }]],
    ['case', [{ type: 'case-changed', by: bo.card.id }]]
  ])
  expect(told[1]!.states).toEqual(['PER'])
  await recordsLetter(bo)
  expect((await day(ama)).changes![0]).toMatchObject({
    slug: 'AL-PER-1-2026',
    reference: 'AL PER 1/2026',
    told: [
      { type: 'letter-recorded', by: bo.card.id },
      { type: 'withdrawn', by: bo.card.id }
    ]
  })
  must(await markLooked(house.at(ama), { seq: 1_000_000 }))
  expect((await day(ama)).looked).toBe((await day(ama)).last)
  must(await markLooked(house.at(ama), { seq: last }))
  expect((await day(ama)).changes).toHaveLength(3)
})

/** One of which nothing is known but that it was sent. */
async function recordsLetter(by: Officer): Promise<void> {
  await house.office.house.db.owner.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string; mandate: string }>`
      insert into known.letter (mandate, slug, reference, kind, sent_on, sent_precision, origin, delivery, created_on)
      values (${by.card.mandate}, 'AL-PER-1-2026', 'AL PER 1/2026', 'AL', '2026-03-02', 'day', 'letters-file', 'transmitted', '2026-03-02')
      returning id, mandate`.execute(trx)
    const { id: subjectId, mandate } = rows[0]!
    const on = { at: new Date('2026-03-02'), mandate, actor: by.card.id, payload: {} }
    const of = { ...on, subjectKind: 'letter', subjectId }
    await appendEvents(trx, [
      { ...of, type: 'letter-recorded' },
      { ...of, type: 'withdrawn' }
    ])
  })
}

test('whoever may be in danger, is left alone or unread is counted before all else, and nothing of it is told', async () => {
  const told = async () => (await day(olga)).queue
  const before = (await told())!
  const { id } = await house.submit({ danger: true })
  expect(await told()).toEqual({ ...before, danger: before.danger + 1, unread: before.unread + 1 })
  const { owner } = house.office.house.db
  await sql`update known.submission set received_on = '2026-02-26' where id = ${id}`.execute(owner)
  expect((await told())!.alone).toBe(before.alone + 1)
})

test('a saved view is sealed to herself: a colleague is not given it, and takes none of it away', async () => {
  const desk = (await house.office.deskOf(ama)) as never
  const view: SavedView = { name: 'Zebulon', list: 'inbox', query: 'only=danger&officer=nobody' }
  const id = randomUUID()
  must(await saveView(house.at(ama), { id, body: await sealView(desk, view) }))
  const [kept] = must(await listViews(house.at(ama))).views
  expect(await openView({ secrets: { identity: ama.identity.secret } } as never, kept!.body)).toEqual(view)
  expect(await openView({ secrets: { identity: bo.identity.secret } } as never, kept!.body)).toBeNull()
  expect(must(await listViews(house.at(bo))).views).toEqual([])
  must(await dropView(house.at(bo), { id }))
  expect(must(await listViews(house.at(ama))).views).toHaveLength(1)
  must(await dropView(house.at(ama), { id }))
  expect(must(await listViews(house.at(ama))).views).toEqual([])
})

test('the week’s digest is numbers, to who asked for it and is here still, once a week', async () => {
  const taken: OutgoingMail[] = []
  let outcome: Sent['outcome'] = 'accepted'
  const run = (mail: object | null = { url: 'smtp://localhost', from: 'office@vigie.example' }) => {
    const surfaces = { office: { origin: 'https://office.example' } }
    const config = { mandate: 'defenders', mail, surfaces }
    const context = {
      config,
      log: pino({ enabled: false }),
      db: house.office.house.db,
      ...clockOf(() => new Date(now))
    }
    const send = (said: OutgoingMail) =>
      Promise.resolve(void taken.push(said) as never).then(() => ({ outcome, said: '' }) as Sent)
    return sendDigests(context as unknown as Context, {}, send)
  }
  let now = '2026-03-09T05:15:00Z'
  await run()
  expect(taken).toEqual([])
  expect(codes(await askDigest(house.at(ama), { address: 'not one', lang: 'en' }))).toEqual(['not-an-address'])
  must(await askDigest(house.at(ama), { address: 'ama@invented.example', lang: 'ar' }))
  must(await askDigest(house.at(olga), { address: 'olga@invented.example', lang: 'en' }))
  expect(must(await readDigest(house.at(bo))).own).toBeNull()
  await run(null)
  expect(taken).toEqual([])
  outcome = 'not-now'
  await expect(run()).rejects.toThrow('not taken yet')
  outcome = 'accepted'
  taken.length = 0
  await run()
  await run()
  expect(taken.map(({ to }) => to).toSorted()).toEqual(['ama@invented.example', 'olga@invented.example'])
  const english = taken.find(({ to }) => to.startsWith('olga'))!
  expect(english.text).toContain('Tasks due this week: 0; overdue: 1')
  expect(english.text).toContain('Requests in work: 2; due this week: 0; overdue: 2')
  expect(english.text).toContain('https://office.example/en/work')
  // Nothing but numbers, days and the words of the catalogue: no name, no word that somebody typed, no id.
  for (const { subject, text } of taken)
    for (const word of ['Zebulon', 'Zanzibar', 'Invented', 'invented', one.slice(0, 8), ama.card.id.slice(0, 8)])
      expect(`${subject} ${text}`).not.toContain(word)
  must(await askDigest(house.at(ama), { address: null, lang: 'ar' }))
  now = '2026-03-16T05:15:00Z'
  taken.length = 0
  await run()
  expect(taken.map(({ to }) => to)).toEqual(['olga@invented.example'])
  must(await house.office.remove(ama, olga))
  now = '2026-03-23T05:15:00Z'
  taken.length = 0
  await run()
  expect(taken).toEqual([])
  const { rows } = await sql`select from known.digest_address`.execute(house.office.house.db.owner)
  expect(rows).toEqual([])
})

test('when somebody left, words of tasks and requests are sealed anew, and open as before', async () => {
  house.office.days(1)
  for (const officer of [ama, bo]) officer.token = must(await house.office.signIn(officer)).token
  must(await house.office.nextEpoch(ama, bo))
  const desk = await house.deskOf(ama, true)
  const asked: Ask = async (path, input) => {
    const at = await house.office.at(ama)
    return (path === 'resealing/older' ? listSealedOlder(at, input) : sealAnew(at, input)) as never
  }
  const { rows: before } = await sql`select from sealed.work_words where epoch = 1`.execute(house.office.house.db.owner)
  expect(before.length).toBeGreaterThan(3)
  must(await sealAllAnew(desk, { ask: asked, stopped: () => false, onProgress: () => undefined }))
  const { rows } = await sql<{ epoch: number }>`select distinct epoch from sealed.work_words`.execute(
    house.office.house.db.owner
  )
  expect(rows).toEqual([{ epoch: 2 }])
  const [task] = await tasksOn('case', one)
  const secrets = desk.epochs.filter(({ card }) => card.number === 2)
  expect((await readWords({ ...desk, epochs: secrets }, task!))?.text).toBe('Call the invented lawyer Zebulon')
})

test('a day that is over is asked about before the task stands as overdue', async () => {
  expect(codes(await add(ama, { dueOn: '2020-01-06' }))).toEqual(['due-day-is-past'])
  must(await add(ama, { dueOn: house.at(ama).today }))
  const { id } = must(await add(ama, { dueOn: '2020-01-06', isLate: true }))
  must(await changeTask(house.at(ama), { task: id, state: 'done' }))
})
