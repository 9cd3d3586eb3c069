import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, PartialDay } from '../calendar.ts'
import { linkedTo } from '../recommendations/linked-to.server.ts'
import type { RecordKind } from './commitment.ts'

export async function findCommitmentDays(
  db: Db,
  slug: string
): Promise<{ mandate: string | null; state: string | null; made: PartialDay } | null> {
  const { rows } = await sql<{ mandate: string | null; state: string | null; made: PartialDay }>`
    select mandate, state, jsonb_build_object('on', made_on, 'precision', coalesce(made_precision, 'unknown')) as made
    from released.commitment where slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

/** Its name in its register, by that or, of a letter, by its reference; null where it is not public. */
export async function findRecord(db: Db, kind: RecordKind, named: string): Promise<string | null> {
  const isIt =
    kind === 'letter'
      ? sql`(slug = ${named} or reference = ${named})`
      : sql`slug = ${kind === 'recommendation' ? linkedTo(named) : named}`
  const { rows } = await sql<{ slug: string }>`
    select slug from ${sql.table(`released.${kind}`)} where ${isIt} limit 1`.execute(db)
  return rows[0]?.slug ?? null
}

export interface NewStep {
  slug: string
  commitment: string
  stands: string
  onDay: Day
  precision: string
  evidence: string
  lang: string
  address: string | null
  records: Record<RecordKind, string | null>
}

export async function insertStep(trx: Trx, one: NewStep): Promise<void> {
  await sql`
    insert into released.commitment_step (slug, commitment, stands, on_day, on_precision, evidence, evidence_url, lang,
      letter, visit, resolution, recommendation, law)
    values (${one.slug}, ${one.commitment}, ${one.stands}, ${one.onDay}, ${one.precision}, ${one.evidence}, ${one.address}, ${one.lang},
      ${one.records.letter}, ${one.records.visit}, ${one.records.resolution}, ${one.records.recommendation}, ${one.records.law})
    on conflict (slug) do nothing`.execute(trx)
}

export async function deleteStep(trx: Trx, slug: string): Promise<void> {
  await sql`delete from released.commitment_step where slug = ${slug}`.execute(trx)
}

export interface NewCommitment {
  slug: string
  by: { mandate: string } | { state: string }
  about: string[]
  occasion: string
  document: string
  paragraph: string | null
  made: PartialDay
  due: PartialDay | null
  field: string | null
  texts: Record<string, string>
  address: string | null
}

export async function insertCommitment(trx: Trx, one: NewCommitment): Promise<void> {
  const [mandate, state] = 'state' in one.by ? [null, one.by.state] : [one.by.mandate, null]
  await sql`
    insert into released.commitment (slug, mandate, state, about, occasion, document, paragraph, made_on, made_precision, due_on, due_precision,
      field, texts, document_url)
    values (${one.slug}, ${mandate}, ${state}, ${one.about}::text[], ${one.occasion}, ${one.document}, ${one.paragraph}, ${one.made.on}, ${one.made.precision},
      ${one.due?.on ?? null}, ${one.due?.precision ?? null},
      ${one.field}, ${JSON.stringify(one.texts)}::jsonb, ${one.address})
    on conflict (slug) do nothing`.execute(trx)
}

/** With its steps: without it they are of nothing. */
export async function deleteCommitment(trx: Trx, slug: string): Promise<void> {
  await sql`delete from released.commitment_step where commitment = ${slug}`.execute(trx)
  await sql`delete from released.commitment where slug = ${slug}`.execute(trx)
}
