#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { ensureInstalled } from './lib/install.js'
import { root, runTypeScript } from './lib/run.js'

// The command line runs under the pinned Node, whatever Node started it.
if (!existsSync(`${root}/node_modules/.vigie-installed`)) await ensureInstalled()
process.exit(await runTypeScript('src/cli/main.ts', process.argv.slice(2), { cwd: process.cwd() }))
