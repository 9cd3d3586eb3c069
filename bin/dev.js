#!/usr/bin/env node
import { ensureInstalled } from './lib/install.js'
import { runTypeScript } from './lib/run.js'

// npm run dev: the three surfaces from source, reloading as files change.
await ensureInstalled()
process.exit(await runTypeScript('bin/lib/dev.ts', process.argv.slice(2), { watched: true }))
