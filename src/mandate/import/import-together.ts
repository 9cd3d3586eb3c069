import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { againWhereBrokenOff, type Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { EventType } from '../events.ts'
import { checkFile, type Checked } from './check-file.ts'
import type { Cells, Columns, FileKind, Importing, ImportResult, Judged, Taken } from './importing.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** A file whose rows are judged one by one and committed all together. */
export interface TogetherKind<T> extends Columns {
  event: EventType
  /** Asked in the order of the file; it remembers what came before. */
  judge(cell: (column: string) => string): Judged<T>
  /** The address of what a row is of, for the account of what was changed. */
  idOf?(given: T): string
  /** Hands the rows of a batch to PostgreSQL, before more are judged, for `write` to put them in their place. */
  send?(trx: Trx, taken: readonly T[]): Promise<void>
  /** Asked for each batch in the order of the file, while the next is judged. */
  write(trx: Trx, taken: readonly T[]): Promise<void>
  /** Asked once, after the last batch. */
  finish?(trx: Trx): Promise<void>
}

/** `prepare` reads what rows are compared with; nothing else is taken in from there to the end. */
export async function importTogether<T>(
  importing: Importing,
  prepare: () => Promise<TogetherKind<T>>
): Promise<ImportResult> {
  // What judges the rows remembers them, so that a file that is read again is judged from the start.
  const takeIn = async () => {
    const { judge, send, write, finish, ...kind } = await prepare()
    const file = { ...kind, judge: (rows: readonly Cells[]) => rows.map(({ cell }) => judge(cell)) }
    if (importing.dryRun) {
      const checked = await checkFile(file, importing, () => undefined)
      return checked.ok ? checked.account : checked
    }
    const checked = await importing.connection.db.transaction().execute(async (trx) => {
      const judged = await checkAndWrite(file, importing, {
        send: async (taken) => send?.(trx, taken),
        write: (taken) => write(trx, taken)
      })
      if (!judged.ok) return judged
      const taken = judged.account.added + judged.account.changed
      await finish?.(trx)
      if (taken > 0) await putOnRecord(trx, kind.event, importing, judged)
      return judged
    })
    if (!checked.ok) return checked
    const { account } = checked
    const taken = account.added + account.changed
    if (taken > 0) importing.onProgress?.({ committed: taken, of: taken })
    return { ...account, written: true }
  }
  return oneAtATime(importing, () => againWhereBrokenOff(takeIn))
}

/** Rows are judged while those before them are written. */
async function checkAndWrite<T>(
  file: FileKind<T>,
  importing: Importing,
  { send, write }: Record<'send' | 'write', (taken: readonly T[]) => Promise<void>>
): Promise<Checked> {
  let writing = Promise.resolve()
  try {
    const checked = await checkFile(file, importing, async (taken) => {
      await writing
      if (taken.length === 0) return
      await send(taken)
      writing = write(taken)
      // It is thrown where it is waited for, and not before.
      writing.catch(() => undefined)
      // PostgreSQL has what it is to do before this thread is busy again.
      await setImmediate()
    })
    await writing
    return checked
  } finally {
    // Whatever else failed: nothing goes on writing where the transaction has ended.
    await Promise.allSettled([writing])
  }
}

/** What a row says beside what is kept of it, each in one line. */
export function compared<T>(given: T, before: string | undefined, after: string): Judged<T> {
  if (before === after) return { verdict: 'unchanged' }
  return { verdict: before === undefined ? 'added' : 'changed', given } satisfies Taken<T>
}

async function putOnRecord(
  trx: Trx,
  type: EventType,
  { now, mandate, actor }: Importing,
  { account: { rows, added, changed, rejected }, sha256 }: Extract<Checked, { ok: true }>
): Promise<void> {
  const payload = { file: sha256.toString('hex'), rows, added, changed, rejected }
  const subject = { subjectKind: 'import', subjectId: randomUUID() }
  await appendEvents(trx, [{ at: now, mandate, type, ...subject, actor, payload }])
}
