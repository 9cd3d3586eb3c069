import { findNames, indexNames, type NameIndex } from '#mandate/cases/matching/match-names.ts'
import { folded } from '../inbox/search.ts'

export const foundKinds = ['case', 'submission', 'draft', 'request', 'task'] as const
export type FoundKind = (typeof foundKinds)[number]

/** What was opened of one thing, to be looked through in this tab. */
export interface Findable {
  kind: FoundKind
  id: string
  /** Where it is looked at: of a draft its case, of a task what it hangs on. */
  path: string
  states: string[]
  /** What it is called under the seal, where it is called anything. */
  title: string
  /** What may be shown of it, field by field, and what an officer has covered. */
  texts: { text: string; graphic?: boolean }[]
  /** Names of persons in it. */
  names: string[]
}

export interface Found {
  kind: FoundKind
  id: string
  path: string
  states: string[]
  title: string
  /** The words around the first that was found; null where that lies under a cover, or a name alone was like it. */
  around: string | null
  isCovered: boolean
  /** A name in it that is like what was asked for, in whatever script and spelling. */
  name: string | null
}

export interface FindIndex {
  add(all: readonly Findable[]): void
  ask(q: string, state: string | null): Found[]
}

const mostShown = 100

/** In memory alone. Words are found as they are written, names as they may sound. */
export function findIndex(): FindIndex {
  const all = new Map<string, Findable & { folded: string }>()
  let names: { index: NameIndex; of: string[] } | null = null
  return {
    add(more) {
      for (const one of more)
        all.set(`${one.kind} ${one.id}`, {
          ...one,
          folded: folded([one.title, ...one.names, ...one.texts.map(({ text }) => text)].join('\n'))
        })
      names = null
    },
    ask(q, state) {
      const words = folded(q).split(/\s+/u).filter(Boolean)
      if (words.length === 0) return []
      names ??= namesIn(all)
      const like = new Map<string, string>()
      for (const { at, name } of findNames(q, names.index)) if (!like.has(names.of[at]!)) like.set(names.of[at]!, name)
      return [...all]
        .filter(([, one]) => state === null || one.states.includes(state))
        .flatMap(([key, one]) => {
          const isThere = words.every((word) => one.folded.includes(word))
          return isThere || like.has(key) ? [shown(one, isThere ? words : [], like.get(key) ?? null)] : []
        })
        .toSorted((a, b) => Number(b.name !== null) - Number(a.name !== null))
        .slice(0, mostShown)
    }
  }
}

function namesIn(all: ReadonlyMap<string, Findable>) {
  const pairs = [...all].flatMap(([key, one]) => one.names.map((name) => [key, name] as const))
  return { index: indexNames(pairs.map(([, name]) => name)), of: pairs.map(([key]) => key) }
}

function shown(
  { kind, id, path, states, title, texts }: Findable,
  words: readonly string[],
  name: string | null
): Found {
  const first =
    words.length > 0 ? texts.find(({ text }) => words.some((word) => folded(text).includes(word))) : undefined
  const isCovered = first?.graphic === true
  return {
    kind,
    id,
    path,
    states,
    title,
    around: first && !isCovered ? aroundOf(first.text, words) : null,
    isCovered,
    name
  }
}

/** Folding may shorten: where the place is not sure, the beginning is shown. */
function aroundOf(text: string, words: readonly string[]): string {
  const lower = folded(text)
  const at = Math.min(...words.map((word) => lower.indexOf(word)).filter((place) => place >= 0))
  const from = Math.max(0, at - 60)
  const to = from + 200
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`
}
