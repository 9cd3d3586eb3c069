import { latinDigits } from '#platform/digits.ts'
import { fold } from '#platform/sealing/receipt/fold.ts'
import type { Day } from '../calendar.ts'
import { mayPass } from './doors.ts'
import { namesOf } from './names-of.ts'
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
  /** By the one rule of doors.ts. */
  mayBeNamedToState: boolean
}

/** Of what she added, all that a consent hangs on. */
export interface Later<Addition = Pick<SealedAddition, 'kind' | 'consent' | 'persons' | 'consents' | 'on'>> {
  on: Day
  addition: Addition
}

interface Told {
  persons: readonly SealedPerson[]
  consents: readonly DatedConsent[]
}
/** Given on that day: what was taken back on a day before does not touch it. */
export type DatedConsent = SealedConsent & { since?: Day }

/** Of each person all that was answered at each door, and what of it was taken back later, by her who wrote. */
export const consentsOf = (told: Told, later: readonly Later[]): PersonConsents[] =>
  readConsents(told, later, later.flatMap(addedIn))

/** The same of those whom she added later; what she took back on a day before is not what she answered since. */
export const addedConsentsOf = ({ addition }: Later, later: readonly Later[], sent: Told | null): PersonConsents[] =>
  readConsents(
    { persons: addition.persons ?? [], consents: addition.consents ?? [] },
    later.filter((one) => one.addition.on >= addition.on),
    [...agreedIn(sent ?? { persons: [], consents: [] }, ''), ...later.flatMap(addedIn)]
  )

/** A person of another part of the matter who said yes at these doors, since that day. */
interface Elsewhere {
  person: SealedPerson
  doors: ConsentDoor[]
  since: Day
}

const addedIn = ({ addition: { persons = [], consents = [], on } }: Later): Elsewhere[] =>
  agreedIn({ persons, consents }, on)

const agreedIn = ({ persons, consents }: Told, since: Day): Elsewhere[] =>
  persons.map((person) => ({
    person,
    doors: consents.filter((one) => one.person === person.id && one.given === 'yes').map(({ door }) => door),
    since
  }))

function readConsents(
  { persons, consents }: Told,
  later: readonly Later[],
  elsewhere: readonly Elsewhere[]
): PersonConsents[] {
  const unlisted = [...new Set(consents.map(({ person }) => person))].filter(
    (id) => !persons.some((person) => person.id === id)
  )
  const all = [...persons, ...unlisted.map((id): SealedPerson => ({ id, kind: 'person', name: '' }))]
  return all.map((person) => {
    const lines = consents
      .filter((one) => one.person === person.id)
      .map(({ since = '', ...one }) => {
        const after = later.filter(({ on, addition }) => on >= since || addition.on >= since)
        return {
          ...one,
          takenBack: one.given === 'yes' ? takenBackOf(person, one.door, { all, elsewhere, later: after }) : null
        }
      })
    return {
      person,
      lines,
      unanswered: consentDoors.filter((door) => !lines.some((line) => line.door === door)),
      mayBeNamedToState: mayPass(lines, isUnder18(person), 'state').may
    }
  })
}

/** Said so, or of an age that says so. */
export const isUnder18 = ({ minor, age = '' }: Pick<SealedPerson, 'minor' | 'age'>): boolean => {
  const typed = latinDigits(age).trim()
  return minor === true || (/^\d{1,3}$/.test(typed) && Number(typed) < 18)
}

/**
 * A name that is another's takes nothing from her: of one who stands in another part of the matter only where that one had
 * agreed at this door on a day before. Who has the receipt could else undo what was taken back by adding a person of that name.
 */
function takenBackOf(
  person: SealedPerson,
  door: ConsentDoor,
  { all, elsewhere, later }: { all: readonly SealedPerson[]; elsewhere: readonly Elsewhere[]; later: readonly Later[] }
): ConsentLine['takenBack'] {
  const found = later.flatMap(({ on, addition }) => {
    const { kind, consent } = addition
    if (kind === 'withdraw') return [{ on, sure: true }]
    if (kind !== 'withdraw-consent' || consent?.door !== door) return []
    if (isNamed(person, consent.person)) return [{ on, sure: true }]
    const isAnothers =
      all.some((other) => isNamed(other, consent.person)) ||
      elsewhere.some(
        (one) => one.since < addition.on && one.doors.includes(door) && isNamed(one.person, consent.person)
      )
    return isAnothers ? [] : [{ on, sure: false }]
  })
  return found.toSorted((a, b) => Number(b.sure) - Number(a.sure) || a.on.localeCompare(b.on))[0] ?? null
}

// She names her again by heart: what she sent is not shown to her.
const isNamed = (person: SealedPerson, asNamed: string): boolean =>
  namesOf(person)
    .map(compared)
    .includes(compared(asNamed) || '?')
const compared = (name: string): string => fold(latinDigits(name)).replace(/[^\p{L}\p{N}]/gu, '')
