import { execFileSync, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'
import { makeFolder } from './data-folder.ts'

export interface OfficeServer {
  origin: string
  /** Where its data lie. */
  folder: string
  /** Where the other surfaces answer, where all were asked for. */
  others: { public: string; intake: string }
  /** The first officer's one-time link, as the start prints it. */
  link: string
  /** Runs a TypeScript file of these tests on the same data. */
  run(file: string, ...args: string[]): string
  stop(): Promise<void>
}

/** An office that nobody has come to yet, in a folder of its own; or of another mandate, on the data of one that stands. */
export async function startOffice(
  another?: { beside: OfficeServer; mandate: string },
  surface: 'office' | 'all' = 'office',
  settings: Record<string, string> = {}
): Promise<OfficeServer> {
  const folder = another?.beside.folder ?? makeFolder('vigie-browser-')
  const env = {
    ...process.env,
    VIGIE_DATA: join(folder, 'data'),
    ...(another && { MANDATE: another.mandate }),
    LOG_LEVEL: 'error',
    SURFACE: surface,
    PORT: '0',
    INTAKE_PORT: '0',
    OFFICE_PORT: '0',
    ...settings
  }
  const server = spawn(process.execPath, [`${projectRoot}/src/server.ts`], {
    env,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const said = await new Promise<string>((resolve, reject) => {
    let text = ''
    server.stdout.on('data', (chunk: Buffer) => {
      text += String(chunk)
      if (text.includes('Ctrl-C')) resolve(text)
    })
    server.once('exit', () => reject(new Error(`the server ended: ${text}`)))
  })
  const originOf = (name: string) => new RegExp(`^${name} +(http\\S+)$`, 'm').exec(said)?.[1] ?? ''
  return {
    folder,
    origin: originOf('office'),
    others: { public: originOf('public'), intake: originOf('intake') },
    link: /one-time link.*: (http\S+)$/m.exec(said)![1]!,
    run: (file, ...args) =>
      execFileSync(process.execPath, [`${projectRoot}/tests/browser/${file}`, ...args], { env, encoding: 'utf8' }),
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
      if (!another) rmSync(folder, { recursive: true, force: true })
    }
  }
}
