import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'

/** What the browser tests look at: the demonstration, served from a folder that goes when they end. */
const parent = process.ppid
const folder = mkdtempSync(join(tmpdir(), 'vigie-browser-'))
const env = { ...process.env, VIGIE_DATA: folder, LOG_LEVEL: 'error' }
const filled = spawnSync(process.execPath, [`${projectRoot}/src/cli/main.ts`, 'demo', 'fill'], {
  env,
  stdio: 'inherit'
})
if (filled.status !== 0) process.exit(filled.status ?? 1)
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
