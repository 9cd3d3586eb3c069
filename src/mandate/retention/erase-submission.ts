import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { RetentionDesk } from './desk.ts'
import { erase } from './erase.ts'
import { numberOf } from './retention.ts'
import { eraseInput } from './schemas.ts'

/** At once, because its source has withdrawn it. Whoever asks types the beginning of its number. */
export async function eraseSubmission(desk: RetentionDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(eraseInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { id, typed } = read.value
  if (!may(actor, 'erase-submission', { mandate })) return refused('not-allowed')
  if (typed.trim().toLowerCase() !== numberOf(id)) return refused('typed-otherwise', 'typed')
  const outcome = await inOffice(db, mandate, (trx) =>
    erase(trx, desk, id, { policy: null, why: 'withdrawn-by-source' })
  )
  if (outcome === 'held') return refused('on-hold')
  return outcome === 'erased' ? done({ id }) : refused('not-found')
}
