import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#platform/db.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

/** s select, i insert, u update, d delete; every table of the database stands here once, or the test fails. */
const tables: Record<string, Rights> = {
  ...each(
    'reference',
    { public: 's', intake: 's', office: 's', jobs: 's' },
    `clock_policy declaration_article declared_figure footnote instrument loaded_file mandate mandate_alias
    publication_policy region region_assignment region_scheme reminder_policy reporting_session source_count state state_alias state_name vocabulary year_status`
  ),
  ...each(
    'released',
    { public: 's', intake: '', office: 's', jobs: 'siud' },
    `clock_event correction fact letter letter_addressee letter_link passage passage_slice passage_text question record_entry
    reply reply_mark reply_to search_word ${Array.from({ length: 16 }, (_, slice) => `passage_${slice}`).join(' ')}`
  ),
  ...each('released', { public: 's', intake: '', office: 's', jobs: 'si' }, 'snapshot snapshot_table'),
  ...each('released', { public: 's', intake: '', office: 's', jobs: 's' }, 'log_head generation'),
  ...each(
    'known',
    { public: '', intake: '', office: 'siud', jobs: 'siud' },
    `character_override fact letter_addressee letter_link letter_person letter_signatory letter_tag public_version
    question reminder_item reply_mark reply_mark_settled reply_step reply_to reprisal`
  ),
  // What was sent and what was done is never deleted by a surface; the steps that were taken are not changed either.
  ...each(
    'known',
    { public: '', intake: '', office: 'siu', jobs: 'siu' },
    'clearance clock_event letter letter_correction release reminder reply'
  ),
  ...each('known', { public: '', intake: '', office: 'si', jobs: 'si' }, 'clearance_text delivery transition'),
  ...each('known', { public: '', intake: '', office: 's', jobs: 'siud' }, 'record_entry'),
  // The database itself keeps these in step with the facts.
  ...each(
    'released',
    { public: 's', intake: '', office: 's', jobs: 's' },
    'fact_group fact_listed fact_mandate fact_narrow fact_theme'
  ),
  ...each(
    'known',
    { public: '', intake: '', office: 's', jobs: 's' },
    'fact_group fact_listed fact_mandate fact_narrow fact_theme'
  ),
  ...each('known', { public: '', intake: '', office: '', jobs: 'siud' }, 'import_run'),
  // What came is kept as it came, and what went as it went.
  ...each('known', { public: '', intake: '', office: 'si', jobs: 'si' }, 'mission_address mail_out_file mail_original'),
  ...each('known', { public: '', intake: '', office: 'sid', jobs: 'sd' }, 'mail_part'),
  // What an officer signed is brought by the office's role, and settled by a job alone.
  ...each('known', { public: '', intake: '', office: 'si', jobs: 'su' }, 'release_word'),
  ...each('known', { public: '', intake: '', office: 'siu', jobs: 'siu' }, 'mail_out mail mail_reply'),
  // The way in inserts; it reads back by receipt alone, through functions.
  ...each('known', { public: '', intake: 's', office: 's', jobs: 's' }, 'instance'),
  ...each('known', { public: '', intake: '', office: 's', jobs: '' }, 'office_key'),
  ...each('known', { public: '', intake: '', office: 'siu', jobs: 's' }, 'officer invitation recovery_recipient'),
  ...each('known', { public: '', intake: '', office: 'siu', jobs: '' }, 'sign_in_way'),
  ...each('known', { public: '', intake: '', office: 'si', jobs: 's' }, 'officer_statement'),
  ...each(
    'known',
    { public: '', intake: '', office: 'siud', jobs: 'siud' },
    'office_session sign_in_challenge sign_in_failure'
  ),
  // Of a State's corner, which reads in a role of its own: a-flaw-in-the-corner-reads-its-own-letters-alone.
  ...each(
    'known',
    { public: '', intake: '', office: 'si', jobs: '' }, // and notes what became of a diplomat and of a link
    'mission_account diplomat upload_link filing filing_to filing_answer mission_file filing_file'
  ),
  ...each('known', { public: '', intake: '', office: 'sid', jobs: '' }, 'diplomat_way'), // and notes its last use
  ...each('known', { public: '', intake: '', office: 'siud', jobs: '' }, 'mission_session'),
  ...each('known', { public: '', intake: '', office: 'sid', jobs: '' }, 'pending_epoch'),
  ...each('known', { public: '', intake: '', office: 's', jobs: '' }, 'office_beginning'), // and notes that it was used
  ...each('known', { public: '', intake: '', office: 'siu', jobs: 'siud' }, 'epoch erasure_ask legal_hold'),
  ...each('known', { public: '', intake: '', office: 'si', jobs: 'siud' }, 'submission_read submission_decision'),
  ...each('known', { public: '', intake: '', office: 's', jobs: 'siud' }, 'submission_leaf'),
  ...each('reference', { public: '', intake: '', office: 's', jobs: 's' }, 'retention_policy theme_mandate'),
  ...each('known', { public: '', intake: 'i', office: 'siu', jobs: 'siud' }, 'submission'),
  ...each('known', { public: '', intake: 'i', office: 'si', jobs: 'siud' }, 'receipt'),
  ...each(
    'known',
    { public: '', intake: '', office: 'si', jobs: 'siud' },
    'upload upload_part upload_allowance file_read'
  ),
  ...each('known', { public: '', intake: '', office: 'siu', jobs: 's' }, 'case'),
  ...each('known', { public: '', intake: '', office: 'sid', jobs: '' }, 'case_state case_tag'),
  ...each('known', { public: '', intake: '', office: 'si', jobs: '' }, 'case_step case_read case_search'),
  ...each('sealed', { public: '', intake: '', office: 'si', jobs: 's' }, 'case_key'),
  ...each('sealed', { public: '', intake: '', office: 'si', jobs: '' }, 'case_update'),
  ...each(
    'known',
    { public: '', intake: '', office: 'si', jobs: 's' },
    'letter_guest clearance_word letter_signature letter_text'
  ),
  ...each('known', { public: '', intake: '', office: 'siu', jobs: '' }, 'compared_office'),
  ...each('known', { public: '', intake: '', office: 's', jobs: '' }, 'asked_letter'),
  ...each('sealed', { public: '', intake: '', office: 'si', jobs: 's' }, 'clearance_copy'),
  ...each('known', { public: '', intake: '', office: 'siu', jobs: 's' }, 'request task'),
  ...each('known', { public: '', intake: '', office: 'siu', jobs: '' }, 'away last_look'),
  ...each('known', { public: '', intake: '', office: 'si', jobs: '' }, 'request_state work_step away_item'),
  ...each('known', { public: '', intake: '', office: 'siud', jobs: 'sd' }, 'digest_address'),
  ...each('sealed', { public: '', intake: '', office: 'si', jobs: 's' }, 'work_words'),
  ...each('sealed', { public: '', intake: '', office: 'sid', jobs: '' }, 'saved_view'),
  ...each('known', { public: '', intake: '', office: 'siud', jobs: 's' }, 'duty'),
  ...each('sealed', { public: '', intake: 'i', office: 'si', jobs: 'siud' }, 'submission'),
  ...each('sealed', { public: '', intake: 'i', office: 'siu', jobs: 'siud' }, 'addition'),
  ...each('sealed', { public: '', intake: '', office: 'siud', jobs: 'siud' }, 'officer_secret epoch_secret'),
  ...each('sealed', { public: '', intake: '', office: 'si', jobs: 'siud' }, 'to_source office_note hold_reason'),
  ...each('known', { public: '', intake: '', office: 'siud', jobs: 'siud' }, 'guest'),
  ...each('sealed', { public: '', intake: '', office: 'siud', jobs: 'siud' }, 'guest_share'),
  // Of a desk of an organisation no surface reads a row: the way in has its functions.
  ...each('sealed', { public: '', intake: '', office: '', jobs: 'sud' }, 'desk'),
  ...each('sealed', { public: '', intake: '', office: 'sid', jobs: '' }, 'pending_epoch_secret'),
  ...each('sealed', { public: '', intake: '', office: 'sid', jobs: 'sd' }, 'pending_recovery_secret'),
  ...each('sealed', { public: '', intake: '', office: 's', jobs: 's' }, 'by_epoch'),
  ...each('released', { public: 's', intake: 's', office: 's', jobs: 's' }, 'epoch'),
  ...each('platform', { public: '', intake: '', office: 'si', jobs: 'si' }, 'event'),
  ...each('platform', { public: '', intake: '', office: 'i', jobs: 'si' }, 'event_payload'),
  ...each('platform', { public: '', intake: '', office: '', jobs: 'si' }, 'event_head'),
  ...each('platform', { public: '', intake: '', office: 's', jobs: '' }, 'enrolment_link'), // and marks it as used
  ...each('platform', { public: '', intake: '', office: '', jobs: '' }, 'migration')
}
const surfaces = ['public', 'intake', 'office', 'jobs'] as const
type Rights = Record<(typeof surfaces)[number], string>

