import type * as Y from 'yjs'
import { parsePartialDay, type PartialDay } from '#mandate/calendar.ts'
import type { CaseHead } from '#mandate/cases/list-heads.ts'
import { incidentId, type ReadCase } from '#mandate/cases/matching/alike.ts'
import { listedNames, namesOf } from '#mandate/intake/names-of.ts'
import { personsOf, type PersonOfRecord } from '../persons-of.ts'
import { choiceOf, dayOf, entriesOf, judgementsOf, methods, textOf, titleOf, whomOf, type Entry } from '../record.ts'

/** What of a record, as it stands, others are compared with. */
export function matterOf(
  doc: Y.Doc,
  { id, states, openedOn, mergedInto, closedOn }: Omit<CaseHead, 'last' | 'letterOn'>
): ReadCase {
  const said = (entry: Entry, field: string) => textOf(doc, entry, field).toJSON().slice(0, mostText).trim()
  const allNames = ({ entry }: PersonOfRecord) =>
    namesOf({ name: said(entry, 'name'), otherNames: said(entry, 'otherNames') })
  const persons = personsOf(doc)
  const names = persons.flatMap(allNames)
  const chosenNames = (incident: Entry) => {
    const whom = whomOf(doc, incident)
    return persons.filter(({ entry }) => whom.includes(entry.id)).flatMap(allNames)
  }
  const withheld = persons.filter(({ doors }) => !doors['other-mandate'].may).flatMap(allNames)
  return {
    id,
    title: titleOf(doc).toJSON().slice(0, mostText).trim(),
    openedOn,
    mergedInto,
    closedOn,
    persons: namesIn(names),
    withheld: namesIn(withheld),
    incidents: incidentsOf(doc).flatMap((entry) =>
      // Where no State is said yet, it is compared with those of none.
      (states.length > 0 ? states : ['']).map((state) => ({
        id: incidentId(id, entry.id, state),
        state,
        place: bounded(placeIn(said(entry, 'where'))),
        // What an officer chose is not guessed at.
        day: chosenDay(dayOf(doc, entry)) ?? dayIn(said(entry, 'when')),
        method: methods.find((method) => method === choiceOf(doc, entry, 'method')) ?? null,
        unit: bounded(said(entry, 'unit')) || null,
        persons: namesIn([...chosenNames(entry), ...listedNames(said(entry, 'to-whom'))])
      }))
    ),
    judgements: judgementsOf(doc)
  }
}

// What one officer's record holds is compared in every other's tab: a name of thousands of words would keep it busy for
// hours, and names without number as well. No name or place is so long.
const mostText = 100_000
const mostName = 200
const mostNames = 2000
const mostIncidents = 500
const bounded = <T extends string | null>(text: T): T => (text?.slice(0, mostName).trim() ?? null) as T
const namesIn = (names: readonly string[]): string[] => [...new Set(names.map(bounded))].slice(0, mostNames)

/** Each by a name of its own, as ours have them: what is linked, unlinked and shown is told apart by it. */
const incidentsOf = (doc: Y.Doc): Entry[] => {
  const named = entriesOf(doc, 'incidents').filter(({ id }) => /^[\w-]{1,64}$/.test(id))
  return [...new Map(named.map((entry) => [entry.id, entry])).values()].slice(0, mostIncidents)
}

/** Fingerprints are of a person or a place at some time: where none is said, there is nothing to compare. */
export const isUndated = ({ incidents }: ReadCase): boolean =>
  incidents.every(({ day }) => day.on === null || day.precision === 'unknown')

/** The village before the province and the country: the State is compared by itself. */
const placeIn = (where: string): string | null => listedNames(where)[0] ?? null

const chosenDay = (written: string): PartialDay | null => (written === '' ? null : parsePartialDay(written))

/** As it is asked for; or the day that stands in brackets after what a source said. */
function dayIn(when: string): PartialDay {
  const unknown: PartialDay = { on: null, precision: 'unknown' }
  const text = inLatinDigits(when)
  return parsePartialDay(text) ?? parsePartialDay(/\d{4}-\d{2}(-\d{2})?/.exec(text)?.[0] ?? '') ?? unknown
}
const inLatinDigits = (text: string): string =>
  text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
