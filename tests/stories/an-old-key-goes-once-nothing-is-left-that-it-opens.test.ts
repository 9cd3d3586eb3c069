import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { comeBack } from '#mandate/intake/return/come-back.ts'
import { findReturn } from '#mandate/intake/return/find-return.ts'
import { addUnder } from '#mandate/intake/return/return-action.ts'
import { insertSubmission } from '#mandate/intake/submissions.store.server.ts'
import { shareEpochs } from '#mandate/people/share-epochs.ts'
import { listSealedOlder } from '#mandate/resealing/list-older.ts'
import { done } from '#mandate/result.ts'
import { sealAnew } from '#mandate/resealing/seal-anew.ts'
import { destroyEpochs } from '#mandate/retention/destroy-epochs.ts'
import { eraseDue } from '#mandate/retention/erase-due.ts'
import { findImpossibleKeeping } from '#mandate/retention/find-impossible-states.server.ts'
import { rewriteTables } from '#mandate/retention/rewrite-tables.server.ts'
import { fromBase64url, randomBytes, toBase64url } from '#platform/sealing/bytes.ts'
import { makePlaces } from '#platform/files/places.ts'
import { sealEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import type { EpochCard, EpochSecrets } from '#platform/sealing/epochs.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import { sealMessage } from '#platform/sealing/messages.ts'
import { verifyLog } from '#platform/verify-log.ts'
import { openMatter } from '../../src/ui/office/inbox/open-matter.ts'
import { sealAllAnew, type Ask } from '../../src/ui/office/seal-anew.ts'
import { bytesOfTable } from '#tests/database.ts'
import { inbox } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Nobody here is anybody, and nothing of it happened.
let house: Awaited<ReturnType<typeof inbox>>
let goes: { id: string }
let returns: Awaited<ReturnType<typeof house.submit>>
let first: { card: EpochCard; secrets: EpochSecrets }
/** The end of an epoch's secrets, as they were sealed to the recovery sheet. */
let sealedBytes: Buffer
let bo: Officer
let folder: string
beforeAll(async () => {
  house = await inbox() // 2 March 2026
  folder = await mkdtemp(join(tmpdir(), 'vigie-old-keys-'))
  await sql`delete from reference.retention_policy`.execute(db().owner)
  await sql`insert into reference.retention_policy (id, outcome, days, source) values ('declined-30', 'declined', 30, 'invented')`.execute(
    db().owner
  )
  goes = await house.submit({ what: 'declined, invented' })
  returns = await house.submit({ what: 'taken up, invented' })
  first = (await house.office.opens(house.ama))[0]!
  const [recovery] = await secretsOf(1, 'recovery')
  sealedBytes = recovery!.body.subarray(-48)
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true })
})

