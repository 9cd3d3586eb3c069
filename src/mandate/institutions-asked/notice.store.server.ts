import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { InstitutionNotice } from './tell-institution.ts'

export async function findNotice(db: Db, question: string): Promise<InstitutionNotice | null> {
  const { rows } = await sql<InstitutionNotice>`
    select id, address, lang from known.institution_asked where id = ${question}::uuid and address is not null
      and went_on is not null and taken_back_on is null and not invented`.execute(db)
  return rows[0] ?? null
}
