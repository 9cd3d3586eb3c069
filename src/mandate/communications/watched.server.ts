import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../calendar.ts'

/** Of a letter `l`: the day on which somebody looks at it again; null while it is not under watch. */
export const watchedUntil: RawBuilder<Day | null> = sql`(select w.look_on from known.follow_up w
  where w.letter = l.id and w.kind = 'watch' and w.ended is null)`

/** Letters `l` of a mandate that are under watch; with a day, those to be looked at by then. */
export const isWatched = (
  mandate: string,
  by: Day | null
): RawBuilder<boolean> => sql`l.id in (select w.letter from known.follow_up w
  where w.mandate = ${mandate} and w.kind = 'watch' and w.ended is null ${by === null ? sql`` : sql`and w.look_on <= ${by}::date`})`
