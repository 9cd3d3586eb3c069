import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignSubmission } from '#mandate/inbox/assign-submission.ts'
import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import { decisionReasons } from '#mandate/inbox/decisions.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { reopenSubmission } from '#mandate/inbox/reopen-submission.ts'
import { readKeeping } from '#mandate/retention/read-keeping.ts'
import { openMessage } from '#platform/sealing/messages.ts'
import { sealLetter } from '../../src/ui/office/inbox/write.ts'
import { inbox, sealedNote, writer } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Who writes, and what, is invented.
let house: Awaited<ReturnType<typeof inbox>>
let ama: Officer
beforeAll(async () => {
  house = await inbox('2026-03-02T09:00:00Z') // a Monday
  ama = house.ama
})
afterAll(() => house.close())

const desk = () => house.at(ama)
const reopen = (submission: string, further: object = {}) =>
  reopenSubmission(desk(), { id: randomUUID(), submission, reason: 'new-facts', ...further })
const close = async (id: string) => must(await closeSubmission(desk(), { id, outcome: 'declined', untold: true }))
const listed = async (filters: object = {}) =>
  must(await listQueue(desk(), filters)).entries.map(({ id, promise }) => [id, promise?.what ?? null])
const goesOn = async (submission: string) => {
  const { erasure } = must(await readKeeping(desk(), { id: submission }))
  return erasure?.on ?? null
}
const events = async (submission: string) => {
  const { rows } = await sql<{ type: string; payload: unknown }>`
    select e.type, p.payload from platform.event e join platform.event_payload p using (seq)
    where e.subject_id = ${submission} order by seq`.execute(house.office.house.db.owner)
  return rows
}
async function letterTo(submission: string, text: string) {
  const matter = await house.read(ama, submission)
  const epoch = (await house.keysOf(ama)).at(-1)!
  const stage = { kind: 'stage', stage: 'being-read', text, lang: 'en' } as const
  return {
    epoch,
    letter: await sealLetter(stage, matter.source!, epoch, { today: desk().today, submission, by: writer(ama) })
  }
}

test('it is in work again, in the same hands, and is kept for as long as a later closing says, from that day', async () => {
  const { id } = await house.submit()
  await house.read(ama, id)
  must(await assignSubmission(desk(), { id, officer: ama.card.id }))
  await close(id)
  const first = await goesOn(id)
  expect(first).not.toBeNull()
  expect(await listed()).toEqual([])

  house.office.days(7)
  must(await reopen(id))
  expect(await goesOn(id), 'what is in work does not go').toBeNull()
  expect(await listed({ officer: 'mine' })).toEqual([[id, null]])
  expect((await house.read(ama, id)).known).toMatchObject({ closedOn: null, outcome: null, officer: ama.card.id })

  house.office.days(1)
  expect(await listed({ officer: 'mine' }), 'she has not heard that it is open again').toEqual([[id, 'telling']])
  expect(await listed({ officer: 'mine', due: 'yes' }), 'the database says so too').toEqual([[id, 'telling']])
  await close(id)
  expect(Date.parse((await goesOn(id))!) - Date.parse(first!)).toBe(8 * 86_400_000)
})

test('by whom and why stands in the matter and in the log; words on it are sealed, and sent twice it is once', async () => {
  const { id } = await house.submit()
  await close(id)
  const { epoch } = await letterTo(id, '')
  const body = await sealedNote('what the office heard, invented', [epoch.card.recipient])
  const once = { id: randomUUID(), reason: 'source-asks', words: { id: randomUUID(), epoch: 1, body } }
  must(await reopen(id, once))
  must(await reopen(id, once))
  const matter = await house.read(ama, id)
  expect(matter.decisions).toEqual([
    { what: 'reopened', reason: 'source-asks', officer: ama.card.id, on: desk().today }
  ])
  expect(matter.notes.map(({ opened }) => opened.ok && opened.value.text)).toEqual(['what the office heard, invented'])
  expect((await events(id)).filter(({ type }) => type === 'submission-reopened').map(({ payload }) => payload)).toEqual(
    [{ reason: 'source-asks', was: 'declined' }]
  )
})

