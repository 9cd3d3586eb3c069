import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { countRejected, emptyAccount, type Imported } from '../../communications/import/account.ts'
import type { ImportResult } from '../../communications/import/import-file.ts'
import type { Importing } from '../../communications/import/importing.ts'
import { problem } from '../../communications/import/problem.ts'
import { readFile } from '../../communications/import/read-file.ts'
import { readHeader, rowShape, type Header } from '../../communications/import/read-header.ts'
import { oneAtATime, refused } from '../../communications/import/one-at-a-time.ts'
import type { EventType } from '../../events.ts'
import { languages } from '../../languages.ts'
import { fold } from '../../reference/fold.ts'
import { lists } from '../../reference/reference-lists.ts'
import { createResolver } from '../../reference/resolve.ts'
import { recommendationKind } from '../../search/kinds.ts'
import { deletePassages } from '../../search/store.server.ts'
import { indexRecommendations } from '../index-recommendations.server.ts'
import type { Recommendation } from '../recommendation.ts'
import { readUhriRow, uhriColumns, type UhriLists } from './read-uhri-row.ts'
import { allColumns, findInDocuments, writeRecommendations } from './store.server.ts'

/**
 * Takes in recommendations in the shape of the Universal Human Rights Index. A paragraph to a State that is there already,
 * however it came, keeps its address; what the source mended in it is mended here.
 */
export async function importUhri(importing: Importing): Promise<ImportResult> {
  return oneAtATime(importing, () => checkThenWrite(importing))
}

async function checkThenWrite(importing: Importing): Promise<ImportResult> {
  const { connection, dryRun } = importing
  const account = emptyAccount()
  const known = await listsOf(connection.db)
  const stored = await findInDocuments(connection.db)
  const taken: Recommendation[] = []
  const seen = new Set<string>()
  let header: Header | undefined
  let sha256: Buffer = Buffer.alloc(0)
  for await (const { rows, isLast } of readFile(importing.open(), (digest) => (sha256 = digest))) {
    if (!header) {
      const read = readHeader(rows.shift(), uhriColumns.required, uhriColumns.optional)
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
        : readUhriRow((column) => row.fields[at(column)]?.trim() ?? '', known)
      const key = read.ok ? keyOf(read.recommendation) : ''
      if (!read.ok || seen.has(key)) {
        const problems = read.ok ? [problem('recommendation-twice', 'paragraph')] : read.problems
        countRejected(account, problems, row.line)
        importing.onRejected?.({ row, problems })
        continue
      }
      seen.add(key)
      if (read.keptAsTags) note(importing, account, row.line)
      const before = stored.get(key)
      if (!before) account.added++
      else if (before.print === printOf(read.recommendation)) account.unchanged++
      else account.changed++
      if (before?.print !== printOf(read.recommendation))
        taken.push({ ...read.recommendation, slug: before?.slug ?? read.recommendation.slug })
    }
    importing.onProgress?.({ checked: account.rows })
  }
  if (!header) return refused('csv-empty')
  account.publicNow = account.added
  if (!dryRun) await write(importing, taken, sha256, account)
  return account
}

function note(importing: Importing, account: Imported, line: number): void {
  account.notes['kept-as-tags'] = (account.notes['kept-as-tags'] ?? 0) + 1
  ;(account.noteLines['kept-as-tags'] ??= []).push(line)
  importing.onNote?.('kept-as-tags', line)
}

/** What makes it the same recommendation, in whatever file it stands. */
const keyOf = ({ document, paragraph, state }: Recommendation): string => [document, paragraph, state].join('\n')

/** What a row says, in one line: as PostgreSQL says it of what is kept (`findInDocuments`). */
const printOf = (one: Recommendation): string =>
  [
    one.source,
    one.cycle ?? '',
    one.session ?? '',
    one.year,
    one.onDay ?? '',
    one.onPrecision ?? '',
    one.byStates.join(' '),
    one.madeBy ?? '',
    one.position,
    one.issues.join(' '),
    one.themes.join(' '),
    one.persons.join(' '),
    one.sdg.join(' '),
    one.tags.join('|'),
    one.concernsDefenders ? 'yes' : 'no',
    one.lang,
    one.text
  ].join('\n')

/** Words of the vocabularies in all languages, and States by all their names. */
async function listsOf(db: Db): Promise<UhriLists> {
  // One after the other: an import has one connection.
  const resolver = await createResolver(db)
  const codes = new Map<string, string>()
  for (const lang of languages) {
    const { vocabulary } = await lists(db, lang)
    for (const list of ['theme', 'upr-issue', 'group', 'sdg-target'])
      for (const { code, label } of vocabulary.get(list)?.values() ?? []) {
        // A target goes by its number; its words are ours.
        codes.set(`${list} ${list === 'sdg-target' ? code : fold(code)}`, code)
        codes.set(`${list} ${fold(label)}`, code)
      }
  }
  return {
    findState: (name) => resolver.findState(name),
    findWord: (list, word) => codes.get(`${list} ${list === 'sdg-target' ? word.toLowerCase() : fold(word)}`) ?? null
  }
}

async function write(
  { connection, now, mandate, actor, onProgress }: Importing,
  taken: readonly Recommendation[],
  sha256: Buffer,
  account: Imported
): Promise<void> {
  if (taken.length > 0) {
    await connection.db.transaction().execute(async (trx) => {
      const mended = await writeRecommendations(trx, connection.client, taken, allColumns)
      await deletePassages(trx, mended, [recommendationKind])
      const type: EventType = 'recommendations-imported'
      const { rows, added, changed, rejected } = account
      const payload = { file: sha256.toString('hex'), rows, added, changed, rejected }
      await appendEvents(trx, [
        { at: now, mandate, type, subjectKind: 'import', subjectId: randomUUID(), actor, payload }
      ])
    })
    onProgress?.({ committed: taken.length, of: taken.length })
  }
  await indexRecommendations(connection.db, (projected) => onProgress?.({ projected }))
  account.written = true
}
