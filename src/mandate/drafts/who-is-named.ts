import type { AddresseeClass } from '../communications/communication.ts'
import type { ConsentLine } from '../intake/consents-of.ts'
import { mayPass } from '../intake/doors.ts'
import type { ConsentDoor } from '../intake/payloads.ts'
import type { DraftedName } from './draft-text.ts'

/** A person of the case, with what was answered for her at each door. */
export interface CasePerson {
  id: string
  kind: 'person' | 'organisation' | 'group'
  name: string
  otherNames: string
  sex: DraftedName['sex']
  isMinor: boolean
  consents: readonly ConsentLine[]
}

export const doorOf = (addressee: AddresseeClass): ConsentDoor => (addressee === 'state' ? 'state' : 'other-addressee')

/** By the one rule for every door: what was not asked is not given. */
export const hasAgreed = (
  { consents, isMinor }: Pick<CasePerson, 'consents' | 'isMinor'>,
  door: ConsentDoor
): boolean => mayPass(consents, isMinor, door).may

export const tookBack = ({ consents }: Pick<CasePerson, 'consents'>, door: ConsentDoor): boolean =>
  consents.some((line) => line.door === door && line.takenBack !== null)

/** By name to each of these addressees; to nobody, while there is none. */
export const mayBeNamedTo = (person: CasePerson, classes: readonly AddresseeClass[]): boolean =>
  classes.length > 0 && classes.every((one) => hasAgreed(person, doorOf(one)))

/** The least of what was agreed to; nothing of who is under 18. */
export const publicFormOf = ({ consents, isMinor }: CasePerson): DraftedName['publicForm'] =>
  mayPass(consents, isMinor, 'public').as
