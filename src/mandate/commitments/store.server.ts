import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, PartialDay } from '../calendar.ts'

export async function findCommitmentDays(
  db: Db,
  slug: string
): Promise<{ mandate: string | null; madeOn: Day | null } | null> {
  const { rows } = await sql<{ mandate: string | null; madeOn: Day | null }>`
    select mandate, made_on as "madeOn" from released.commitment where slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export interface NewStep {
  slug: string
  commitment: string
  stands: string
  onDay: Day
  precision: string
  evidence: string
  address: string | null
}

export async function insertStep(trx: Trx, one: NewStep): Promise<void> {
  await sql`
    insert into released.commitment_step (slug, commitment, stands, on_day, on_precision, evidence, evidence_url)
    values (${one.slug}, ${one.commitment}, ${one.stands}, ${one.onDay}, ${one.precision}, ${one.evidence}, ${one.address})
    on conflict (slug) do nothing`.execute(trx)
}

export async function deleteStep(trx: Trx, slug: string): Promise<void> {
  await sql`delete from released.commitment_step where slug = ${slug}`.execute(trx)
}

export interface NewCommitment {
  slug: string
  state: string
  occasion: string
  document: string
  paragraph: string | null
  made: PartialDay
  due: PartialDay | null
  texts: Record<string, string>
  address?: string
}

export async function insertCommitment(trx: Trx, one: NewCommitment): Promise<void> {
  await sql`
    insert into released.commitment (slug, state, occasion, document, paragraph, made_on, made_precision, due_on, due_precision, texts, document_url)
    values (${one.slug}, ${one.state}, ${one.occasion}, ${one.document}, ${one.paragraph}, ${one.made.on}, ${one.made.precision},
      ${one.due?.on ?? null}, ${one.due?.precision ?? null}, ${JSON.stringify(one.texts)}::jsonb, ${one.address ?? null})
    on conflict (slug) do nothing`.execute(trx)
}

/** With its steps: without it they are of nothing. */
export async function deleteCommitment(trx: Trx, slug: string): Promise<void> {
  await sql`delete from released.commitment_step where commitment = ${slug}`.execute(trx)
  await sql`delete from released.commitment where slug = ${slug}`.execute(trx)
}
