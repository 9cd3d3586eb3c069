#!/usr/bin/env node
import { ensureBuilt } from './lib/build.js'
import { ensureInstalled } from './lib/install.js'
import { runServer } from './lib/server.js'

// npm start: what is missing is installed and built, then the server runs until Ctrl-C.
await ensureInstalled()
await ensureBuilt()
process.exit(await runServer(process.argv.slice(2)))
