import { isDraft } from '../communications/communication.ts'
import type { Db } from '#platform/db.ts'
import type { Desk } from '../communications/desk.ts'
import type { Difference } from '../communications/correction.ts'
import {
  isAskedSinceThen,
  listAskedToWithhold,
  type AskedToWithhold
} from '../communications/asked-to-withhold.server.ts'
import { embargoOf, type Embargo } from '../communications/embargo.ts'
import { findDeskPolicy } from '../communications/desk-policy.store.server.ts'
import { factsOf, isRead } from '../communications/decide-reply-correction.ts'
import type { ReplyFacts } from '../communications/reply-correction.ts'
import type { ReplyOnRecord } from '../communications/replies.store.server.ts'
import { listInWords, type TranslationInWords } from '../communications/translations.store.server.ts'
import { loadLetter } from '../communications/load.ts'
import { loadToRelease, type ToRelease } from '../communications/load-release.ts'
import { isAgreedTo } from '../communications/machines.ts'
import { placesOfNames } from '../communications/places-of-names.ts'
import { becomesPublic, readProposedRelease, type ProposedRelease } from '../communications/proposed-release.ts'
import { readProposedCorrection } from '../communications/proposed-correction.ts'
import { earliestDay } from '../communications/schedule-release.ts'
import {
  findAgreed,
  findDespite,
  findHeldBack,
  listPublicationPolicies,
  type AgreedBy,
  type Despite,
  type HeldBack
} from '../communications/releases.store.server.ts'
import { listRepliesToLetter } from '../communications/replies-listed.store.server.ts'
import { findFacts } from '../communications/facts.store.server.ts'
import { findWaiting, type WaitingCorrection } from '../communications/corrections.store.server.ts'
import { findWithdrawal, type Withdrawal } from '../communications/withdrawals.store.server.ts'
import type { Day, Precision } from '../calendar.ts'
import type { WholeLetter } from '../publications/letters/find-letter.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type DomainError, type Result } from '../result.ts'
import { listPersons, type PersonOfLetter } from './list-releases.server.ts'
import { previewCorrection, previewRelease } from './preview-release.ts'
import { releaseAsked } from './schemas.ts'

export interface ShownRelease {
  kind: 'letter' | 'reply'
  id: string
  slug: string
  reference: string | null
  /** Codes of States, or names of others, to whom the letter went. */
  to: string[]
  sentOn: Day | null
  sentPrecision: Precision
  invented: boolean
  publication: string
  publicFrom: Day | null
  /** The first day that the policy allows; 'never' where it allows none, null where a day has to be chosen. */
  earliest: Day | 'never' | null
  /** Until when it is kept, and what happens then. */
  embargo: Embargo | null
  /** Part by part; what stands proposed is named by the fingerprint of this and of its proposal. */
  becomesPublic: { field: string; value: unknown }[]
  proposed: Pick<
    ProposedRelease,
    'step' | 'firstBy' | 'firstOn' | 'publicFrom' | 'proposal' | 'despite' | 'asked'
  > | null
  persons: PersonOfLetter[]
  /** For whoever proposes or agrees. */
  askedToWithhold: AskedToWithhold[]
  /** Since it was proposed, and not answered by that. */
  askedSince: boolean
  /** Why it is on its way to the public, or was there, although they asked. */
  despite: Despite | null
  /** For whoever proposes or agrees: who agreed, once two have; who held it back, of what is in the office again. */
  agreed: AgreedBy | null
  heldBack: HeldBack | null
  /** Where names stand that must not. */
  found: { name: string; fields: string[] }[]
  /** Whether the public will read anything at all: a reply is read with its letter. */
  isRead: boolean
  /** Of a reply: none of its letters is public, so that whatever was agreed to nobody reads it yet. */
  awaitsLetter: boolean
  replies: { id: string; receivedOn: Day | null; form: string; publication: string }[]
  publicVersion: { subject: string | null; summary: string | null; withheldNote: string | null } | null
  /** Of a letter what was sent, of a reply what came. */
  sent: { subject: string | null; summary: string | null; language: string | null }
  /** Withdrawn, and not public again: what its address says, and what waits for a second person to say. */
  withdrawal: Withdrawal | null
  correction: { waiting: WaitingCorrection; differences: Difference[]; proposal: string; errors: DomainError[] } | null
  /** Of a reply that the public reads, what of it can be corrected; and which translations could go with it. */
  correctable: { stands: ReplyFacts; translations: TranslationInWords[] } | null
}

