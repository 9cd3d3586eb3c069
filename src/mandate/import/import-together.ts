import { randomUUID } from 'node:crypto'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { EventType } from '../events.ts'
import type { Imported } from './account.ts'
import { checkFile } from './check-file.ts'
import type { Columns, Importing, ImportResult, Judged, Taken } from './importing.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** A file whose rows are judged one by one and committed all together. */
export interface TogetherKind<T> extends Columns {
  event: EventType
  /** Asked in the order of the file; it remembers what came before. */
  judge(cell: (column: string) => string): Judged<T>
  /** The address of what a row is of, for the account of what was changed. */
  idOf?(given: T): string
  write(trx: Trx, taken: readonly T[]): Promise<void>
}

/** `prepare` reads what rows are compared with; nothing else is taken in from there to the end. */
export async function importTogether<T>(
  importing: Importing,
  prepare: () => Promise<TogetherKind<T>>
): Promise<ImportResult> {
  return oneAtATime(importing, async () => {
    const kind = await prepare()
    const taken: T[] = []
    const judge = (rows: readonly { cell(column: string): string }[]) => rows.map(({ cell }) => kind.judge(cell))
    const checked = await checkFile({ ...kind, judge }, importing, (more) => void taken.push(...more))
    if (!checked.ok) return checked
    const { account, sha256 } = checked
    if (!importing.dryRun) await write(kind, importing, taken, sha256, account)
    return account
  })
}

/** What a row says beside what is kept of it, each in one line. */
export function compared<T>(given: T, before: string | null | undefined, after: string): Judged<T> {
  if (before === after) return { verdict: 'unchanged' }
  return { verdict: before === undefined || before === null ? 'added' : 'changed', given } satisfies Taken<T>
}

async function write<T>(
  kind: TogetherKind<T>,
  { connection, now, mandate, actor, onProgress }: Importing,
  taken: readonly T[],
  sha256: Buffer,
  account: Imported
): Promise<void> {
  if (taken.length > 0) {
    await connection.db.transaction().execute(async (trx) => {
      await kind.write(trx, taken)
      const { rows, added, changed, rejected } = account
      const payload = { file: sha256.toString('hex'), rows, added, changed, rejected }
      const subject = { subjectKind: 'import', subjectId: randomUUID() }
      await appendEvents(trx, [{ at: now, mandate, type: kind.event, ...subject, actor, payload }])
    })
    onProgress?.({ committed: taken.length, of: taken.length })
  }
  account.written = true
}
