import { m } from '#messages'
import type { Erasure } from '#mandate/retention/retention.ts'
import { day, days as lengthOf } from '../../format.ts'
import { outcomeLabel } from '../inbox/labels.ts'

/** What a policy is about: how it was closed, or that it was set aside or never read. */
export function whatLabel(outcome: string): string {
  if (outcome === 'set-aside') return m.retention_set_aside()
  return outcome === 'never-read' ? m.retention_never_read() : outcomeLabel(outcome)
}

/** The day from which a policy counts. */
export function countsFrom(outcome: string): string {
  if (outcome === 'set-aside') return m.retention_from_set_aside()
  return outcome === 'never-read' ? m.retention_from_came() : m.retention_from_closed()
}

export const policyWords = ({ outcome, days, from }: Erasure): string =>
  m.retention_by_policy({ what: whatLabel(outcome), days: lengthOf(days), from: day(from) })
