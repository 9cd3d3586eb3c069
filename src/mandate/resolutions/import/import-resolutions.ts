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
import { lists } from '../../reference/reference-lists.ts'
import { createResolver } from '../../reference/resolve.ts'
import { indexResolutions } from '../index-resolutions.ts'
import {
  readResolutionRow,
  resolutionColumns,
  type GivenResolution,
  type ResolutionLists
} from './read-resolution-row.ts'
import { findReferenceVotes, findStored, writeResolutions } from './store.server.ts'

/**
 * Takes in resolutions and amendments as the United Nations Digital Library lists them, all or none. A row that is there
 * already changes nothing. Votes that differ from those of the reference data are told of, and stand beside them.
 */
export async function importResolutions(importing: Importing): Promise<ImportResult> {
  return oneAtATime(importing, () => checkThenWrite(importing))
}

async function checkThenWrite(importing: Importing): Promise<ImportResult> {
  const { db } = importing.connection
  const account = emptyAccount()
  const known = await knownFor(db, importing.today)
  const [stored, referenceVotes] = await Promise.all([findStored(db), findReferenceVotes(db)])
  const taken: GivenResolution[] = []
  const seen = new Set<string>()
  let header: Header | undefined
  let sha256: Buffer = Buffer.alloc(0)
  for await (const { rows, isLast } of readFile(importing.open(), (digest) => (sha256 = digest))) {
    if (!header) {
      const read = readHeader(rows.shift(), resolutionColumns.required, resolutionColumns.optional)
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
        : readResolutionRow((column) => row.fields[at(column)]?.trim() ?? '', known)
      const problems = read.ok ? twice(read.resolution, seen, stored) : read.problems
      if (!read.ok || problems.length > 0) {
        countRejected(account, problems, row.line)
        importing.onRejected?.({ row, problems })
        continue
      }
      if (judge(read.resolution, stored, account)) taken.push(read.resolution)
      if (differs(read.resolution, referenceVotes)) noteDiffering(importing, account, row.line)
    }
    importing.onProgress?.({ checked: account.rows })
  }
  if (!header) return refused('csv-empty')
  account.publicNow = account.added
  if (!importing.dryRun) await write(importing, taken, sha256, account)
  return account
}

async function knownFor(db: Db, today: string): Promise<ResolutionLists> {
  const [{ vocabulary }, resolver] = await Promise.all([lists(db, 'en'), createResolver(db)])
  const bodies = [...(vocabulary.get('resolution-body') ?? [])]
  return {
    bodies: new Map(bodies.map(([code, { label }]) => [label, code])),
    findState: (text) => resolver.findState(text),
    today
  }
}

/** The same symbol, or one that would have the same address. */
function twice({ slug, symbol }: GivenResolution, seen: Set<string>, stored: ReadonlyMap<string, GivenResolution>) {
  const isOther = (stored.get(slug)?.symbol ?? symbol) !== symbol
  if (seen.has(slug) || isOther) return [problem('resolution-twice', 'symbol', { value: symbol })]
  seen.add(slug)
  return []
}

/** Enters it in the account. @returns whether there is something to write */
function judge(one: GivenResolution, stored: ReadonlyMap<string, GivenResolution>, account: Imported): boolean {
  const before = stored.get(one.slug)
  // NOTE: an instrument has a row from the beginning; a file adds to it all that it says.
  const verdict =
    !before || before.title === null ? 'added' : printOf(before) === printOf(one) ? 'unchanged' : 'changed'
  account[verdict]++
  return verdict !== 'unchanged'
}

const printOf = (one: GivenResolution): string =>
  JSON.stringify([
    one.title,
    one.kind,
    one.adoptedOn,
    one.body,
    one.vote,
    one.yes,
    one.no,
    one.abstain,
    one.members,
    one.agenda,
    one.agendaSubject,
    one.sponsors
  ])

const differs = ({ symbol, yes, no, abstain }: GivenResolution, referenceVotes: ReadonlyMap<string, string>): boolean =>
  referenceVotes.has(symbol) && referenceVotes.get(symbol) !== [yes, no, abstain].join('-')

function noteDiffering(importing: Importing, account: Imported, line: number): void {
  account.notes['votes-differ'] = (account.notes['votes-differ'] ?? 0) + 1
  ;(account.noteLines['votes-differ'] ??= []).push(line)
  importing.onNote?.('votes-differ', line)
}

async function write(
  { connection, now, mandate, actor, onProgress }: Importing,
  taken: readonly GivenResolution[],
  sha256: Buffer,
  account: Imported
): Promise<void> {
  if (taken.length > 0) {
    await connection.db.transaction().execute(async (trx) => {
      await writeResolutions(trx, taken)
      await indexResolutions(
        trx,
        taken.map(({ symbol }) => symbol)
      )
      const type: EventType = 'resolutions-imported'
      const { rows, added, changed, rejected } = account
      const payload = { file: sha256.toString('hex'), rows, added, changed, rejected }
      await appendEvents(trx, [
        { at: now, mandate, type, subjectKind: 'import', subjectId: randomUUID(), actor, payload }
      ])
    })
    onProgress?.({ committed: taken.length, of: taken.length })
  }
  account.written = true
}
