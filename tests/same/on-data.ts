import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { openContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { loginAs, withClient } from '../../src/platform/db.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { openPostgres } from '../../src/platform/open-postgres.ts'

// On the data of a server: makes ids follow one another, before the first row is in; or prints the log.
const acts: Record<string, () => Promise<void>> = {
  'same-ids': async () => {
    const { url, release } = await openPostgres(readConfig())
    await migrate(url)
    const statements = readFileSync(new URL('same-ids.sql', import.meta.url), 'utf8')
    await withClient(loginAs(url, 'vigie_owner'), async (client) => void (await client.query(statements)))
    await release()
  },
  log: async () => {
    const { context, close } = await openContext(readConfig(), {})
    const { rows } = await sql<object>`
      select e.seq, e.at, e.mandate, e.type, e.subject_kind, e.subject_id, e.actor, p.payload,
        encode(e.commitment, 'hex') as commitment, encode(e.previous_hash, 'hex') as previous, encode(e.hash, 'hex') as hash,
        encode(p.salt, 'hex') as salt
      from platform.event e left join platform.event_payload p using (seq) order by seq`.execute(context.db.owner)
    for (const row of rows) console.log(JSON.stringify(row))
    await close()
  }
}
await acts[process.argv[2]!]!()