function each(schema: string, rights: Rights, names: string): Record<string, Rights> {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [`${schema}.${name}`, rights])
  )
}

let db: TestDatabase
let found: { table: string; column: string; view: boolean; forced: boolean }[]
beforeAll(async () => {
  db = await testDatabase()
  // The queue's own schema is graphile-worker's; the rest is ours, whatever schema a later room adds.
  const { rows } = await sql<(typeof found)[number]>`
    select n.nspname || '.' || c.relname as table, c.relkind in ('v', 'm') as view, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity = '' order by a.attnum limit 1) as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') and n.nspname not like 'pg\\_%'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1`.execute(db.owner)
  found = rows
})
afterAll(() => db.close())

test('every table of the database is listed here, and nothing that is not there', () => {
  expect(found.map(({ table }) => table)).toEqual(Object.keys(tables).toSorted())
})

test('every table has row-level security, forced on its owner too', () => {
  expect(found.filter(({ view, forced }) => !view && !forced)).toEqual([])
})

describe.each(surfaces)('the role of %s', (surface) => {
  test('can do to each table what stands here, and no more', async () => {
    const can: Record<string, string> = {}
    for (const { table, column } of found) {
      let may = ''
      for (const [verb, statement] of attempts(table, column)) if (await isAllowed(db[surface], statement)) may += verb
      can[table] = may
    }
    expect(can).toEqual(Object.fromEntries(found.map(({ table }) => [table, tables[table]?.[surface]])))
  })

  test('owns nothing, makes nothing, passes no row-level security and becomes nobody else', async () => {
    const { rows } = await sql<Record<string, boolean>>`
      select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty,
        exists (select from pg_class where relowner = r.oid) or exists (select from pg_proc where proowner = r.oid) as owns,
        exists (select from pg_auth_members where member = r.oid) as "becomes others",
        exists (select from pg_namespace where has_schema_privilege(r.oid, oid, 'create') and nspname not like 'pg\\_temp%') as makes
      from pg_roles r where rolname = current_user`.execute(db[surface])
    expect(rows).toEqual([{ mighty: false, owns: false, 'becomes others': false, makes: false }])
    for (const role of ['vigie_owner', 'vigie_office', 'vigie_jobs']) {
      if (role !== `vigie_${surface}`)
        await expect(sql`set role ${sql.raw(role)}`.execute(db[surface])).rejects.toThrow('permission denied')
    }
    for (const { table } of found) expect(await isAllowed(db[surface], `truncate ${table}`)).toBe(false)
  })
})

