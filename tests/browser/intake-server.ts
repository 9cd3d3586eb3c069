import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Kept } from '../worlds/worlds.ts'
import { startServer } from '../started-server.ts'
import { makeFolder } from './data-folder.ts'
import { talkWith, type Talk } from './talk.ts'

type Epoch = Kept['epochs.json'][number]

export interface IntakeServer {
  origin: string
  pid: number
  /** Of the public surface, where the settings have it served too. */
  publicOrigin: string | null
  epochs: Epoch[]
  /** The office opens its next epoch; the one before closes. */
  openEpoch(): Promise<Epoch>
  /** A statement that no key of the office has signed. */
  forge(): Promise<{ own: { value: { number: number } } }>
  /** All that was filed, as an officer's browser opens it. */
  read(): Promise<{ known: Record<string, unknown>; opened: Record<string, unknown> }[]>
  /** A receipt under which the office told a stage and asked, and once somebody else; in each language, and as digits. */
  returning(stage?: string): Promise<{ words: Record<string, string>; digits: string }>
  stop(): Promise<void>
}

/** The way in of an invented office, on a folder of its own, with its first epoch open. */
export async function startIntake(settings: Record<string, string> = {}): Promise<IntakeServer> {
  const folder = makeFolder('vigie-intake-', 'intake')
  const env = {
    ...process.env,
    VIGIE_DATA: join(folder, 'data'),
    LOG_LEVEL: 'error',
    SURFACE: 'intake',
    INTAKE_PORT: '0',
    ...settings
  }
  const { pid, origins, stop } = await startServer(env)
  let talk: Talk | undefined
  const desk = async <T>(...step: string[]): Promise<T> =>
    JSON.parse(await (talk ??= talkWith('intake-desk.ts', env)).ask(JSON.stringify(step))) as T
  const epochs = JSON.parse(readFileSync(join(folder, 'data/epochs.json'), 'utf8')) as Epoch[]
  const openEpoch = async () => {
    epochs.push(await desk<Epoch>('open', JSON.stringify(epochs[epochs.length - 1])))
    return epochs[epochs.length - 1]!
  }
  return {
    origin: origins.intake,
    pid,
    publicOrigin: origins.public || null,
    epochs,
    openEpoch,
    forge: () => desk('forge'),
    read: () => desk('read', JSON.stringify(epochs.map(({ secrets }) => secrets.identity))),
    returning: (stage = 'being-read') => desk('returning', JSON.stringify(epochs[epochs.length - 1]), stage),
    stop: async () => {
      await talk?.end()
      await stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
