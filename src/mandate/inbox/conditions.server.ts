import { sql } from 'kysely'

/** What is asked of a submission that is called `s`, wherever it is listed, counted or waited for. */
export const inWork = sql<boolean>`(s.closed_on is null and s.set_aside_on is null)`

/** Something that she added and nobody has opened: closed, or set aside as junk, it is read like any other. */
export const somethingNew = sql<boolean>`s.waiting > 0`

/** What a translator or a guest left, and no officer has opened. It pages nobody: lives hang on what a source says. */
export const noteWaits = sql<boolean>`exists (select from sealed.office_note n where n.submission = s.id and n.waits)`

/** Of its source, of a translator or of a guest. */
export const somethingCame = sql<boolean>`(${somethingNew} or ${noteWaits})`

/** She said so, or was not sure, and no officer who looked has said otherwise since. */
export const perhapsInDanger = sql<boolean>`(s.danger or s.perhaps_danger)`

/**
 * It reports danger and came without proof of work: it waits beside the queue, in one of its own, so that however many
 * of them come, nobody who proved the work is pushed down. Once an officer has opened it or taken charge, it is like any other.
 */
export const isApart = sql<boolean>`(s.unproven and ${perhapsInDanger} and s.first_read_on is null and s.officer is null
  and s.closed_on is null and (s.set_aside_on is null or ${somethingCame}))`
