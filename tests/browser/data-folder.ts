import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder of its own for a server, with `data` in it as a first start leaves it: made once for the whole run
 * (tests/browser/server.ts) and copied, which takes a tenth of what making it takes. Where PostgreSQL's files had to be
 * put elsewhere there is nothing to copy, and the server makes its own.
 */
export function makeFolder(prefix: string): string {
  const run = process.env.VIGIE_TEST_FOLDER
  const folder = mkdtempSync(join(run ?? tmpdir(), prefix))
  chmodSync(folder, 0o755)
  const prepared = run && join(run, 'prepared/postgres')
  if (!prepared || !existsSync(prepared)) return folder
  mkdirSync(join(folder, 'data'), { mode: 0o711 })
  // Whose the files are decides under which user PostgreSQL runs.
  execFileSync('cp', ['-a', prepared, join(folder, 'data', 'postgres')])
  return folder
}
