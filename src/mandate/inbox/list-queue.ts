import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { ageInDays, isInCase, isLeftAlone } from './attention.ts'
import type { InboxDesk } from './desk.ts'
import { promiseDue, type DuePromise } from './promises.ts'
import { queueInput } from './schemas.ts'
import { countSubmissions, listSubmissions, type QueueCounts, type ListedRow } from './queue.store.server.ts'

// From which a promise is judged, and told no further.
type Judged = 'wroteOn' | 'toldOn' | 'reopenedOn' | 'hasReceipt'

export interface QueueEntry extends Omit<ListedRow, Judged> {
  age: number
  /** No officer in charge, and in no case, a working day after it came. */
  alone: boolean
  /** What was promised her and is due. */
  promise: DuePromise | null
}

export interface Queue {
  entries: QueueEntry[]
  after: string | null
  counts: QueueCounts
  today: string
}

/** What waits: danger first, then perhaps danger, then what she added and nobody has opened, then the oldest. Known fields alone: filters can't ask what is sealed. */
export async function listQueue(desk: InboxDesk, input: unknown): Promise<Result<Queue>> {
  const read = readInput(queueInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'see-queue', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const { rows, after } = await listSubmissions(trx, read.value, { me: actor.id, today })
    const counts = await countSubmissions(trx, mandate, today)
    return done({ entries: rows.map((row) => entryOf(row, today)), after, counts, today })
  })
}

export function entryOf(row: ListedRow, today: string): QueueEntry {
  const { wroteOn: _wroteOn, toldOn: _toldOn, reopenedOn: _reopenedOn, hasReceipt: _hasReceipt, ...known } = row
  return {
    ...known,
    age: ageInDays(row.receivedOn, today),
    alone:
      row.officer === null &&
      row.closedOn === null &&
      row.setAsideOn === null &&
      !isInCase(row) &&
      isLeftAlone(row.receivedOn, today),
    promise: promiseDue(row, today)
  }
}
