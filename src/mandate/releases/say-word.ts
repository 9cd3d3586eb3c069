import type { z } from 'zod'
import type { Trx } from '#platform/db.ts'
import { enqueue } from '#platform/jobs.ts'
import { mayApproveNote } from '../communications/approve-withdrawal-note.ts'
import { correctLetter } from '../communications/correct-letter.ts'
import { correctReply } from '../communications/correct-reply.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { loadToRelease } from '../communications/load-release.ts'
import { namesLeft } from '../communications/names-left.ts'
import { fingerprintOfChanges, isFingerprint } from '../communications/proposal.ts'
import { correctionOf } from '../communications/proposed-correction.ts'
import type { SubjectKind } from '../communications/releases.store.server.ts'
import { scheduleRelease } from '../communications/schedule-release.ts'
import { findWithdrawal } from '../communications/withdrawals.store.server.ts'
import { readStatements } from '../people/officers.store.server.ts'
import { readPeopleRoster } from '../people/read-people-roster.ts'
import type { Action } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { wordInput } from './schemas.ts'
import { wordOf, type ReleaseAct } from './word.ts'
import { insertWord } from './words.server.ts'

interface Told {
  id: string
  isDone: boolean
  /** A second person has yet to agree to what was proposed. */
  waits: boolean
}

/**
 * Takes what an officer signed. A proposal stands at once; what makes anything public or takes it back is done by a
 * job, which looks at the signatures itself: this one's role may not.
 */
export async function sayWord(desk: Desk, input: unknown): Promise<Result<Told>> {
  const read = readInput(wordInput, input)
  if (!read.ok) return read
  const { word, was } = read.value
  const { kind, subject, act, mandate, officer, on, id } = word.value
  const roster = readPeopleRoster(await inTransaction(desk, readStatements))
  if (!roster || !wordOf(word, roster.trusted) || officer !== desk.actor.id || mandate !== desk.mandate)
    return refused('false-signature')
  if (on !== desk.today) return refused('day-is-over')
  const loaded = await loadToRelease(desk, desk.db, { [kind]: subject }, actionOf(act, kind))
  if (!loaded.ok) return loaded
  // Held back and withdrawn from the public are one act: she is not to do the one by a page that still says the other.
  const { reply, letters } = loaded.value
  if (was !== undefined && was !== (reply ?? letters[0]!).publication) return refused('changed-meanwhile')
  if (act === 'approve-withdrawal-note') {
    const agrees = mayApproveNote(desk, loaded.value.mandate, await findWithdrawal(desk.db, loaded.value.id))
    if (!agrees.ok) return agrees
  }
  if (act === 'propose' || act === 'propose-correction') {
    const proposed = await propose(desk, read.value)
    return proposed.ok ? done({ id, isDone: true, waits: proposed.value.waits }) : proposed
  }
  const left = act === 'approve' ? namesLeft(loaded.value) : null
  if (left) return { ok: false, errors: [left] }
  return inTransaction(desk, async (trx) => {
    if (await insertWord(trx, word)) await enqueue(trx, 'act-on-release-word', { id }, { key: `release-word ${id}` })
    return done({ id, isDone: false, waits: false })
  })
}

const asked: Record<Exclude<ReleaseAct, `${string}-correction`>, Action> = {
  propose: 'schedule-release',
  approve: 'schedule-release',
  withdraw: 'withdraw-from-public',
  // Whose second person she is stands with the withdrawal: asked of her once it was found.
  'approve-withdrawal-note': 'see-releases'
}
const actionOf = (act: ReleaseAct, kind: SubjectKind): Action =>
  act === 'propose-correction' || act === 'approve-correction' ? correctionOf[kind] : asked[act]

/** As the first of two: her word is kept in the transaction of what she proposes, by the verb that proposes it. */
async function propose(
  desk: Desk,
  { word, from, correction = {}, over, stood }: Said
): Promise<Result<{ waits: boolean }>> {
  const { kind, subject, act, officer, on, reason, proposal } = word.value
  const of = { [kind]: subject }
  const signed = proposal ?? 'nothing'
  const keep = async (trx: Trx) => void (await insertWord(trx, word))
  if (act === 'propose') {
    const despite = reason ? { despite: reason } : {}
    const scheduled = await scheduleRelease(desk, { ...of, signed, ...(from && { from }), ...despite }, keep)
    return scheduled.ok ? done({ waits: true }) : scheduled
  }
  const first = { reason: reason ?? '', firstBy: officer, firstOn: on }
  if (!isFingerprint(signed, fingerprintOfChanges({ ...first, changes: correction }))) return refused('not-as-shown')
  const correct = kind === 'letter' ? correctLetter : correctReply
  const seen = { ...(over !== undefined && { over }), ...(stood !== undefined && { stood }) }
  return correct(desk, { ...correction, ...of, reason, ...seen }, keep)
}

type Said = z.output<typeof wordInput>