test('the source is told in the same step, and after a slip she is promised nothing new', async () => {
  const { id, derived } = await house.submit()
  await house.read(ama, id)
  await close(id)
  const { epoch, letter } = await letterTo(id, 'Open again, invented')
  must(await reopen(id, { toSource: letter }))
  const { rows } = await sql<{ body: Buffer }>`select body from sealed.to_source where submission = ${id}`.execute(
    house.office.house.db.owner
  )
  expect(await openMessage(rows[0]!.body, derived.identity.secret, [epoch.card])).toMatchObject({
    ok: true,
    message: { kind: 'stage', stage: 'being-read', text: 'Open again, invented' }
  })

  house.office.days(2)
  await close(id)
  must(await reopen(id, { reason: 'closed-by-mistake' }))
  house.office.days(1)
  expect((await listed({ due: 'yes' })).map(([one]) => one)).not.toContain(id)
})

test('what is not closed, a reason of no list, and a seal to an epoch that is not open are refused, and nothing is kept', async () => {
  const { id } = await house.submit()
  expect(codes(await reopen(id))).toEqual(['not-closed'])
  await close(id)
  expect(codes(await reopen(id, { reason: 'danger-over' }))).toEqual(['not-in-list'])
  expect(codes(await reopen(randomUUID()))).toEqual(['not-found'])
  const { epoch, letter } = await letterTo(id, '')
  const body = await sealedNote('late, invented', [epoch.card.recipient])
  expect(codes(await reopen(id, { words: { id: randomUUID(), epoch: 9, body } }))).toEqual(['note-epoch-closed'])
  const words = { id: randomUUID(), epoch: 1, body }
  expect(codes(await reopen(id, { words, toSource: { ...letter, epoch: 9 } }))).toEqual(['note-epoch-closed'])
  expect((await house.read(ama, id)).known.closedOn).not.toBeNull()
  expect((await house.read(ama, id)).decisions).toEqual([])
})

test('the database knows the same reasons as the rule', async () => {
  const { id } = await house.submit()
  const { owner } = house.office.house.db
  const put = (what: string, reason: string) =>
    sql`insert into known.submission_decision (id, submission, what, reason, by_officer, on_day)
      values (${randomUUID()}, ${id}, ${what}, ${reason}, ${ama.card.id}, ${desk().today})`.execute(owner)
  for (const [what, reasons] of Object.entries(decisionReasons)) for (const one of reasons) await put(what, one)
  await expect(put('reopened', 'danger-over')).rejects.toThrow(/check constraint/)
})

test('it is closed with a word to her who wrote, or knowingly without one: one of the two, where she can come back', async () => {
  const { id } = await house.submit()
  const { letter } = await letterTo(id, 'Why, invented')
  const tried = async (further: object) => closeSubmission(desk(), { id, outcome: 'declined', ...further })
  expect(codes(await tried({}))).toEqual(['tell-or-say-untold'])
  expect(codes(await tried({ toSource: letter, untold: true }))).toEqual(['tell-or-say-untold'])
  expect(codes(await tried({ untold: false }))).toEqual(['not-in-list'])
  must(await tried({ toSource: letter }))
  const closing = (await events(id)).filter(({ type }) => /closed|written-to/.test(type))
  expect(closing.map(({ type, payload }) => [type, payload])).toEqual([
    ['submission-closed', { outcome: 'declined' }],
    ['source-written-to', {}]
  ])

  const burnt = await house.submit()
  await sql`delete from known.receipt where submission = ${burnt.id}`.execute(house.office.house.db.owner)
  must(await closeSubmission(desk(), { id: burnt.id, outcome: 'no-answer' }))
})
