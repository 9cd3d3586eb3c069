import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { fold } from '../reference/fold.ts'
import { lists, type StateEntry } from '../reference/reference-lists.ts'
import { isLong, parseQuery, type Term } from './parse-query.ts'
import { readThings, thingsNamed, type Things } from './name-things.server.ts'
import { rootsOfAdjective } from './state-adjectives.ts'
import { isCaseOf } from './russian-case.ts'

/** Terms in which States bear their names although Russian has declined them: "в Беларуси" asks for Беларусь. */
export async function declinedStates(db: Db, terms: Term[]): Promise<Term[]> {
  const isRussian = ({ langs, phrase, excluded }: Term) => langs.includes('ru') && !phrase && !excluded
  if (!terms.some(isRussian)) return terms
  const names = await russianNames(db)
  const words = terms.map((term) => (isRussian(term) ? wordsOf(term.text).join(' ') : ''))
  const named: Term[] = []
  for (let at = 0; at < terms.length; at++) {
    const name = (names.get(words[at]!.slice(0, firstLetters)) ?? []).find((each) =>
      each.every((word, offset) => isCaseOf(words[at + offset] ?? '', word))
    )
    if (name) named.push(...name.map((text) => ({ ...terms[at]!, text })))
    else named.push(terms[at]!)
    at += (name?.length ?? 1) - 1
  }
  return named
}

/** Which State a term is the adjective of, by the term's place: "Canadian recommendations", "gouvernement roumain". */
export async function adjectivesOfStates(db: Db, terms: readonly Term[]): Promise<ReadonlyMap<number, string>> {
  const isWord = ({ text, phrase, langs }: Term) => !phrase && !langs.includes('zh') && /^\p{L}{4,}$/u.test(text)
  if (!terms.some(isWord)) return new Map()
  const names = await namesInOneWord(db)
  return new Map(
    terms.flatMap((term, at) => {
      // "South Sudanese" is not of the Sudan.
      const isPartOfName = [terms[at - 1], terms[at + 1]].some((one) => one && quarters.has(fold(one.text)))
      const state = isWord(term) && !isPartOfName ? stateOfAdjective(names, fold(term.text)) : null
      return state === null ? [] : [[at, state] as const]
    })
  )
}

/** States by their names with an apostrophe, in the form that a parsed query has: "cote ivoire" for Côte d'Ivoire. */
export const elidedNames = (db: Db): Promise<ReadonlyMap<string, string>> =>
  whileUnchanged(db, 'elided names of States', async () => {
    const { rows } = await sql<{ name: string; state: string }>`
      select name, state from (select name, state from reference.state_name union select formal_name, state from reference.state_name
        union select alias, state from reference.state_alias) named where name ~ '[''’]'`.execute(db)
    return new Map(
      rows.map(({ name, state }) => [
        fold(
          parseQuery(name)
            .map(({ text }) => text)
            .join(' ')
        ),
        state
      ])
    )
  })

const quarters = new Set(
  'south north equatorial central new sud nord equatoriale equatorial sur norte central ecuatorial южный северный جنوب شمال'
    .split(' ')
    .map(fold)
)

function stateOfAdjective(names: Names, word: string): string | null {
  if (names.get(word.slice(0, firstLetters))?.some(({ name }) => name === word)) return null
  for (const { root, rest } of rootsOfAdjective(word)) {
    const like = (names.get(root.slice(0, firstLetters)) ?? []).filter(
      ({ name }) => name.startsWith(root) && name.length - root.length <= rest
    )
    const whole = like.filter(({ name }) => name === root)
    const [one, ...others] = whole.length > 0 ? whole : like
    if (one && others.every(({ state }) => state === one.state)) return one.state
  }
  return null
}

type Names = ReadonlyMap<string, { name: string; state: string }[]>

/** Names of States in all languages that are one word, folded, by how they begin; Arabic ones with and without the article. */
const namesInOneWord = (db: Db): Promise<Names> =>
  whileUnchanged(db, 'names of States in one word', async () => {
    const { rows } = await sql<{ name: string; state: string }>`
      select name, state from reference.state_name union select alias, state from reference.state_alias`.execute(db)
    const names = rows.flatMap(({ name, state }) =>
      [...new Set([fold(name), fold(name).replace(/^ال/, '')])].map((each) => ({ name: each, state }))
    )
    // Three letters are initials, but in Arabic.
    return Map.groupBy(
      names.filter(({ name }) => /^(?:\p{Script=Arabic}{3,}|\p{L}{4,})$/u.test(name)),
      ({ name }) => name.slice(0, firstLetters)
    )
  })

/**
 * Separates what Chinese writes together, a State and what is asked of it: "中国律师" asks for 中国 and 律师, "致古巴的信" for
 * 古巴 and 信.
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
    const parts = cut ? [cut.name, ...cut.others] : [term.text]
    const words = parts
      .flatMap((part) => (known.has(part) || !isLong(term) ? [part] : cutThing(things, part)))
      .filter(isWord)
    return words.map((text) => ({ ...term, text }))
  })
}

/** The longest thing that is named within, apart from what stands before and behind it: 暂停执行死刑 has 死刑. */
function cutThing(things: Things, text: string): string[] {
  const characters = [...text]
  for (let length = characters.length; length >= 2; length--)
    for (let from = 0; from + length <= characters.length; from++) {
      const name = characters.slice(from, from + length).join('')
      if (thingsNamed(things, name).length === 0) continue
      const others = [characters.slice(0, from), characters.slice(from + length)].map((part) => part.join(''))
      return [name, ...others.filter((part) => !particles.test(part))]
    }
  return [text]
}

// The first letters of a name are the same in every case.
const firstLetters = 3
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
  const { rows } = await sql<{
    alias: string
  }>`select alias from reference.state_alias where alias ~ '^[а-яА-ЯёЁ]{4,}$'`.execute(db)
  const names = [
    ...[...states.values()].flatMap(({ name, formalName }) => [name, formalName]),
    ...rows.map(({ alias }) => alias)
  ].map(wordsOf)
  const longestFirst = names.filter(([word]) => word).toSorted((a, b) => b.length - a.length)
  const made = Map.groupBy(longestFirst, ([word]) => word!.slice(0, firstLetters))
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

// Chinese words that join others: "on", "to", "of", "in", "with", "year".
const particles = /^(?:关于|有关|针对|[年的致给对在与和及于向])*$/u
