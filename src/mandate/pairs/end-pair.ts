import { appendEvents } from '#platform/event-log.ts'
import type { CaseDesk } from '../cases/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { dropAsked, dropWord } from './pairs.store.server.ts'
import { endInput } from './schemas.ts'
import { toldOf } from './told.ts'

/** An office agrees no longer, or not with one officer's yes: the pair's key and the prints of both go at once. */
export async function endPair(desk: CaseDesk, input: unknown): Promise<Result<{ other: string }>> {
  const read = readInput(endInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { other } = read.value
  if (!may(actor, 'agree-to-pair', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const [isAsked, isAgreed] = [await dropAsked(trx, mandate, other), await dropWord(trx, mandate, other)]
    if (isAsked || isAgreed) await appendEvents(trx, [toldOf(desk, 'pair-ended', other)])
    return done({ other })
  })
}
