import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { addDays } from '../../src/mandate/calendar.ts'
import { findOpenIntake } from '../../src/mandate/intake/epochs.store.server.ts'
import { receiveSubmission } from '../../src/mandate/intake/receive-submission.ts'
import { actForSource } from '../../src/mandate/intake/return/act-for-source.ts'
import { addUnder } from '../../src/mandate/intake/return/return-action.ts'
import { sealSubmission } from '../../src/mandate/intake/seal-submission.ts'
import { source } from '../../src/mandate/intake/source.ts'
import { readConfig } from '../../src/platform/config.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { openContext } from '../../src/open-context.ts'

// Six invented sources: in danger, not sure, closed and set aside and written again, read and told nothing, calm.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { mandate } = context.config
const today = context.today()
const intake = (await findOpenIntake(context.db.intake, mandate))!
const ago = (days: number) => addDays(today, -days)

await send('en', { danger: true })
await send('ru', { perhapsDanger: true })
const closed = await send('fr', {
  received_on: ago(20),
  first_read_on: ago(18),
  closed_on: ago(9),
  outcome: 'declined'
})
const aside = await send('ar', { received_on: ago(12), set_aside_on: ago(11) })
await send('es', { received_on: ago(40), first_read_on: ago(39) })
await send('zh', {})
for (const one of [closed, aside]) await add(one)
await close()

type Derived = Awaited<ReturnType<typeof deriveReceipt>>

async function send(lang: string, known: Record<string, string | boolean>): Promise<Derived> {
  const { danger = false, perhapsDanger = false, ...was } = known
  const derived = await deriveReceipt(makeReceipt(), intake.instance)
  const request = await sealSubmission(
    { lang, subject: 'person', answers: { what: 'Invented.' }, persons: [], consents: [], files: [] },
    {
      id: randomUUID(),
      danger: danger === true,
      perhapsDanger: perhapsDanger === true,
      epoch: intake.current,
      derived,
      filedOn: today
    }
  )
  const received = await receiveSubmission({ db: context.db.intake, actor: source, mandate, today }, request)
  if (!received.ok) throw new Error(JSON.stringify(received.errors))
  for (const [column, value] of Object.entries(was))
    await sql`update known.submission set ${sql.ref(column)} = ${value} where id = ${request.id}`.execute(
      context.db.owner
    )
  return derived
}

async function add(derived: Derived): Promise<void> {
  const said = { v: 1, kind: 'message', lang: 'en', text: 'One thing more, invented.', on: today } as const
  await actForSource({ db: context.db.intake, today }, await addUnder(derived, said, intake.current))
}
