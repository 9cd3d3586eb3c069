import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { EpochStatement } from '#platform/sealing/epochs.ts'
import type { Signed } from '#platform/sealing/signing.ts'
import type { Compared } from './compared-office.ts'

/** The chains of epochs of these mandates, by mandate: what anybody may read (/keys.json). */
export async function listChains(
  db: Db,
  mandates: readonly string[] | null
): Promise<Map<string, { open: number; statements: EpochStatement[] }>> {
  const { rows } = await sql<{ mandate: string; open: number; statements: EpochStatement[] }>`
    select mandate, max(number) filter (where closed_on is null) as open, jsonb_agg(statement order by number) as statements
    from released.epoch where ${mandates as string[] | null}::text[] is null or mandate = any(${mandates as string[] | null}::text[])
    group by mandate having bool_or(closed_on is null)`.execute(db)
  return new Map(rows.map(({ mandate, open, statements }) => [mandate, { open, statements }]))
}

export async function putCompared(trx: Trx, { value }: Signed<Compared>, statement: unknown): Promise<void> {
  const { mandate, other, officer, on } = value
  await sql`insert into known.compared_office (mandate, other, officer, statement, on_day)
    values (${mandate}, ${other}, ${officer}, ${JSON.stringify(statement)}::jsonb, ${on}::date)
    on conflict (mandate, other, officer) do update set statement = excluded.statement, on_day = excluded.on_day`.execute(
    trx
  )
}

export async function listCompared(db: Db, mandate: string): Promise<Signed<Compared>[]> {
  const { rows } = await sql<{ statement: Signed<Compared> }>`
    select statement from known.compared_office where mandate = ${mandate} order by other, officer`.execute(db)
  return rows.map(({ statement }) => statement)
}

export async function listThemeMandates(db: Db, themes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ mandate: string }>`
    select mandate from reference.theme_mandate where theme = any(${themes as string[]}::text[]) group by mandate
    order by count(*) desc, mandate`.execute(db)
  return rows.map(({ mandate }) => mandate)
}

export async function nameOfOfficer(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('known.officer').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}
