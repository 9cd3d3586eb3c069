#!/usr/bin/env node
import { runTypeScript } from './lib/run.js'

// After a new migration: writes src/platform/database-types.ts and db/schema.sql anew.
process.exit(await runTypeScript('bin/lib/write-schema.ts', process.argv.slice(2)))
