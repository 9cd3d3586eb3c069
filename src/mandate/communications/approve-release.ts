import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { laterOf, type Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { isSamePerson } from '../same-person.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { isAskedSinceThen } from './asked-to-withhold.server.ts'
import { holdToRelease } from './load-release.ts'
import { transition } from './machines.ts'
import { namesLeft } from './names-left.ts'
import { isFingerprint } from './proposal.ts'
import { readProposedRelease, type ProposedRelease } from './proposed-release.ts'
import { publishNow } from './publish-due.ts'
import { readInput } from '../read-input.ts'
import { approvalInput, type ApprovalInput } from './release-schemas.ts'
import { insertTransitions, type Step } from './transitions.store.server.ts'
import { updatePublication, writeApproval, type SubjectKind } from './releases.store.server.ts'

/** The second person agrees to what she looked at, named by its fingerprint: the record is scheduled, and public at once if its day has come. */
export async function approveRelease(
  desk: Desk,
  input: unknown
): Promise<Result<{ publication: 'scheduled' | 'public'; publicFrom: Day }>> {
  const read = readInput(approvalInput, input)
  if (!read.ok) return read
  return inTransaction(desk, async (trx) => {
    const loaded = await loadProposed(desk, trx, read.value)
    if (!loaded.ok) return loaded
    const { kind, id, mandate, step, firstBy, publicFrom, proposal } = loaded.value
    if (!may(desk.actor, 'approve-release', { mandate, proposedBy: firstBy }))
      return isSamePerson(firstBy, desk.actor.id)
        ? refused('second-person-needed', null, { by: firstBy })
        : refused('not-allowed')
    if (!isFingerprint(read.value.proposal, proposal))
      return refused('proposal-changed', 'proposal', { value: read.value.proposal })
    const hasCome = publicFrom <= desk.today
    // Nothing was public before the second person agreed: the day proposed stays in the log alone.
    const publicOn = laterOf(publicFrom, desk.today)
    await updatePublication(trx, kind, id, 'scheduled', publicOn)
    await writeApproval(trx, id, desk.actor.id, desk.today)
    await insertTransitions(trx, [step], desk.actor.id, desk.today)
    const published = hasCome ? await publishNow(trx, desk, id) : []
    await appendEvents(trx, [
      happened(desk, 'release-approved', { kind, id, mandate }, { from: publicFrom, proposal }),
      ...published
    ])
    return done({ publication: hasCome ? 'public' : 'scheduled', publicFrom: publicOn })
  })
}

interface Proposed extends Pick<ProposedRelease, 'firstBy' | 'publicFrom' | 'proposal'> {
  kind: SubjectKind
  id: string
  mandate: string
  step: Step
}

/** What stands proposed, held until the end: nobody else approves it or takes it back meanwhile. */
async function loadProposed(desk: Desk, trx: Trx, input: ApprovalInput): Promise<Result<Proposed>> {
  const loaded = await holdToRelease(desk, trx, input, 'schedule-release')
  if (!loaded.ok) return loaded
  const { kind, id, mandate, publication } = loaded.value
  const step = transition('publication', publication, 'scheduled')
  if (!step.ok) return step
  // Of a reply, names may have been withheld since it was proposed.
  const refusal = namesLeft(loaded.value)
  if (refusal) return { ok: false, errors: [refusal] }
  const { firstBy, publicFrom, proposal, asked } = await readProposedRelease(trx, loaded.value)
  // What a mission asked since then nobody has answered.
  if (await isAskedSinceThen(trx, loaded.value, asked)) return refused('asked-since-proposed')
  return done({ kind, id, mandate, step: { ...step.value, subject: id }, firstBy, publicFrom, proposal })
}