test('of the functions that work with their owner’s rights, intake may call those by receipt, file id, desk or open epoch and those for files that are nobody’s, and the public none', async () => {
  const { rows } = await sql<{ name: string }>`
    select role.name || ' ' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace, (values ('vigie_public'), ('vigie_intake')) role (name)
    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
      and has_function_privilege(role.name, p.oid, 'execute') and has_schema_privilege(role.name, n.oid, 'usage') order by 1`.execute(
    db.owner
  )
  const byReceipt =
    'addition_fits addition_waits burn_receipt bytes_of_files claim_upload claim_uploads declare_upload delete_desk exchange_desk exchange_receipt find_desk find_receipt find_upload give_back_room hold_open_epoch hold_part keep_desk kept_under messages_under open_desk push_out_uploads record_part uploads_of_nobody'
  expect(rows.map(({ name }) => name)).toEqual(byReceipt.split(' ').map((name) => `vigie_intake ${name}`))
})

/** Statements that touch no row, so that only the right to them is asked. */
function attempts(table: string, column: string): [string, string][] {
  return [
    ['s', `select from ${table} limit 0`],
    ['i', `insert into ${table} default values`],
    ['u', `update ${table} set "${column}" = default where false`],
    ['d', `delete from ${table} where false`]
  ]
}

/** Whether PostgreSQL lets the role try; what else it finds wrong with an empty row is another matter. */
async function isAllowed(role: Db, statement: string): Promise<boolean> {
  try {
    await role.transaction().execute(async (trx) => {
      await sql.raw(statement).execute(trx)
      throw new RollBack()
    })
    return true
  } catch (error) {
    if (error instanceof RollBack) return true
    return !/permission denied|cannot (insert into|update|delete from) view|is not a table/.test(
      (error as Error).message
    )
  }
}

class RollBack extends Error {}
