#!/usr/bin/env node
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.js'
import { ensureInstalled } from './lib/install.js'
import { runTypeScript } from './lib/run.js'
import { runServer } from './lib/server.js'

// npm run demo: invented letters in a fresh folder, served. Its folder is printed and stays; VIGIE_DATA names another.
await ensureInstalled()
await ensureBuilt()
const folder = process.env.VIGIE_DATA || mkdtempSync(join(tmpdir(), 'vigie-demo-'))
const isFresh = !existsSync(join(folder, 'postgres'))
console.log(`The demonstration's data folder is ${folder}`)
const env = { VIGIE_DATA: folder }
if (isFresh) {
  const code = await runTypeScript('src/cli/main.ts', ['demo', 'fill'], { env })
  if (code !== 0) process.exit(code)
} else console.log('It holds a record already, served as it is. An empty one is filled by: npx vigie demo fill')
const isHere = existsSync(join(folder, 'demonstration.json'))
if (isHere)
  console.log(`
To come in as an officer, another mandate, the Rapporteur, a mission or a source, type in another terminal:
  VIGIE_DATA=${folder} npx vigie demo who
An hour, step by step: docs/how-to/walk-through-the-demonstration.md
`)
process.exit(await runServer([], env))
