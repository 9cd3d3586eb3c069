import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { collect } from './collect.ts'
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
 * Hides small numbers of persons that cross a State with sex, group or theme. What is hidden is decided on
 * one table over all States, whatever part of it was asked for, so that two questions cannot be
 * set against each other: `--where addressee=EGY --by sex` and `--measure women --by addressee` read the same
 * table. For the same reason such figures are public by State, sex, theme, group and reporting year alone.
 */
export async function protectPersons(db: Db, query: Query, names: Names): Promise<Protection | null> {
  const { ofPersons } = measure(query.measure)
  const ofWomen = query.measure === 'women' || query.measure === 'women-share'
  const used = new Set([
    ...query.by,
    ...(Object.keys(query.where) as DimensionName[]),
    ...(ofWomen ? ['sex' as const] : [])
  ])
  if (!ofPersons || !crosses(used)) return null
  const inTable = tableDimensions.filter((name) => used.has(name))
  const isTooFine =
    [...used].some((name) => !tableDimensions.includes(name)) ||
    query.from !== null ||
    query.to !== null ||
    (used.has('year') && query.years !== 'reporting')
  const key = `protected persons ${query.scheme} ${inTable.join()}`
  const lattice = isTooFine ? null : await whileUnchanged(db, key, () => readLattice(db, query, names, inTable))

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
    if (!crosses(new Set(chosen.keys()))) return null
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

const attributes = ['sex', 'theme', 'group'] as const
const tableDimensions: readonly DimensionName[] = ['addressee', ...attributes, 'year']
const crosses = (used: ReadonlySet<DimensionName>): boolean =>
  used.has('addressee') && attributes.some((name) => used.has(name))

async function readLattice(db: Db, query: Query, names: Names, by: DimensionName[]): Promise<Lattice> {
  const all = makeQuery(query.asOf, {
    scope: query.scope,
    measure: 'persons',
    by,
    years: 'reporting',
    scheme: query.scheme
  })
  const collected = await collect(db, all, names)
  const valueAt = (level: readonly DimensionName[], keys: readonly string[]): number => {
    const place = level.indexOf('sex')
    const sex = place < 0 || keys[place] === unassigned ? null : (keys[place] as Sex)
    return sex === null && place >= 0 ? 0 : personsOf(collected.at(level, keys).sums, sex)
  }
  return hideInLattice({
    dimensions: by,
    values: by.map((_, place) => collected.valuesAt(place)),
    valueAt,
    // A company is no State, nor is a State that is not sure; but their numbers can shield others'.
    isSensitive: (code) => names.states.has(code),
    isProtected: (level) => crosses(new Set(level)),
    // A region's figures are published too: its States add up to them.
    groupings: [names.regionOf, names.unGroupOf].map(
      (groupOf) => (code: string) => groupOf[(names.states.get(code)?.number ?? 0) - 1] ?? 0
    )
  })
}
