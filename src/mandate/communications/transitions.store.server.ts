import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface Step {
  machine: string
  subject: string
  from: string
  to: string
  reason?: string | null
}

export async function insertTransitions(trx: Trx, steps: readonly Step[], by: string, on: Day): Promise<void> {
  if (steps.length === 0) return
  const all = (pick: (step: Step) => string | null) => steps.map(pick)
  await sql`
    insert into known.transition (machine, subject_id, from_state, to_state, on_day, by_actor, reason)
    select m, s::uuid, f, t, ${on}, ${by}, r from unnest(
      ${all((step) => step.machine)}::text[], ${all((step) => step.subject)}::text[], ${all((step) => step.from)}::text[],
      ${all((step) => step.to)}::text[], ${all((step) => step.reason ?? null)}::text[]) as step(m, s, f, t, r)`.execute(
    trx
  )
}
