import { openOneConnection } from '#platform/one-connection.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import type { Importing, ImportResult } from '#mandate/import/importing.ts'
import { importLetters, type PublicationOfFile } from '#mandate/communications/import/import-letters.ts'
import { importRecord } from '#mandate/communications/import/import-record.ts'
import type { NoteCode, Rejected } from '#mandate/import/problem.ts'

export interface Outcome {
  result: ImportResult
  rejected: Rejected[]
  notes: { note: NoteCode; line: number }[]
  committed: number[]
  names: readonly string[]
}

/** For tests: a database with reference data, and imports from text. */
export async function importHarness(today = '2026-06-01') {
  const db: TestDatabase = await testDatabase({ loaded: true })
  const run = async (
    content: string | Uint8Array,
    dryRun: boolean,
    work: (importing: Importing) => Promise<Outcome['result']>,
    onCommitted?: (letters: number) => void
  ): Promise<Outcome> => {
    const outcome: Omit<Outcome, 'result'> = { rejected: [], notes: [], committed: [], names: [] }
    const connection = await openOneConnection({ url: db.url, role: 'vigie_owner' })
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    try {
      const result = await work({
        open: async function* () {
          yield bytes
        },
        connection,
        mandate: 'defenders',
        actor: 'test',
        today,
        now: new Date(`${today}T12:00:00Z`),
        dryRun,
        onHeader: (names) => (outcome.names = names),
        onRejected: (one) => outcome.rejected.push(one),
        onNote: (note, line) => outcome.notes.push({ note, line }),
        onProgress: (progress) => {
          if (!('committed' in progress)) return
          outcome.committed.push(progress.committed)
          onCommitted?.(progress.committed)
        }
      })
      return { ...outcome, result }
    } finally {
      await connection.close()
    }
  }
  return {
    db,
    run,
    letters: (
      content: string | Uint8Array,
      {
        dryRun = false,
        publish = 'policy',
        onCommitted
      }: { dryRun?: boolean; publish?: PublicationOfFile; onCommitted?: (letters: number) => void } = {}
    ) => run(content, dryRun, (importing) => importLetters({ ...importing, publish }), onCommitted),
    record: (content: string, { dryRun = false } = {}) =>
      run(content, dryRun, (importing) => importRecord({ ...importing, recordOf: 'torture' })),
    close: () => db.close()
  }
}

export const codesOf = ({ rejected }: Outcome) =>
  rejected.map(({ row, problems }) => [row.line, ...problems.map(({ code, field }) => `${field}: ${code}`)])
