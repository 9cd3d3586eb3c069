import { appendEvents } from '#platform/event-log.ts'
import { writePartialDay } from '../calendar.ts'
import { may } from '../permissions.ts'
import { mandateExistsOn } from '../reference/mandate-exists.ts'
import { createResolver, type Resolver } from '../reference/resolve.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { displayKind, knownKinds, printedReference, slugOf } from './communication.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { projectLetters } from './project.ts'
import { readInput } from '../read-input.ts'
import { letterInput, type LetterInput } from './schemas.ts'
import {
  findLetters,
  insertLetter,
  insertTransitions,
  knownCodes,
  policyKinds,
  type NewLetter
} from './store-letters.server.ts'

export interface RecordedLetter {
  id: string
  slug: string
  /** Mandates of which only the year of beginning or end is known, and it is this letter's. */
  onlyYearKnown: string[]
}

/** Puts a letter that was sent on record, with its clock from the day of sending on. */
export async function recordLetter(desk: Desk, input: unknown): Promise<Result<RecordedLetter>> {
  const read = readInput(letterInput, input)
  if (!read.ok) return read
  const letter = await resolved(desk, read.value)
  if (!letter.ok) return letter
  if (!may(desk.actor, 'record-letter', { mandate: letter.value.mandate })) return refused('not-permitted')
  return inTransaction(desk, async (trx) => {
    const id = await insertLetter(trx, letter.value)
    if (id === null)
      return refused('reference-used-twice', 'reference', { value: letter.value.reference ?? letter.value.slug })
    await insertTransitions(
      trx,
      [{ machine: 'delivery', subject: id, from: 'draft', to: 'transmitted' }],
      desk.actor.id,
      desk.today
    )
    await projectLetters(trx, [id])
    const { mandate, slug, kind, addressees, signatories } = letter.value
    await appendEvents(trx, [
      happened(
        desk,
        'letter-recorded',
        { kind: 'letter', id, mandate },
        { slug, kind: displayKind(kind, signatories.length), addressees: addressees.length }
      )
    ])
    return done({ id, slug, onlyYearKnown: signatories.filter((one) => one.onlyYearKnown).map((one) => one.mandate) })
  })
}

async function resolved(desk: Desk, input: LetterInput): Promise<Result<NewLetter>> {
  const { db, today } = desk
  const errors: DomainError[] = []
  const resolver = await createResolver(db)
  const kinds = new Set([...knownKinds, ...(await policyKinds(db))])
  // 'JAM' is a joint AM only if AM is a kind; a kind that nobody knows is a slip of the pen.
  const kind = kinds.has(input.kind.kind) ? input.kind.kind : null
  if (kind === null)
    errors.push(error('unknown-kind', 'kind', { value: input.kind.kind, kinds: [...kinds].join(', ') }))
  if (input.reference?.type && kind && input.reference.type.kind !== kind)
    errors.push(error('type-differs-from-reference', 'kind', { value: kind, kind: input.reference.type.kind }))
  if (input.sentOn.precision === 'unknown') errors.push(error('required', 'sentOn'))
  else if (input.sentOn.on! > today) errors.push(error('date-to-come', 'sentOn', { value: input.sentOn.on!, today }))
  // The same State under two names is one addressee, with one clock.
  const addressees = input.addressees
    .map((one, place) => addresseeOf(one, place, input, resolver, errors))
    .filter((one, place, all) => one.state === null || all.findIndex(({ state }) => state === one.state) === place)
  const signatories = signatoriesOf(input, desk.mandate, resolver, errors)
  const tags = [
    ...(await tagsOf(desk, 'theme', input.themes ?? [], errors)),
    ...(await tagsOf(desk, 'group', input.groups ?? [], errors))
  ]
  const earlier = await earlierOf(desk, input, errors)
  if (input.reprisal?.on?.on && input.reprisal.on.on > today)
    errors.push(error('date-to-come', 'reprisal.on', { value: input.reprisal.on.on, today }))
  if (errors.length || kind === null) return { ok: false, errors }
  const owner =
    input.mandate ??
    (signatories.some(({ mandate }) => mandate === desk.mandate) ? desk.mandate : signatories[0]!.mandate)
  const reference = input.reference ? printedReference(kind, input.reference) : null
  return done({
    mandate: owner,
    slug: reference ? slugOf(reference) : slugOf(`${kind}-${crypto.randomUUID()}`),
    reference,
    referenceNumber: input.reference?.number ?? null,
    kind,
    sent: input.sentOn,
    language: input.language ?? null,
    subject: input.subject ?? null,
    summary: input.summary ?? null,
    persons: input.persons ?? null,
    women: input.women ?? null,
    men: input.men ?? null,
    otherSex: input.otherSex ?? null,
    articles: input.articles ?? [],
    outcome: input.outcome ?? null,
    invented: input.invented ?? input.reference?.invented ?? false,
    createdOn: today,
    addressees,
    signatories,
    tags,
    earlier,
    questions: (input.questions ?? []).map(({ text, publicText }) => ({ text, publicText: publicText ?? null })),
    names: input.names ?? [],
    reprisal: input.reprisal
      ? {
          act: input.reprisal.act,
          on: input.reprisal.on?.on ?? null,
          precision: input.reprisal.on?.precision ?? 'unknown',
          body: input.reprisal.body ?? null,
          forms: input.reprisal.forms ?? []
        }
      : null,
    publicVersion: input.publicVersion
      ? {
          subject: input.publicVersion.subject ?? null,
          summary: input.publicVersion.summary ?? null,
          withheldNote: input.publicVersion.withheldNote ?? null
        }
      : null
  })
}

function addresseeOf(
  given: LetterInput['addressees'][number],
  place: number,
  input: LetterInput,
  resolver: Resolver,
  errors: DomainError[]
): NewLetter['addressees'][number] {
  const field = `addressees.${place}`
  const state = resolver.findState(given.name)
  if (given.class === 'state' || (given.class === undefined && state !== null)) {
    if (state === null) errors.push(unknownState(given.name, field, resolver))
    return { class: 'state', state, actorName: null }
  }
  const toOther = input.kind.otherActor || input.reference?.slot === 'OTH'
  if (given.class === undefined && !toOther) errors.push(unknownState(given.name, field, resolver))
  return { class: given.class ?? 'other', state: null, actorName: given.name }
}

function unknownState(value: string, field: string, resolver: Resolver): DomainError {
  const names = resolver.suggestStates(value).join(', ')
  return names ? error('unknown-state-near', field, { value, names }) : error('unknown-state', field, { value })
}

function signatoriesOf(
  { mandates = [], sentOn }: LetterInput,
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

async function tagsOf(
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

async function earlierOf({ db }: Desk, { earlier = [] }: LetterInput, errors: DomainError[]): Promise<string[]> {
  const letters = earlier.length ? await findLetters(db, earlier) : []
  for (const [place, name] of earlier.entries()) {
    const named = letters.some(
      ({ id, slug, reference }) => [id, slug, reference].includes(name) || reference?.endsWith(name)
    )
    if (!named) errors.push(error('letter-not-found', `earlier.${place}`, { value: name }))
  }
  return letters.map(({ id }) => id)
}
