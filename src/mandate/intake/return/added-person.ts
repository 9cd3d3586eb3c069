import { readConsents } from '../consent-fields.ts'
import { fieldsOf } from '../fields.ts'
import { consentDoors, type SealedAddition } from '../payloads.ts'
import { readPersons } from '../person-fields.ts'
import { mostLine, personFields } from '../questions.ts'
import type { ReturnFields } from './return-state.ts'

/** The form's own fields, for one person at a time: a second one goes with what she sends next. */
const personNames: readonly string[] = personFields.map(({ id }) => `person.1.${id}`)
const doorNames = consentDoors.map((door) => `consent.1.${door}`)
const howNames = ['consent.1.ngo-name', 'consent.1.by', 'consent.1.on']
export const addedPersonNames: readonly string[] = [...personNames, ...doorNames, ...howNames, 'consent.1.on.calendar']

type AddedPerson = Pick<SealedAddition, 'persons' | 'consents'>

const has = (typed: ReturnFields, name: string) => Boolean(typed[name]?.trim())

/** Whether she has written anything of a person to add. */
export const isPersonBegun = (typed: ReturnFields): boolean =>
  [...personNames, ...doorNames, ...howNames].some((name) => has(typed, name))

/** The person whom she adds, with what that person agrees to; nothing where she wrote nothing of one. */
export function addedPerson(typed: ReturnFields): AddedPerson {
  const fields = fieldsOf(addedPersonNames.map((name) => [name, typed[name] ?? '']))
  const [persons, consents] = [readPersons(fields), readConsents(fields)]
  return { ...(persons.length && { persons }), ...(consents.length && { consents }) }
}

/** Why it would not arrive as she means it: nothing is sent then, and nothing is left out of what is. */
export function whyNoPerson(typed: ReturnFields): 'no-person' | 'no-consent' | 'too-long-line' | null {
  const isTyped = (name: string) => has(typed, name)
  if (!personNames.some(isTyped)) return isPersonBegun(typed) ? 'no-person' : null
  // An agreement of somebody, on some day, to nothing that was named.
  if (isTyped('consent.1.ngo-name') ? !isTyped('consent.1.ngo') : !doorNames.some(isTyped) && howNames.some(isTyped))
    return 'no-consent'
  const lines = addedPersonNames.filter((name) => name !== 'person.1.work')
  return lines.some((name) => (typed[name]?.length ?? 0) > mostLine) ? 'too-long-line' : null
}
