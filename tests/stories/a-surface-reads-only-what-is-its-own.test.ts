import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#platform/db.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { databaseRights, databaseRoles, ofTheInstance, type DatabaseRole, type Rights } from '../../db/rights.ts'
import { databaseRightsPage } from '../../db/rights-page.ts'

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
  expect(found.map(({ table }) => table)).toEqual(Object.keys(databaseRights).toSorted())
})

test('every table has row-level security, forced on its owner too', () => {
  expect(found.filter(({ view, forced }) => !view && !forced)).toEqual([])
})

test('a row of what is known, sealed or logged is open to every office where it is said so, and nowhere else', async () => {
  const { rows } = await sql<{ table: string }>`
    select distinct n.nspname || '.' || c.relname as table
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where p.polpermissive and p.polroles && array['vigie_office'::regrole, 0::regrole]::oid[] and n.nspname not in ('reference', 'released')
      and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) = 'true' order by 1`.execute(
    db.owner
  )
  expect(rows.map(({ table }) => table)).toEqual(ofTheInstance)
})

test('docs/database-rights.md is what stands in db/rights.ts', () => {
  expect(readFileSync(new URL('../../docs/database-rights.md', import.meta.url), 'utf8')).toBe(databaseRightsPage())
})

// `x`, what is none of the four: to empty a table, to point at it, to hang a trigger on it.
test('the catalogue of PostgreSQL says of each role, table and column what stands here, and no more', async () => {
  const { rows } = await sql<{ role: DatabaseRole; table: string; can: string }>`
    select r.role, n.nspname || '.' || c.relname as table, string_agg(case
        when has_table_privilege('vigie_' || r.role, c.oid, v.verbs) then v.letter
        else v.letter || '(' || columns.names || ')' end, '' order by v.place) as can
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(${sql.val([...databaseRoles])}::text[]) r (role),
      (values (1, 's', 'select'), (2, 'i', 'insert'), (3, 'u', 'update'), (4, 'd', 'delete'), (5, 'x', 'truncate, references, trigger')) v (place, letter, verbs),
      lateral (select string_agg(a.attname, ' ' order by a.attname) as names from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and v.letter in ('s', 'i', 'u')
        and has_column_privilege('vigie_' || r.role, c.oid, a.attnum, v.verbs)) columns
    where n.nspname || '.' || c.relname = any (${sql.val(found.map(({ table }) => table))}::text[]) group by 1, 2`.execute(
    db.owner
  )
  const read = Object.fromEntries(found.map(({ table }) => [table, {} as Rights]))
  for (const { role, table, can } of rows) if (can) read[table]![role] = can
  expect(read).toEqual(databaseRights)
})

describe.each(databaseRoles)('the role of %s', (surface) => {
  test('can do to each table what stands here, and no more', async () => {
    const can: Record<string, string> = {}
    for (const { table, column } of found) {
      const rights = databaseRights[table]?.[surface] ?? ''
      let may = ''
      for (const [verb, statement] of attempts(table, column, rights))
        if (await isAllowed(db[surface], statement)) may += verb
      can[table] = may
    }
    const expected = found.map(({ table }) => [table, (databaseRights[table]?.[surface] ?? '').replace(/\(.*?\)/g, '')])
    expect(can).toEqual(Object.fromEntries(expected))
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

test('of the functions that work with their owner’s rights, intake may call those by receipt, file id, desk or open epoch and those for files that are nobody’s, the corner those by its key, and the public those by which one asks to hear of laws', async () => {
  const { rows } = await sql<{ name: string }>`
    select role.name || ' ' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace, (values ('vigie_public'), ('vigie_intake'), ('vigie_corner')) role (name)
    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
      and has_function_privilege(role.name, p.oid, 'execute') and has_schema_privilege(role.name, n.oid, 'usage') order by 1`.execute(
    db.owner
  )
  const byReceipt =
    'addition_fits addition_waits burn_receipt bytes_of_files claim_upload claim_uploads danger_again declare_upload delete_desk exchange_desk exchange_receipt find_desk find_receipt find_upload give_back_room hold_open_epoch hold_part keep_desk kept_under messages_under open_desk push_out_uploads record_part uploads_of_nobody'
  const byKey =
    'corner_accounts corner_addressees corner_letters corner_partner corner_read_replies corner_reminders corner_replies'
  expect(rows.map(({ name }) => name)).toEqual([
    ...byKey.split(' ').map((name) => `vigie_corner ${name}`),
    // Whether anybody reads it already, and all the same: what the public can see, and no more.
    'vigie_corner is_despite',
    'vigie_corner is_read_by_all',
    ...byReceipt.split(' ').map((name) => `vigie_intake ${name}`),
    // They write an address and take it out again, and give nothing back but whether that was done, or done before.
    ...'ask_law_alert confirm_law_alert end_law_alert how_law_alert_stands'
      .split(' ')
      .map((name) => `vigie_public ${name}`)
  ])
})

/** Statements that touch no row, so that only the right to them is asked; of some columns alone, the first of these. */
function attempts(table: string, first: string, rights: string): [string, string][] {
  const column = /u\((\w+)/.exec(rights)?.[1] ?? first
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
