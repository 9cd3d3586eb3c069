import { nameInPublic } from '../intake/doors.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { parseReference, personProblems, printedReference, slugOf } from './communication.ts'
import {
  changedFields,
  changedForPublic,
  correctedAddressees,
  publicText,
  type CorrectedField,
  type LetterFacts,
  type ReleasedField
} from './correction.ts'
import type { Desk } from './desk.ts'
import { whyUnfit } from './reference-fits.ts'
import { checkDayOfSending, resolveAddressees, resolveKind, resolveSignatories, resolveTags } from './resolve-letter.ts'
import type { CorrectionInput } from './correction-schemas.ts'
import { listNamingWithdrawals } from './naming.store.server.ts'
import { findFacts, isTaken, type FactsOnRecord } from './facts.store.server.ts'
import type { LetterOnRecord } from './letters.store.server.ts'
import { countNamesIn } from './withheld-names.ts'

export interface Correction {
  before: FactsOnRecord
  after: LetterFacts
  fields: CorrectedField[]
  publicFields: ReleasedField[]
}

/** What a correction would change, or every reason why it cannot be so. */
export async function decideCorrection(
  desk: Desk,
  letter: LetterOnRecord,
  input: CorrectionInput
): Promise<Result<Correction>> {
  const before = await findFacts(desk.db, letter.id)
  const errors: DomainError[] = []
  for (const field of input.erase ?? []) if (input[field] !== undefined) errors.push(error('erased-and-given', field))
  const after = {
    ...before,
    ...contentsOf(before, input),
    ...(await namesOf(desk, before, input, errors)),
    ...(await peopleOf(desk, before, letter, input, errors))
  }
  errors.push(...personProblems(withoutNull(after)))
  // What an import brought stays as it is: what is given is judged, with the addressees and the day that it is to have.
  if (input.reference && after.reference !== before.reference)
    errors.push(...whyUnfit(input.reference, after, desk.today))
  if (errors.length) return { ok: false, errors }
  const fields = changedFields(before, after)
  if (fields.length === 0) return refused('nothing-corrected')
  if (await isTaken(desk.db, letter.id, after))
    return refused('reference-used-twice', 'reference', { value: after.reference ?? after.slug })
  const takenBack = (await listNamingWithdrawals(desk.db, letter.id)).flatMap((one) => [one.name, ...one.spellings])
  const named = after.names.filter((one) => nameInPublic(one) !== null).map(({ name }) => name)
  if (countNamesIn(takenBack, named) > 0) return refused('naming-taken-back', 'names')
  const count = countNamesIn([...new Set([...withheld(after), ...takenBack])], textsOf(letter, after))
  if (count) return refused('withheld-name-in-public-text', null, { count })
  return done({ before, after, fields, publicFields: before.wasPublic ? changedForPublic(before, after) : [] })
}

const withheld = ({ names }: LetterFacts) =>
  names.filter((one) => nameInPublic(one) !== one.name).map(({ name }) => name)

/** What the public reads, or will without another look at it. A reply may be public beside a letter that is not. */
function textsOf(letter: LetterOnRecord, after: LetterFacts): (string | null)[] {
  if (letter.publication !== 'public') return letter.replyTexts
  const others = after.publicVersion ? [after.publicVersion.withheldNote, ...letter.besideVersion] : letter.besideSent
  const act = after.reprisal?.publicAct ?? null
  return [publicText(after, 'subject'), publicText(after, 'summary'), act, ...others, ...letter.replyTexts]
}

/** Texts and numbers, which name nothing else. */
function contentsOf(before: LetterFacts, input: CorrectionInput): Partial<LetterFacts> {
  const erased = (field: NonNullable<CorrectionInput['erase']>[number]) => input.erase?.includes(field) ?? false
  const one = <K extends 'persons' | 'women' | 'men' | 'otherSex' | 'language' | 'subject' | 'summary'>(field: K) =>
    input[field] ?? (erased(field) ? null : before[field])
  const version = input.publicVersion && {
    subject: input.publicVersion.subject ?? null,
    summary: input.publicVersion.summary ?? null,
    withheldNote: input.publicVersion.withheldNote ?? null
  }
  return {
    persons: one('persons') as number | null,
    women: one('women') as number | null,
    men: one('men') as number | null,
    otherSex: one('otherSex') as number | null,
    language: one('language') as string | null,
    subject: one('subject') as string | null,
    summary: one('summary') as string | null,
    names: input.names ?? before.names,
    articles: input.articles ?? before.articles,
    publicVersion: version ?? (erased('publicVersion') ? null : before.publicVersion),
    reprisal: reprisalOf(before.reprisal, input.reprisal, erased('reprisal'))
  }
}

