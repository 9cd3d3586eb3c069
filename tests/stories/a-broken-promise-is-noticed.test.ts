import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#mandate/calendar.ts'
import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import { noteSubmission } from '#mandate/inbox/note-submission.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { pageOfficer } from '#mandate/inbox/page-officer.ts'
import { writeToSource } from '#mandate/inbox/write-to-source.ts'
import { casesOf } from '../../src/ui/office/inbox/open-matter.ts'
import { sealLetter, sealNote } from '../../src/ui/office/inbox/write.ts'
import { inbox, writer } from '#tests/inbox.ts'
import { must } from '#tests/office-desk.ts'

// Who writes, and what, is invented.
let house: Awaited<ReturnType<typeof inbox>>
beforeAll(async () => {
  house = await inbox('2026-03-02T09:00:00Z') // a Monday
})
afterAll(() => house.close())

const queue = async (filters: object = {}) => must(await listQueue(house.at(house.ama), filters))
const due = async () =>
  (await queue({ state: 'all', due: 'yes' })).entries.map(({ id, promise }) => [id, promise?.what])
const morning = async () => {
  const actor = { id: 'vigie', role: 'system' as const, mandate: null }
  return must(await pageOfficer({ ...house.at(house.ama), db: house.office.house.db.jobs, actor }))?.due ?? false
}
async function tell(id: string): Promise<void> {
  const matter = await house.read(house.ama, id)
  if (!matter.submission.ok) throw new Error(matter.submission.reason)
  const epoch = (await house.keysOf(house.ama)).at(-1)!
  const today = house.office.door().today
  const stage = { kind: 'stage', stage: 'being-read', lang: 'en' } as const
  const letter = await sealLetter(stage, matter.submission.value.source, epoch, {
    today,
    submission: id,
    by: writer(house.ama)
  })
  must(await writeToSource(house.at(house.ama), { submission: id, ...letter }))
}

test('what is read and not told is due on the next working day, in the queue and in the morning, until she is told', async () => {
  const { id } = await house.submit()
  await house.read(house.ama, id)
  expect(await due()).toEqual([])
  expect(await morning()).toBe(false)
  house.office.days(1)
  expect(await due()).toEqual([[id, 'telling']])
  expect((await queue()).entries[0]!.promise).toEqual({ what: 'telling', since: '2026-03-02', on: '2026-03-03' })
  expect((await queue()).counts.due).toBe(1)
  expect(await morning()).toBe(true)
  await tell(id)
  expect(await due()).toEqual([])
  expect(await morning()).toBe(false)
})

test('what was closed as taken up, and told her, is due when she was to hear more, though it is not open', async () => {
  const { id } = await house.submit()
  await tell(id)
  must(await closeSubmission(house.at(house.ama), { id, outcome: 'taken-up', untold: true }))
  house.office.days(83)
  expect((await due()).map(([one]) => one)).not.toContain(id)
  house.office.days(1)
  expect((await queue()).entries.map((one) => one.id)).not.toContain(id)
  expect((await due()).filter(([one]) => one === id)).toEqual([[id, 'telling']])
  await tell(id)
  expect((await due()).map(([one]) => one)).not.toContain(id)
})

test('what was taken into a case is due here no more: the server knows that it was, and not into which', async () => {
  const { id } = await house.submit()
  await house.read(house.ama, id)
  house.office.days(1)
  expect(await due()).toContainEqual([id, 'telling'])
  const its = randomUUID() as string
  const { card: current } = (await house.keysOf(house.ama)).at(-1)!
  const place = { v: 1, kind: 'case-opened', on: house.office.door().today, of: its } as const
  const { body, id: note } = await sealNote(writer(house.ama), id, place, [current.recipient])
  const input = { submission: id, id: note, epoch: current.number, body, taken: true }
  must(await noteSubmission(house.at(house.ama), input))
  expect((await due()).map(([one]) => one)).not.toContain(id)
  const row = (await queue()).entries.find((one) => one.id === id)
  expect(row).toMatchObject({ takenOn: house.office.door().today, promise: null })
  // Nobody is in charge of it here, and it is not left alone: who is in charge of the case answers for it.
  house.office.days(7)
  const after = await queue()
  expect(after.entries.find((one) => one.id === id)).toMatchObject({ officer: null, alone: false })
  expect((await queue({ alone: 'yes' })).entries.map((one) => one.id)).not.toContain(id)
  house.office.days(-7)
  // In no row of any table, what is sealed and the log included; her submission is found so.
  expect(await tablesThatSay(its)).toEqual([])
  expect(await tablesThatSay(id)).toEqual(expect.arrayContaining(['known.submission', 'platform.event']))
  const events = await sql<{ type: string }>`
    select type from platform.event where subject_id = ${id} and actor = ${house.ama.card.id} order by seq desc limit 1`.execute(
    house.office.house.db.owner
  )
  expect(events.rows).toEqual([{ type: 'submission-taken' }])
  // Whoever opens it reads which, and so does the sheet.
  expect(casesOf(await house.read(house.ama, id))).toEqual([its])
})

