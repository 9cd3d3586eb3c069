import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { listCases } from '#mandate/cases/list-cases.ts'
import { readCase } from '#mandate/cases/read-case.ts'
import { readUpdates } from '#mandate/cases/read-updates.ts'
import type { Result } from '#mandate/result.ts'
import { readDay } from '#mandate/work/read-day.ts'
import type { Db } from '#platform/db.ts'
import { withOffice } from './with-office.ts'

/**
 * The office's queue, a case page and an officer's day with 100,000 cases, a tenth of them in work, or all of them: what
 * the server needs, the database included. Sealed rows are of chance and as long as real ones: no server reads them.
 */
const count = 100_000
const [target, today, times] = [100, '2018-06-01', 200]
const me = randomUUID()
const actor = { id: me, role: 'case-officer' as const, mandate: 'defenders', trusted: true }
await withOffice('queue', today, async ({ owner, office }) => {
  await fill(owner)
  const ids = (
    await sql<{ id: string }>`select id from known."case" order by md5(id::text) limit ${times}`.execute(owner)
  ).rows
  await measure(office, 'a tenth in work', ids)
  await sql`update known."case" set outcome = null, closed_on = null`.execute(owner)
  await sql`vacuum analyze known."case"`.execute(owner)
  await measure(office, 'all in work', ids)
})

/** Eight years of them in forty States; each with a key, three tags, five updates of 2 kB and as many steps. */
async function fill(owner: Db): Promise<void> {
  await sql`insert into known.officer (id, mandate, name, role, lang, recipient, verify_key, card, enrolled_at)
    values (${me}, 'defenders', 'Invented Officer', 'case-officer', 'en', 'age1invented', ${Buffer.alloc(32, 1)}, '{}', now())`.execute(
    owner
  )
  await sql`insert into known."case" (id, mandate, opened_on, officer, urgency, triage, triage_reason, triaged_on, outcome, closed_on)
    select gen_random_uuid(), 'defenders', ${today}::date - n % 2900, case when n % 9 = 0 then ${me}::uuid end,
      (array['imminent', 'urgent', 'ordinary', 'ordinary', 'ordinary'])[1 + n % 5], 'take-up', 'within-mandate',
      ${today}::date - n % 2900, case when n % 10 > 0 then 'not-remedied' end, case when n % 10 > 0 then ${today}::date end
    from generate_series(1, ${count}::integer) n`.execute(owner)
  const states = sql`(select array_agg(code) from (select code from reference.state order by code limit 40) s)`
  const tags = sql`(select array_agg(code) from (select code from reference.vocabulary where list = 'theme' order by code) t)`
  await sql`insert into known.case_state (case_id, state)
    select id, (${states})[1 + abs(hashtext(id::text)) % 40] from known."case"`.execute(owner)
  await sql`insert into known.case_tag (case_id, list, code)
    select c.id, 'theme', t.code from known."case" c, lateral (
      select distinct (${tags})[1 + abs(hashtext(c.id::text || n)) % 9] as code from generate_series(1, 3) n) t`.execute(
    owner
  )
  await sql`insert into sealed.case_key (id, case_id, mandate, number, made_in, epoch, body)
    select gen_random_uuid(), id, 'defenders', 1, 1, 1, convert_to(repeat(md5(id::text), 64), 'UTF8') from known."case"`.execute(
    owner
  )
  await sql`insert into sealed.case_update (id, case_id, document, number, officer, on_day, body)
    select gen_random_uuid(), id, id, n, ${me}, ${today}::date, convert_to(repeat(md5(id::text || n), 64), 'UTF8')
    from known."case", generate_series(1, 5) n`.execute(owner)
  await sql`insert into known.case_step (case_id, number, what, was, became, by_officer, on_day)
    select id, n, 'urgency', 'ordinary', 'urgent', ${me}, ${today}::date from known."case", generate_series(1, 5) n`.execute(
    owner
  )
  await sql`vacuum analyze`.execute(owner)
}

async function measure(office: Db, which: string, ids: readonly { id: string }[]): Promise<void> {
  const desk = { db: office, mandate: 'defenders', actor, today, now: new Date() }
  const filters = [{}, { state: 'AFG' }, { urgency: 'imminent' }, { mine: 'yes' }, { show: 'closed' }, { late: 'yes' }]
  for (const filter of filters)
    await report(`queue, ${which}, ${Object.keys(filter)[0] ?? 'as it opens'}`, () => listCases(desk, filter))
  await report(`a case page, ${which}`, async (i) => {
    const { id } = ids[i % ids.length]!
    const given = await readCase(desk, { id })
    return given.ok ? readUpdates(desk, { case: id, document: id, after: 0 }) : given
  })
  await report(`an officer's day, ${which}`, () => readDay(desk, {}))
}

async function report(what: string, ask: (i: number) => Promise<Result<unknown>>): Promise<void> {
  const took: number[] = []
  for (let i = -20; i < times; i++) {
    const from = performance.now()
    const answer = await ask(i + 20)
    if (!answer.ok) throw new Error(`${what}: ${JSON.stringify(answer.errors)}`)
    if (i >= 0) took.push(performance.now() - from)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(took.length * share)]!.toFixed(1)
  const held = took[Math.floor(took.length * 0.95)]! <= target ? 'held' : 'missed'
  console.log(
    `${what}: p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${took.at(-1)!.toFixed(1)} ms (target p95 ${target}: ${held})`
  )
}
