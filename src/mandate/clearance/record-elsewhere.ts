import { recordClearance } from '../communications/record-clearance.ts'
import type { RecordedClearance } from '../communications/decide-clearance.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { createResolver } from '../reference/resolve.ts'
import { refused, type Result } from '../result.ts'
import { listChains } from './offices.store.server.ts'
import { deskAt, type ClearanceDesk } from './desk.ts'
import { elsewhereInput, silentInput } from './schemas.ts'
import { underSeal } from './under-seal.ts'

/**
 * What a mandate without an office here said elsewhere, and who said it. For one that has an office, its own officers say
 * it and sign it: nobody speaks for them.
 */
export async function recordElsewhere(desk: ClearanceDesk, input: unknown): Promise<Result<RecordedClearance>> {
  const read = readInput(elsewhereInput, input)
  if (!read.ok) return read
  if (!may(desk.actor, 'ask-for-clearance', { mandate: desk.mandate })) return refused('not-allowed')
  const own = deskAt(desk)
  const { decision } = read.value
  // However it is spelt, it is one mandate: asked by the name that was typed, its office would not be found.
  const mandate = (await createResolver(own.db)).findMandate(read.value.mandate)?.code ?? read.value.mandate
  if ((await listChains(own.db, [mandate])).has(mandate))
    return refused('mandate-has-office', 'mandate', { value: mandate })
  const reason = decision === 'cleared' ? undefined : underSeal
  return recordClearance(own, { ...read.value, mandate, reason })
}

/** After the cut-off all that have not said a last word have not joined; nor has a mandate that has ended, whatever it said. */
export async function recordSilent(desk: ClearanceDesk, input: unknown): Promise<Result<RecordedClearance>> {
  const read = readInput(silentInput, input)
  return read.ok ? recordClearance(deskAt(desk), { ...read.value, decision: 'not-joined' }) : read
}
