import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { startServer } from '../started-server.ts'
import type { Origins } from './normalise.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** How a visitor of the demonstration comes in, as `vigie demo who --json` tells it. */
export interface Who {
  officers: { as: string; name: string; mandate: string; passphrase: string; code: string }[]
  mission: { link: string }
  partners: { kind: string; link: string }[]
  source: { receipt: string; digits: string }
}

export interface Demonstration {
  origins: Origins
  /** With the codes of the next half minute. */
  who(): Promise<Who>
  /** The log, an event on each line. */
  log(): Promise<string>
  stop(): Promise<void>
}

/** The whole demonstration, filled in a folder of its own and served. */
export async function startDemonstration(): Promise<Demonstration> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-same-'))
  chmodSync(folder, 0o755)
  const env = {
    ...process.env,
    VIGIE_DATA: join(folder, 'data'),
    LOG_LEVEL: 'error',
    SURFACE: 'all',
    PORT: await freePort(),
    INTAKE_PORT: await freePort(),
    OFFICE_PORT: await freePort()
  }
  const runWith = async (more: Record<string, string>, file: string, ...args: string[]) => {
    const options = { env: { ...env, ...more }, maxBuffer: 1e9 }
    return (await promisify(execFile)(process.execPath, [join(root, file), ...args], options)).stdout
  }
  const run = (file: string, ...args: string[]) => runWith({}, file, ...args)
  // Each code serves once, and an officer may have enrolled with this one.
  const soon = { VIGIE_TEST_CLOCK: String(Number(process.env.VIGIE_TEST_CLOCK ?? 0) + 30_000) }
  await run('tests/same/on-data.ts', 'same-ids')
  await run('src/cli/main.ts', 'demo', 'fill')
  const { origins, stop } = await startServer(env)
  return {
    origins,
    who: async () => JSON.parse(await runWith(soon, 'src/cli/main.ts', 'demo', 'who', '--json')) as Who,
    log: () => run('tests/same/on-data.ts', 'log'),
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Known before the server starts: links that are filled in name it. */
function freePort(): Promise<string> {
  const server = createServer()
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(String(port)))
    })
  )
}
