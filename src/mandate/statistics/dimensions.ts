import { sql, type RawBuilder } from 'kysely'
import { addresseeClasses, kindsWith, outcomes } from '../communications/communication.ts'
import { characters, forms } from '../communications/character.ts'
import { councilSessionOf, councilSessionText } from './period.ts'
import type { Names } from './names.ts'
import type { Query } from './query.ts'

export type Raw = number | string | boolean | null

export interface Context {
  query: Pick<Query, 'years'>
  names: Names
}

/**
 * What letters can be sorted by. To add one: one entry here, and its name in the six statistics.json
 * (statistics_dimension_<name>); everything else, the command line and the explorer included, reads this table.
 */
export interface Dimension {
  /** The value in a row of facts, where 0 can be none; of a dimension with `many`, an array of values. */
  column(context: Context): RawBuilder<unknown>
  type: 'smallint' | 'integer' | 'boolean'
  /** Null and undefined: the letter is unassigned. */
  decode(raw: Raw, names: Names): string | null | undefined
  /** Undefined: no such value. */
  encode(code: string, names: Names): Raw | undefined
  /** All of its codes, where they are few and fixed. */
  codes?: readonly string[]
  /** A letter can stand in several rows, which then add up to more than the total. */
  many?: 'array' | 'mask'
  /** Of an array, the facts with a row for each of its values. */
  rows?: 'fact_theme' | 'fact_group' | 'fact_mandate'
  /** Where the labels of its values come from: a list of messages, reference data, or the value itself. */
  labels: `message:${string}` | 'state' | 'region' | 'mandate' | `vocabulary:${string}` | 'value' | 'period'
  /** States, for instance, have no order of their own and go by label. */
  ordered?: true
  /** What is known of it changes after the day of sending, and is not kept by day. */
  asKnownToday?: true
}

/** Of persons, in the order of the bits of its mask; the last is those of whom nothing is established. */
export const sexes = ['women', 'men', 'other', 'not-established'] as const
export type Sex = (typeof sexes)[number]

export const dimensions = {
  year: year(),
  period: {
    column: () => sql`session`,
    type: 'smallint',
    decode: councilSessionText,
    encode: councilSessionOf,
    labels: 'period',
    ordered: true
  },
  kind: kind(),
  joint: flag('joint'),
  addressee: addressee(),
  region: region(),
  'un-group': unGroup(),
  class: coded('class', addresseeClasses, 1, 'message:addressee_class'),
  sex: sex(),
  theme: words('themes', 'theme'),
  group: words('groups', 'group'),
  mandate: mandate(),
  record: record(),
  'reply-form': { ...coded('form', forms, 0, 'message:reply_form'), asKnownToday: true },
  character: { ...coded('character', characters, 0, 'message:reply_character'), asKnownToday: true },
  reprisal: flag('reprisal'),
  outcome: { ...coded('outcome', outcomes, 1, 'message:letter_outcome'), asKnownToday: true }
} as const satisfies Record<string, Dimension>

export type DimensionName = keyof typeof dimensions
export const dimensionNames = Object.keys(dimensions) as DimensionName[]
export const isDimension = (text: string): text is DimensionName => Object.hasOwn(dimensions, text)
export const dimension = (name: DimensionName): Dimension => dimensions[name]

function year(): Dimension {
  return {
    column: ({ query }) => (query.years === 'reporting' ? sql`reporting_year` : sql`calendar_year`),
    type: 'smallint',
    decode: (raw) => (raw === 0 ? null : String(raw)),
    encode: (code) => (/^\d{4}$/.test(code) ? Number(code) : undefined),
    labels: 'value',
    ordered: true
  }
}

// A State by its code; who is no State by the class, which is told apart by its sign.
function addressee(): Dimension {
  return {
    column: () => sql`addressee`,
    type: 'smallint',
    decode: (raw, names) =>
      typeof raw !== 'number' ? null : raw < 0 ? addresseeClasses[-raw - 1] : names.stateByNumber.get(raw),
    encode: (code, names) => {
      const classNumber = (addresseeClasses as readonly string[]).indexOf(code)
      return classNumber > 0 ? -classNumber - 1 : names.states.get(code)?.number
    },
    labels: 'state'
  }
}

