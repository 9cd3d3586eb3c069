import { appendEvents } from '#platform/event-log.ts'
import type { CaseDesk } from '../cases/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { insertCompared, readOthers } from './pairs.store.server.ts'
import { printsInput } from './schemas.ts'
import { toldCompared } from './told.ts'

export interface PrintsGiven {
  prints: { mandate: string; matter: string; prints: string[] }[]
}

/**
 * The prints of these matters of other mandates, of those that are there for ours to read. It is on record once a day,
 * whatever she was given before it.
 */
export async function readPrints(desk: CaseDesk, input: unknown): Promise<Result<PrintsGiven>> {
  const read = readInput(printsInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'compare-with-pairs', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (await insertCompared(trx, mandate, actor.id, today)) await appendEvents(trx, [toldCompared(desk)])
    return done({ prints: await readOthers(trx, read.value.matters) })
  })
}
