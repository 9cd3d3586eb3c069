import { execFile } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serverFlags } from '../../bin/lib/server.js'
import { findPlace } from '../../src/platform/postgres/place.ts'
import { findPostmaster } from '../../src/platform/postgres/postmaster.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { startServer } from '../started-server.ts'
import { makeFolder } from './data-folder.ts'

export interface WholeServer {
  public: string
  office: string
  intake: string
  /** The first officer's one-time link, as the start prints it. */
  link: string
  /** Node's, and PostgreSQL's. */
  roots(): number[]
  /** Everything that it keeps: the data folder, PostgreSQL's if it is elsewhere, what it said, and what `vigie` wrote. */
  folders: string[]
  /** For what `vigie` writes. */
  written: string
  vigie(...args: string[]): Promise<string>
  /** A TypeScript file of these tests, on the same data. */
  run(file: string, ...args: string[]): Promise<string>
  /** Started anew at the same addresses, so many days after today by its clock. */
  goesOn(days: number): Promise<void>
  /** Once more does nothing. */
  stop(): Promise<void>
  clear(): void
}

/** As `npm start` runs it, all three surfaces, telling all that it can; its folders outlive it, to be looked through. */
export async function startWhole(settings: Record<string, string> = {}): Promise<WholeServer> {
  const folder = makeFolder('vigie-whole-', 'empty')
  const [data, said, written] = ['data', 'said', 'written'].map((name) => join(folder, name)) as [
    string,
    string,
    string
  ]
  for (const path of [said, written]) mkdirSync(path)
  const ports = { PORT: '0', INTAKE_PORT: '0', OFFICE_PORT: '0' }
  const env = {
    ...process.env,
    ...ports,
    NODE_ENV: 'production',
    VIGIE_DATA: data,
    LOG_LEVEL: 'trace',
    SURFACE: 'all',
    ...settings
  }
  const clock = ['--import', `${projectRoot}/tests/clock-apart.js`]
  const launch = () => startServer(env, { cwd: folder, flags: [...clock, ...serverFlags], keptIn: said })
  let server = await launch()
  const { origins, link } = server
  const { cluster } = findPlace(data)
  const node = (...args: string[]) =>
    promisify(execFile)(process.execPath, [...clock, ...args], { env, maxBuffer: 1e9 }).then(({ stdout }) => stdout)
  return {
    ...origins,
    link,
    roots: () => [server.pid, findPostmaster(cluster)!.pid],
    folders: [folder, ...(cluster.startsWith(data) ? [] : [join(cluster, '..')])],
    written,
    vigie: (...args) => node(`${projectRoot}/src/cli/main.ts`, ...args),
    run: (file, ...args) => node(`${projectRoot}/tests/browser/${file}`, ...args),
    goesOn: async (days) => {
      await server.stop()
      Object.assign(env, {
        VIGIE_TEST_CLOCK: String(days * 86_400_000),
        PORT: new URL(origins.public).port,
        INTAKE_PORT: new URL(origins.intake).port,
        OFFICE_PORT: new URL(origins.office).port
      })
      server = await launch()
    },
    stop: () => server.stop(),
    clear: () => rmSync(folder, { recursive: true, force: true })
  }
}
