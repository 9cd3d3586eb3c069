import { latinDigits } from '#platform/sealing/receipt/digits.ts'
import { fold } from '#platform/sealing/receipt/fold.ts'
import type { Day } from '../calendar.ts'
import {
  consentDoors,
  type ConsentDoor,
  type SealedAddition,
  type SealedConsent,
  type SealedPerson
} from './payloads.ts'

export interface ConsentLine extends SealedConsent {
  /** Of a yes alone. `sure` where it is hers by name, or all was withdrawn; a name that is nobody's may be anybody's. */
  takenBack: { on: Day; sure: boolean } | null
}

export interface PersonConsents {
  person: SealedPerson
  lines: ConsentLine[]
  /** What was not answered is not given. */
  unanswered: ConsentDoor[]
  /** A yes to it that nobody took back. */
  mayBeNamedToState: boolean
}

/** Of what she added, all that a consent hangs on. */
export interface Later<Addition = Pick<SealedAddition, 'kind' | 'consent' | 'persons' | 'consents'>> {
  on: Day
  addition: Addition
}

interface Told {
  persons: readonly SealedPerson[]
  consents: readonly SealedConsent[]
}

/** Of each person all that was answered at each door, and what of it was taken back later, by her who wrote. */
export const consentsOf = (told: Told, later: readonly Later[]): PersonConsents[] =>
  readConsents(told, later, later.flatMap(personsOf))

/** The same of those whom she added later; what she took back on a day before is not what she answered since. */
export const addedConsentsOf = (
  { on, addition }: Later,
  later: readonly Later[],
  before: readonly SealedPerson[]
): PersonConsents[] =>
  readConsents(
    { persons: addition.persons ?? [], consents: addition.consents ?? [] },
    later.filter((one) => one.on >= on),
    [...before, ...later.flatMap(personsOf)]
  )

const personsOf = ({ addition }: Later): SealedPerson[] => addition.persons ?? []

/** @param others persons named elsewhere: a consent of theirs that is taken back is nobody's here */
function readConsents(
  { persons, consents }: Told,
  later: readonly Later[],
  others: readonly SealedPerson[]
): PersonConsents[] {
  const unlisted = [...new Set(consents.map(({ person }) => person))].filter(
    (id) => !persons.some((person) => person.id === id)
  )
  const all = [...persons, ...unlisted.map((id): SealedPerson => ({ id, kind: 'person', name: '' }))]
  return all.map((person) => {
    const lines = consents
      .filter((one) => one.person === person.id)
      .map((one) => ({
        ...one,
        takenBack: one.given === 'yes' ? takenBackOf(person, one.door, [...all, ...others], later) : null
      }))
    const toState = lines.filter(({ door }) => door === 'state')
    return {
      person,
      lines,
      unanswered: consentDoors.filter((door) => !lines.some((line) => line.door === door)),
      mayBeNamedToState: toState.length > 0 && toState.every((line) => line.given === 'yes' && !line.takenBack)
    }
  })
}

/** Said so, or of an age that says so. */
export const isUnder18 = ({ minor, age = '' }: SealedPerson): boolean => {
  const typed = latinDigits(age).trim()
  return minor === true || (/^\d{1,3}$/.test(typed) && Number(typed) < 18)
}

function takenBackOf(
  person: SealedPerson,
  door: ConsentDoor,
  all: readonly SealedPerson[],
  later: readonly Later[]
): ConsentLine['takenBack'] {
  const found = later.flatMap(({ on, addition: { kind, consent } }) => {
    if (kind === 'withdraw') return [{ on, sure: true }]
    if (kind !== 'withdraw-consent' || consent?.door !== door) return []
    if (isNamed(person, consent.person)) return [{ on, sure: true }]
    return all.some((other) => isNamed(other, consent.person)) ? [] : [{ on, sure: false }]
  })
  return found.toSorted((a, b) => Number(b.sure) - Number(a.sure) || a.on.localeCompare(b.on))[0] ?? null
}

// She names her again by heart: what she sent is not shown to her.
const isNamed = ({ name, otherNames = '' }: SealedPerson, asNamed: string): boolean =>
  [name, ...otherNames.split(/[,;،、\n]/u)].map(compared).includes(compared(asNamed) || '?')
const compared = (name: string): string => fold(latinDigits(name)).replace(/[^\p{L}\p{N}]/gu, '')