const db = () => house.office.house.db
const today = () => house.office.door().today
const system = () => ({
  db: db().jobs,
  mandate: 'defenders',
  actor: { id: 'vigie', role: 'system' as const, mandate: null },
  today: today()
})
const destroyed = async () => must(await destroyEpochs(system())).destroyed
const secretsOf = async (number: number, holder?: string) => {
  const rows = await db().owner.selectFrom('sealed.epoch_secret').selectAll().where('number', '=', number).execute()
  return rows.filter((row) => holder === undefined || row.holder === holder)
}
const events = async () => {
  const { rows } = await sql<{ subject: string; payload: unknown; day: string }>`
    select e.subject_id as subject, p.payload, e.at::date::text as day
    from platform.event e join platform.event_payload p using (seq) where e.type = 'epoch-destroyed' order by seq`.execute(
    db().owner
  )
  return rows
}
async function newEpochOnAnotherDay() {
  house.office.days(1)
  house.ama.token = must(await house.office.signIn(house.ama)).token
  if (must(await house.office.newEpoch(house.ama)).pending) {
    bo.token = must(await house.office.signIn(bo)).token
    must(await house.office.confirmEpoch(bo))
  }
}
const allButTheOneThatGoes: Ask = async (path, input) => {
  const desk = await house.office.at(house.ama)
  if (path === 'resealing') return (await sealAnew(desk, input)) as never
  const { rows, ...listed } = must(await listSealedOlder(desk, input))
  return done({ ...listed, rows: rows.filter(({ id }) => id !== goes.id) }) as never
}
const sentBySomebody = (epoch: number) => ({
  id: randomUUID() as string,
  mandate: 'defenders',
  receivedOn: today(),
  lang: 'en',
  danger: false,
  perhapsDanger: false,
  epoch,
  channel: 'sealed-there' as const,
  body: Buffer.alloc(4096),
  receipt: { lookupHash: randomBytes(32), verifyKey: randomBytes(32), anchor: randomBytes(9) }
})
/** Whether the office waits for somebody else's transaction. */
const officeWaits = async () => {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and usename = current_user and wait_event_type = 'Lock'`.execute(db().office)
  return rows.length > 0
}

test('the open epoch stays, and a closed one as long as anything is kept that is under it, or under one before', async () => {
  expect(await destroyed()).toEqual([])
  await newEpochOnAnotherDay()
  expect(await destroyed(), 'two submissions are under it').toEqual([])
  await newEpochOnAnotherDay()
  expect(await destroyed(), 'nothing is under the second, but under the first').toEqual([])
  expect(await secretsOf(1)).toHaveLength(2)
  expect(await secretsOf(2)).toHaveLength(2)
})

test('nothing comes in under a closed one: not a submission, and not what is added', async () => {
  const addition = { v: 1 as const, kind: 'add' as const, lang: 'en', text: 'late, invented', on: today() }
  const desk = { db: db().intake, today: today() }
  await actForSource(desk, await addUnder(returns.derived, addition, first.card))
  expect(await db().owner.selectFrom('sealed.addition').select('id').execute()).toEqual([])
  expect(await insertSubmission(db().intake, sentBySomebody(1))).toBe(false)
})

test('the day on which the last of it goes is the day on which the secrets go, of officers and of the recovery sheet', async () => {
  must(await sealAllAnew(await deskOfAma(), { ask: allButTheOneThatGoes, stopped: () => false, onProgress: () => {} }))
  await house.read(house.ama, goes.id)
  must(await closeSubmission(house.at(house.ama), { id: goes.id, outcome: 'declined', untold: true }))
  house.office.days(29)
  expect(must(await eraseDue(system())).erased).toBe(0)
  expect(await destroyed(), 'the day before').toEqual([])
  house.office.days(1)
  expect(must(await eraseDue(system())).erased).toBe(1)
  expect(await destroyed()).toEqual([1, 2])
  expect([...(await secretsOf(1)), ...(await secretsOf(2))]).toEqual([])
  expect(await secretsOf(3)).toHaveLength(2)
  const day = today()
  house.office.days(1)
  expect(await destroyed(), 'the day after').toEqual([])
  expect(await events()).toEqual([1, 2].map((number) => ({ subject: String(number), payload: { number }, day })))
  expect((await verifyLog(db().owner)).ok).toBe(true)
  const { rows } = await sql<{ number: number; on: string | null }>`
    select number, destroyed_on::text as "on" from released.epoch order by number`.execute(db().public)
  expect(rows.map(({ on }) => on)).toEqual([day, day, null])
})

test('they stand in no file of the table any more once that is written anew', async () => {
  expect((await bytesOfTable(db(), 'sealed.epoch_secret')).includes(sealedBytes)).toBe(true)
  await rewriteTables(db().owner)
  expect((await bytesOfTable(db(), 'sealed.epoch_secret')).includes(sealedBytes)).toBe(false)
})

test('an officer’s browser believes the office as before, opens the rest, shares it, and makes the next epoch', async () => {
  house.ama.token = must(await house.office.signIn(house.ama)).token
  const desk = await deskOfAma()
  expect(desk.office.epochs.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(desk.epochs.map(({ card }) => card.number)).toEqual([3])
  const later = await house.submit({ what: 'after that, invented' })
  const { submission } = await readAfresh(later.id)
  expect(submission.ok && submission.value.answers.what).toBe('after that, invented')
  const before = await readAfresh(returns.id)
  expect(before.submission.ok && before.submission.value.answers.what).toBe(returns.what)
  bo = await house.colleague('Bo Invented')
  expect((await house.office.opens(bo)).map(({ card }) => card.number)).toEqual([3])
  must(await house.office.nextEpoch(house.ama, bo))
})

test('nobody brings an old one back', async () => {
  const cy = await house.colleague('Cy Invented', 'case-officer', [house.ama, bo])
  const body = toBase64url(await sealEpochSecrets(first.card, first.secrets, [cy.card.recipient]))
  const desk = await house.office.at(house.ama)
  expect(codes(await shareEpochs(desk, { officer: cy.card.id, sealed: [{ number: 1, body }] }))).toEqual([
    'epoch-not-to-share'
  ])
  await sql`insert into sealed.epoch_secret values ('defenders', 1, ${cy.card.id}, ${Buffer.from(body, 'base64url')})`.execute(
    db().owner
  )
  const found = await findImpossibleKeeping(db().jobs, await makePlaces(folder))
  expect(found.map(({ says }) => says)).toEqual(['secrets are there of an epoch whose secrets were destroyed'])
})

test('a source who wrote under it follows the chain by what is public, and reads what its key had signed', async () => {
  const message = {
    v: 1 as const,
    kind: 'message' as const,
    text: 'from before, invented',
    on: first.card.openedOn,
    epoch: 1
  }
  const { recipient } = returns.derived.identity
  const body = Buffer.from(await sealMessage(message, recipient, fromBase64url(first.secrets.signing)))
  await sql`insert into sealed.to_source (id, submission, number, on_day, body)
    values (${randomUUID()}, ${returns.id}, 1, ${today()}, ${body})`.execute(db().owner)
  const desk = { db: db().intake, today: today() }
  const back = await comeBack(returns.receipt, {
    intake: async () => ({ ...(await findOpenIntake(desk.db, 'defenders'))!, today: today() }),
    look: (lookup, part) => findReturn(desk, lookup, part),
    act: async () => {}
  })
  if (!back.ok) throw new Error(back.reason)
  expect(back.anchor.fingerprint).toBe(fingerprint(first.card))
  expect(back.epoch.number).toBe(4)
  expect(back.messages.map((one) => one.ok && one.told.kind === 'message' && one.told.text)).toEqual([message.text])
})

test('what comes while its epoch is being closed keeps it', async () => {
  expect(await destroyed()).toEqual([])
  const open = (await findOpenIntake(db().intake, 'defenders'))!.current
  let closing: Promise<void>
  let destroying: Promise<number[]>
  await db()
    .intake.transaction()
    .execute(async (trx) => {
      await insertSubmission(trx, sentBySomebody(open.number))
      closing = newEpochOnAnotherDay()
      await expect.poll(officeWaits, { timeout: 40_000 }).toBe(true)
      destroying = destroyed()
    })
  await closing!
  expect(await destroying!).not.toContain(open.number)
  expect(await destroyed()).toEqual([])
  await db().owner.deleteFrom('known.submission').execute()
  expect(await destroyed()).toEqual([3, open.number])
})

/** With the keys that she has now, and not those of the first day. */
const readAfresh = async (id: string) =>
  openMatter(must(await openSubmission(house.at(house.ama), { id })), await house.office.opens(house.ama), null)
const deskOfAma = async () => ({
  office: await house.office.roster(house.ama),
  epochs: await house.office.opens(house.ama)
})
