import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../calendar.ts'

interface Column {
  /** The columns of the facts that it reads. */
  of: readonly string[]
  sum(asOf: Day): RawBuilder<unknown>
}

/**
 * What is counted or summed over letters; each adds up over groups of letters. A reply of a day that is not known
 * counts as given (its day is -infinity); one that came later does not yet, and where there is none its day is infinity.
 */
export const columns = {
  letters: { of: [], sum: () => sql`count(*)` },
  persons: { of: ['persons'], sum: () => sql`sum(persons)` },
  women: { of: ['women'], sum: () => sql`sum(women)` },
  men: { of: ['men'], sum: () => sql`sum(men)` },
  other: { of: ['other_sex'], sum: () => sql`sum(other_sex)` },
  /** Letters that do not say how many persons they concern. */
  personsUnknown: { of: ['persons_known'], sum: () => sql`count(*) filter (where not persons_known)` },
  reprisals: { of: ['reprisal'], sum: () => sql`count(*) filter (where reprisal)` },
  /** Letters whose addressee is sure: the others enter no rate. */
  certain: { of: ['certain'], sum: () => sql`count(*) filter (where certain)` },
  replied: {
    of: ['certain', 'answered_on'],
    sum: (asOf) => sql`count(*) filter (where certain and answered_on <= ${asOf}::date)`
  },
  due: { of: ['certain', 'due_on'], sum: (asOf) => sql`count(*) filter (where certain and due_on < ${asOf}::date)` },
  dueReplied: {
    of: ['certain', 'due_on', 'answered_on'],
    sum: (asOf) => sql`count(*) filter (where certain and due_on < ${asOf}::date and answered_on <= ${asOf}::date)`
  },
  clocked: { of: ['due_on'], sum: () => sql`count(*) filter (where due_on < 'infinity')` },
  overdue: {
    of: ['due_on', 'answered_on'],
    sum: (asOf) => sql`count(*) filter (where due_on < ${asOf}::date and answered_on > ${asOf}::date)`
  }
} as const satisfies Record<string, Column>

export type ColumnName = keyof typeof columns
export type Sums = Partial<Record<ColumnName, number>>
