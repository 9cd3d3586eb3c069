#!/usr/bin/env node
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './lib/build.js'
import { ensureInstalled } from './lib/install.js'
import { ensureMessages } from './lib/messages.js'
import { root, runTypeScript } from './lib/run.js'

// npm run check:same: what Vigie answers, on invented data of a day that is always the same, against what was recorded;
// --record records it anew. Every process of it starts at that moment, and writes down what it signs.
await ensureInstalled()
await ensureMessages()
await ensureBuilt()
const begins = Date.parse('2026-11-26T09:31:00Z')
const folder = mkdtempSync(join(tmpdir(), 'vigie-signed-'))
const env = {
  NODE_ENV: 'production',
  NODE_OPTIONS: ['clock-apart.js', 'same/same-ids.js', 'same/signed-bytes.js']
    .map((name) => `--import=${encodeURI(`file://${root}/tests/${name}`)}`)
    .join(' '),
  VIGIE_TEST_CLOCK: String(begins - Date.now()),
  VIGIE_SAME_SIGNED: join(folder, 'signed')
}
const code = await runTypeScript('tests/same/run.ts', process.argv.slice(2), { env, watched: true })
rmSync(folder, { recursive: true })
process.exit(code)
