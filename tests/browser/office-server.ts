import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'
import { startServer } from '../started-server.ts'
import { makeFolder } from './data-folder.ts'

export interface OfficeServer {
  origin: string
  /** Where its data lie. */
  folder: string
  /** Where the other surfaces answer, where all were asked for. */
  others: { public: string; intake: string }
  /** The first officer's one-time link, as the start prints it; empty where she has come. */
  link: string
  /** Runs a TypeScript file of these tests on the same data. */
  run(file: string, ...args: string[]): string
  stop(): Promise<void>
}

export interface OfficeOptions {
  /** `empty`: nobody has come to the office yet. */
  world?: 'empty' | 'office'
  /** The office of another mandate, on the data of one that runs. */
  another?: { beside: OfficeServer; mandate: string }
  surface?: 'office' | 'all'
  settings?: Record<string, string>
}

/** An office in a folder of its own. */
export async function startOffice({
  world = 'empty',
  another,
  surface = 'office',
  settings = {}
}: OfficeOptions = {}): Promise<OfficeServer> {
  const folder = another?.beside.folder ?? makeFolder('vigie-browser-', world)
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
  const { origins, link, stop } = await startServer(env)
  return {
    folder,
    origin: origins.office,
    others: origins,
    link,
    run: (file, ...args) =>
      execFileSync(process.execPath, [`${projectRoot}/tests/browser/${file}`, ...args], { env, encoding: 'utf8' }),
    stop: async () => {
      await stop()
      if (!another) rmSync(folder, { recursive: true, force: true })
    }
  }
}
