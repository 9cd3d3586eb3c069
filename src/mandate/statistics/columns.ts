import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../calendar.ts'

/** What is counted or summed over letters; each adds up over groups of letters. */
export const columns = {
  letters: () => sql`count(*)`,
  persons: () => sql`coalesce(sum(persons), 0)`,
  women: () => sql`coalesce(sum(women), 0)`,
  men: () => sql`coalesce(sum(men), 0)`,
  other: () => sql`coalesce(sum(other_sex), 0)`,
  /** Letters that do not say how many persons they concern. */
  personsUnknown: () => sql`count(*) filter (where persons is null)`,
  reprisals: () => sql`count(*) filter (where reprisal)`,
  /** Letters whose addressee is sure: the others enter no rate. */
  certain: () => sql`count(*) filter (where certain)`,
  replied: (asOf) => sql`count(*) filter (where certain and ${answeredBy(asOf)})`,
  due: (asOf) => sql`count(*) filter (where certain and due_on < ${asOf}::date)`,
  dueReplied: (asOf) => sql`count(*) filter (where certain and due_on < ${asOf}::date and ${answeredBy(asOf)})`,
  clocked: () => sql`count(*) filter (where due_on is not null)`,
  overdue: (asOf) => sql`count(*) filter (where due_on < ${asOf}::date and not ${answeredBy(asOf)})`
} as const satisfies Record<string, (asOf: Day) => RawBuilder<unknown>>

export type ColumnName = keyof typeof columns
export type Sums = Partial<Record<ColumnName, number>>

/** A reply of a day that is not known counts as given; one that came later does not yet. */
export const answeredBy = (asOf: Day): RawBuilder<boolean> =>
  sql`(answered and (answered_on is null or answered_on <= ${asOf}::date))`
