import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'

export interface OwnServer {
  origin: string
  /** Runs `vigie ...` on the same data; what goes in is written to a file that stands for FILE. Throws when it is refused. */
  vigie(args: string[], input?: unknown): Promise<string>
  stop(): Promise<void>
}

/** The demonstration in a folder of its own, its public surface alone: no job runs, so that only what the test does changes anything. */
export async function startOwnServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-browser-'))
  chmodSync(folder, 0o755)
  const env = { ...process.env, VIGIE_DATA: join(folder, 'data'), LOG_LEVEL: 'error', SURFACE: 'public', PORT: '0' }
  const command = `${projectRoot}/src/cli/main.ts`
  const filled = spawnSync(process.execPath, [command, 'demo', 'fill'], { env, encoding: 'utf8' })
  if (filled.status !== 0) throw new Error(filled.stderr)
  const server = spawn(process.execPath, [`${projectRoot}/src/server.ts`], {
    env,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  return {
    origin: await originOf(server),
    vigie: (args, input) => {
      const file = join(folder, 'input')
      if (input !== undefined) writeFileSync(file, typeof input === 'string' ? input : JSON.stringify(input))
      const given = args.map((arg) => (arg === 'FILE' ? file : arg))
      return new Promise((resolve, reject) => {
        execFile(process.execPath, [command, ...given], { env, encoding: 'utf8' }, (error, stdout, stderr) =>
          error ? reject(new Error(`vigie ${args.join(' ')}: ${stdout}${stderr}`)) : resolve(stdout)
        )
      })
    },
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function originOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout!.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const found = /^public +(http\S+)$/m.exec(said)
      if (found) resolve(found[1]!)
    })
    server.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
}
