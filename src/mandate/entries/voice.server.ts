import { sql } from 'kysely'

/**
 * Entries `e` that are of the same voice as the entry with this id, which is `own`: those of the same kind that the same
 * partner brought, or of a mandate's own word the same mandate. Of what an officer brings of others nobody knows whether
 * two are one.
 */
export const entriesOfVoice = (entry: string, assessor: string) => sql`
  (select * from known.entry where id = ${entry}::uuid) own join known.entry e on e.kind = own.kind and e.id <> own.id
    and case when ${assessor} = 'mandate' then e.mandate = own.mandate
      else own.brought_as = 'partner' and e.brought_as = 'partner' and e.brought_by = own.brought_by end`
