import { writeFileSync } from 'node:fs'
import { databaseRightsPage } from '../db/rights-page.ts'
import { permissionsPage } from '../src/mandate/permission-situations.ts'

writeFileSync(new URL('../docs/permissions.md', import.meta.url), permissionsPage())
writeFileSync(new URL('../docs/database-rights.md', import.meta.url), databaseRightsPage())
