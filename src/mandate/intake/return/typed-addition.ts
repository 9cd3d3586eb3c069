import { consentDoors, type ConsentDoor, type SealedAddition, type SealedFile } from '../payloads.ts'
import { addedPerson, addedPersonNames, whyNoPerson } from './added-person.ts'
import type { Done, ReturnFields } from './return-state.ts'

/** What is sealed of what she typed, before it has its day and its language. */
export type TypedAddition = Omit<SealedAddition, 'on' | 'lang' | 'v'>

export type Adds = 'write' | 'comment' | 'withdraw' | 'withdraw-consent'

/** What is seen before anything is sealed, and before a file is taken. */
export function whyNotSent(kind: string | undefined, fields: ReturnFields): Done {
  if (kind === 'withdraw-consent') return doorOf(fields) ? null : 'no-door'
  if (kind === 'comment') return lengthOf(fields.comment) > mostText ? 'too-long' : null
  if (kind !== 'write') return null
  const written = ['text', ...addedPersonNames].reduce((sum, name) => sum + lengthOf(fields[name]), 0)
  return written > mostText ? 'too-long' : whyNoPerson(fields)
}

/** Null where there is nothing to send. */
export function additionOf(kind: Adds, fields: ReturnFields, files: readonly SealedFile[]): TypedAddition | null {
  if (kind === 'write') {
    const text = fields.text?.trim()
    const person = addedPerson(fields)
    // In haste she may have no more than the tick to send.
    const danger = fields.danger === 'now' && { danger: true as const }
    if (!text && !person.persons && !files.length && !danger) return null
    const added = { ...person, ...(files.length && { files: [...files] }), ...danger }
    return { kind: text ? 'message' : 'add', ...(text && { text }), ...added }
  }
  if (kind === 'comment') {
    const text = fields.comment?.trim()
    return text ? { kind, text } : null
  }
  const phrase = fields[kind === 'withdraw' ? 'withdraw-phrase' : 'consent-phrase']?.trim().slice(0, 500)
  if (kind === 'withdraw') return { kind, ...(phrase && { phrase }) }
  const person = fields.person?.trim().slice(0, 500)
  const door = doorOf(fields)
  return person && door ? { kind, ...(phrase && { phrase }), consent: { person, door } } : null
}

export const doorOf = ({ door }: ReturnFields): ConsentDoor | undefined => consentDoors.find((one) => one === door)

/** Letters: with four bytes each it fits the largest class. */
const mostText = 200_000
const lengthOf = (text: string | undefined) => text?.length ?? 0
