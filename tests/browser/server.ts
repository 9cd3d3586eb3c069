import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'

/** What the browser tests look at: the demonstration with figures once frozen, served from a folder that goes when they end. */
const parent = process.ppid
const folder = mkdtempSync(join(tmpdir(), 'vigie-browser-'))
const env = { ...process.env, VIGIE_DATA: folder, LOG_LEVEL: 'error' }
for (const command of [
  'demo fill --letters-alone',
  'freeze --from 2013-12-01 --to 2016-11-30 --title Invented --by tests'
]) {
  const { status } = spawnSync(process.execPath, [`${projectRoot}/src/cli/main.ts`, ...command.split(' ')], {
    env,
    stdio: 'inherit'
  })
  if (status !== 0) process.exit(status ?? 1)
}
const server = spawn(process.execPath, [`${projectRoot}/src/server.ts`], {
  env,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc']
})
// A runner that was killed stops nobody: whoever finds itself without it stops by itself.
setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), 1000).unref()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 1)
})
