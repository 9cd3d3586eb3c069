import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import type { Day } from '../calendar.ts'
import { withNames } from './names-in-languages.ts'
import { readReferenceLists, type RawLists } from './reference-lists.store.server.ts'

/** The small lists that every page reads names from: kept in memory, read again when what the public reads has changed. */

export interface StateEntry {
  code: string
  number: number
  iso2: string
  unGroup: string | null
  name: string
  formalName: string
  /** A text that must stand wherever the name stands (Kosovo). */
  footnote: { key: string; text: string } | null
}
export interface MandateEntry {
  code: string
  number: number
  kind: 'thematic' | 'country'
  name: string
}
export interface RegionEntry {
  code: string
  name: string
  /** Numbers of States, and from and to when they stand in it; null: always. A later entry goes before an earlier one. */
  places: readonly { state: number; from: Day | null; to: Day | null }[]
}
export interface VocabularyEntry {
  code: string
  number: number
  label: string
}

/** States by code, in the order of their names in `lang`. */
export const stateNames = async (db: Db, lang: string): Promise<ReadonlyMap<string, StateEntry>> =>
  (await lists(db, lang)).states

export interface Lists {
  states: ReadonlyMap<string, StateEntry>
  /** In the order of their names, as States are. */
  mandates: ReadonlyMap<string, MandateEntry>
  /** Of the scheme by which lists go, in its order. */
  regions: ReadonlyMap<string, RegionEntry>
  /** Entries by list ('theme', 'group', ...) and code, in the order of the list. */
  vocabulary: ReadonlyMap<string, ReadonlyMap<string, VocabularyEntry>>
  /** Codes of the mandates that work on this instance; none where that was never said. */
  here: readonly string[]
  /** Kinds of letter that a clock policy names. */
  kinds: readonly string[]
}

/** All of them at once, for a page that needs them all. */
export async function lists(db: Db, lang: string): Promise<Lists> {
  const raw = await whileUnchanged(db, 'reference lists', () => readReferenceLists(db))
  const byLang = said.get(raw) ?? new Map<string, Lists>()
  said.set(raw, byLang)
  const found = byLang.get(lang) ?? inLanguage(raw, lang)
  byLang.set(lang, found)
  return found
}

// Said and sorted once in each language, for as long as what was read is kept.
const said = new WeakMap<RawLists, Map<string, Lists>>()

function inLanguage(raw: RawLists, lang: string): Lists {
  const say = (names: Record<string, string>, code: string) => names[lang] ?? names.en ?? code
  const order = new Intl.Collator(lang)
  const sorted = <T extends { code: string; name: string }>(entries: T[]) =>
    new Map(entries.toSorted((a, b) => order.compare(a.name, b.name)).map((entry) => [entry.code, entry]))
  const words = new Map<string, Map<string, VocabularyEntry>>()
  for (const { list, code, number, labels } of raw.vocabulary) {
    if (!words.has(list)) words.set(list, new Map())
    words.get(list)!.set(code, { code, number, label: say(labels, code) })
  }
  return {
    states: sorted(
      raw.states.map(({ footnoteKey, footnote, names, formalNames, ...state }) =>
        withNames(
          {
            ...state,
            name: say(names, state.code),
            formalName: say(formalNames, state.code),
            footnote: footnoteKey === null ? null : { key: footnoteKey, text: say(footnote, footnoteKey) }
          },
          names
        )
      )
    ),
    mandates: sorted(
      raw.mandates.map(({ names, ...mandate }) => withNames({ ...mandate, name: say(names, mandate.code) }, names))
    ),
    regions: new Map(
      raw.regions.map(({ code, names, places }) => [code, { code, name: say(names, code), places: places ?? [] }])
    ),
    vocabulary: words,
    here: raw.here,
    kinds: raw.kinds
  }
}
