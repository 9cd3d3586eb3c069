import type { Day } from '../calendar.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { WorkDesk } from './desk.ts'
import { listRequestRows, type RequestRow } from './requests.store.server.ts'
import { listRequestsInput } from './schemas.ts'

export type { RequestRow }

/** What is asked of the office, the first due before; by what is known alone. */
export async function listRequests(
  desk: WorkDesk,
  input: unknown
): Promise<Result<{ requests: RequestRow[]; today: Day }>> {
  const read = readInput(listRequestsInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'see-work', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) =>
    done({ requests: await listRequestRows(trx, read.value, { mandate, me: actor.id }), today })
  )
}
