import { randomBytes } from 'node:crypto'
import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'

// What a colleague who wants an officer to read nothing would do: rubbish in place of the epochs that were hers.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const db = context.db.owner
const first = db
  .selectFrom('known.officer')
  .select((eb) => eb.cast<string>('id', 'text').as('id'))
  .where('is_first', '=', true)
await db
  .updateTable('sealed.epoch_secret')
  .set({ body: randomBytes(4000) })
  .where('holder', '!=', 'recovery')
  .where('holder', 'not in', first)
  .execute()
await close()
