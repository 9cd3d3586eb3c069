import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { workRows } from './two-mandates-work.ts'

const body = randomBytes(16)
const key = () => randomBytes(32)
const day = '2018-03-01'

/** A row of one mandate in every table of its people, its epochs and what defenders send in: not what they would say, but whose they are. */
export async function fillIntake(db: Db, mandate: string): Promise<void> {
  const [officer, other] = [randomUUID(), randomUUID()]
  for (const [id, name] of [
    [officer, 'One'],
    [other, 'Another']
  ])
    await sql`insert into known.officer (id, mandate, name, role, lang, recipient, verify_key, card, enrolled_at)
      values (${id}, ${mandate}, ${name}, 'case-officer', 'en', ${id}, ${key()}, '{}', ${day})`.execute(db)
  const statements = [
    sql`insert into known.officer_statement values (${randomUUID()}, ${mandate}, 'confirmed', ${other}, ${officer}, '{}', ${day})`,
    sql`insert into known.recovery_recipient values (${mandate}, 'a recipient', ${day}, ${officer})`,
    sql`insert into known.epoch values (${mandate}, 1, ${officer}, ${key()}, ${officer}, '{}', ${day})`,
    sql`insert into sealed.epoch_secret values (${mandate}, 1, ${officer}, ${body})`,
    sql`insert into known.pending_epoch values (${mandate}, 2, '{}', '{}', ${officer}, ${day})`,
    sql`insert into sealed.pending_epoch_secret values (${mandate}, ${officer}, ${body})`,
    sql`insert into sealed.pending_recovery_secret values (${mandate}, 1, ${body})`,
    sql`insert into known.office_beginning (id, mandate, token_hash, issued_at, issued_by, expires_at)
      values (${randomUUID()}, ${mandate}, ${key()}, ${day}, 'an operator', ${day})`
  ]
  for (const statement of statements) await statement.execute(db)
  await fillMatters(db, mandate, officer, other)
}

/** What two officers of that mandate have to do with what came in. */
export async function fillMatters(db: Db, mandate: string, officer: string, other: string) {
  const ids = ['submission', 'upload', 'hold', 'case', 'note'].map((name) => [name, randomUUID() as string] as const)
  const of = Object.fromEntries(ids) as Record<'submission' | 'upload' | 'hold' | 'case' | 'note', string>
  const { submission, upload, hold, case: one } = of
  const statements = [
    sql`insert into known.submission (id, mandate, received_on, lang, danger, size_class, channel, epoch, officer)
      values (${submission}, ${mandate}, ${day}, 'en', false, 1, 'sealed-there', 1, ${officer})`,
    sql`insert into sealed.submission values (${submission}, ${body})`,
    sql`insert into known.receipt values (${key()}, ${submission}, ${key()}, ${body})`,
    sql`insert into sealed.addition values (${randomUUID()}, ${submission}, ${day}, ${mandate}, 1, ${key()}, ${body})`,
    sql`insert into sealed.to_source values (${randomUUID()}, ${submission}, 1, ${day}, ${body})`,
    sql`insert into sealed.office_note values (${of.note}, ${submission}, ${officer}, null, ${day}, ${body})`,
    sql`insert into known.submission_read values (${submission}, ${officer}, ${day})`,
    sql`insert into known.upload values (${upload}, ${mandate}, ${day}, 1, 1, ${submission}, true)`,
    sql`insert into known.upload_part values (${upload}, 0, 1, ${key()})`,
    sql`insert into known.file_read values (${upload}, ${officer}, ${day})`,
    sql`insert into known.upload_allowance values (${submission}, ${officer}, ${day})`,
    sql`insert into known.duty values (${mandate}, ${day}, ${officer})`,
    sql`insert into known.submission_leaf values (${key()}, ${mandate}, ${day}, ${submission}, ${key()}, ${key()})`,
    sql`insert into known.legal_hold values (${hold}, ${submission}, ${day}, ${officer})`,
    sql`insert into sealed.hold_reason values (${hold}, ${body})`,
    sql`insert into known.guest values (${other}, ${submission}, ${day}, ${officer})`,
    sql`insert into sealed.guest_share values (${other}, ${day}, ${officer}, '{sent}', '{}', ${body})`,
    sql`insert into known.submission_decision values (gen_random_uuid(), ${submission}, 'reopened', 'new-facts', ${officer}, ${day})`,
    sql`insert into known."case" (id, mandate, opened_on, officer, urgency) values (${one}, ${mandate}, ${day}, ${officer}, 'urgent')`,
    sql`insert into known.case_state values (${one}, 'PER')`,
    sql`insert into known.case_tag values (${one}, 'theme', 'threats')`,
    sql`insert into known.case_step values (${one}, 1, 'opened', '', 'urgent', null, ${one}, ${officer}, ${day})`,
    sql`insert into known.case_read values (${one}, ${officer}, ${day})`,
    sql`insert into known.case_search values (${mandate}, ${officer}, ${day})`,
    sql`insert into sealed.case_key values (${randomUUID()}, ${one}, ${mandate}, 1, 1, 1, ${body})`,
    sql`insert into sealed.case_update values (${randomUUID()}, ${one}, ${one}, 1, null, ${officer}, ${day}, ${body})`,
    sql`insert into known.erasure_ask values (gen_random_uuid(), ${submission}, ${day}, ${officer}, 'law-asks', 'no')`
  ]
  statements.push(...workRows({ mandate, officer, other, submission, one, body }))
  for (const statement of statements) await statement.execute(db)
  return of
}
