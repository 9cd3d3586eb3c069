import type { AddresseeClass } from '../communications/communication.ts'
import type { ConsentLine } from '../intake/consents-of.ts'
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

/** A yes at that door that nobody took back, and no answer beside it that says otherwise: what was not asked is not given. */
export function hasAgreed({ consents }: Pick<CasePerson, 'consents'>, door: ConsentDoor): boolean {
  const lines = consents.filter((line) => line.door === door)
  return lines.length > 0 && lines.every((line) => line.given === 'yes' && !line.takenBack)
}

export const tookBack = ({ consents }: Pick<CasePerson, 'consents'>, door: ConsentDoor): boolean =>
  consents.some((line) => line.door === door && line.takenBack !== null)

/** By name to each of these addressees; to nobody, while there is none. */
export const mayBeNamedTo = (person: CasePerson, classes: readonly AddresseeClass[]): boolean =>
  classes.length > 0 && classes.every((one) => hasAgreed(person, doorOf(one)))

const fromMost = ['withheld', 'initials', 'full'] as const

/** The least of what was agreed to. Who is under 18 is withheld, whatever was answered for her. */
export function publicFormOf(person: CasePerson): DraftedName['publicForm'] {
  if (person.isMinor || !hasAgreed(person, 'public')) return 'withheld'
  const forms = person.consents.filter(({ door }) => door === 'public').map(({ as }) => as ?? 'withheld')
  return fromMost.find((form) => forms.includes(form)) ?? 'withheld'
}

/** Every spelling under which she stands in the case. */
export const namesOf = ({ name, otherNames }: Pick<CasePerson, 'name' | 'otherNames'>): string[] =>
  [name, ...otherNames.split(/[,;،、\n]/u)].map((one) => one.trim()).filter(Boolean)
