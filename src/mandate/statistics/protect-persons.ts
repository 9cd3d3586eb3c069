import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { collect } from './collect.ts'
import type { ColumnName } from './columns.ts'
import type { Cell } from './cross-tabulate.ts'
import type { DimensionName, Sex } from './dimensions.ts'
import { measure, personsOf } from './measures.ts'
import type { Names } from './names.ts'
import type { NoteCode } from './notes.ts'
import { hideInLattice, type Lattice } from './lattice.ts'
import { makeQuery, unassigned, type Query } from './query.ts'

export interface Protection {
  protect(by: readonly DimensionName[], cell: Cell): Cell
  /** Every value that a dimension of the table has, for any State. */
  valuesOf(name: DimensionName): readonly string[]
}

/**
 * Hides small numbers of persons that cross a State, a theme or a group, and what they could be computed from.
 * What is hidden is decided on one table over all States, whatever part of it was asked for, so that two
 * questions cannot be set against each other: `--where addressee=EGY --by sex` and `--measure women --by
 * addressee` read the same table. Readers have the letters too, with their themes and groups: so a State's
 * number alone is protected as well, and whatever could single out one letter is public by no other way:
 * a day, or two dimensions of which one is not in the table.
 */
export async function protectPersons(db: Db, query: Query, names: Names): Promise<Protection | null> {
  const { ofPersons } = measure(query.measure)
  if (!ofPersons) return null
  const ofWomen = query.measure === 'women' || query.measure === 'women-share'
  const whereNames = Object.keys(query.where) as DimensionName[]
  const used = new Set([...query.by, ...whereNames, ...(ofWomen ? ['sex' as const] : [])])
  const inTable = tableDimensions.filter((name) => used.has(name))
  const isTable =
    inTable.length === used.size &&
    used.size <= mostDimensions &&
    query.from === null &&
    query.to === null &&
    (!used.has('year') || query.years === 'reporting')
  // The regions of a day that is asked for can differ from today's, and what shields what with them.
  const key = `protected persons ${query.scheme} ${inTable.join()} ${names.regionOf.join('')}`
  const lattice =
    isTable && inTable.some(isProtected)
      ? await whileUnchanged(db, key, () => readLattice(db, query, names, inTable))
      : null

  const hiddenBecause = (
    by: readonly DimensionName[],
    keys: readonly string[],
    sexesOf: readonly string[] | null
  ): NoteCode | null => {
    const chosen = new Map<DimensionName, readonly string[]>(
      Object.entries(query.where).filter(([name]) => name !== 'sex') as [DimensionName, string[]][]
    )
    for (const [place, name] of by.entries()) if (name !== 'sex') chosen.set(name, [keys[place]!])
    if (sexesOf) chosen.set('sex', sexesOf)
    if (isCoarse([...chosen.keys()], query)) return null
    return lattice ? lattice.hides(chosen) : 'too-fine'
  }
  const protect: Protection['protect'] = (by, cell) => {
    const sexesOf = ofWomen
      ? ['women']
      : by.includes('sex')
        ? [cell.keys[by.indexOf('sex')]!]
        : (query.where.sex ?? null)
    const why = hiddenBecause(by, cell.keys, sexesOf)
    const base = ofWomen ? hiddenBecause(by, cell.keys, null) : hiddenBecause([], [], null)
    return {
      keys: cell.keys,
      value: why ? null : cell.value,
      count: why ? null : cell.count,
      base: base ? null : cell.base,
      // What is said of a hidden number could tell it.
      notes: why ? [why, ...cell.notes.filter((note) => note === 'provisional')] : cell.notes
    }
  }
  return { protect, valuesOf: (name) => lattice?.valuesOf(name) ?? [] }
}

const untoldColumns = [
  'untoldLetters',
  'untoldPersons',
  'unsexedLetters',
  'unsexedPersons',
  'unsexedWomen',
  'unsexedMen',
  'unsexedOther'
] as const satisfies ColumnName[]

const tableDimensions: readonly DimensionName[] = ['addressee', 'sex', 'theme', 'group', 'year']
const isProtected = (name: DimensionName): boolean => name === 'addressee' || name === 'theme' || name === 'group'

/** More would take seconds to decide, and tell of ever fewer persons. */
const mostDimensions = 3

/**
 * Numbers of the whole world: by reporting year and sex, or by one other dimension and nothing else. A
 * window counts as a year: beside another dimension it would cut one table in as many as there are days.
 */
function isCoarse(dimensions: readonly DimensionName[], { from, to, years }: Query): boolean {
  if (dimensions.some(isProtected)) return false
  // NOTE: reporting and calendar years together would give each December by subtraction.
  if (dimensions.includes('year') && years !== 'reporting') return false
  if (!isOfWholeYears({ from, to })) return false
  const others = dimensions.filter((name) => name !== 'year' && name !== 'sex')
  return others.length === 0 || (dimensions.length === 1 && from === null && to === null)
}

// Both ends of reporting years. Whatever day the figures are asked for "as of", a window that ends on it is a day's.
const isOfWholeYears = ({ from, to }: Pick<Query, 'from' | 'to'>): boolean =>
  (from === null || from.endsWith('-12-01')) && (to === null || to.endsWith('-11-30'))

async function readLattice(db: Db, query: Query, names: Names, by: DimensionName[]): Promise<Lattice> {
  const all = makeQuery(query.asOf, {
    scope: query.scope,
    measure: 'persons',
    by,
    years: 'reporting',
    scheme: query.scheme
  })
  const collected = await collect(db, all, names, untoldColumns)
  const valueAt = (level: readonly DimensionName[], keys: readonly string[]): number => {
    const { sums } = collected.at(level, keys)
    const place = level.indexOf('sex')
    if (place < 0) return sums.untoldPersons ?? 0
    const { unsexedPersons: persons = 0, unsexedWomen: women = 0, unsexedMen: men = 0, unsexedOther: other = 0 } = sums
    return keys[place] === unassigned ? 0 : personsOf({ persons, women, men, other }, keys[place] as Sex)
  }
  // That a letter concerns no women is not told either, where it does not tell the sexes.
  const isTold = (level: readonly DimensionName[], keys: readonly string[]): boolean => {
    const place = level.indexOf('sex')
    if (place < 0) return !collected.at(level, keys).sums.untoldLetters
    return !collected.at(level.toSpliced(place, 1), keys.toSpliced(place, 1)).sums.unsexedLetters
  }
  return hideInLattice({
    dimensions: by,
    values: by.map((_, place) => collected.valuesAt(place)),
    valueAt,
    isTold,
    // A company is no State, nor is a State that is not sure; but their numbers can shield others'.
    isSensitive: (code) => names.states.has(code),
    isProtected: (level) => level.some(isProtected),
    isTooFine: (level) =>
      level.some((name) => name === 'theme' || name === 'group') && level.filter((name) => name !== 'sex').length > 1,
    // A region's figures are published too: its States add up to them.
    groupings: [names.regionOf, names.unGroupOf].map(
      (groupOf) => (code: string) => groupOf[(names.states.get(code)?.number ?? 0) - 1] ?? 0
    )
  })
}
