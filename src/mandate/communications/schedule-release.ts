import { appendEvents } from '#platform/event-log.ts'
import { laterOf, type Day } from '../calendar.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { happened, inTransaction, nothingElse, type Also, type Desk } from './desk.ts'
import { idsAskedToWithhold } from './asked-to-withhold.server.ts'
import { holdToRelease, type ToRelease } from './load-release.ts'
import { transition } from './machines.ts'
import { namesLeft } from './names-left.ts'
import { fingerprintOfFirst, isFingerprint } from './proposal.ts'
import { becomesPublic, readProposedRelease } from './proposed-release.ts'
import { publicationDay, type PublicationPolicy } from './publication.ts'
import { readInput } from '../read-input.ts'
import { releaseInput } from './release-schemas.ts'
import { insertTransitions } from './transitions.store.server.ts'
import { listPublicationPolicies, updatePublication, writeProposal } from './releases.store.server.ts'

/**
 * Proposes that a letter or a reply becomes public, from the day that the publication policy says or a
 * later one. A second person approves it; until then nothing is scheduled.
 */
export async function scheduleRelease(
  desk: Desk,
  input: unknown,
  also: Also<{ publicFrom: Day }> = nothingElse
): Promise<Result<{ publicFrom: Day; proposal: string }>> {
  const read = readInput(releaseInput, input)
  if (!read.ok) return read
  return inTransaction<Result<{ publicFrom: Day; proposal: string }>>(desk, async (trx) => {
    const loaded = await holdToRelease(desk, trx, read.value, 'schedule-release')
    if (!loaded.ok) return loaded
    const { kind, id, mandate, publication } = loaded.value
    const earliest = earliestDay(loaded.value, await listPublicationPolicies(trx))
    const wanted = read.value.from ?? null
    const asked = await idsAskedToWithhold(trx, loaded.value)
    const despite = asked.length > 0 ? (read.value.despite ?? null) : null
    const refusal = dayRefusal(wanted, earliest) ?? namesLeft(loaded.value) ?? despiteRefusal(asked, despite)
    if (refusal) return { ok: false, errors: [refusal] }
    // Whatever is left without a day has been refused above.
    const publicFrom = laterOf(wanted ?? earliest!, desk.today)
    const step = transition('publication', publication, 'proposed')
    if (!step.ok) return step
    const { signed } = read.value
    const first = { firstBy: desk.actor.id, firstOn: desk.today, publicFrom, despite }
    if (
      signed &&
      !isFingerprint(signed, fingerprintOfFirst({ ...first, becomesPublic: await becomesPublic(trx, loaded.value) }))
    )
      return refused('not-as-shown')
    await updatePublication(trx, kind, id, 'proposed', null)
    await writeProposal(trx, {
      kind,
      id,
      rule: wanted === null ? 'policy' : 'chosen',
      by: desk.actor.id,
      on: desk.today,
      from: publicFrom,
      despite,
      asked
    })
    await insertTransitions(trx, [{ ...step.value, subject: id }], desk.actor.id, desk.today)
    const { proposal } = await readProposedRelease(trx, loaded.value)
    await also(trx, { publicFrom })
    await appendEvents(trx, [happened(desk, 'release-proposed', { kind, id, mandate }, { from: publicFrom, proposal })])
    return done({ publicFrom, proposal })
  })
}

/** Null: the policy says never, or the day of sending is not known and a day has to be chosen. */
export function earliestDay(
  { letters, reply }: ToRelease,
  policies: readonly PublicationPolicy[]
): Day | 'never' | null {
  const days = letters.map(
    ({ kind, sentOn, sentPrecision, publicFrom }) =>
      publicFrom ??
      publicationDay(kind, { on: sentOn, precision: sentPrecision }, policies) ??
      (sentOn === null ? null : 'never')
  )
  const known = days.filter((day): day is Day => day !== null && day !== 'never')
  if (known.length === 0) return days.includes('never') ? 'never' : null
  const first = known.toSorted((a, b) => a.localeCompare(b))[0]!
  return reply?.receivedOn ? laterOf(first, reply.receivedOn) : first
}

/** The decision is the mandate's, and stays on record with its reason. */
const despiteRefusal = (asked: readonly string[], despite: string | null): DomainError | null =>
  asked.length > 0 && despite === null ? error('asked-to-withhold', 'despite') : null

function dayRefusal(wanted: Day | null, earliest: Day | 'never' | null): DomainError | null {
  if (earliest === 'never') return error('never-public', 'letter')
  if (wanted === null) return earliest === null ? error('day-of-release-needed', 'from') : null
  return earliest !== null && wanted < earliest
    ? error('before-publication-day', 'from', { value: wanted, earliest })
    : null
}
