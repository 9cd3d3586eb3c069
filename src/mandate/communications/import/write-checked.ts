import { transact } from '#platform/db.ts'
import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import type { Connection } from '#platform/one-connection.ts'
import type { EventType } from '../../events.ts'
import { projectLetters } from '../project.ts'
import type { Imported } from '../../import/account.ts'
import type { Importing } from '../../import/importing.ts'
import type { LetterKind } from './letter-kind.ts'
import { projectPending } from './project-pending.ts'
import { onEach } from '../../import/on-each.ts'
import { writeStaged } from './staging.server.ts'
import { writeRun } from './store.server.ts'

/** Rows `from` to before `to` of what was staged, on the connection that sees them. */
export interface StagedBatch {
  on: Connection
  from: number
  to: number
}

export interface Checked {
  connections: readonly Connection[]
  batches: readonly StagedBatch[]
  others: unknown[]
  sha256: Buffer
}

/** Commits the rows batch by batch; then what is derived from them follows, as it would after a crash. */
export async function writeChecked(
  kind: LetterKind,
  importing: Importing,
  account: Imported,
  checked: Checked
): Promise<void> {
  const { connections, others } = checked
  const file = checked.sha256.toString('hex')
  const run = {
    id: randomUUID(),
    kind: kind.kind,
    sha256: checked.sha256,
    at: importing.now,
    rows: account.rows,
    unchanged: account.unchanged,
    rejected: account.rejected
  }
  const empty = { on: importing.connection, from: 0, to: 0 }
  const batches = checked.batches.length === 0 && others.length > 0 ? [empty] : checked.batches
  const of = (batches.at(-1)?.to ?? 0) + others.length
  let committed = 0
  const write = async ({ db }: Connection, batch: StagedBatch) => {
    // The others are few and small: they go with the last letters.
    const its = batch === batches.at(-1) ? others : []
    const added = batch.to - batch.from + its.length
    await transact(db, async (trx) => {
      const { changed, ...written } = await writeStaged(trx, batch.from, batch.to - 1, { ...importing, file })
      await projectLetters(trx, changed)
      if (its.length > 0) await kind.writeOthers?.(trx, its)
      // From here on the batch of another connection waits.
      await writeRun(trx, { ...run, added })
      await appendEvents(trx, [eventOf(importing, { ...run, file }, written)])
    })
    committed += added
    importing.onProgress?.({ committed, of })
  }
  const waiting = new Map(connections.map((one) => [one, batches.filter(({ on }) => on === one)]))
  await onEach(connections, (on) => waiting.get(on)!.shift(), write)
  account.written = true
  const { connection } = importing
  await projectPending([connection.db, (await connection.beside()).db], (projected) =>
    importing.onProgress?.({ projected })
  )
}

/** One for each batch: what was committed with it, from which file, and what of it whoever imports it released. */
function eventOf(
  { now, mandate, actor }: Importing,
  run: { id: string; kind: string; file: string },
  written: { letters: string[]; released: string[] }
) {
  const type: EventType = 'letters-imported'
  const payload = { file: run.file, kind: run.kind, ...written }
  return { at: now, mandate, type, subjectKind: 'import', subjectId: run.id, actor, payload }
}