/** Of a letter or a reply: what would be public, what stands in the way, who agreed, what may be done. */
export async function showRelease(desk: Desk, writer: Db, input: unknown): Promise<Result<ShownRelease>> {
  const found = await findRelease(desk, input)
  if (!found.ok) return found
  const of = found.value
  const letter = of.letters[0]!
  const { db, today } = desk
  const { publication, publicFrom } = of.reply ?? letter
  const proposed = publication === 'proposed' ? await readProposedRelease(db, of) : null
  const parts = proposed?.becomesPublic ?? (await becomesPublic(db, of))
  const ids = of.letters.map(({ id }) => id)
  const earliest = earliestDay(of, await listPublicationPolicies(db))
  const policyDay = earliest === 'never' ? null : earliest
  const { proposedFrom } = of.reply ?? letter
  const persons = await listPersons(db, ids)
  const decides = may(desk.actor, 'schedule-release', { mandate: of.mandate })
  const withheld = of.letters.flatMap(({ withheldNames }) => withheldNames)
  return done({
    kind: of.kind,
    id: of.id,
    slug: letter.slug,
    reference: letter.reference,
    to: letter.addressees.flatMap(({ state, actorName }) => state ?? actorName ?? []),
    sentOn: letter.sentOn,
    sentPrecision: letter.sentPrecision,
    invented: letter.invented,
    publication,
    publicFrom,
    earliest,
    embargo: embargoOf(
      { publication, publicFrom, proposedFrom, policyDay },
      today,
      (await findDeskPolicy(db, today)).warnDays
    ),
    becomesPublic: parts,
    proposed,
    persons,
    askedToWithhold: decides ? await listAskedToWithhold(db, of) : [],
    askedSince: decides && proposed !== null && (await isAskedSinceThen(db, of, proposed.asked)),
    despite: decides && publication !== 'withheld' ? await findDespite(db, of.id) : null,
    agreed: decides && isAgreedTo(publication) ? await findAgreed(db, of.id) : null,
    heldBack: decides && publication === 'withheld' ? await findHeldBack(db, of.id) : null,
    found: placesOfNames([...new Set(withheld)], parts),
    isRead: of.kind === 'letter' || (await previewRelease(writer, { today }, of, letter.slug)) !== null,
    awaitsLetter: of.kind === 'reply' && of.letters.every((one) => one.publication !== 'public'),
    replies: of.kind === 'letter' ? await listRepliesToLetter(db, letter.id) : [],
    publicVersion: (await findFacts(db, letter.id)).publicVersion,
    sent: of.reply
      ? { subject: null, summary: of.reply.publicText, language: null }
      : { subject: letter.subject, summary: letter.summary, language: letter.language },
    withdrawal: publication === 'public' ? null : await findWithdrawal(db, of.id),
    correction: of.kind === 'letter' || isRead(of) ? await waitingOf(desk, of) : null,
    correctable: decides && isRead(of) ? await correctableOf(db, of.reply!) : null
  })
}

/** As the public will read it; of what is public already, with the correction that waits or without. */
export async function showPreview(desk: Desk, writer: Db, input: unknown): Promise<Result<WholeLetter>> {
  const found = await findRelease(desk, input)
  if (!found.ok) return found
  const { slug } = found.value.letters[0]!
  const { corrected } = input as { corrected?: boolean }
  const letter = corrected
    ? await previewCorrection(writer, desk, found.value, slug)
    : done(await previewRelease(writer, desk, found.value, slug))
  if (!letter.ok) return letter
  return letter.value ? done(letter.value) : refused('letter-not-public')
}

async function findRelease(desk: Desk, input: unknown): Promise<Result<ToRelease>> {
  if (!may(desk.actor, 'see-releases', { mandate: desk.mandate })) return refused('not-allowed')
  const read = readInput(releaseAsked, input)
  if (!read.ok) return read
  const { slug, reply } = read.value
  const letter = await loadLetter(desk, desk.db, slug, 'see-letter')
  if (!letter.ok) return letter
  if (isDraft(letter.value)) return refused('not-sent-yet', 'letter', { value: slug })
  if (reply === undefined) return loadToRelease(desk, desk.db, { letter: letter.value.id }, 'see-letter')
  const loaded = await loadToRelease(desk, desk.db, { reply }, 'see-letter')
  if (!loaded.ok) return loaded
  // The letter under whose address it is looked at comes first.
  const letters = loaded.value.letters.toSorted((a) => (a.id === letter.value.id ? -1 : 1))
  return letters[0]?.id === letter.value.id
    ? done({ ...loaded.value, letters })
    : refused('reply-not-found', 'reply', { value: reply })
}

async function waitingOf(desk: Desk, of: ToRelease): Promise<ShownRelease['correction']> {
  const waiting = await findWaiting(desk.db, of.kind, of.id)
  if (!waiting) return null
  const proposed = await readProposedCorrection(desk, of)
  return proposed.ok
    ? { waiting, differences: proposed.value.differences, proposal: proposed.value.proposal, errors: [] }
    : { waiting, differences: [], proposal: '', errors: proposed.errors }
}

async function correctableOf(db: Db, reply: ReplyOnRecord): Promise<ShownRelease['correctable']> {
  const translations = await listInWords(db, reply.id)
  return { stands: factsOf(reply, translations), translations }
}