test('where there is no receipt nobody is told, and nothing of it is due', async () => {
  const { id } = await house.submit()
  await house.read(house.ama, id)
  house.office.days(7)
  expect(await due()).toContainEqual([id, 'telling'])
  await sql`delete from known.receipt where submission = ${id}`.execute(house.office.house.db.owner)
  expect((await due()).map(([one]) => one)).not.toContain(id)
})

test('SQL and rule say the same of whatever may be known, day by day', async () => {
  const { owner } = house.office.house.db
  await sql`delete from known.submission`.execute(owner)
  // Every combination; which of the messages, receipts and reopenings a row has stands in its size, which nothing here
  // asks for. Only what is in work may have been opened again.
  await sql`insert into known.submission (id, mandate, received_on, lang, danger, size_class, channel, epoch,
      first_read_on, set_aside_on, closed_on, outcome, waiting, taken_on)
    select gen_random_uuid(), 'defenders', date '2026-01-05' + f % 3, 'ru', false, again * 100 + told * 10 + receipt, 'sealed-there', 1,
      case when f > 0 then date '2026-01-05' + f * 4 end, case when a > 0 then date '2026-01-14' end,
      case when c > 0 then date '2026-01-17' + c end, case c when 1 then 'taken-up' when 2 then 'declined' end, w,
      case taken when 1 then date '2026-01-16' when 2 then date '2026-01-20' end
    from generate_series(0, 2) f, generate_series(0, 1) a, generate_series(0, 2) c, generate_series(0, 1) w,
      generate_series(0, 3) told, generate_series(0, 2) receipt, generate_series(0, 2) again, generate_series(0, 2) taken
    where (again = 0 or a = 0 and c = 0) and (taken = 0 or f = 1 and a = 0 and c = 0 and w = 0 and receipt < 2)`.execute(
    owner
  )
  await sql`insert into known.receipt (lookup_hash, submission, verify_key, anchor, expires_on)
    select sha256(id::text::bytea), id, sha256(id::text::bytea), '\\x00', case when size_class % 10 = 2 then date '2026-01-30' end
    from known.submission where size_class % 10 > 0`.execute(owner)
  await sql`insert into sealed.to_source (id, submission, number, on_day, body)
    select gen_random_uuid(), id, n, date '2026-01-05' + n * 6, '\\x00'
    from known.submission, generate_series(1, size_class / 10 % 10) n`.execute(owner)
  await sql`insert into known.submission_decision (id, submission, what, reason, by_officer, on_day)
    select gen_random_uuid(), id, 'reopened', case again when 1 then 'new-facts' else 'closed-by-mistake' end,
      ${house.ama.card.id}, date '2026-01-19' from (select id, size_class / 100 as again from known.submission) s where again > 0`.execute(
    owner
  )
  // One that was opened, and those that wait.
  await sql`insert into sealed.addition (id, submission, received_on, mandate, epoch, nonce, body, opened_on)
    select gen_random_uuid(), id, date '2026-01-07' + n * 5, 'defenders', 1, sha256((id::text || n)::bytea), '\\x00',
      case when n = 0 then date '2026-01-20' end
    from known.submission, generate_series(0, waiting) n`.execute(owner)
  const seen = new Set<number>()
  for (const offset of [0, 5, 6, 7, 8, 9, 13, 14, 20, 22, 25, 26, 27, 33, 39, 60, 95, 99, 101, 102, 103]) {
    const at = { ...house.at(house.ama), today: addDays('2026-01-05', offset) }
    const all = await everything(at, {})
    const asked = await everything(at, { due: 'yes' })
    expect(all).toHaveLength(624)
    const byRule = all.filter(({ promise }) => promise !== null).map(({ id }) => id)
    expect(asked.map(({ id }) => id).toSorted(), at.today).toEqual(byRule.toSorted())
    expect(must(await listQueue(at, {})).counts.due).toBe(byRule.length)
    const alone = all.filter((one) => one.alone).map(({ id }) => id)
    expect((await everything(at, { alone: 'yes' })).map(({ id }) => id).toSorted(), at.today).toEqual(alone.toSorted())
    expect(must(await listQueue(at, {})).counts.alone).toBe(alone.length)
    seen.add(byRule.length)
  }
  expect(seen.size, 'it is not the same on each day').toBeGreaterThan(6)
})

async function tablesThatSay(text: string): Promise<string[]> {
  const { owner } = house.office.house.db
  const { rows } = await sql<{ table: string }>`select n.nspname || '.' || c.relname as table from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('known', 'sealed', 'released', 'platform')`.execute(owner)
  const says = rows.map(
    ({ table }) => sql`select ${table}::text as table from ${sql.table(table)} t
    where t::text like ${`%${text}%`} or t::text like ${`%${Buffer.from(text).toString('hex')}%`}`
  )
  const found = await sql<{ table: string }>`${sql.join(says, sql` union `)}`.execute(owner)
  return found.rows.map(({ table }) => table)
}

async function everything(at: ReturnType<typeof house.at>, filters: object) {
  const entries = []
  for (let after: string | null | undefined; after !== null;) {
    const page = must(await listQueue(at, { state: 'all', ...filters, ...(after && { after }) }))
    entries.push(...page.entries)
    after = page.after
  }
  return entries
}
