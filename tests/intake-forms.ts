import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { build } from 'vite'
import { projectRoot } from '#platform/project-root.ts'
import { provideSealingScripts } from '#platform/sealing-process/scripts.ts'
import { openSurface, type SurfaceOptions, type SurfaceServer } from '#platform/web/surface-server.ts'

/** The way in with its forms alone, as a server stands before them; every page of it is "not found". */
export async function serveForms(ownForms: NonNullable<SurfaceOptions['ownForms']>): Promise<SurfaceServer> {
  provideSealingScripts(await builtSealingScripts())
  return openSurface(
    {
      surface: 'intake',
      handler: (_, __, next) => next(),
      isAsset: () => false,
      whyNotReady: async () => null,
      ownForms,
      log: pino({ level: 'silent' })
    },
    { host: '127.0.0.1', port: 0, origin: null }
  )
}

/** Of the sources as they stand now: what was built before may be older. */
export const builtSealingScripts = (): Promise<string> => (built ??= buildScripts())
let built: Promise<string> | null = null

async function buildScripts(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-sealing-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const configFile = join(projectRoot, 'vite.sealing.config.ts')
  await build({ root: projectRoot, configFile, logLevel: 'error', build: { outDir: folder } })
  return folder
}
