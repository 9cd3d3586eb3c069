import { transact } from '#platform/db.ts'
import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import type { EventType } from '../../events.ts'
import { projectLetters } from '../project.ts'
import type { Imported } from '../../import/account.ts'
import type { Importing } from '../../import/importing.ts'
import type { LetterKind } from './letter-kind.ts'
import { projectPending } from './project-pending.ts'
import { batchSize } from '../../import/read-file.ts'
import { writeStaged } from './staging.server.ts'
import { writeRun } from './store.server.ts'

export interface Checked {
  /** How many rows stand in the staging table. */
  staged: number
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
  const { connection, now } = importing
  const run = {
    id: randomUUID(),
    kind: kind.kind,
    sha256: checked.sha256,
    at: now,
    rows: account.rows,
    added: 0,
    unchanged: account.unchanged,
    rejected: account.rejected
  }
  const of = checked.staged + checked.others.length
  for (let from = 0; run.added < of; from += batchSize) {
    const to = Math.min(from + batchSize, checked.staged)
    await transact(connection.db, async (trx) => {
      const { changed, ...written } = await writeStaged(trx, from, to - 1, importing)
      // The others are few and small: they go with the last letters.
      if (to === checked.staged && checked.others.length) await kind.writeOthers?.(trx, checked.others)
      run.added = to + (to === checked.staged ? checked.others.length : 0)
      await writeRun(trx, run)
      await projectLetters(trx, changed)
      await appendEvents(trx, [eventOf(importing, run, written)])
    })
    importing.onProgress?.({ committed: run.added, of })
  }
  account.written = true
  await projectPending([connection.db, connection.beside], (projected) => importing.onProgress?.({ projected }))
}

/** One for each batch: what was committed with it, from which file, and what of it whoever imports it released. */
function eventOf(
  { now, mandate, actor }: Importing,
  run: { id: string; kind: string; sha256: Buffer },
  written: { letters: string[]; released: string[] }
) {
  const type: EventType = 'letters-imported'
  const payload = { file: run.sha256.toString('hex'), kind: run.kind, ...written }
  return { at: now, mandate, type, subjectKind: 'import', subjectId: run.id, actor, payload }
}
