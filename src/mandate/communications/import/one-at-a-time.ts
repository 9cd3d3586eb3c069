import { NotUtf8Error } from '#platform/csv/lines.ts'
import type { Imported } from './account.ts'
import type { Importing } from './importing.ts'
import { problem, type RowProblem } from './problem.ts'
import { holdImport, releaseImport } from './store.server.ts'

export type ImportResult = Imported | { ok: false; errors: RowProblem[] }

/** Whatever file is taken in: nothing else is meanwhile, and one that is no UTF-8 is refused in words. */
export async function oneAtATime(importing: Importing, work: () => Promise<ImportResult>): Promise<ImportResult> {
  const { db } = importing.connection
  if (!(await holdImport(db))) return refused('import-running')
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotUtf8Error) return refused('file-not-utf8', { line: error.line })
    throw error
  } finally {
    await releaseImport(db)
  }
}

/** Of the file as a whole. */
export const refused = (code: string, params: RowProblem['params'] = {}): { ok: false; errors: RowProblem[] } => ({
  ok: false,
  errors: [problem(code, null, params)]
})
