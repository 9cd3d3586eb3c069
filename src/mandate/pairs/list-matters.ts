import { appendEvents } from '#platform/event-log.ts'
import type { CaseDesk } from '../cases/desk.ts'
import type { CaseHead } from '../cases/list-heads.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { insertCompared, isCaseInWork, listDue, listOthers, listOwn, type OthersMatter } from './pairs.store.server.ts'
import { mattersInput } from './schemas.ts'
import { toldCompared } from './told.ts'

export interface MattersGiven {
  /** What others may compare this case with now. */
  own: { other: string; stamp: string }[]
  others: OthersMatter[]
  /** Some of our other cases in work that somebody can't compare with yet. */
  due: CaseHead[]
}

/**
 * What there is to compare a case in work with: of each matter of a pair's other mandate its name, which says nothing, and
 * a stamp. That an officer was given them is on record once a day.
 */
export async function listMatters(desk: CaseDesk, input: unknown): Promise<Result<MattersGiven>> {
  const read = readInput(mattersInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const of = read.value.case
  if (!may(actor, 'compare-with-pairs', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (!(await isCaseInWork(trx, mandate, of))) return refused('not-found')
    if (await insertCompared(trx, mandate, actor.id, today)) await appendEvents(trx, [toldCompared(desk)])
    return done({
      own: await listOwn(trx, of),
      others: await listOthers(trx),
      due: await listDue(trx, { mandate, besides: of, most: dueAtOnce })
    })
  })
}

const dueAtOnce = 10