function region(): Dimension {
  return {
    column: ({ names }) => sql`(${names.regionOf}::smallint[])[addressee]`,
    type: 'smallint',
    decode: (raw, names) => [...names.regions].find(([, { number }]) => number + 1 === raw)?.[0],
    encode: (code, names) => {
      const number = names.regions.get(code)?.number
      return number === undefined ? undefined : number + 1
    },
    labels: 'region',
    ordered: true
  }
}

function unGroup(): Dimension {
  return {
    column: ({ names }) => sql`(${names.unGroupOf}::smallint[])[addressee]`,
    type: 'smallint',
    decode: (raw, names) => names.unGroups[Number(raw) - 1],
    encode: (code, names) => (names.unGroups.includes(code) ? names.unGroups.indexOf(code) + 1 : undefined),
    labels: 'message:statistics_un_group',
    ordered: true
  }
}

// One number for four questions, so that the database groups once and rows are told apart here.
function sex(): Dimension {
  return {
    column: () =>
      // A letter that does not tell the sexes may concern persons of each.
      sql`(case when sexes_withheld then 15 else (women > 0)::int + 2 * (men > 0)::int + 4 * (other_sex > 0)::int + 8 * (persons > women + men + other_sex)::int end)`,
    type: 'smallint',
    decode: (raw) => sexes[Number(raw)],
    encode: (code) =>
      (sexes as readonly string[]).includes(code) ? (sexes as readonly string[]).indexOf(code) : undefined,
    codes: sexes,
    many: 'mask',
    labels: 'message:statistics_sex',
    ordered: true
  }
}

function words(column: 'themes' | 'groups', list: 'theme' | 'group'): Dimension {
  return {
    column: () => sql.ref(column),
    type: 'smallint',
    decode: (raw, names) => names.wordByNumber.get(list)?.get(Number(raw)),
    encode: (code, names) => names.vocabulary.get(list)?.get(code)?.number,
    many: 'array',
    rows: `fact_${list}`,
    labels: `vocabulary:${list}`
  }
}

function mandate(): Dimension {
  return {
    column: () => sql`signatories`,
    type: 'smallint',
    decode: (raw, names) => names.mandateByNumber.get(Number(raw)),
    encode: (code, names) => names.mandates.get(code)?.number,
    many: 'array',
    rows: 'fact_mandate',
    labels: 'mandate'
  }
}

/** Whose record a letter is of: that of the mandate that keeps it. */
function record(): Dimension {
  const { many: _, rows: __, ...of } = mandate()
  return { ...of, column: () => sql`mandate` }
}

function flag(column: 'joint' | 'reprisal'): Dimension {
  return {
    column: () => sql.ref(column),
    type: 'boolean',
    decode: (raw) => (raw === true ? 'yes' : 'no'),
    encode: (code) => (code === 'yes' ? true : code === 'no' ? false : undefined),
    codes: ['yes', 'no'],
    labels: `message:statistics_${column}`,
    ordered: true
  }
}

function coded(column: string, codes: readonly string[], first: 0 | 1, labels: Dimension['labels']): Dimension {
  return {
    column: () => sql.ref(column),
    type: 'smallint',
    decode: (raw) => (raw === null ? null : codes[Number(raw) - first]),
    encode: (code) => (codes.includes(code) ? codes.indexOf(code) + first : undefined),
    codes,
    labels,
    ordered: true
  }
}

// Kinds are open (UA, AL, OL and rarer ones): its letters are the number, as reference.kind_number has it.
function kind(): Dimension {
  return {
    column: () => sql`kind`,
    type: 'integer',
    decode: (raw) =>
      [0, 8, 16, 24]
        .map((shift) => (Number(raw) >> shift) & 255)
        .filter((byte) => byte > 0)
        .map((byte) => String.fromCharCode(byte))
        .join(''),
    encode: (code, { kinds }) =>
      kindsWith(kinds).has(code)
        ? [...code].reduce((sum, letter, place) => sum + letter.charCodeAt(0) * 256 ** place, 0)
        : undefined,
    labels: 'message:letter_kind',
    ordered: true
  }
}
