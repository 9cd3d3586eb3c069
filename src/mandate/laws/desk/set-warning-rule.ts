import { z } from 'zod'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../../people/with-office.server.ts'
import { may } from '../../permissions.ts'
import { readInput } from '../../read-input.ts'
import { done, refused, type Result } from '../../result.ts'
import { toldOfWarning, type LawDesk } from './desk.ts'
import { findWarnings, raise } from './raise-warnings.ts'
import { reasonInput } from './schemas.ts'
import { insertRule } from './store.server.ts'
import type { WarningRule } from './warning.ts'
import { insertAside, readLastWarnings } from './warnings.store.server.ts'

const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: 'wrong-type' })
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      error: 'number-out-of-bounds',
      params: { least, most }
    })
const input = z.object({
  days: whole(7, 730),
  threats: whole(1, 1000),
  rise: whole(0, 1000),
  reason: reasonInput
})

/**
 * The rule of the early warning, from now on; those before stay on record with who set them and why. What the new one
 * would not have warned of is set aside for her reason, and what it warns of is raised at once.
 */
export async function setWarningRule(desk: LawDesk, given: unknown): Promise<Result<WarningRule>> {
  const read = readInput(input, given)
  if (!read.ok) return read
  const { db, mandate, actor, now, today } = desk
  if (!may(actor, 'set-warning-rule', { mandate })) return refused('not-allowed')
  const { reason, ...rule } = read.value
  return inOffice(db, mandate, async (trx) => {
    const number = await insertRule(trx, { ...rule, mandate, reason, by: actor.id, on: today })
    await appendEvents(trx, [
      {
        at: now,
        mandate,
        type: 'warning-rule-set',
        subjectKind: 'warning-rule',
        subjectId: `${mandate}-${number}`,
        actor: actor.id,
        payload: { ...rule, on: today }
      }
    ])
    await setAsideBy(trx, desk, { ...rule, number }, reason)
    await raise(trx, desk, rule)
    return done(rule)
  })
}

async function setAsideBy(
  trx: Trx,
  desk: LawDesk,
  rule: WarningRule & { number: number },
  reason: string
): Promise<void> {
  const { mandate, actor, today } = desk
  const still = new Set((await findWarnings(trx, desk, rule)).map(({ state }) => state))
  for (const { id, state } of await readLastWarnings(trx, mandate, 'standing')) {
    if (still.has(state)) continue
    await insertAside(trx, { warning: id, mandate, reason, forRule: rule.number, by: actor.id, on: today })
    await appendEvents(trx, [toldOfWarning(desk, 'warning-set-aside', id)])
  }
}
