import { appendEvents } from '#platform/event-log.ts'
import { whyChangedMeanwhile } from '../changed-meanwhile.ts'
import { inCharge } from '../people/in-charge.ts'
import { isOfficer } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { Trx } from '#platform/db.ts'
import { step } from './case.ts'
import { holdCase, putStates, putTags, updateCase, type CaseRow } from './cases.store.server.ts'
import { told, type CaseDesk } from './desk.ts'
import { saidNow } from './said-now.ts'
import { changeInput, type Change } from './schemas.ts'
import { addStep } from './steps.store.server.ts'
import { whyShut } from './why-shut.ts'
import { whyUnknown } from './why-unknown.ts'

/** One thing that is known of a case is said anew: what stood before stays in its steps. */
export async function changeCase(desk: CaseDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(changeInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { case: id, what, reason = null, was: madeFrom } = read.value
  if (!may(actor, 'change-case', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdCase(trx, id)
    if (!row) return refused('not-found')
    const shut = whyShut(row)
    if (shut) return shut
    const [was, became] = [saidNow(row, what), saidThen(read.value)]
    if (was === became) return done({ id })
    const stale = whyChangedMeanwhile([{ field: what, madeFrom, stands: was, becomes: became }])
    if (stale) return stale
    const fault = await whyNot(trx, desk, row, read.value)
    if (fault) return fault
    await put(trx, id, read.value)
    await addStep(trx, id, { what, was, became, reason, officer: actor.id, on: today })
    await appendEvents(trx, [told(desk, 'case-changed', id, { what, was, became, reason })])
    return done({ id })
  })
}

function saidThen(change: Change): string {
  if (change.what === 'states') return change.states.toSorted().join(' ')
  if (change.what === 'tags')
    return change.tags
      .map(({ list, code }) => `${list}:${code}`)
      .toSorted()
      .join(' ')
  if (change.what === 'killings') return [change.confirmed, change.likely, change.possible].join(' ')
  if (change.what === 'stage') return [change.stage, change.since, change.verdict].filter(Boolean).join(' ')
  if (change.what === 'in-charge') return change.officer ?? ''
  return change.what === 'urgency' ? change.urgency : change.verification
}

async function whyNot(trx: Trx, { mandate, today }: CaseDesk, row: CaseRow, change: Change) {
  const { reason = null } = change
  if (change.what === 'states' || change.what === 'tags') return whyUnknown(trx, change)
  if (change.what === 'verification' || change.what === 'urgency')
    return failed(
      step(change.what, row[change.what], change.what === 'urgency' ? change.urgency : change.verification, reason)
    )
  if (change.what === 'in-charge')
    return change.officer && !(await isOfficer(trx, change.officer, mandate, inCharge))
      ? refused('no-such-officer', 'officer')
      : null
  if (change.what !== 'stage') return null
  const was = row.stage ?? 'none'
  const { stage, since, verdict } = change
  // The day or the verdict of the same stage is corrected like a step back.
  if (was === stage && !reason) return refused('reason-required', 'reason')
  const taken = was === stage ? null : failed(step('stage', was, stage, reason))
  if (taken) return taken
  if (stage !== 'none' && !since) return refused('required', 'since')
  if (since && since > today) return refused('date-to-come', 'since', { value: since, today })
  if (stage === 'verdict' && !verdict) return refused('required', 'verdict')
  return null
}

const failed = <T>(result: Result<T>) => (result.ok ? null : result)

async function put(trx: Trx, id: string, change: Change): Promise<void> {
  if (change.what === 'states') return putStates(trx, id, change.states)
  if (change.what === 'tags') return putTags(trx, id, change.tags)
  if (change.what === 'urgency') return updateCase(trx, id, { urgency: change.urgency })
  if (change.what === 'verification') return updateCase(trx, id, { verification: change.verification })
  if (change.what === 'in-charge') return updateCase(trx, id, { officer: change.officer })
  if (change.what === 'killings') {
    const { confirmed, likely, possible } = change
    return updateCase(trx, id, { killed_confirmed: confirmed, killed_likely: likely, killed_possible: possible })
  }
  const { stage, since, verdict } = change
  const isPast = stage === 'verdict' || stage === 'reparation'
  return updateCase(trx, id, {
    stage: stage === 'none' ? null : stage,
    stage_since: stage === 'none' ? null : since!,
    verdict: isPast ? (verdict ?? null) : null
  })
}
