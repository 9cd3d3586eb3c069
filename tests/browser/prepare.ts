import { openContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openLog } from '../../src/platform/log.ts'

// A data folder as the first start leaves it: PostgreSQL made, migrated, the reference data in it, and nobody yet.
const { close } = await openContext(readConfig(), { log: openLog('error') })
await close()
