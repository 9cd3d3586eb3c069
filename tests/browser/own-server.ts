import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'
import { startServer } from '../started-server.ts'
import { makeFolder } from './data-folder.ts'
import { talkWith, type Talk } from './talk.ts'

export interface OwnServer {
  origin: string
  /** Runs `vigie ...` on the same data; what goes in is written to a file that stands for FILE. Throws when it is refused. */
  vigie(args: string[], input?: unknown): Promise<string>
  /** A TypeScript file of these tests, on the same data, that answers each line with one. */
  talk(file: string): Talk
  /** On the same data and port, with nothing in memory of what was answered before. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * The demonstration, or nothing, in a folder of its own, its public surface alone: no job runs, so that only what the
 * test does changes anything.
 */
export async function startOwnServer({ isEmpty = false } = {}): Promise<OwnServer> {
  const folder = makeFolder('vigie-browser-', isEmpty ? 'empty' : 'demonstration')
  const env = { ...process.env, VIGIE_DATA: join(folder, 'data'), LOG_LEVEL: 'error', SURFACE: 'public' }
  const command = `${projectRoot}/src/cli/main.ts`
  let server = await startServer({ ...env, PORT: '0' })
  const origin = server.origins.public
  return {
    origin,
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
    talk: (file) => talkWith(file, env),
    restart: async () => {
      await server.stop()
      server = await startServer({ ...env, PORT: new URL(origin).port })
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
