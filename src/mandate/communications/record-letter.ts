import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { displayKind, printedReference, slugOf } from './communication.ts'
import { heldKinds } from './import/store.server.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { projectLetters } from './project.ts'
import { readInput } from '../read-input.ts'
import {
  checkDayOfSending,
  resolveAddressees,
  resolveEarlier,
  resolveKind,
  resolveSignatories,
  resolveTags
} from './resolve-letter.ts'
import { letterInput, type LetterInput } from './letter-schemas.ts'
import { insertLetter, type NewLetter } from './new-letters.store.server.ts'
import { insertTransitions } from './transitions.store.server.ts'

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
  const letter = await resolveLetter(desk, read.value)
  if (!letter.ok) return letter
  if (!may(desk.actor, 'record-letter', { mandate: letter.value.mandate })) return refused('not-allowed')
  return inTransaction(desk, async (trx) => {
    const beside = besideOthers(await heldKinds(trx), letter.value.invented)
    if (beside) return refused(beside, 'reference')
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

/** A record of both would count, list and remind of inventions beside what happened. */
function besideOthers(held: { invented: boolean; real: boolean }, invented: boolean): string | null {
  if (invented) return held.real ? 'invented-beside-real' : null
  return held.invented ? 'real-beside-invented' : null
}

/** A letter that was sent, with all that it names looked up. */
export async function resolveLetter(desk: Desk, input: LetterInput): Promise<Result<NewLetter>> {
  const { db, today } = desk
  const { themes = [], groups = [], mandates = [], sentOn } = input
  const errors: DomainError[] = []
  const resolver = await createResolver(db)
  const kind = await resolveKind(desk, input.kind, input.reference, errors)
  checkDayOfSending(sentOn, today, errors)
  const toOther = input.kind.otherActor || input.reference?.slot === 'OTH'
  const addressees = resolveAddressees(input.addressees, toOther, resolver, errors)
  const signatories = resolveSignatories(mandates, sentOn, desk.mandate, resolver, errors)
  const tags = [
    ...(await resolveTags(desk, 'theme', themes, errors)),
    ...(await resolveTags(desk, 'group', groups, errors))
  ]
  const earlier = await resolveEarlier(desk, input.earlier ?? [], errors)
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
          publicAct: input.reprisal.publicAct ?? null,
          actWithheld: input.reprisal.actWithheld ?? false,
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
