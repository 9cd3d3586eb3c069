import type { bases, ColumnName, Sums } from './columns.ts'
import type { Sex } from './dimensions.ts'
import type { NoteCode } from './notes.ts'

/**
 * What can be measured. To add one: an entry here (and, if nothing counts it yet, in columns.ts), and
 * statistics_measure_<name> and statistics_definition_<name> in the six statistics.json.
 */
export interface Measure {
  columns: readonly ColumnName[]
  /** Enough where no sex is asked for. */
  columnsOfAll?: readonly ColumnName[]
  figure(sums: Sums, group: Group): Part
  unit: 'letters' | 'persons' | 'percent' | 'days'
  /** Of which letters it is made; all of them without it. */
  base?: keyof typeof bases
  /** Counts replies, or how long they took. */
  ofReplies?: true
  /** Counts persons: public by what published-persons.ts lists. */
  ofPersons?: true
  /** Computed from how long letters waited, not from sums. */
  waiting?: true
}

export interface Group {
  /** Which persons are counted; null for all. */
  sexes: readonly Sex[] | null
  /** The letters (or persons) of the whole table, as the base of shares. */
  whole: Sums
}

export interface Part {
  value: number | null
  count: number
  base: number | null
  notes?: NoteCode[]
  /** Letters that do not tell their number and are not counted; none is said where all are. */
  withheld?: number
}

const personColumns = [
  'persons',
  'women',
  'men',
  'other',
  'sexedPersons',
  'personsUnknown',
  'withheldPersons',
  'withheldSexes'
] as const satisfies ColumnName[]

export const measures = {
  letters: {
    columns: ['letters'],
    unit: 'letters',
    figure: ({ letters = 0 }, { whole }) => plain(letters, whole.letters ?? 0)
  },
  persons: {
    columns: personColumns,
    columnsOfAll: ['persons', 'personsUnknown', 'withheldPersons'],
    unit: 'persons',
    ofPersons: true,
    figure: (sums, { sexes, whole }) => ({
      ...plain(
        (sexes ?? [null]).reduce((sum, sex) => sum + personsOf(sums, sex), 0),
        whole.persons ?? 0
      ),
      notes: unknownPersons(sums),
      withheld: Math.max(...(sexes ?? [null]).map((sex) => withheldOf(sums, sex)), 0)
    })
  },
  women: {
    columns: personColumns,
    unit: 'persons',
    ofPersons: true,
    figure: (sums) => ({ ...womenAmong(sums), value: isEstablished(sums) ? personsOf(sums, 'women') : null })
  },
  'women-share': {
    columns: personColumns,
    unit: 'percent',
    ofPersons: true,
    figure: (sums) => {
      const { count, base, ...rest } = womenAmong(sums)
      return { count, base, ...rest, value: isEstablished(sums) ? ratio(count, base) : null }
    }
  },
  replies: {
    columns: ['certain', 'answered', 'letters'],
    unit: 'letters',
    base: 'certain',
    ofReplies: true,
    figure: (sums) => ({ ...rate(sums.answered, sums.certain, sums), value: sums.answered ?? 0 })
  },
  'reply-rate': {
    columns: ['certain', 'answered', 'letters'],
    unit: 'percent',
    base: 'certain',
    ofReplies: true,
    figure: (sums) => rate(sums.answered, sums.certain, sums)
  },
  'reply-rate-due': {
    columns: ['due', 'dueAnswered', 'letters', 'certain'],
    unit: 'percent',
    base: 'due',
    ofReplies: true,
    figure: (sums) => rate(sums.dueAnswered, sums.due, sums)
  },
  'median-days': {
    columns: ['letters'],
    unit: 'days',
    base: 'dated',
    ofReplies: true,
    waiting: true,
    figure: () => ({ value: null, count: 0, base: 0 })
  },
  overdue: {
    columns: ['clocked', 'overdue'],
    unit: 'letters',
    base: 'clocked',
    ofReplies: true,
    figure: ({ clocked = 0, overdue = 0 }) => plain(overdue, clocked)
  },
  reprisals: {
    columns: ['reprisals', 'letters'],
    unit: 'letters',
    figure: ({ reprisals = 0, letters = 0 }) => plain(reprisals, letters)
  }
} as const satisfies Record<string, Measure>

export type MeasureName = keyof typeof measures
export const measureNames = Object.keys(measures) as MeasureName[]
export const isMeasure = (text: string): text is MeasureName => Object.hasOwn(measures, text)
export const measure = (name: MeasureName): Measure => measures[name]

/** Of these persons, those of one sex; all of them without one. */
export function personsOf(sums: Sums, sex: Sex | null): number {
  const { persons = 0, women = 0, men = 0, other = 0, sexedPersons = 0, sumWomen = 0 } = sums
  if (sex === null) return persons
  return { women: women + sumWomen, men, other, 'not-established': sexedPersons - women - men - other }[sex]
}

const withheldOf = ({ withheldPersons = 0, withheldSexes = 0, sumUnsexed = 0 }: Sums, sex: Sex | null): number =>
  sex === null ? withheldPersons : sex === 'women' ? withheldSexes - sumUnsexed : withheldSexes

/** Of persons whose sex the letters tell, with those of the sums that tell their women. */
const ofKnownSex = ({ sexedPersons = 0, sumUnsexedPersons = 0 }: Sums): number => sexedPersons + sumUnsexedPersons

function womenAmong(sums: Sums) {
  const open = personsOf(sums, 'not-established')
  const notes: NoteCode[] = !isEstablished(sums)
    ? ['sex-not-established']
    : open > 0
      ? ['sex-partly-not-established']
      : []
  return {
    count: personsOf(sums, 'women'),
    base: ofKnownSex(sums),
    notes: [...notes, ...unknownPersons(sums)],
    withheld: withheldOf(sums, 'women')
  }
}

// Para. 35: "the figure for 2016 has not yet been established" is not a figure of none.
const isEstablished = (sums: Sums): boolean =>
  personsOf(sums, 'not-established') < ofKnownSex(sums) || ofKnownSex(sums) === 0

const unknownPersons = ({ personsUnknown = 0 }: Sums): NoteCode[] => (personsUnknown > 0 ? ['persons-unknown'] : [])
const plain = (count: number, base: number): Part => ({ value: count, count, base })
const ratio = (count: number, base: number): number | null => (base === 0 ? null : count / base)

function rate(count = 0, base = 0, { letters = 0, certain = letters }: Sums): Part {
  return { value: ratio(count, base), count, base, notes: certain < letters ? ['uncertain-left-out'] : [] }
}
