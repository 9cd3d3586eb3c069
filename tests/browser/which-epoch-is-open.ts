import { findOpenIntake } from '../../src/mandate/intake/epochs.store.server.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'

// As intake has it, on both of its ways: the number that whoever writes now seals to.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const open = await findOpenIntake(context.db.intake, context.config.mandate)
process.stdout.write(String(open?.current.number))
await close()
