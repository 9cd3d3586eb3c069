import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'
import { makeFolder } from './data-folder.ts'

/** What the browser tests look at: the demonstration with figures once frozen, served from a folder that goes when they end. */
const parent = process.ppid
const all = process.env.VIGIE_TEST_FOLDER!
mkdirSync(all, { mode: 0o755 })
const run = (data: string, script: string, args: string[] = []) => {
  const env = { ...process.env, VIGIE_DATA: data, LOG_LEVEL: 'error' }
  const { status } = spawnSync(process.execPath, [`${projectRoot}/${script}`, ...args], { env, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
run(join(all, 'prepared'), 'tests/browser/prepare.ts')
const data = join(makeFolder('vigie-browser-'), 'data')
for (const command of [
  'demo fill --letters-alone',
  'freeze --from 2013-12-01 --to 2016-11-30 --title Invented --by tests'
])
  run(data, 'src/cli/main.ts', command.split(' '))
const env = { ...process.env, VIGIE_DATA: data, LOG_LEVEL: 'error' }
const server = spawn(process.execPath, [`${projectRoot}/src/server.ts`], {
  env,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc']
})
// A runner that was killed stops nobody: whoever finds itself without it stops by itself.
setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), 1000).unref()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  rmSync(all, { recursive: true, force: true })
  process.exit(code ?? 1)
})
