import type * as Y from 'yjs'
import type { AddresseeClass } from '../communications/communication.ts'
import { findNames } from '../documents/find-names.ts'
import { namesOf } from '../intake/names-of.ts'
import {
  addParagraph,
  concern,
  concerned,
  decide,
  factsOf,
  lineOf,
  lines,
  paragraphsOf,
  paragraphText,
  tag,
  tagsOf,
  type Parallel,
  type Section
} from './draft-document.ts'
import { mayBeNamedTo, type CasePerson } from './who-is-named.ts'

/** What of the first letter goes along: what is of the matter. What is asked of its addressee, and how, is its own. */
const carried = ['background', 'facts', 'concerns'] as const satisfies readonly Section[]
const carriedLines = ['subject', 'facts-lead', 'concerns-lead'] as const satisfies readonly (typeof lines)[number][]

export interface ParallelOf {
  persons: readonly CasePerson[]
  /** Class of the new letter's addressee: by what was agreed to for it names go along or are withheld. */
  class: AddresseeClass
  as: Parallel
  /** What stands where a name was. */
  mark: string
  by: string
  on: string
  id: () => string
}

/**
 * Another letter on the same matter (para. 62): its facts are copied and then its own, as are redaction, clock and
 * answers. Who did not agree to be named to its addressee stands in none of what is copied.
 * @param document the name of the new draft
 */
export function beginParallel(first: Y.Doc, draft: string, next: Y.Doc, of: ParallelOf): void {
  next.transact(() => {
    carryOver(first, next, of)
    decide(next, 'beside', { draft, as: of.as })
  })
}

/** What is of the matter: kind, language, persons, tags, facts and concerns. */
export function carryOver(first: Y.Doc, next: Y.Doc, of: Omit<ParallelOf, 'as'>): void {
  const withheld = of.persons.filter((one) => !mayBeNamedTo(one, [of.class])).flatMap(namesOf)
  const copied = (text: string) => without(text, withheld, of.mark)
  const { kind, language, invented, company, reprisal } = factsOf(first)
  decide(next, 'kind', kind === 'UA' && of.class !== 'state' ? 'AL' : kind)
  decide(next, 'language', language)
  decide(next, 'invented', invented)
  decide(next, 'company', company)
  decide(next, 'reprisal', reprisal)
  decide(next, 'begun', { by: of.by, on: of.on })
  for (const person of concerned(first)) concern(next, person, true)
  for (const one of tagsOf(first)) tag(next, one, true)
  for (const line of carriedLines) {
    const text = copied(lineOf(first, line).toJSON())
    if (text) lineOf(next, line).insert(0, text)
  }
  for (const section of carried)
    for (const { id, from, said, language: written } of paragraphsOf(first, section)) {
      const made = {
        id: of.id(),
        section,
        by: of.by,
        on: of.on,
        ...(from !== undefined && { from }),
        ...(written !== undefined && { language: written }),
        ...(said !== undefined && { said: copied(said) })
      }
      addParagraph(next, made, copied(paragraphText(first, id).toJSON()))
    }
}

function without(text: string, names: readonly string[], mark: string): string {
  let result = ''
  let at = 0
  for (const { from, to } of findNames(text, names).toSorted((a, b) => a.from - b.from)) {
    if (from >= at) result += text.slice(at, from) + mark
    at = Math.max(at, to)
  }
  return result + text.slice(at)
}
