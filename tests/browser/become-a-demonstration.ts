import { sql } from 'kysely'
import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'

// By an invented law the office knows that what it is told is invented too (is-demonstration.server.ts).
const { context, close } = await openContext(readConfig(), { say: () => {} })
await sql`
  insert into released.law (slug, state, kind, level, effect, title, lang, titles, themes, groups, invented)
  values ('DEMO-law-1', 'TUV', 'law', 'national', 'restrictive', 'Invented law', 'en', '{}', '{}', '{}', true)`.execute(
  context.db.owner
)
await close()
