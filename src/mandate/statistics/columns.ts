import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../calendar.ts'

interface Column {
  /** The columns of the facts that it reads. */
  of: readonly string[]
  sum(asOf: Day): RawBuilder<unknown>
}

/** Of which letters a figure is made: one rule for what is counted and for what only may be. */
export interface Base {
  /** The columns of the facts that it reads. */
  of: readonly string[]
  holds(asOf: Day): RawBuilder<boolean>
}
export const bases = {
  letters: { of: [], holds: () => sql`true` },
  /** Whose addressee is sure: the others enter no rate. */
  certain: { of: ['certain'], holds: () => sql`certain` },
  due: { of: ['certain', 'due_on'], holds: (asOf) => sql`certain and due_on < ${asOf}::date` },
  clocked: { of: ['due_on'], holds: () => sql`due_on < 'infinity'` },
  /** Whose days are known to the day: the others have no number of days. Nor has a printed record, which pairs few replies. */
  dated: {
    of: ['certain', 'sent_on', 'answered_on', 'reported_year'],
    holds: () => sql`certain and sent_on > '-infinity' and answered_on > '-infinity' and reported_year = 0`
  }
} as const satisfies Record<string, Base>

/**
 * What is counted or summed over letters; each adds up over groups of letters. A reply counts from the last day on
 * which it can have come; where there is none, that day is infinity.
 */
export const columns = {
  letters: { of: [], sum: () => sql`count(*)` },
  persons: { of: ['persons'], sum: () => sql`sum(persons)` },
  women: { of: ['women'], sum: () => sql`sum(women)` },
  men: { of: ['men'], sum: () => sql`sum(men)` },
  other: { of: ['other_sex'], sum: () => sql`sum(other_sex)` },
  /** Of letters that tell how many are of which sex. */
  sexedPersons: { of: ['persons', 'sexes_withheld'], sum: () => sql`sum(persons) filter (where not sexes_withheld)` },
  /** Letters that do not say how many persons they concern. */
  personsUnknown: {
    of: ['persons_known', 'persons_withheld'],
    sum: () => sql`count(*) filter (where not persons_known and not persons_withheld)`
  },
  /** Letters of which the public is not told how many persons they concern, or how many are of which sex. */
  withheldPersons: { of: ['persons_withheld'], sum: () => sql`count(*) filter (where persons_withheld)` },
  withheldSexes: { of: ['sexes_withheld'], sum: () => sql`count(*) filter (where sexes_withheld)` },
  reprisals: { of: ['reprisal'], sum: () => sql`count(*) filter (where reprisal)` },
  certain: countOf(bases.certain),
  /** Of all letters, whether their addressee is sure or not: no rate is made of it. */
  answeredOfAll: {
    of: ['answered_by'],
    sum: (asOf) => sql`count(*) filter (where answered_by <= ${asOf}::date)`
  },
  answered: {
    of: ['certain', 'answered_by'],
    sum: (asOf) => sql`count(*) filter (where certain and answered_by <= ${asOf}::date)`
  },
  /** Acknowledged and no more, or whose reply asks for time or is being translated. */
  acknowledged: {
    of: ['form', 'answered_by'],
    sum: () => sql`count(*) filter (where form > 0 and answered_by = 'infinity')`
  },
  /** Of a printed record, which pairs few replies with their letters. */
  historical: { of: ['reported_year'], sum: () => sql`count(*) filter (where reported_year > 0)` },
  invented: { of: ['invented'], sum: () => sql`count(*) filter (where invented)` },
  due: countOf(bases.due),
  dueAnswered: {
    of: [...bases.due.of, 'answered_by'],
    sum: (asOf) => sql`count(*) filter (where ${bases.due.holds(asOf)} and answered_by <= ${asOf}::date)`
  },
  /** Not counted as of the day, because the date is not known exactly: letters that may have been sent by then. */
  possiblySent: { of: ['sent_by'], sum: (asOf) => sql`count(*) filter (where sent_by > ${asOf}::date)` },
  /** And letters sent by then that may have been answered. */
  possiblyAnswered: {
    of: ['sent_by', 'answered_from', 'answered_by'],
    sum: (asOf) =>
      sql`count(*) filter (where sent_by <= ${asOf}::date and answered_from <= ${asOf}::date and answered_by > ${asOf}::date)`
  },
  clocked: countOf(bases.clocked),
  /** Surely without a reply: not those that may have been answered by then. */
  overdue: {
    of: ['due_on', 'answered_from'],
    sum: (asOf) => sql`count(*) filter (where due_on < ${asOf}::date and answered_from > ${asOf}::date)`
  }
} as const satisfies Record<string, Column>

/** What comes with the sums in which the public is told of letters that withhold a number (readSums). */
export const sumColumns = ['sumUnsexed', 'sumUnsexedPersons', 'sumWomen'] as const

export type ColumnName = keyof typeof columns
export type Sums = Partial<Record<ColumnName | (typeof sumColumns)[number], number>>

function countOf({ of, holds }: Base): Column {
  return { of, sum: (asOf) => sql`count(*) filter (where ${holds(asOf)})` }
}
