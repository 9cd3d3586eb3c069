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
  /** Of letters that do not tell their number (reference.withholds_persons): what a reader cannot add up. */
  untoldLetters: { of: personColumns(), sum: () => sql`count(*) filter (where ${untold()})` },
  untoldPersons: { of: personColumns(), sum: () => sql`sum(persons) filter (where ${untold()})` },
  /** The same of letters that do not tell how many are of which sex (reference.withholds_sexes). */
  unsexedLetters: { of: sexColumns(), sum: () => sql`count(*) filter (where ${unsexed()})` },
  unsexedPersons: { of: sexColumns(), sum: () => sql`sum(persons) filter (where ${unsexed()})` },
  unsexedWomen: { of: sexColumns(), sum: () => sql`sum(women) filter (where ${unsexed()})` },
  unsexedMen: { of: sexColumns(), sum: () => sql`sum(men) filter (where ${unsexed()})` },
  unsexedOther: { of: sexColumns(), sum: () => sql`sum(other_sex) filter (where ${unsexed()})` },
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

// The narrow facts say by persons_known what stands as none.
function untold(): RawBuilder<boolean> {
  return sql`persons_known and reference.withholds_persons(persons)`
}

function unsexed(): RawBuilder<boolean> {
  return sql`reference.withholds_sexes(persons, women, men, other_sex) and (persons_known or women + men + other_sex > 0)`
}

function personColumns(): string[] {
  return ['persons', 'persons_known']
}

function sexColumns(): string[] {
  return ['persons', 'persons_known', 'women', 'men', 'other_sex']
}
