import { writePartialDay, type PartialDay } from '../calendar.ts'
import { mandateExistsOn } from '../reference/mandate-exists.ts'
import type { Resolver } from '../reference/resolve.ts'
import { error, type DomainError } from '../result.ts'
import { kindsWith, type AddresseeClass, type Kind, type Reference, type TypeRead } from './communication.ts'
import type { Desk } from './desk.ts'
import { findLetters } from './letters.store.server.ts'
import { knownCodes, policyKinds } from './codes.store.server.ts'
import type { NewLetter } from './new-letters.store.server.ts'

/**
 * What a letter names, looked up in the reference data and the record. Each function puts what is wrong into
 * `errors`, so that whoever enters a letter is told of every fault at once.
 */
export async function resolveKind(
  { db }: Desk,
  kind: TypeRead,
  reference: Reference | undefined,
  errors: DomainError[]
): Promise<Kind | null> {
  const kinds = kindsWith(await policyKinds(db))
  // 'JAM' is a joint AM only if AM is a kind; a kind that nobody knows is a slip of the pen.
  if (!kinds.has(kind.kind)) {
    errors.push(error('unknown-kind', 'kind', { value: kind.kind, kinds: [...kinds].join(', ') }))
    return null
  }
  if (reference?.type && reference.type.kind !== kind.kind)
    errors.push(error('type-differs-from-reference', 'kind', { value: kind.kind, kind: reference.type.kind }))
  return kind.kind
}

export interface NamedAddressee {
  name: string
  class?: AddresseeClass | undefined
}

/** The same State under two names is one addressee, with one clock. */
export function resolveAddressees(
  named: readonly NamedAddressee[],
  toOther: boolean,
  resolver: Resolver,
  errors: DomainError[]
): NewLetter['addressees'] {
  return named
    .map((one, place) => addresseeOf(one, `addressees.${place}`, toOther, resolver, errors))
    .filter((one, place, all) => one.state === null || all.findIndex(({ state }) => state === one.state) === place)
}

function addresseeOf(
  given: NamedAddressee,
  field: string,
  toOther: boolean,
  resolver: Resolver,
  errors: DomainError[]
): NewLetter['addressees'][number] {
  const state = resolver.findState(given.name)
  if (given.class === 'state' || (given.class === undefined && state !== null)) {
    if (state === null) errors.push(unknownState(given.name, field, resolver))
    return { class: 'state', state, actorName: null }
  }
  if (given.class === undefined && !toOther) errors.push(unknownState(given.name, field, resolver))
  return { class: given.class ?? 'other', state: null, actorName: given.name }
}

function unknownState(value: string, field: string, resolver: Resolver): DomainError {
  const names = resolver.suggestStates(value).join(', ')
  return names ? error('unknown-state-near', field, { value, names }) : error('unknown-state', field, { value })
}

/** The mandates that sign a letter of that day; the one whose office this is, if none is named. */
export function resolveSignatories(
  mandates: readonly string[],
  sentOn: PartialDay,
  home: string,
  resolver: Resolver,
  errors: DomainError[]
): NewLetter['signatories'] {
  const found = new Map<string, { mandate: string; onlyYearKnown: boolean }>()
  for (const [place, name] of (mandates.length ? mandates : [home]).entries()) {
    const field = mandates.length ? `mandates.${place}` : 'mandates'
    const mandate = resolver.findMandate(name, sentOn)
    const life = mandate ? mandateExistsOn(mandate, sentOn.on, sentOn.precision) : null
    if (!mandate)
      errors.push(error('unknown-mandate', field, { value: name, names: resolver.suggestMandates(name).join(', ') }))
    else if (life === 'no')
      errors.push(error('mandate-not-in-existence', field, { value: name, date: writePartialDay(sentOn) }))
    else found.set(mandate.code, { mandate: mandate.code, onlyYearKnown: life === 'only-year-known' })
  }
  return [...found.values()]
}

export async function resolveTags(
  { db }: Desk,
  list: 'theme' | 'group',
  codes: readonly string[],
  errors: DomainError[]
): Promise<NewLetter['tags']> {
  const known = await knownCodes(db, list, codes)
  for (const [place, code] of codes.entries())
    if (!known.has(code)) errors.push(error('unknown-tag', `${list}s.${place}`, { value: code }))
  return [...known].map((code) => ({ list, code }))
}

export async function resolveEarlier(
  { db }: Desk,
  earlier: readonly string[],
  errors: DomainError[]
): Promise<string[]> {
  const letters = earlier.length ? await findLetters(db, earlier) : []
  for (const [place, name] of earlier.entries()) {
    const named = letters.some(
      ({ id, slug, reference }) => [id, slug, reference].includes(name) || reference?.endsWith(name)
    )
    if (!named) errors.push(error('letter-not-found', `earlier.${place}`, { value: name }))
  }
  return letters.map(({ id }) => id)
}

/** A letter bears the day on which it was sent: a day that was, or what is known of it. */
export function checkDayOfSending(sentOn: PartialDay, today: string, errors: DomainError[]): void {
  if (sentOn.precision === 'unknown') errors.push(error('required', 'sentOn'))
  else if (sentOn.on! > today) errors.push(error('date-to-come', 'sentOn', { value: sentOn.on!, today }))
}
