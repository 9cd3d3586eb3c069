import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { slugOf } from './communication.ts'
import { happened, inTransaction, nothingElse, type Also, type Desk } from './desk.ts'
import { readInput } from '../read-input.ts'
import { resolveAddressees, resolveKind, resolveSignatories } from './resolve-letter.ts'
import { openingInput } from './clearance-schemas.ts'
import { insertClearings, insertText } from './clearances.store.server.ts'
import { insertLetter } from './new-letters.store.server.ts'

export interface OpenedClearance {
  id: string
  /** What the draft is called until it has a reference. */
  slug: string
  /** All that are to clear the text, the mandate that leads among them. */
  asked: string[]
}

/**
 * Asks mandates to clear the text of a letter that is still to be sent: the one that leads it, and whom it asks to join,
 * which may be nobody. Of a draft the server knows its kind,
 * its addressees, who is asked until when, and the fingerprint of its text; what it says is sealed.
 */
export async function openClearance(
  desk: Desk,
  input: unknown,
  also: Also<OpenedClearance> = nothingElse
): Promise<Result<OpenedClearance>> {
  const read = readInput(openingInput, input)
  if (!read.ok) return read
  const { hash, cutOff, invented } = read.value
  if (!may(desk.actor, 'open-clearance', { mandate: desk.mandate })) return refused('not-allowed')
  const errors: DomainError[] = []
  const resolver = await createResolver(desk.db)
  const kind = await resolveKind(desk, read.value.kind, undefined, errors)
  const addressees = resolveAddressees(read.value.addressees, read.value.kind.otherActor, resolver, errors)
  const today = { on: desk.today, precision: 'day' as const }
  const invited = resolveSignatories(read.value.mandates, today, desk.mandate, resolver, errors)
  const lead = resolveSignatories([desk.mandate], today, desk.mandate, resolver, errors)
  const signatories = [...lead, ...invited.filter(({ mandate }) => mandate !== desk.mandate)]
  if (cutOff < desk.today) errors.push(error('cut-off-over', 'cutOff', { value: cutOff, today: desk.today }))
  if (errors.length || kind === null) return { ok: false, errors }
  const slug = slugOf(`${kind}-${crypto.randomUUID()}`)
  const asked = signatories.map(({ mandate }) => mandate)
  return inTransaction(desk, async (trx) => {
    const draft = { ...nothingKnown, mandate: desk.mandate, slug, kind, invented: invented ?? false }
    const id = (await insertLetter(trx, { ...draft, createdOn: desk.today, addressees, signatories }, 'draft'))!
    await insertText(trx, id, { number: 1, hash, cutOff, onDay: desk.today, by: desk.actor.id, reason: null })
    await insertClearings(trx, id, asked)
    await also(trx, { id, slug, asked })
    await appendEvents(trx, [
      happened(desk, 'clearance-opened', { kind: 'letter', id, mandate: desk.mandate }, { slug, hash, cutOff, asked })
    ])
    return done({ id, slug, asked })
  })
}

const nothingKnown = {
  reference: null,
  referenceNumber: null,
  sent: { on: null, precision: 'unknown' as const },
  language: null,
  subject: null,
  summary: null,
  persons: null,
  women: null,
  men: null,
  otherSex: null,
  articles: [],
  outcome: null,
  tags: [],
  earlier: [],
  questions: [],
  names: [],
  reprisal: null,
  publicVersion: null
}
