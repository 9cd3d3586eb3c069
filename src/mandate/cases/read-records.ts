import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type CaseDesk } from './desk.ts'
import { listUpdates, type UpdateRow } from './documents.store.server.ts'
import { countOwn, insertSearch, listKeysOf } from './likeness.store.server.ts'
import { recordsInput } from './schemas.ts'

/** A case's sealed record with its keys. Bodies are base64url. */
export interface RecordGiven {
  id: string
  keys: { number: number; body: string }[]
  updates: (Pick<UpdateRow, 'number' | 'officer'> & { body: string })[]
  /** Whether there are further updates behind these. */
  more: boolean
}

/**
 * Gives out the sealed records of many cases with their keys, for a browser that looks through all of them. Once a day
 * for each officer that is on record; of one case it would say less than it does.
 *
 * @returns those that one answer holds, in the order asked for: the rest is asked for again
 */
export async function readRecords(desk: CaseDesk, input: unknown): Promise<Result<{ records: RecordGiven[] }>> {
  const read = readInput(recordsInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { cases } = read.value
  if (!may(actor, 'search-cases', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if ((await countOwn(trx, mandate, cases)) < cases.length) return refused('not-found')
    const keys = await listKeysOf(trx, cases)
    const records: RecordGiven[] = []
    let left = most
    for (const id of cases) {
      const { rows, more } = await listUpdates(trx, { case: id, document: id, after: 0, all: false, most })
      left -= rows.reduce((sum, { body }) => sum + body.length, 0)
      if (left < 0 && records.length > 0) break
      records.push({
        id,
        keys: keys.filter((key) => key.case === id).map(({ number, body }) => ({ number, body: textOf(body) })),
        updates: rows.map(({ number, officer, body }) => ({ number, officer, body: textOf(body) })),
        more
      })
    }
    if (await insertSearch(trx, mandate, actor.id, today))
      await appendEvents(trx, [{ ...told(desk, 'cases-compared', actor.id), subjectKind: 'officer' }])
    return done({ records })
  })
}

const textOf = (body: Buffer): string => body.toString('base64url')
/** Bytes of one answer. */
const most = 6_000_000
