import { sql } from 'kysely'
import { makeEpoch } from '../../src/platform/sealing/epochs.ts'
import { openJson } from '../../src/platform/sealing/seal.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'
import { openEpoch } from '../intake-office.ts'

/** An invented office beside a running server, one step a run: what it prints is JSON. */
const [step, given] = process.argv.slice(2)
const { context, close } = await openContext(readConfig(), {})
const { db, config, today } = context
try {
  console.log(JSON.stringify(await steps()))
} finally {
  await close()
}

async function steps(): Promise<unknown> {
  if (step === 'open') return openEpoch(db.owner, config.mandate, today(), given ? JSON.parse(given) : undefined)
  // A chain of somebody who has the server and not the office's keys.
  if (step === 'forge') return (await makeEpoch({ mandate: config.mandate, openedOn: today() })).statement
  const { rows } = await sql<{ body: Buffer; row: unknown }>`
    select b.body, to_jsonb(s) row from known.submission s join sealed.submission b using (id)`.execute(db.owner)
  const secrets = JSON.parse(given!) as string[]
  return Promise.all(rows.map(async ({ body, row }) => ({ known: row, opened: await openJson(body, secrets) })))
}
