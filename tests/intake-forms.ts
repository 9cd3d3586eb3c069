import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pino } from 'pino'
import { inject } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { provideSealingScripts } from '#platform/sealing-process/scripts.ts'
import { formTokensOf } from '#platform/work/form-tokens.ts'
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

/** Where a page that is opened now sends its form. */
export const formPath = (lang: string, { dataFolder, now }: { dataFolder: string; now: Date }) =>
  `/${lang}/form?k=${formTokensOf(dataFolder).make(now)}`

/** Of the sources as they stand now: what was built before may be older. */
export const builtSealingScripts = (): Promise<string> => (built ??= buildScripts())
let built: Promise<string> | null = null

async function buildScripts(): Promise<string> {
  const folder = mkdtempSync(join(inject('runFolder'), 'sealing-'))
  // In a process of its own: a story counts what this one holds open.
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js')
  const options = ['--config', 'vite.sealing.config.ts', '--outDir', folder, '--logLevel', 'error']
  await promisify(execFile)(process.execPath, [vite, 'build', ...options], { cwd: projectRoot })
  return folder
}

/** Processes that this one has started and that have not ended: each form is sealed by one. */
export const processesOpen = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length
