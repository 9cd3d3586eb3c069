import type { Day } from '../calendar.ts'
import type { Desk } from '../communications/desk.ts'
import { sightOf } from '../communications/list-letters.ts'
import { countNamesIn } from '../communications/withheld-names.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { lists } from '../reference/reference-lists.ts'
import { statesInRegion } from '../reference/states-in.ts'
import { done, refused, type Result } from '../result.ts'
import { addendumWindow, inOrder, yearToWrite, type AddendumPart, type AddendumRow } from './addendum.ts'
import { findAddendum, findYears } from './addendum.store.server.ts'
import { addendumInput } from './schemas.ts'

export interface Addendum {
  year: number
  years: number[]
  show: 'all' | 'without'
  from: Day
  to: Day
  repliesUntil: Day
  /** Letters, and those of them that bear no observation; of all, whatever is shown. */
  letters: number
  without: number
  parts: AddendumPart[]
  /** Letters whose observation names somebody who has been withheld since: its words are kept from here until they are mended. */
  toMend: string[]
}

/** The working paper of the annual addendum: of an editor's it has what she may see of letters and answers. */
export async function readAddendum(desk: Desk, input: unknown): Promise<Result<Addendum>> {
  const read = readInput(addendumInput, input)
  if (!read.ok) return read
  const { db, actor, mandate, today } = desk
  const seen = sightOf(desk)
  if (!may(actor, 'see-addendum', { mandate }) || seen === 'none') return refused('not-allowed')
  const { year = yearToWrite(today), show } = read.value
  const window = addendumWindow(year)
  const found = await findAddendum(db, { mandate, year, repliesUntil: window.repliesUntil, seen })
  const toMend = new Set(found.filter(namesSomebody).map(({ slug }) => slug))
  const rows = found.map((row) => ({
    ...row,
    observation: toMend.has(row.slug) ? null : row.observation,
    withheldNames: []
  }))
  const bare = new Set(rows.filter(({ observation }) => observation === null).map(({ slug }) => slug))
  const english = await lists(db, 'en')
  const regionOf = new Map(
    [...english.regions.keys()].flatMap((region) =>
      statesInRegion(english, region, window.to).map((number) => [number, region] as const)
    )
  )
  const placed = (show === 'without' ? rows.filter(({ slug }) => bare.has(slug)) : rows).map((row) => {
    const number = row.state === null ? undefined : english.states.get(row.state)?.number
    return { ...row, region: (number !== undefined && regionOf.get(number)) || null }
  })
  const nameOf = (state: string) => english.states.get(state)?.name ?? state
  return done({
    year,
    years: [...new Set([year, yearToWrite(today), ...(await findYears(db, mandate))])].toSorted((a, b) => b - a),
    show,
    ...window,
    letters: new Set(rows.map(({ slug }) => slug)).size,
    without: bare.size,
    parts: inOrder(placed, [...english.regions.keys()], nameOf),
    toMend: [...toMend]
  })
}

const namesSomebody = ({ observation, withheldNames }: AddendumRow): boolean =>
  observation !== null && countNamesIn(withheldNames, [observation.words]) > 0
