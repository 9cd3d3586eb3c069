import type { ConsentDoor } from '../../src/mandate/intake/payloads.ts'
import { findOpenIntake } from '../../src/mandate/intake/epochs.store.server.ts'
import { actForSource } from '../../src/mandate/intake/return/act-for-source.ts'
import { addUnder } from '../../src/mandate/intake/return/return-action.ts'
import { openContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { fromBase64url } from '../../src/platform/sealing/bytes.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'

// Who has this receipt takes back that a person may be named at a door, as her device would.
const [receipt = '', person = '', door = ''] = process.argv.slice(2)
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { db, config, today } = context
const open = (await findOpenIntake(db.intake, config.mandate))!
const derived = await deriveReceipt({ entropy: fromBase64url(receipt) }, open.instance)
const consent = { person, door: door as ConsentDoor }
const addition = { v: 1, kind: 'withdraw-consent', lang: 'en', on: today(), consent } as const
if (!(await actForSource({ db: db.intake, today: today() }, await addUnder(derived, addition, open.current))))
  throw new Error('not kept')
await close()
