import { randomBytes, randomUUID } from 'node:crypto'
import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'

// The open epoch was sealed to somebody invented as well, who is here no more: so another is due on its first day.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { mandate } = context.config
const { number } = await context.db.owner
  .selectFrom('known.epoch')
  .select('number')
  .where('mandate', '=', mandate)
  .where('closed_on', 'is', null)
  .executeTakeFirstOrThrow()
await context.db.owner
  .insertInto('sealed.epoch_secret')
  .values({ mandate, number, holder: randomUUID(), body: randomBytes(4000) })
  .execute()
await close()
