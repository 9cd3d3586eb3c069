import type { Day } from '../calendar.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { WorkDesk } from './desk.ts'
import { findRequest, findRequestWords, type RequestRow } from './requests.store.server.ts'
import { readRequestInput } from './schemas.ts'
import { listWorkSteps, type WorkStep } from './words.store.server.ts'

export type { WorkStep }

export interface RequestGiven {
  known: RequestRow
  /** Null where there is none, which only a hand in the database can bring about. */
  words: { writer: string; body: string } | null
  steps: WorkStep[]
  today: Day
}

export async function readRequest(desk: WorkDesk, input: unknown): Promise<Result<RequestGiven>> {
  const read = readInput(readRequestInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id } = read.value
  if (!may(actor, 'do-work', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const known = await findRequest(trx, id)
    if (!known) return refused('not-found')
    return done({
      known,
      words: await findRequestWords(trx, id),
      steps: await listWorkSteps(trx, 'request', id),
      today
    })
  })
}
