import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { lists, type StateEntry } from '../reference/reference-lists.ts'
import type { Term } from './parse-query.ts'
import { isCaseOf } from './russian-case.ts'

/** Terms in which States bear their names although Russian has declined them: "в Беларуси" asks for Беларусь. */
export async function declinedStates(db: Db, terms: Term[]): Promise<Term[]> {
  const isRussian = ({ langs, phrase, excluded }: Term) => langs.includes('ru') && !phrase && !excluded
  if (!terms.some(isRussian)) return terms
  const names = await russianNames(db)
  const words = terms.map((term) => (isRussian(term) ? wordsOf(term.text).join(' ') : ''))
  const named: Term[] = []
  for (let at = 0; at < terms.length; at++) {
    const name = (names.get(words[at]!.slice(0, known)) ?? []).find((each) =>
      each.every((word, offset) => isCaseOf(words[at + offset] ?? '', word))
    )
    if (name) named.push(...name.map((text) => ({ ...terms[at]!, text })))
    else named.push(terms[at]!)
    at += (name?.length ?? 1) - 1
  }
  return named
}

/** The same where Chinese has run a State and what is asked of it together: "中国律师" asks for 中国 and 律师. */
export async function joinedStates(db: Db, terms: Term[]): Promise<Term[]> {
  const cuts = terms.map(({ text, langs, phrase, excluded }) =>
    langs.includes('zh') && !phrase && !excluded ? cutsOf(text) : []
  )
  const parts = [...new Set(cuts.flat().map(({ name }) => name))]
  if (parts.length === 0) return terms
  const { rows } = await sql<{ part: string }>`
    select part from unnest(${parts}::text[]) as part where exists (select from search.states_named(part))`.execute(db)
  const known = new Set(rows.map(({ part }) => part))
  return terms.flatMap((term, at) => {
    const cut = cuts[at]!.find(({ name }) => known.has(name))
    return cut ? cut.parts.map((text) => ({ ...term, text })) : [term]
  })
}

// So many letters of a name stay as they are in every case.
const known = 3
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)

const kept = new WeakMap<ReadonlyMap<string, StateEntry>, Map<string, string[][]>>()
/** The Russian names of States, word by word, by how they begin and the longest first; made again with the lists. */
async function russianNames(db: Db): Promise<Map<string, string[][]>> {
  const { states } = await lists(db, 'ru')
  const found = kept.get(states)
  if (found) return found
  const names = [...states.values()].flatMap(({ name, formalName }) => [wordsOf(name), wordsOf(formalName)])
  const longestFirst = names.filter(([word]) => word).toSorted((a, b) => b.length - a.length)
  const made = Map.groupBy(longestFirst, ([word]) => word!.slice(0, known))
  kept.set(states, made)
  return made
}

/** A name at the beginning or at the end, the longest first, and at least two characters beside it. */
function cutsOf(text: string): { name: string; parts: string[] }[] {
  const characters = [...text]
  const lengths = Array.from({ length: Math.max(0, Math.min(characters.length - 3, 12)) }, (_, at) => at + 2)
  return lengths.toReversed().flatMap((length) => {
    const [head, tail] = [characters.slice(0, length).join(''), characters.slice(length).join('')]
    const [front, end] = [characters.slice(0, -length).join(''), characters.slice(-length).join('')]
    return [
      { name: head, parts: [head, tail] },
      { name: end, parts: [front, end] }
    ]
  })
}
