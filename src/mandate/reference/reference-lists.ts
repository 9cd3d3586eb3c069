import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { readReferenceLists, readReferenceStamp, type RawLists } from './reference-lists.store.server.ts'

/** The small lists that every page reads names from: kept in memory, read again when a reference file was loaded. */

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
}

/** All of them at once, for a page that needs them all. */
export async function lists(db: Db, lang: string): Promise<Lists> {
  const kept = await current(db)
  const found = kept.byLang.get(lang)
  if (found) return found
  const made = inLanguage(kept.raw, lang)
  kept.byLang.set(lang, made)
  return made
}

interface Kept {
  stamp: string
  checkedAt: number
  raw: RawLists
  byLang: Map<string, Lists>
}
const keptOf = new WeakMap<Db, Kept>()
const reading = new WeakMap<Db, Promise<Kept>>()
// Milliseconds for which a process does not ask whether a file was loaded since.
const trusted = 3_000

async function current(db: Db): Promise<Kept> {
  const kept = keptOf.get(db)
  if (kept && performance.now() - kept.checkedAt < trusted) return kept
  const already = reading.get(db)
  if (already) return already
  const read = refresh(db, kept).finally(() => reading.delete(db))
  reading.set(db, read)
  return read
}

async function refresh(db: Db, kept: Kept | undefined): Promise<Kept> {
  const stamp = await readReferenceStamp(db)
  if (kept?.stamp === stamp) {
    kept.checkedAt = performance.now()
    return kept
  }
  const fresh: Kept = { stamp, checkedAt: performance.now(), raw: await readReferenceLists(db), byLang: new Map() }
  keptOf.set(db, fresh)
  return fresh
}

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
      raw.states.map(({ footnoteKey, footnote, names, formalNames, ...state }) => ({
        ...state,
        name: say(names, state.code),
        formalName: say(formalNames, state.code),
        footnote: footnoteKey === null ? null : { key: footnoteKey, text: say(footnote, footnoteKey) }
      }))
    ),
    mandates: sorted(raw.mandates.map(({ names, ...mandate }) => ({ ...mandate, name: say(names, mandate.code) }))),
    regions: new Map(
      raw.regions.map(({ code, names, places }) => [code, { code, name: say(names, code), places: places ?? [] }])
    ),
    vocabulary: words
  }
}
