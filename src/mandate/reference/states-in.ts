import type { Day } from '../calendar.ts'
import type { Lists } from './reference-lists.ts'

/** The numbers of the States that stand in a region on a day; of a State that moved, the last move counts. */
export function statesInRegion({ regions }: Pick<Lists, 'regions'>, region: string, on: Day): number[] {
  const places = [...regions].flatMap(([code, entry]) => entry.places.map((place) => ({ ...place, code })))
  const valid = places.filter(({ from, to }) => (from === null || from <= on) && (to === null || on <= to))
  const standsIn = new Map(
    valid.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).map(({ state, code }) => [state, code])
  )
  return [...standsIn].flatMap(([state, code]) => (code === region ? state : []))
}

/** The numbers of the States of a regional group of the United Nations. */
export const statesInUnGroup = ({ states }: Pick<Lists, 'states'>, group: string): number[] =>
  [...states.values()].flatMap(({ unGroup, number }) => (unGroup === group ? number : []))
