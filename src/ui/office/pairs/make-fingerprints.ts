import { fingerprintsOf, compareFingerprints, type Matter, type Meaning } from '#mandate/cases/matching/fingerprints.ts'
import type { ReadCase } from '#mandate/cases/matching/alike.ts'
import type { Reader } from '../cases/case-keys.ts'
import { openRecords, type Sealed } from '../cases/likeness/open-records.ts'

export interface ToFingerprint {
  own: ReadCase | Sealed
  states: readonly string[]
  pairs: { mandate: string; key: Uint8Array; pad: Uint8Array }[]
  /** Opens what is sealed. */
  reader: Reader
  /** Of others, those that are new or have changed, and all that are there. */
  changed: { mandate: string; matter: string; prints: string[] }[]
  there: string[]
}
export interface Fingerprinted {
  made: { mandate: string; prints: string[] }[]
  found: { mandate: string; matter: string; meanings: Meaning[] }[]
}
export type MakeFingerprints = (of: ToFingerprint) => Promise<Fingerprinted>

/** Makes a case's fingerprints for each pair, and compares with those of the other; keeps the others' for the next time. */
export function fingerprintsHere(): MakeFingerprints {
  const held = new Map<string, { mandate: string; prints: string[] }>()
  return async ({ own, states, pairs, reader, changed, there }) => {
    for (const { matter, ...rest } of changed) held.set(matter, rest)
    const all = new Set(there)
    for (const matter of held.keys()) if (!all.has(matter)) held.delete(matter)
    const read = 'record' in own ? (await openRecords([own], reader))[0]!.matter : own
    const of = matterToCompare(read, states)
    const fingerprinted: Fingerprinted = { made: [], found: [] }
    for (const { mandate, key, pad } of pairs) {
      const ours = fingerprintsOf(of, key, pad)
      fingerprinted.made.push({ mandate, prints: ours.prints })
      for (const [matter, other] of held) {
        if (other.mandate !== mandate) continue
        const meanings = [...compareFingerprints(ours, other.prints).keys()]
        if (meanings.length > 0) fingerprinted.found.push({ mandate, matter, meanings })
      }
    }
    return fingerprinted
  }
}

/** An incident is one, in however many States the case is. Whom another mandate may not know of is looked for alone. */
export const matterToCompare = ({ persons, withheld, incidents }: ReadCase, states: readonly string[]): Matter => ({
  states,
  persons: persons.filter((name) => !withheld.includes(name)),
  withheld,
  incidents: incidents
    .filter(({ state }) => state === (states[0] ?? ''))
    .map(({ day, place, method }) => ({ day, place, method }))
})
