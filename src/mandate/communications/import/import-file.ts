import { checkFile } from '../../import/check-file.ts'
import type { Importing, ImportResult } from '../../import/importing.ts'
import { oneAtATime } from '../../import/one-at-a-time.ts'
import { countLetter } from './count-letter.ts'
import type { LetterKind } from './letter-kind.ts'
import { openStaging, stage } from './staging.server.ts'
import { writeChecked } from './write-checked.ts'

/** Checks the whole file, and when that is done, unless it is a dry run, writes it batch by batch. */
export async function importFile(kind: LetterKind, importing: Importing): Promise<ImportResult> {
  return oneAtATime(importing, () => checkThenWrite(kind, importing))
}

async function checkThenWrite(kind: LetterKind, importing: Importing): Promise<ImportResult> {
  const { connection, dryRun } = importing
  await openStaging(connection)
  let staged = 0
  const others: unknown[] = []
  const checked = await checkFile({ ...kind, count: countLetter }, importing, async (taken) => {
    const letters = taken.flatMap((one) => ('staged' in one ? [one.staged] : []))
    if (!dryRun) await stage(connection, staged, letters)
    staged += letters.length
    others.push(...taken.flatMap((one) => ('other' in one ? [one.other] : [])))
  })
  if (!checked.ok) return checked
  const { account, sha256 } = checked
  if (!dryRun) await writeChecked(kind, importing, account, { staged, others, sha256 })
  return account
}
