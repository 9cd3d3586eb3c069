import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import { countRejected, emptyAccount } from '../../communications/import/account.ts'
import type { ImportResult } from '../../communications/import/import-file.ts'
import type { Importing } from '../../communications/import/importing.ts'
import { problem, type RowProblem } from '../../communications/import/problem.ts'
import { readFile } from '../../communications/import/read-file.ts'
import { readHeader, rowShape, type Header } from '../../communications/import/read-header.ts'
import { oneAtATime, refused } from '../../communications/import/one-at-a-time.ts'
import { createResolver, type Resolver } from '../../reference/resolve.ts'
import { statesOfStudy } from '../protection/protection.ts'
import { readStudyStates } from '../protection/store.server.ts'
import { writeStudyStates } from './store.server.ts'

/** Takes in the list of the study's States, all rows together; a row more than the study had States is refused. */
export async function importStudy(importing: Importing): Promise<ImportResult> {
  return oneAtATime(importing, () => checkThenWrite(importing))
}

interface Listed {
  state: string
  /** Null takes it out of the list. */
  source: string | null
}

async function checkThenWrite(importing: Importing): Promise<ImportResult> {
  const { db } = importing.connection
  const account = emptyAccount()
  const resolver = await createResolver(db)
  const stored = new Map((await readStudyStates(db)).map(({ state, source }) => [state, source]))
  const list = new Set(stored.keys())
  const taken = new Map<string, Listed>()
  let header: Header | undefined
  let sha256: Buffer = Buffer.alloc(0)
  for await (const { rows, isLast } of readFile(importing.open(), (digest) => (sha256 = digest))) {
    if (!header) {
      const read = readHeader(rows.shift(), ['state', 'source'], ['listed'])
      if (!read.ok) return read
      header = read.header
      account.ignoredColumns = header.ignored.filter(Boolean)
      importing.onHeader?.(header.names)
    }
    const { at } = header
    account.rows += rows.length
    for (const [place, row] of rows.entries()) {
      const cell = (column: string) => row.fields[at(column)]?.trim() ?? ''
      const shape = rowShape(row, header, isLast && place === rows.length - 1)
      const read = shape ? { problems: [shape] } : readStudyRow(cell, resolver)
      const problems = 'problems' in read ? read.problems : whyNotListed(read, taken, list)
      if ('problems' in read || problems.length > 0) {
        countRejected(account, problems, row.line)
        importing.onRejected?.({ row, problems })
        continue
      }
      const before = stored.get(read.state) ?? null
      account[before === read.source ? 'unchanged' : before === null ? 'added' : 'changed']++
      taken.set(read.state, read)
      if (read.source === null) list.delete(read.state)
      else list.add(read.state)
    }
    importing.onProgress?.({ checked: account.rows })
  }
  if (!header) return refused('csv-empty')
  account.publicNow = account.added
  if (importing.dryRun) return account
  account.written = true
  const changed = [...taken.values()].filter(({ state, source }) => (stored.get(state) ?? null) !== source)
  if (changed.length === 0) return account
  await db.transaction().execute(async (trx) => {
    await writeStudyStates(trx, changed)
    const { rows, added, rejected } = account
    const payload = { file: sha256.toString('hex'), rows, added, changed: account.changed, rejected }
    const subject = { subjectKind: 'import', subjectId: randomUUID(), actor: importing.actor, payload }
    await appendEvents(trx, [{ at: importing.now, mandate: importing.mandate, type: 'study-imported', ...subject }])
  })
  importing.onProgress?.({ committed: changed.length, of: changed.length })
  return account
}

export function readStudyRow(
  cell: (column: string) => string,
  { findState, suggestStates }: Pick<Resolver, 'findState' | 'suggestStates'>
): Listed | { problems: RowProblem[] } {
  const [given, source, listed] = ['state', 'source', 'listed'].map(cell) as [string, string, string]
  const state = findState(given)
  const problems: RowProblem[] = []
  if (state === null)
    problems.push(problem('unknown-state', 'state', { value: given, suggestions: suggestStates(given).join(', ') }))
  if (source.length < 3 || source.length > 200)
    problems.push(source === '' ? problem('required', 'source') : problem('wrong-type', 'source', { value: source }))
  if (!['', 'yes', 'no'].includes(listed))
    problems.push(problem('not-in-list', 'listed', { value: listed, choices: 'yes, no' }))
  return state === null || problems.length > 0 ? { problems } : { state, source: listed === 'no' ? null : source }
}

function whyNotListed(
  { state, source }: Listed,
  taken: ReadonlyMap<string, Listed>,
  list: ReadonlySet<string>
): RowProblem[] {
  if (taken.has(state)) return [problem('study-twice', 'state', { value: state })]
  const isOneMore = source !== null && !list.has(state) && list.size >= statesOfStudy
  return isOneMore ? [problem('study-full', 'state', { value: state, n: statesOfStudy })] : []
}
