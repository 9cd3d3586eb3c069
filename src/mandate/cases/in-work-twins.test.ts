import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { caseInWork } from './conditions.server.ts'
import { decisions, isInWork, triageReasons } from './triage.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

// Nobody here is anybody: an invented officer, and a key of a pair that opens nothing.
test('the rule, the condition in SQL and the trigger that takes fingerprints away say alike what is in work', async () => {
  const { owner } = db
  const officer = randomUUID()
  await sql`insert into known.officer (id, mandate, name, role, lang, recipient, verify_key, card, enrolled_at)
    values (${officer}, 'defenders', 'Ama Invented', 'case-officer', 'en', 'r', decode(repeat('01', 32), 'hex'), '{}', now())`.execute(
    owner
  )
  await sql`insert into known.pair_word (mandate, other, officer, word, on_day) values
    ('defenders', 'torture', ${officer}, '{}', '2026-03-02'), ('torture', 'defenders', ${officer}, '{}', '2026-03-02')`.execute(
    owner
  )
  await sql`insert into sealed.pair_key (mandate, other, epoch, other_epoch, on_day, body)
    values ('defenders', 'torture', 1, 1, '2026-03-02', 'k')`.execute(owner)
  const another = await opened()
  const said = []
  for (const triage of [null, ...decisions])
    for (const closedOn of triage === 'take-up' ? [null, '2026-03-03'] : [null]) {
      const id = await opened()
      await sql`update known."case" set triage = ${triage}, triage_reason = ${triage && triageReasons[triage][0]},
        triaged_on = ${triage && '2026-03-03'}::date, merged_into = ${triage === 'merge' ? another : null}::uuid,
        closed_on = ${closedOn}::date, outcome = ${closedOn && 'remedied'} where id = ${id}::uuid`.execute(owner)
      const { rows } = await sql<{ condition: boolean; kept: boolean }>`
        select ${caseInWork} as condition, exists (select from sealed.matter_prints p join known.pair_matter m on m.id = p.matter
          where m.case_id = c.id) as kept
        from known."case" c where c.id = ${id}::uuid`.execute(owner)
      const rule = isInWork({ triage, closedOn })
      said.push(rule)
      expect({ triage, closedOn, ...rows[0]! }).toEqual({ triage, closedOn, condition: rule, kept: rule })
    }
  // Nothing is proved by cases that are all in work, or all out of it.
  expect(new Set(said).size).toBe(2)
})

/** A case of which another mandate is given fingerprints. */
async function opened(): Promise<string> {
  const id = randomUUID()
  await sql`insert into known."case" (id, mandate, opened_on, urgency) values (${id}, 'defenders', '2026-03-02', 'ordinary')`.execute(
    db.owner
  )
  await sql`with m as (insert into known.pair_matter (mandate, other, case_id) values ('defenders', 'torture', ${id}) returning id)
    insert into sealed.matter_prints (matter, mandate, other, epoch, other_epoch, on_day, prints, stamp)
    select id, 'defenders', 'torture', 1, 1, '2026-03-02', array_fill('p'::text, array[256]), repeat('a', 64) from m`.execute(
    db.owner
  )
  return id
}
