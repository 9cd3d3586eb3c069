import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'
import { wholeWorld } from '../worlds/worlds.ts'
import { makeFolder } from './data-folder.ts'

/** What the browser tests read: the demonstration, served from a folder that is removed when they end. */
const parent = process.ppid
const all = process.env.VIGIE_TEST_FOLDER!
mkdirSync(all, { mode: 0o755 })
// Made here, once for all workers.
for (const world of ['office', 'intake'] as const) wholeWorld(world)
const data = join(makeFolder('vigie-browser-', 'demonstration'), 'data')
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
