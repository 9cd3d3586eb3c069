import { sql, type RawBuilder } from 'kysely'
import type { Day } from './calendar.ts'

/** The day in Geneva of an instant of a row; the twin of todayInGeneva in calendar.ts. */
export const dayInGeneva = (instant: RawBuilder<unknown>): RawBuilder<Day> =>
  sql`(${instant} at time zone 'Europe/Zurich')::date`
