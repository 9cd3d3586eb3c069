import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { StateOf } from '../communications/machines.ts'

/** Another office's letter that ours was asked to clear, as far as it is told of it. */
export interface AskedLetter {
  id: string
  lead: string
  slug: string
  reference: string | null
  kind: string
  invented: boolean
  delivery: string
  clearance: string
  sentOn: Day | null
  signatory: string
  state: StateOf<'clearance'>
  saidOn: Day | null
  number: number
  hash: string
  cutOff: Day
  askedOn: Day
  addressees: { class: string; state: string | null; actorName: string | null }[]
  asked: { signatory: string; state: StateOf<'clearance'>; onDay: Day | null }[]
  clearedNumber: number | null
}

export async function listAsked(db: Db, slug: string | null = null): Promise<AskedLetter[]> {
  const { rows } = await sql<AskedLetter>`
    select id, lead, slug, reference, kind, invented, delivery, clearance, sent_on as "sentOn", signatory, state, said_on as "saidOn",
      number, hash, cut_off as "cutOff", asked_on as "askedOn", addressees, asked, cleared_number as "clearedNumber"
    from known.asked_letter where ${slug}::text is null or slug = ${slug} or id::text = ${slug}
    order by cut_off, slug limit 500`.execute(db)
  return rows
}

/** Letters that this office leads and that have not gone; with `slug` that one, gone or not. */
export async function listLed(db: Db, mandate: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from known.letter l where l.mandate = ${mandate} and l.delivery = 'draft'
      and exists (select from sealed.clearance_copy c where c.letter_id = l.id) order by l.slug limit 500`.execute(db)
  return rows.map(({ id }) => id)
}
