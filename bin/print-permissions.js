import { writeFileSync } from 'node:fs'
import { permissionsPage } from '../src/mandate/permission-situations.ts'

writeFileSync(new URL('../docs/permissions.md', import.meta.url), permissionsPage())
