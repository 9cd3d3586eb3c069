import type { Doc } from 'yjs'
import { isUnder18, type ConsentLine } from '#mandate/intake/consents-of.ts'
import { mayPass, type Passage } from '#mandate/intake/doors.ts'
import { consentDoors, type ConsentDoor } from '#mandate/intake/payloads.ts'
import { choiceOf, entriesOf, textOf, type Entry } from './record.ts'
import { consentsIn } from './record-answers.ts'

/** A person of a case as its record has her now, with how she passes each door. */
export interface PersonOfRecord {
  entry: Entry
  name: string
  isMinor: boolean
  lines: ConsentLine[]
  doors: Record<ConsentDoor, Passage>
}

export const personsOf = (doc: Doc): PersonOfRecord[] => entriesOf(doc, 'persons').map((entry) => personOf(doc, entry))

export function personOf(doc: Doc, entry: Entry): PersonOfRecord {
  const lines = consentsIn(doc, entry)
  const isMinor = isUnder18({
    age: textOf(doc, entry, 'age').toJSON(),
    minor: choiceOf(doc, entry, 'minor') === 'yes'
  })
  const doors = Object.fromEntries(consentDoors.map((door) => [door, mayPass(lines, isMinor, door)]))
  return {
    entry,
    name: textOf(doc, entry, 'name').toJSON(),
    isMinor,
    lines,
    doors: doors as PersonOfRecord['doors']
  }
}
