import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import { countRejected, emptyAccount, type Imported } from '../../communications/import/account.ts'
import type { ImportResult } from '../../communications/import/import-file.ts'
import type { Importing } from '../../communications/import/importing.ts'
import { problem, type RowProblem } from '../../communications/import/problem.ts'
import { readFile } from '../../communications/import/read-file.ts'
import { readHeader, rowShape, type Header } from '../../communications/import/read-header.ts'
import { oneAtATime, refused } from '../../communications/import/one-at-a-time.ts'
import { lists } from '../../reference/reference-lists.ts'
import type { IndicatorFile, IndicatorValue } from './read-rows.ts'
import { findValues, writeValues } from './store.server.ts'

/** Takes in figures that others published of States. All rows are committed together; the same file again changes nothing. */
export const importIndicators =
  (kind: IndicatorFile) =>
  async (importing: Importing): Promise<ImportResult> => {
    return oneAtATime(importing, () => checkThenWrite(kind, importing))
  }

async function checkThenWrite(kind: IndicatorFile, importing: Importing): Promise<ImportResult> {
  const { connection, dryRun } = importing
  const account = emptyAccount()
  const states = new Set((await lists(connection.db, 'en')).states.keys())
  const stored = await findValues(connection.db, kind.source)
  const taken: IndicatorValue[] = []
  const seen = new Set<string>()
  let header: Header | undefined
  let sha256: Buffer = Buffer.alloc(0)
  for await (const { rows, isLast } of readFile(importing.open(), (digest) => (sha256 = digest))) {
    if (!header) {
      const read = readHeader(rows.shift(), kind.required, kind.optional)
      if (!read.ok) return read
      header = read.header
      account.ignoredColumns = header.ignored.filter(Boolean)
      importing.onHeader?.(header.names)
    }
    const { at } = header
    account.rows += rows.length
    for (const [place, row] of rows.entries()) {
      const shape = rowShape(row, header, isLast && place === rows.length - 1)
      const read = shape
        ? { ok: false as const, problems: [shape] }
        : kind.read((column) => row.fields[at(column)]?.trim() ?? '', states)
      const problems = read.ok ? twice(kind, read.values, seen) : read.problems
      if (!read.ok || problems.length > 0) {
        countRejected(account, problems, row.line)
        importing.onRejected?.({ row, problems })
      } else taken.push(...judge(kind, read.values, stored, account))
    }
    importing.onProgress?.({ checked: account.rows })
  }
  if (!header) return refused('csv-empty')
  account.publicNow = account.added
  if (!dryRun) await write(kind, importing, taken, sha256, account)
  return account
}

/** By what a value is told from others. */
const keyOf = ({ oneOfState }: IndicatorFile, { indicator, state, year }: IndicatorValue): string =>
  [indicator, state, ...(oneOfState ? [] : [year])].join(' ')

function twice(kind: IndicatorFile, values: readonly IndicatorValue[], seen: Set<string>): RowProblem[] {
  const keys = values.map((one) => keyOf(kind, one))
  if (keys.some((key) => seen.has(key))) return [problem('indicator-twice', null)]
  for (const key of keys) seen.add(key)
  return []
}

/** Enters a row in the account. @returns what of it is to be written */
function judge(
  kind: IndicatorFile,
  values: readonly IndicatorValue[],
  stored: ReadonlyMap<string, string>,
  account: Imported
): IndicatorValue[] {
  const before = values.map((one) => stored.get(kind.oneOfState ? `${one.indicator} ${one.state}` : keyOf(kind, one)))
  const changed = values.filter((one, at) => before[at] !== printOf(one))
  if (before.every((one) => one === undefined)) account.added++
  else if (changed.length === 0) account.unchanged++
  else account.changed++
  return changed
}
const printOf = ({ year, value, word }: IndicatorValue) => `${year} ${value} ${word ?? ''}`

async function write(
  kind: IndicatorFile,
  { connection, now, mandate, actor, onProgress }: Importing,
  taken: readonly IndicatorValue[],
  sha256: Buffer,
  account: Imported
): Promise<void> {
  account.written = true
  if (taken.length === 0) return
  await connection.db.transaction().execute(async (trx) => {
    await writeValues(trx, kind, taken)
    const { rows, added, changed, rejected } = account
    await appendEvents(trx, [
      {
        at: now,
        mandate,
        type: 'indicators-imported',
        subjectKind: 'import',
        subjectId: randomUUID(),
        actor,
        payload: { file: sha256.toString('hex'), rows, added, changed, rejected }
      }
    ])
  })
  onProgress?.({ committed: taken.length, of: taken.length })
}
