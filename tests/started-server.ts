import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/project-root.ts'

export interface StartedServer {
  pid: number
  /** Where each surface answers; empty where it is not served. */
  origins: { public: string; intake: string; office: string }
  /** The first officer's one-time link, as the start prints it; empty where she has come. */
  link: string
  /** Lets it end in its own way. Once more does nothing. */
  stop(): Promise<void>
}

export interface StartedOptions {
  cwd?: string
  /** Node's. */
  flags?: readonly string[]
  /** A folder in which all that it says is kept, as `stdout` and `stderr`. */
  keptIn?: string
}

/** src/server.ts by these settings, once it serves. It ends with whoever began it, however that ends. */
export async function startServer(
  env: NodeJS.ProcessEnv,
  { cwd, flags = [], keptIn }: StartedOptions = {}
): Promise<StartedServer> {
  const server = spawn(process.execPath, [...flags, `${projectRoot}/src/server.ts`], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', keptIn ? 'pipe' : 'inherit', 'ipc']
  })
  if (keptIn)
    for (const name of ['stdout', 'stderr'] as const)
      server[name]!.pipe(createWriteStream(join(keptIn, name), { flags: 'a' }))
  const said = await new Promise<string>((resolve, reject) => {
    let text = ''
    server.stdout!.on('data', (chunk: Buffer) => {
      text += String(chunk)
      if (text.includes('Ctrl-C')) resolve(text)
    })
    server.once('exit', () => reject(new Error(`the server ended: ${text}`)))
  })
  const origin = (surface: string) => new RegExp(`^${surface} +(http\\S+)$`, 'm').exec(said)?.[1] ?? ''
  return {
    pid: server.pid!,
    origins: { public: origin('public'), intake: origin('intake'), office: origin('office') },
    link: /one-time link.*: (http\S+)$/m.exec(said)?.[1] ?? '',
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
    }
  }
}
