import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'

// The link to begin with is made once for an instance; a second office on it needs one as well.
const { context, close } = await openContext(readConfig(), { say: () => {} })
await context.db.owner.deleteFrom('platform.enrolment_link').execute()
await close()
