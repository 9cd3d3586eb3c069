import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { ArchivedCase } from './sealed-archive.ts'

export async function caseIds(trx: Trx, mandate: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('known.case')
    .select('id')
    .where('mandate', '=', mandate)
    .orderBy('opened_on')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function readKnownCase(trx: Trx, id: string): Promise<ArchivedCase> {
  const { rows } = await sql<Pick<ArchivedCase, 'id' | 'openedOn' | 'known' | 'steps'>>`
    select c.id, c.opened_on as "openedOn",
      to_jsonb(c) || jsonb_build_object(
        'states', (select coalesce(jsonb_agg(s.state order by s.state), '[]') from known.case_state s where s.case_id = c.id),
        'tags', (select coalesce(jsonb_agg(t.list || ':' || t.code order by 1), '[]') from known.case_tag t where t.case_id = c.id),
        'readings', (select coalesce(jsonb_agg(to_jsonb(r) order by r.on_day, r.officer), '[]') from known.case_read r where r.case_id = c.id)
      ) as known,
      (select coalesce(jsonb_agg(to_jsonb(s) order by s.number), '[]') from known.case_step s where s.case_id = c.id) as steps
    from known."case" c where c.id = ${id}`.execute(trx)
  const keys = await trx
    .selectFrom('sealed.case_key')
    .select(['id', 'number', 'epoch'])
    .where('case_id', '=', id)
    .where('mandate', '=', ({ selectFrom }) => selectFrom('known.case').select('mandate').where('id', '=', id))
    .orderBy('number')
    .execute()
  const updates = await trx
    .selectFrom('sealed.case_update')
    .select(['id', 'document', 'number', 'whole_to as wholeTo', 'officer', 'on_day as on'])
    .where('case_id', '=', id)
    .orderBy('document')
    .orderBy('number')
    .execute()
  return { ...rows[0]!, keys, updates } as ArchivedCase
}
