import { execFile, spawn } from 'node:child_process'
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serverFlags } from '../../bin/lib/server.js'
import { findPlace } from '../../src/platform/postgres/place.ts'
import { findPostmaster } from '../../src/platform/postgres/postmaster.ts'
import { projectRoot } from '../../src/platform/project-root.ts'

export interface WholeServer {
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
  run(file: string): Promise<string>
  /** Once more does nothing. */
  stop(): Promise<void>
  clear(): void
}

/** As `npm start` runs it, all three surfaces, telling all that it can; its folders outlive it, to be looked through. */
export async function startWhole(): Promise<WholeServer> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-whole-'))
  chmodSync(folder, 0o755)
  const [data, said, written] = ['data', 'said', 'written'].map((name) => join(folder, name)) as [
    string,
    string,
    string
  ]
  for (const path of [said, written]) mkdirSync(path)
  const ports = { PORT: '0', INTAKE_PORT: '0', OFFICE_PORT: '0' }
  const env = { ...process.env, ...ports, NODE_ENV: 'production', VIGIE_DATA: data, LOG_LEVEL: 'trace', SURFACE: 'all' }
  const server = spawn(process.execPath, [...serverFlags, `${projectRoot}/src/server.ts`], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  server.stdout.pipe(createWriteStream(join(said, 'stdout')))
  server.stderr.pipe(createWriteStream(join(said, 'stderr')))
  const start = await new Promise<string>((resolve, reject) => {
    let text = ''
    server.stdout.on('data', (chunk: Buffer) => {
      text += String(chunk)
      if (text.includes('Ctrl-C')) resolve(text)
    })
    server.once('exit', () => reject(new Error(`the server ended: ${text}`)))
  })
  const { cluster } = findPlace(data)
  const node = (...args: string[]) =>
    promisify(execFile)(process.execPath, args, { env, maxBuffer: 1e9 }).then(({ stdout }) => stdout)
  return {
    office: /^office +(http\S+)$/m.exec(start)![1]!,
    intake: /^intake +(http\S+)$/m.exec(start)![1]!,
    link: /one-time link.*: (http\S+)$/m.exec(start)![1]!,
    roots: () => [server.pid!, findPostmaster(cluster)!.pid],
    folders: [folder, ...(cluster.startsWith(data) ? [] : [join(cluster, '..')])],
    written,
    vigie: (...args) => node(`${projectRoot}/src/cli/main.ts`, ...args),
    run: (file) => node(`${projectRoot}/tests/browser/${file}`),
    stop: async () => {
      if (server.exitCode !== null) return
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
    },
    clear: () => rmSync(folder, { recursive: true, force: true })
  }
}
