#!/usr/bin/env node
import { ensureInstalled } from './lib/install.js'
import { ensureMessages } from './lib/messages.js'
import { runTypeScript } from './lib/run.js'

// npm run check:mutate: are rules that are broken on purpose noticed? Words after -- choose among them.
await ensureInstalled()
await ensureMessages()
process.exit(await runTypeScript('tests/mutate/run.ts', process.argv.slice(2)))
