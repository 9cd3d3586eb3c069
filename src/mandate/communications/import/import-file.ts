import { checkFile } from '../../import/check-file.ts'
import type { Importing, ImportResult } from '../../import/importing.ts'
import { oneAtATime } from '../../import/one-at-a-time.ts'
import { refused } from '../../import/problem.ts'
import { countLetter } from './count-letter.ts'
import type { LetterKind } from './letter-kind.ts'
import { MovedMeanwhileError, openStaging, stage } from './staging.server.ts'
import { writeChecked, type StagedBatch } from './write-checked.ts'

/** Checks the whole file, and when that is done, unless it is a dry run, writes it batch by batch. */
export async function importFile(kind: LetterKind, importing: Importing): Promise<ImportResult> {
  return oneAtATime(importing, async () => {
    try {
      return await checkThenWrite(kind, importing)
    } catch (error) {
      if (error instanceof MovedMeanwhileError) return refused('letters-moved-meanwhile')
      throw error
    }
  })
}

async function checkThenWrite(kind: LetterKind, importing: Importing): Promise<ImportResult> {
  const { connection, dryRun } = importing
  // What a connection is to write waits in a table that it alone sees. Of a record the rows before one say which letter it is,
  // so that no batch may stand without the one before it.
  const connections = dryRun ? [] : kind.kind === 'letters' ? [connection, await connection.beside()] : [connection]
  for (const one of connections) await openStaging(one)
  const batches: StagedBatch[] = []
  const others: unknown[] = []
  const checked = await checkFile({ ...kind, count: countLetter }, importing, async (taken) => {
    const letters = taken.flatMap((one) => ('staged' in one ? [one.staged] : []))
    // What changes letters is written where the import is held: should that connection break, another import may come in.
    const isNew = letters.every(({ existing }) => existing === null)
    const on = connections[isNew ? batches.length % connections.length : 0]
    if (on && letters.length > 0) {
      const from = batches.at(-1)?.to ?? 0
      await stage(on, from, letters)
      batches.push({ on, from, to: from + letters.length })
    }
    others.push(...taken.flatMap((one) => ('other' in one ? [one.other] : [])))
  })
  if (!checked.ok) return checked
  const { account, sha256 } = checked
  if (!dryRun) await writeChecked(kind, importing, account, { connections, batches, others, sha256 })
  return account
}
