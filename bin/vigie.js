#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { ensureInstalled } from './lib/install.js'
import { ensureMessages } from './lib/messages.js'
import { root, runTypeScript } from './lib/run.js'

// The command line runs under the pinned Node, whatever Node started it.
if (!existsSync(`${root}/node_modules/.vigie-installed`)) await ensureInstalled()
await ensureMessages()
process.exit(await runTypeScript('src/cli/main.ts', process.argv.slice(2), { cwd: process.cwd() }))
