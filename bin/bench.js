#!/usr/bin/env node
import { ensureBuilt } from './lib/build.js'
import { ensureInstalled } from './lib/install.js'
import { root, runTypeScript } from './lib/run.js'

// npm run bench: measures, and prints the machine, the load and the ratio to the peers; DuckDB, the
// peer of the cross-tabulation, is a dependency of bench/duckdb alone.
await ensureInstalled()
await ensureInstalled(`${root}/bench/duckdb`)
await ensureInstalled(`${root}/bench/autocannon`)
await ensureBuilt()
process.exit(await runTypeScript('bench/run.ts', process.argv.slice(2)))
