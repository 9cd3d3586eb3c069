import { randomUUID } from 'node:crypto'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../../people/with-office.server.ts'
import { may } from '../../permissions.ts'
import { done, refused, type Result } from '../../result.ts'
import { isStage, standing } from '../stages.ts'
import { toldOfWarning, type LawDesk } from './desk.ts'
import { readRule } from './store.server.ts'
import { whatRose, type WarningRule } from './warning.ts'
import { isNews } from './warning-news.ts'
import {
  insertAside,
  insertWarning,
  readLastWarnings,
  readMoving,
  readThreats,
  waitForWarnings,
  type MovingLaw
} from './warnings.store.server.ts'

/**
 * Looks where a restrictive bill that moves and a rise in threats warn together, and keeps what is new with its day. What
 * rests on nothing that stands any more falls away.
 */
export async function raiseWarnings(desk: LawDesk): Promise<Result<{ raised: string[] }>> {
  const { db, mandate, actor } = desk
  if (!may(actor, 'raise-warnings', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => done({ raised: await raise(trx, desk, await readRule(trx, mandate)) }))
}

/** The States of which the office is warned now, and was not before. */
export async function raise(trx: Trx, desk: LawDesk, rule: WarningRule): Promise<string[]> {
  const { mandate, today } = desk
  await waitForWarnings(trx, mandate)
  await letFall(trx, desk)
  const last = new Map((await readLastWarnings(trx, mandate, 'told')).map((one) => [one.state, one]))
  const raised: string[] = []
  for (const now of await findWarnings(trx, desk, rule)) {
    if (!isNews(rule, last.get(now.state) ?? null, now)) continue
    const id = randomUUID()
    await insertWarning(trx, mandate, { ...rule, ...now, id, raisedOn: today })
    await appendEvents(trx, [toldOfWarning(desk, 'warning-raised', id, { state: now.state, rose: now.rose })])
    raised.push(now.state)
  }
  return raised
}

/** Of a warning that was raised of tips alone, and each of these was declined since, nobody has to say that it is none. */
async function letFall(trx: Trx, desk: LawDesk): Promise<void> {
  const { mandate, actor, today } = desk
  for (const { id, matters } of await readLastWarnings(trx, mandate, 'standing')) {
    if (matters.length > 0) continue
    await insertAside(trx, { warning: id, mandate, reason: null, forRule: null, by: actor.id, on: today })
    await appendEvents(trx, [toldOfWarning(desk, 'warning-fell-away', id)])
  }
}

/** Where the rule warns as of today, State by State. */
export async function findWarnings(trx: Trx, { mandate, today }: LawDesk, rule: WarningRule) {
  const moving = await readMoving(trx, mandate, today, rule.days)
  const byState = Map.groupBy(
    // A tip says of itself where the bill stands: what is no stage is left out.
    moving.filter(({ stage }) => stage !== null && isStage(stage) && standing(stage) === 'moving'),
    ({ state }) => state
  )
  const found = []
  for (const [state, matters] of byState as Map<string, MovingLaw[]>) {
    const threats = await readThreats(trx, mandate, state, today, rule.days)
    const rose = whatRose(rule, threats)
    if (rose.length > 0) found.push({ state, rose, matters, ...threats })
  }
  return found
}
