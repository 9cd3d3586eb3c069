import { commonKinds } from '#mandate/communications/communication.ts'
import type { LetterGroup } from './store.server.ts'

/** Adds the groups of a State's letters up: in all, by year, by kind; and those on reprisals by year. */
export function summarise(groups: readonly LetterGroup[]): Summary {
  const reprisals = groups.filter((group) => group.reprisal)
  return {
    all: sum(groups),
    years: by(groups, ({ year }) => year),
    kinds: by(groups, ({ kind }) => kind).toSorted((a, b) => placeOf(a.key) - placeOf(b.key)),
    reprisals: { all: sum(reprisals), years: by(reprisals, ({ year }) => year) },
    groups,
    invented: groups.some((group) => group.invented)
  }
}

export interface Counts {
  letters: number
  answered: number
  acknowledged: number
  /** Letters whose due day is past, answered or not. */
  due: number
  dueAnswered: number
}

export interface Summary {
  all: Counts
  /** In the order of time; those of no known year last. */
  years: ({ key: number | null } & Counts)[]
  kinds: ({ key: string } & Counts)[]
  reprisals: { all: Counts; years: ({ key: number | null } & Counts)[] }
  /** What all of the above was added up from. */
  groups: readonly LetterGroup[]
  invented: boolean
}

// Urgent appeals first, as they are listed everywhere; rare kinds last.
function placeOf(kind: string): number {
  const place = (commonKinds as readonly string[]).indexOf(kind)
  return place < 0 ? commonKinds.length : place
}

function by<K extends string | number | null>(groups: readonly LetterGroup[], keyOf: (group: LetterGroup) => K) {
  const keys = [...new Set(groups.map(keyOf))].toSorted((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
  return keys.map((key) => ({ key, ...sum(groups.filter((group) => keyOf(group) === key)) }))
}

function sum(groups: readonly LetterGroup[]): Counts {
  const total = { letters: 0, answered: 0, acknowledged: 0, due: 0, dueAnswered: 0 }
  for (const group of groups) for (const name of countNames) total[name] += group[name]
  return total
}

const countNames = ['letters', 'answered', 'acknowledged', 'due', 'dueAnswered'] as const
