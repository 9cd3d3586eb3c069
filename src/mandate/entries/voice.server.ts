import { sql, type RawBuilder } from 'kysely'

/**
 * Entries `e` that are of the same voice as the entry with this id, which is `own`: those of the same kind that the same
 * partner brought, or of a mandate's own word the same mandate. Of what an officer brings of others nobody knows whether
 * two are one.
 */
export const entriesOfVoice = (entry: string, assessor: string) => sql`
  (select * from known.entry where id = ${entry}::uuid) own join known.entry e on e.kind = own.kind and e.id <> own.id
    and case when ${assessor} = 'mandate' then e.mandate = own.mandate
      else own.brought_as = 'partner' and e.brought_as = 'partner' and e.brought_by = own.brought_by end`

/**
 * How many entries of the same kind to the same thing were brought before the entry with this id, as the log has it: of two
 * words of one day the one that was brought later is the newer, whichever is let through first.
 */
export const countBefore = (entry: string): RawBuilder<number> => sql<number>`
  (select count(*)::int from known.entry own join known.entry e on e.kind = own.kind and e.subject = own.subject
    where own.id = ${entry}::uuid and ${broughtAt(sql`e.id`)} < ${broughtAt(sql`own.id`)})`

/** Where the coming of an entry stands in the log. */
export const broughtAt = (entry: RawBuilder<unknown>): RawBuilder<number> => sql<number>`
  (select min(v.seq) from platform.event v
    where v.subject_kind = 'entry' and v.subject_id = ${entry}::text and v.type = 'entry-brought')`
