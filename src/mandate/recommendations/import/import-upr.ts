import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import { countRejected, emptyAccount, type Imported } from '../../communications/import/account.ts'
import type { ImportResult } from '../../communications/import/import-file.ts'
import type { Importing } from '../../communications/import/importing.ts'
import { problem, type RowProblem } from '../../communications/import/problem.ts'
import { readFile } from '../../communications/import/read-file.ts'
import { readHeader, rowShape, type Header } from '../../communications/import/read-header.ts'
import { oneAtATime, refused } from '../../communications/import/one-at-a-time.ts'
import type { EventType } from '../../events.ts'
import { lists } from '../../reference/reference-lists.ts'
import { recommendationKind } from '../../search/kinds.ts'
import { deletePassages } from '../../search/store.server.ts'
import { indexRecommendations } from '../index-recommendations.server.ts'
import type { Recommendation } from '../recommendation.ts'
import { readUprRow, uprColumns, type UprLists } from './read-upr-row.ts'
import { findStored, writeRecommendations, type Stored } from './store.server.ts'

/**
 * Takes in recommendations of the Universal Periodic Review, public documents that they are. A row that is there
 * already changes nothing; one whose text or position was mended in the source is mended here. All rows are committed
 * together; the search follows batch by batch.
 */
export async function importUpr(importing: Importing): Promise<ImportResult> {
  return oneAtATime(importing, () => checkThenWrite(importing))
}

async function checkThenWrite(importing: Importing): Promise<ImportResult> {
  const { connection, dryRun } = importing
  const account = emptyAccount()
  const reference = await lists(connection.db, 'en')
  const known: UprLists = {
    states: new Set(reference.states.keys()),
    issues: new Set(reference.vocabulary.get('upr-issue')?.keys())
  }
  const stored = await findStored(connection.db, 'upr')
  const taken: Recommendation[] = []
  const seen = new Set<string>()
  let header: Header | undefined
  let sha256: Buffer = Buffer.alloc(0)
  for await (const { rows, isLast } of readFile(importing.open(), (digest) => (sha256 = digest))) {
    if (!header) {
      const read = readHeader(rows.shift(), uprColumns.required, uprColumns.optional)
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
        : readUprRow((column) => row.fields[at(column)]?.trim() ?? '', known)
      const problems = read.ok ? twice(read.recommendation, seen) : read.problems
      if (!read.ok || problems.length > 0) {
        countRejected(account, problems, row.line)
        importing.onRejected?.({ row, problems })
      } else if (judge(read.recommendation, stored, account)) taken.push(read.recommendation)
    }
    importing.onProgress?.({ checked: account.rows })
  }
  if (!header) return refused('csv-empty')
  account.publicNow = account.added
  if (!dryRun) await write(importing, taken, sha256, account)
  return account
}

/** The same number, or the same words of the same State to the same State at the same session. */
function twice({ slug, session, state, byStates, text }: Recommendation, seen: Set<string>): RowProblem[] {
  const content = [session, state, ...byStates, text].join('\n')
  if (seen.has(slug) || seen.has(content)) return [problem('recommendation-twice', 'id')]
  seen.add(slug).add(content)
  return []
}

/** Enters it in the account. @returns whether there is something to write */
function judge(one: Recommendation, stored: ReadonlyMap<string, Stored>, account: Imported): boolean {
  const before = stored.get(one.slug)
  if (!before) account.added++
  else if (before.print === printOf(one)) account.unchanged++
  else account.changed++
  return !before || before.print !== printOf(one)
}

/** What a row says, in one line: as PostgreSQL says it of what is kept (`findStored`). */
const printOf = ({ year, byStates, position, action, issues, concernsDefenders, text }: Recommendation): string =>
  [year, byStates.join(' '), position, action ?? '', issues.join(' '), concernsDefenders ? 'yes' : 'no', text].join(
    '\n'
  )

async function write(
  { connection, now, mandate, actor, onProgress }: Importing,
  taken: readonly Recommendation[],
  sha256: Buffer,
  account: Imported
): Promise<void> {
  if (taken.length > 0) {
    await connection.db.transaction().execute(async (trx) => {
      // Those that are mended are found by their new words alone.
      await deletePassages(trx, await writeRecommendations(trx, connection.client, taken), [recommendationKind])
      const type: EventType = 'recommendations-imported'
      const payload = {
        file: sha256.toString('hex'),
        rows: account.rows,
        added: account.added,
        changed: account.changed,
        rejected: account.rejected
      }
      await appendEvents(trx, [
        { at: now, mandate, type, subjectKind: 'import', subjectId: randomUUID(), actor, payload }
      ])
    })
    onProgress?.({ committed: taken.length, of: taken.length })
  }
  await indexRecommendations(connection.db, (projected) => onProgress?.({ projected }))
  account.written = true
}
