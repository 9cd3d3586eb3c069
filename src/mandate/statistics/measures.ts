import type { ColumnName, Sums } from './columns.ts'
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
  /** Counts replies, or how long they took. */
  ofReplies?: true
  /** Counts persons: small numbers of it are protected. */
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
}

export const measures = {
  letters: {
    columns: ['letters'],
    unit: 'letters',
    figure: ({ letters = 0 }, { whole }) => plain(letters, whole.letters ?? 0)
  },
  persons: {
    columns: ['persons', 'women', 'men', 'other', 'personsUnknown'],
    columnsOfAll: ['persons', 'personsUnknown'],
    unit: 'persons',
    ofPersons: true,
    figure: (sums, { sexes, whole }) => ({
      ...plain(
        (sexes ?? [null]).reduce((sum, sex) => sum + personsOf(sums, sex), 0),
        whole.persons ?? 0
      ),
      notes: unknownPersons(sums)
    })
  },
  women: {
    columns: ['persons', 'women', 'men', 'other', 'personsUnknown'],
    unit: 'persons',
    ofPersons: true,
    figure: (sums) => ({ ...womenAmong(sums), value: isEstablished(sums) ? (sums.women ?? 0) : null })
  },
  'women-share': {
    columns: ['persons', 'women', 'men', 'other', 'personsUnknown'],
    unit: 'percent',
    ofPersons: true,
    figure: (sums) => {
      const { count, base, notes } = womenAmong(sums)
      return { count, base, notes, value: isEstablished(sums) ? ratio(count, base) : null }
    }
  },
  replies: {
    columns: ['certain', 'answered', 'letters'],
    unit: 'letters',
    ofReplies: true,
    figure: (sums) => ({ ...rate(sums.answered, sums.certain, sums), value: sums.answered ?? 0 })
  },
  'reply-rate': {
    columns: ['certain', 'answered', 'letters'],
    unit: 'percent',
    ofReplies: true,
    figure: (sums) => rate(sums.answered, sums.certain, sums)
  },
  'reply-rate-due': {
    columns: ['due', 'dueAnswered', 'letters', 'certain'],
    unit: 'percent',
    ofReplies: true,
    figure: (sums) => rate(sums.dueAnswered, sums.due, sums)
  },
  'median-days': {
    columns: ['letters'],
    unit: 'days',
    ofReplies: true,
    waiting: true,
    figure: () => ({ value: null, count: 0, base: 0 })
  },
  overdue: {
    columns: ['clocked', 'overdue'],
    unit: 'letters',
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
export function personsOf({ persons = 0, women = 0, men = 0, other = 0 }: Sums, sex: Sex | null): number {
  if (sex === null) return persons
  return { women, men, other, 'not-established': persons - women - men - other }[sex]
}

function womenAmong(sums: Sums): { count: number; base: number; notes: NoteCode[] } {
  const open = personsOf(sums, 'not-established')
  const notes: NoteCode[] = !isEstablished(sums)
    ? ['sex-not-established']
    : open > 0
      ? ['sex-partly-not-established']
      : []
  return { count: sums.women ?? 0, base: sums.persons ?? 0, notes: [...notes, ...unknownPersons(sums)] }
}

// Para. 35: "the figure for 2016 has not yet been established" is not a figure of none.
const isEstablished = (sums: Sums): boolean =>
  personsOf(sums, 'not-established') < (sums.persons ?? 0) || sums.persons === 0

const unknownPersons = ({ personsUnknown = 0 }: Sums): NoteCode[] => (personsUnknown > 0 ? ['persons-unknown'] : [])
const plain = (count: number, base: number): Part => ({ value: count, count, base })
const ratio = (count: number, base: number): number | null => (base === 0 ? null : count / base)

function rate(count = 0, base = 0, { letters = 0, certain = letters }: Sums): Part {
  return { value: ratio(count, base), count, base, notes: certain < letters ? ['uncertain-left-out'] : [] }
}
