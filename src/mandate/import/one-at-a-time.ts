import { NotUtf8Error } from '#platform/csv/lines.ts'
import { holdImport, releaseImport } from './hold.server.ts'
import type { Importing, ImportResult } from './importing.ts'
import { refused } from './problem.ts'

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