const reprisalOf = (
  before: LetterFacts['reprisal'],
  given: CorrectionInput['reprisal'],
  isErased: boolean
): LetterFacts['reprisal'] => {
  if (!given) return isErased ? null : before
  const beside = before ?? { on: null, precision: 'unknown' as const, body: null, forms: [] }
  return { ...beside, act: given.act, publicAct: given.publicAct ?? null, actWithheld: true }
}

/** What the letter is called: kind, number and so its address. */
async function namesOf(
  desk: Desk,
  before: LetterFacts,
  input: CorrectionInput,
  errors: DomainError[]
): Promise<Pick<LetterFacts, 'kind' | 'reference' | 'referenceNumber' | 'slug'>> {
  const given = input.reference
  const kind = input.kind ? ((await resolveKind(desk, input.kind, given, errors)) ?? before.kind) : before.kind
  if (!input.kind && given?.type && given.type.kind !== kind)
    errors.push(error('type-differs-from-reference', 'reference', { value: kind, kind: given.type.kind }))
  const isErased = input.erase?.includes('reference') ?? false
  const number = isErased ? null : (given ?? (before.reference === null ? null : parseReference(before.reference)))
  const reference =
    given || kind !== before.kind ? number && printedReference(kind, number) : isErased ? null : before.reference
  if (reference === before.reference)
    return { kind, reference, referenceNumber: before.referenceNumber, slug: before.slug }
  return {
    kind,
    reference,
    referenceNumber: number?.number ?? null,
    slug: reference ? slugOf(reference) : slugOf(`${kind}-${crypto.randomUUID()}`)
  }
}

/** When it was sent, by whom and to whom, under which themes. */
async function peopleOf(
  desk: Desk,
  before: FactsOnRecord,
  letter: LetterOnRecord,
  input: CorrectionInput,
  errors: DomainError[]
): Promise<Pick<LetterFacts, 'sent' | 'signatories' | 'addressees' | 'themes' | 'groups'>> {
  const resolver = await createResolver(desk.db)
  const sent = input.sentOn ?? before.sent
  if (input.sentOn) {
    checkDayOfSending(sent, desk.today, errors)
    if (before.followedOn !== null && sent.on !== null && sent.on > before.followedOn)
      errors.push(error('later-than-what-followed', 'sentOn', { value: sent.on, day: before.followedOn }))
  }
  const signing = input.mandates ?? before.signatories.map(({ mandate }) => mandate)
  const signatories =
    input.mandates || input.sentOn
      ? resolveSignatories(signing, sent, letter.mandate, resolver, errors)
      : before.signatories
  if (input.mandates && !signatories.some(({ mandate }) => mandate === letter.mandate))
    errors.push(error('lead-must-sign', 'mandates', { value: letter.mandate }))
  const tags = async (list: 'theme' | 'group', codes: readonly string[] | undefined) =>
    codes && (await resolveTags(desk, list, codes, errors)).map(({ code }) => code)
  return {
    sent,
    signatories,
    addressees: addresseesOf(before, input, resolver, errors),
    themes: (await tags('theme', input.themes)) ?? before.themes,
    groups: (await tags('group', input.groups)) ?? before.groups
  }
}

function addresseesOf(
  before: FactsOnRecord,
  input: CorrectionInput,
  resolver: Awaited<ReturnType<typeof createResolver>>,
  errors: DomainError[]
): LetterFacts['addressees'] {
  if (!input.addressees) return before.addressees
  if (input.addressees.length === 0) errors.push(error('required', 'addressees'))
  const toOther = (input.kind?.otherActor ?? false) || before.addressees.some((one) => one.class !== 'state')
  const named = resolveAddressees(input.addressees, toOther, resolver, errors)
  const { after, gone } = correctedAddressees(before.addressees, named)
  for (const { id, state, probableState, actorName } of gone)
    if (before.withHistory.includes(id!))
      errors.push(error('addressee-has-history', 'addressees', { value: state ?? actorName ?? probableState ?? '' }))
  return after
}

const withoutNull = ({ persons, women, men, otherSex }: LetterFacts) => ({
  persons: persons ?? undefined,
  women: women ?? undefined,
  men: men ?? undefined,
  otherSex: otherSex ?? undefined
})
