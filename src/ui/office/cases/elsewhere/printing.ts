import { fingerprintsOf, compareFingerprints, type Matter, type Meaning } from '#mandate/cases/matching/fingerprints.ts'
import type { ReadCase } from '#mandate/cases/matching/alike.ts'
import type { Reader } from '../case-keys.ts'
import { openRecords, type Sealed } from '../likeness/open-records.ts'

export interface Printing {
  own: ReadCase | Sealed
  states: readonly string[]
  pairs: { mandate: string; key: Uint8Array; pad: Uint8Array }[]
  /** Opens what is sealed. */
  reader: Reader
  /** Of others, those that are new or have changed, and all that are there. */
  changed: { mandate: string; matter: string; prints: string[] }[]
  there: string[]
}
export interface Printed {
  made: { mandate: string; prints: string[] }[]
  found: { mandate: string; matter: string; meanings: Meaning[] }[]
}
export type Print = (of: Printing) => Promise<Printed>

/** Makes a case's fingerprints for each pair, and compares with those of the other; keeps the others' for the next time. */
export function printsHere(): Print {
  const held = new Map<string, { mandate: string; prints: string[] }>()
  return async ({ own, states, pairs, reader, changed, there }) => {
    for (const { matter, ...rest } of changed) held.set(matter, rest)
    const all = new Set(there)
    for (const matter of held.keys()) if (!all.has(matter)) held.delete(matter)
    const read = 'record' in own ? (await openRecords([own], reader))[0]!.matter : own
    const of = matterToPrint(read, states)
    const printed: Printed = { made: [], found: [] }
    for (const { mandate, key, pad } of pairs) {
      const prints = fingerprintsOf(of, key, pad)
      printed.made.push({ mandate, prints: prints.prints })
      for (const [matter, other] of held) {
        if (other.mandate !== mandate) continue
        const meanings = [...compareFingerprints(prints, other.prints).keys()]
        if (meanings.length > 0) printed.found.push({ mandate, matter, meanings })
      }
    }
    return printed
  }
}

/** An incident is one, in however many States the case is. */
export const matterToPrint = ({ persons, incidents }: ReadCase, states: readonly string[]): Matter => ({
  states,
  persons,
  incidents: incidents
    .filter(({ state }) => state === (states[0] ?? ''))
    .map(({ day, place, method }) => ({ day, place, method }))
})
