import type { Day } from '../../calendar.ts'
import { apartAmong, keyOf, type Judgement } from './judgements.ts'
import { patternsOf, wholeOf, type Pattern } from './patterns.ts'
import { findSameMatters, indexMatters, type MatterIndex, type MatterReason, type OtherMatter } from './same-matter.ts'

/** What of a case's record others are compared with. Ids of incidents are `incidentId`. */
export interface ReadCase extends OtherMatter {
  title: string
  openedOn: Day
  mergedInto: string | null
  closedOn: Day | null
  /** Of `persons`, each under which somebody stands whom another mandate may not know of. */
  withheld: readonly string[]
  /** That it is another matter than one that it was held against; all that stand in its record. */
  judgements: readonly Judgement[]
}

/** A letter with the names in it that the office may see: its own with all, another's with what was released. */
export interface NamedLetter {
  slug: string
  title: string
  sentOn: Day | null
  states: string[]
  persons: string[]
  /** Of this office; of another's no more is known here than what is public. */
  own: boolean
  /** The case in which it was drafted. */
  fromCase: string | null
}

export interface Alike {
  kind: 'case' | 'letter'
  /** Of a case that is part of another, that one; of a letter its slug. */
  id: string
  /** What is alike: this case or one that is part of it, and that one, one that is part of it, or `letter/SLUG`. */
  pairs: [string, string][]
  score: number
  reasons: MatterReason[]
}

export interface Compared {
  alike: Alike[]
  patterns: Pattern[]
}

export interface CaseIndex {
  cases: ReadonlyMap<string, ReadCase>
  matters: MatterIndex
  /** By the ids under which letters are compared, the case from which each came. */
  fromCase: ReadonlyMap<string, string>
}

/** An incident is compared within a State: of a case of two States it is one in each. */
export const incidentId = (of: string, incident: string, state: string): string => [of, incident, state].join('/')

export const indexCases = (cases: readonly ReadCase[], letters: readonly NamedLetter[]): CaseIndex => ({
  cases: new Map(cases.map((one) => [one.id, one])),
  matters: indexMatters([...cases, ...letters.map(matterOfLetter)]),
  fromCase: new Map(letters.flatMap(({ slug, fromCase }) => (fromCase ? [[`${letterMark}${slug}`, fromCase]] : [])))
})

/**
 * What a case may be one with, and which patterns it is part of. Cases that are part of another are read with it; what an
 * officer judged to be another matter is left out, until she takes that back; a letter that came of the case itself always.
 */
export function compareCase(id: string, { cases, matters, fromCase }: CaseIndex, limit = 20): Compared {
  const whole = wholeOf(id, cases)
  const own = [...cases.values()].filter((one) => wholeOf(one.id, cases) === whole)
  const { matter, incident } = apartAmong([...cases.values()].map(({ judgements }) => judgements))
  const found = new Map<string, Alike>()
  for (const one of own)
    for (const { id: other, score, reasons } of findSameMatters(one, matters, { limit: 200 })) {
      const slug = slugIn(other)
      const into = slug ?? wholeOf(other, cases)
      const origin = fromCase.get(other)
      if (origin !== undefined && wholeOf(origin, cases) === whole) continue
      if (into === whole || matter.has(keyOf({ pair: [one.id, other] }))) continue
      const before = found.get(into)
      found.set(into, {
        kind: slug === null ? 'case' : 'letter',
        id: into,
        pairs: [...(before?.pairs ?? []), [one.id, other]],
        score: Math.max(score, before?.score ?? 0),
        reasons: [...(before?.reasons ?? []), ...reasons]
      })
    }
  const alike = [...found.values()].toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit)
  return { alike, patterns: patternsOf(new Set(own.map((one) => one.id)), cases, incident) }
}

const letterMark = 'letter/'
const slugIn = (id: string): string | null => (id.startsWith(letterMark) ? id.slice(letterMark.length) : null)

/** Of a letter no incident is known, but to which States it went. */
const matterOfLetter = ({ slug, states, persons }: NamedLetter): OtherMatter => ({
  id: `${letterMark}${slug}`,
  persons,
  incidents: states.map((state) => ({
    id: '',
    state,
    place: null,
    day: { on: null, precision: 'unknown' },
    method: null,
    unit: null,
    persons: []
  }))
})
