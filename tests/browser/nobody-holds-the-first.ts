import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'

// No officer has the keys of the first epoch any more: the recovery sheet alone opens it.
const { context, close } = await openContext(readConfig(), { say: () => {} })
await context.db.owner
  .deleteFrom('sealed.epoch_secret')
  .where('mandate', '=', context.config.mandate)
  .where('number', '=', 1)
  .where('holder', 'not in', ['recovery', 'recovery-second'])
  .execute()
await close()
