import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import { mandateExistsOn } from '../reference/mandate-exists.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { stillSigns, type ClearanceDecision } from './clearance.ts'
import { happened, inTransaction, nothingElse, type Also, type Desk } from './desk.ts'
import { holdClearance, settleClearance } from './hold-clearance.ts'
import { transition } from './machines.ts'
import type { ClearanceInput } from './clearance-schemas.ts'
import {
  deleteSignatory,
  updateClearing,
  type ClearanceText,
  type ClearanceOnRecord,
  type StoredClearing
} from './clearances.store.server.ts'
import { insertTransitions } from './transitions.store.server.ts'
import type { LetterOnRecord } from './letters.store.server.ts'

export interface RecordedClearance {
  slug: string
  /** Of the letter: cleared when every mandate that signs has cleared this text. */
  clearance: 'open' | 'cleared'
  asked: { mandate: string; state: string }[]
}

export interface DecidedClearance {
  letter: LetterOnRecord
  text: ClearanceText
}

/** Writes down what was decided of a draft, by whoever may: to be asked before. */
export async function decideClearance(
  desk: Desk,
  id: string,
  input: ClearanceInput,
  also: Also<DecidedClearance> = nothingElse
): Promise<Result<RecordedClearance>> {
  const { decision, on = desk.today, saidBy = null, reason = null, hash } = input
  const resolver = await createResolver(desk.db)
  return inTransaction(desk, async (trx) => {
    const held = await holdClearance(trx, id)
    if (!held.ok) return held
    const { letter, clearance } = held.value
    const entry = input.mandate === undefined ? null : resolver.findMandate(input.mandate)
    const mandate = input.mandate === undefined ? null : entry?.code
    // Who has ended is waited for no more, and its word of before holds for nothing.
    const hasEnded = entry != null && mandateExistsOn(entry, on, 'day') === 'no'
    const problem =
      dayProblem(on, clearance.text, { decision, hasEnded }, desk.today) ?? textProblem(hash, clearance.text, decision)
    if (problem) return { ok: false, errors: [problem] }
    const deciding = pickDeciding(clearance, letter, decision, mandate, input.mandate)
    if (!deciding.ok) return deciding
    const changed: StoredClearing[] = []
    for (const one of deciding.value) {
      if (one.state === 'cleared' && decision === 'not-joined' && !hasEnded)
        return refused('no-such-step', null, { machine: 'clearance', from: one.state, to: decision })
      const step = transition('clearance', one.state, decision, reason)
      if (!step.ok) return step
      const now = { ...one, state: decision, hash: decision === 'cleared' ? hash! : null, onDay: on, saidBy, reason }
      await updateClearing(trx, one.id, now)
      await insertTransitions(trx, [{ ...step.value, subject: one.id }], desk.actor.id, desk.today)
      if (!stillSigns(now)) await deleteSignatory(trx, letter.id, one.signatory)
      changed.push(now)
    }
    const asked = clearance.asked.map((one) => changed.find(({ id }) => id === one.id) ?? one)
    await also(trx, { letter, text: clearance.text })
    const stands = await settleClearance(trx, desk, letter, asked, clearance.text.hash, reason)
    await appendEvents(trx, [
      happened(
        desk,
        'clearance-recorded',
        { kind: 'letter', id: letter.id, mandate: letter.mandate },
        {
          slug: letter.slug,
          mandates: changed.map(({ signatory }) => signatory),
          decision,
          hash: hash ?? null,
          day: on
        }
      )
    ])
    return done({
      slug: letter.slug,
      clearance: stands,
      asked: asked.map(({ signatory, state }) => ({ mandate: signatory, state }))
    })
  })
}

function dayProblem(
  on: Day,
  text: ClearanceText,
  { decision, hasEnded }: { decision: ClearanceDecision; hasEnded: boolean },
  today: Day
): DomainError | null {
  if (on > today) return error('date-to-come', 'on', { value: on, today })
  if (on < text.onDay) return error('before-last-step', 'on', { value: on, last: text.onDay })
  return decision === 'not-joined' && on <= text.cutOff && !hasEnded
    ? error('cut-off-to-come', 'on', { value: on, cutOff: text.cutOff })
    : null
}

function textProblem(hash: string | undefined, text: ClearanceText, decision: ClearanceDecision): DomainError | null {
  if (decision !== 'cleared') return null
  if (hash === undefined) return error('required', 'hash')
  return hash === text.hash ? null : error('not-the-text-to-clear', 'hash')
}

/** The mandate that decides; with 'not-joined' and no name, all those that have not said a last word. */
function pickDeciding(
  { asked }: ClearanceOnRecord,
  letter: LetterOnRecord,
  decision: ClearanceDecision,
  mandate: string | null | undefined,
  name = ''
): Result<StoredClearing[]> {
  const goesWithout = decision === 'declined' || decision === 'not-joined'
  if (mandate === null) {
    if (decision !== 'not-joined') return refused('required', 'mandate')
    const silent = asked.filter(
      ({ state, signatory }) => (state === 'open' || state === 'change-proposed') && signatory !== letter.mandate
    )
    return silent.length ? done(silent) : refused('nobody-is-waited-for', 'letter', { value: letter.slug })
  }
  const found = asked.filter(({ signatory }) => signatory === mandate)
  if (!found.length) return refused('not-asked-to-clear', 'mandate', { value: name, letter: letter.slug })
  return goesWithout && mandate === letter.mandate
    ? refused('lead-must-sign', 'mandate', { value: letter.mandate })
    : done(found)
}
