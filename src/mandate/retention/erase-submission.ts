import type { Trx } from '#platform/db.ts'
import { inOffice } from '../people/with-office.server.ts'
import { needsSecond } from '../people/two-officers.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { findOpenAsk } from './asks.store.server.ts'
import type { RetentionDesk } from './desk.ts'
import { erase, type AtOnce } from './erase.ts'
import { listTrusted } from './erasure-by-two.ts'
import { numberOf } from './retention.ts'
import { holdKept } from './retention.store.server.ts'
import { eraseInput, type EraseInput } from './schemas.ts'

/**
 * At once. Whoever does it types the beginning of its number, and where another officer's word counts, that one has
 * asked for it: two stand between a slip, or one who wants it gone, and what can't be undone.
 */
export async function eraseSubmission(desk: RetentionDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(eraseInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { id, typed } = read.value
  if (!may(actor, 'erase-submission', { mandate })) return refused('not-allowed')
  if (typed.trim().toLowerCase() !== numberOf(id)) return refused('typed-otherwise', 'typed')
  return inOffice(db, mandate, async (trx) => {
    if (!(await holdKept(trx, mandate, id))) return refused('not-found')
    const why = await whyOf(trx, desk, read.value)
    if (!why.ok) return why
    const outcome = await erase(trx, desk, id, why.value)
    if (outcome === 'held') return refused('on-hold')
    return outcome === 'erased' ? done({ id }) : refused('not-found')
  })
}

async function whyOf(
  trx: Trx,
  { actor }: RetentionDesk,
  { id, reason, sourceAsked }: EraseInput
): Promise<Result<AtOnce>> {
  const trusted = await listTrusted(trx)
  if (!needsSecond(trusted)) {
    if (!reason || !sourceAsked) return refused('required', reason ? 'sourceAsked' : 'reason')
    return done({ policy: null, why: reason, sourceAsked })
  }
  const ask = await findOpenAsk(trx, id)
  if (!ask) return refused('erasure-takes-two')
  if (ask.by === actor.id) return refused('erasure-asked-by-you')
  // Of somebody who has left since, or was never confirmed, the word counts no more.
  if (!trusted.includes(ask.by)) return refused('erasure-takes-two')
  return done({ policy: null, why: ask.reason, sourceAsked: ask.sourceAsked, askedBy: ask.by, askedOn: ask.on })
}
