import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { lists, type StateEntry } from '../reference/reference-lists.ts'
import type { Term } from './parse-query.ts'
import { isLong } from './compile-query.server.ts'
import { readThings, thingsNamed } from './name-things.server.ts'
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

/**
 * The same where Chinese has run a State and what is asked of it together: "中国律师" asks for 中国 and 律师, "致古巴的信"
 * for 古巴 and 信.
 */
export async function joinedStates(db: Db, terms: Term[]): Promise<Term[]> {
  const cuts = terms.map((term) => (isLong(term) ? cutsOf(term.text) : []))
  const parts = [...new Set([...terms.filter(isLong).map(({ text }) => text), ...cuts.flat().map(({ name }) => name)])]
  if (parts.length === 0) return terms
  const [{ rows }, things] = await Promise.all([
    sql<{ part: string }>`
      select part from unnest(${parts}::text[]) as part where exists (select from search.states_named(part))`.execute(
      db
    ),
    readThings(db)
  ])
  const known = new Set(rows.map(({ part }) => part))
  const isWord = (part: string) => [...part].length > 1 || thingsNamed(things, part).length > 0
  return terms.flatMap((term, at) => {
    // What is a name as a whole is not cut: 苏丹 is no part of 南苏丹.
    if (known.has(term.text) || thingsNamed(things, term.text).length > 0) return [term]
    const cut = cuts[at]!.find(({ name }) => known.has(name))
    return cut ? [cut.name, ...cut.others.filter(isWord)].map((text) => ({ ...term, text })) : [term]
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

/** What may be a State's name, the longest first, with what stands before and behind it. */
function cutsOf(text: string): { name: string; others: string[] }[] {
  const characters = [...text]
  const most = Math.min(characters.length - 1, 14)
  return Array.from({ length: Math.max(0, most - 1) }, (_, at) => most - at).flatMap((length) =>
    Array.from({ length: characters.length - length + 1 }, (_, from) => ({
      name: characters.slice(from, from + length).join(''),
      others: [characters.slice(0, from), characters.slice(from + length)]
        .map((part) =>
          part
            .join('')
            .replace(/^(?:政府)?的?/, '')
            .replace(/的$/, '')
        )
        .filter((part) => !particles.test(part))
    }))
  )
}

// Chinese particles that join words: "on", "to", "of", "in", "with".
const particles = /^(?:关于|有关|针对|[的致给对在与和及于向])*$/u
