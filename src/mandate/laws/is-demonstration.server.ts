import { sql } from 'kysely'

/** Whether the demonstration filled this record: it fills an empty one alone. NOTE: not by the log, to which the office writes. */
export const isDemonstration = sql<boolean>`exists (select from released.law where slug = 'DEMO-law-1' and invented)`
