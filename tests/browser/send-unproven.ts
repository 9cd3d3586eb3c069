import { randomUUID } from 'node:crypto'
import { findOpenIntake } from '../../src/mandate/intake/epochs.store.server.ts'
import { receiveSubmission } from '../../src/mandate/intake/receive-submission.ts'
import { sealSubmission } from '../../src/mandate/intake/seal-submission.ts'
import { source } from '../../src/mandate/intake/source.ts'
import { readConfig } from '../../src/platform/config.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { openContext } from '../../src/open-context.ts'
import { written } from '../inbox.ts'
import { floodOf, realTexts } from '../invented-texts.ts'

// Invented: forty alike, one that begins as they do, and one unlike them, in danger and without proof of work; one in danger with it, and one calm.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { mandate } = context.config
const open = (await findOpenIntake(context.db.intake, mandate))!
const desk = { db: context.db.intake, actor: source, mandate, today: context.today() }

await send(realTexts[1]!, { danger: true })
await send('An invented law is being debated.', { danger: false })
for (const text of floodOf(20)) await send(text, { danger: true, unproven: true })
await send(realTexts[2]!, { danger: true, unproven: true })
await send(`${floodOf(1)[0]!}. I am Amal Haddad, tel 06 12 34 56 78`, { danger: true, unproven: true })
for (const text of floodOf(40).slice(20)) await send(text, { danger: true, unproven: true })
await close()

async function send(what: string, { danger, unproven = false }: { danger: boolean; unproven?: boolean }) {
  const request = await sealSubmission(written(what, 'en'), {
    id: randomUUID(),
    danger,
    epoch: open.current,
    derived: await deriveReceipt(makeReceipt(), open.instance),
    filedOn: desk.today
  })
  const received = await receiveSubmission(desk, request, unproven ? { channel: 'sealed-here', unproven } : {})
  if (!received.ok) throw new Error(JSON.stringify(received.errors))
}
