import type { Db } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import { editDistance } from './edit-distance.ts'
import { fold } from './fold.ts'
import { mandateExistsOn, type MandateLife } from './mandate-exists.ts'
import { readNames } from './store.server.ts'

export interface MandateEntry extends MandateLife {
  code: string
  number: number
  /** Of a country mandate. */
  state: string | null
  names: Record<string, string>
}

export interface When {
  on: Day | null
  precision: Precision
}

/** Finds States and mandates by whatever they are called. Made once for many look-ups; holds no connection. */
export interface Resolver {
  /** ISO code of three letters; null for what names no State or more than one. */
  findState(text: string): string | null
  /** Of several that bear the name, the one that existed then; else the newest. */
  findMandate(text: string, when?: When): MandateEntry | null
  /** The mandate whose title a text begins with, whatever stands behind it. */
  findMandateAtStart(text: string, when?: When): MandateEntry | null
  /** The mandate on a country, at that time. */
  findCountryMandate(state: string, when: When): MandateEntry | null
  /** Names that the text may have meant, in the spelling of the data, nearest first. */
  suggestStates(text: string): string[]
  suggestMandates(text: string): string[]
  stateName(code: string, lang: string): string
  mandateName(code: string, lang: string): string
  mandates(): readonly MandateEntry[]
}

export async function createResolver(db: Db): Promise<Resolver> {
  const { names, aliases, mandates: rows, mandateAliases } = await readNames(db)
  const mandates = rows.map(mandateEntry)
  const byCode = new Map(mandates.map((mandate) => [mandate.code, mandate]))

  const states = new Names()
  for (const row of names)
    for (const name of [row.state, row.iso2, row.name, row.formal_name]) states.add(name, row.state)
  for (const { alias, state } of aliases) states.add(alias, state)
  const titles = new Names()
  for (const mandate of mandates)
    for (const name of [mandate.code, ...Object.values(mandate.names)]) titles.add(name, mandate.code)
  for (const { alias, mandate } of mandateAliases) titles.add(alias, mandate)
  const nameOf = new Map(names.map(({ state, lang, name }) => [`${state} ${lang}`, name]))

  const pick = (candidates: MandateEntry[], when?: When): MandateEntry | null => {
    const newest = candidates.toSorted((a, b) => (b.established ?? '').localeCompare(a.established ?? ''))
    return (
      newest.find((mandate) => when && mandateExistsOn(mandate, when.on, when.precision) !== 'no') ?? newest[0] ?? null
    )
  }
  return {
    findState: (text) => only(states.find(text)),
    findMandate: (text, when) =>
      pick(
        titles.find(text).map((code) => byCode.get(code)!),
        when
      ),
    findMandateAtStart: (text, when) =>
      pick(
        titles.findAtStart(text).map((code) => byCode.get(code)!),
        when
      ),
    findCountryMandate: (state, when) =>
      pick(
        mandates.filter(
          (mandate) => mandate.state === state && mandateExistsOn(mandate, when.on, when.precision) !== 'no'
        ),
        when
      ),
    suggestStates: (text) => states.near(text),
    suggestMandates: (text) => titles.near(text),
    mandates: () => mandates,
    stateName: (code, lang) => nameOf.get(`${code} ${lang}`) ?? nameOf.get(`${code} en`) ?? code,
    mandateName: (code, lang) => byCode.get(code)?.names[lang] ?? byCode.get(code)?.names.en ?? code
  }
}

const only = (codes: string[]): string | null => (codes.length === 1 ? codes[0]! : null)

class Names {
  readonly codes = new Map<string, Set<string>>()
  readonly spelling = new Map<string, string>()
  // What files say again and again is folded once.
  readonly found = new Map<string, string[]>()

  add(name: string, code: string): void {
    const key = foldName(name)
    if (!this.codes.has(key)) this.codes.set(key, new Set())
    this.codes.get(key)!.add(code)
    if (!this.spelling.has(key)) this.spelling.set(key, name)
  }

  find(text: string): string[] {
    const known = this.found.get(text)
    if (known) return known
    const codes = [...(this.codes.get(fold(text)) ?? [])]
    if (this.found.size < 10_000) this.found.set(text, codes)
    return codes
  }

  findAtStart(text: string): string[] {
    const words = fold(text).split(' ')
    for (let count = words.length; count > 1; count--) {
      const codes = this.codes.get(words.slice(0, count).join(' '))
      if (codes) return [...codes]
    }
    return []
  }

  near(text: string): string[] {
    const key = fold(text)
    const most = Math.min(6, Math.floor(key.length / 3))
    const close: { name: string; distance: number }[] = []
    for (const [candidate, name] of this.spelling) {
      if (candidate.length < 4) continue
      const distance = candidate.startsWith(key) && key.length >= 4 ? 1 : editDistance(key, candidate, most)
      if (distance <= most) close.push({ name, distance })
    }
    const nearest = close.toSorted((a, b) => a.distance - b.distance)
    // Of one thing in several languages the nearest.
    const things = Map.groupBy(nearest, ({ name }) => this.find(name).join())
    return [...things.values()].slice(0, 3).map(([one]) => one!.name)
  }
}

// The names of the reference data are the same some thousand at every call, and to fold them is most of its time.
const folded = new Map<string, string>()
function foldName(name: string): string {
  const known = folded.get(name)
  if (known !== undefined) return known
  const key = fold(name)
  if (folded.size < 50_000) folded.set(name, key)
  return key
}

function mandateEntry(row: Record<string, unknown>): MandateEntry {
  return {
    code: row.code as string,
    number: row.number as number,
    state: row.state as string | null,
    names: row.names as Record<string, string>,
    established: row.established as Day | null,
    establishedPrecision: row.established_precision as Precision | null,
    ended: row.ended as Day | null,
    endedPrecision: row.ended_precision as Precision | null
  }
}
