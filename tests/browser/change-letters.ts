import { createInterface } from 'node:readline'
import { slugOf } from '../../src/mandate/communications/communication.ts'
import { correctLetter } from '../../src/mandate/communications/correct-letter.ts'
import type { Desk } from '../../src/mandate/communications/desk.ts'
import { withdrawFromPublic } from '../../src/mandate/communications/withdraw-from-public.ts'
import { openContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { approveShownCorrection } from '../approve-shown.ts'
import { must } from '../office-desk.ts'

// Withdraws letters from the public, and corrects their days, by the verbs with which two operators do it: a line in,
// 'done' out.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const at = (id: string): Desk => ({
  db: context.db.owner,
  actor: { id, role: 'operator', mandate: null },
  mandate: context.config.mandate,
  now: context.now(),
  today: context.today()
})
for await (const line of createInterface(process.stdin)) {
  const { reference, fate } = JSON.parse(line) as { reference: string; fate: { withdraw?: true; sentOn?: string } }
  const letter = slugOf(reference)
  const reason = 'Invented: as the original says'
  if (fate.withdraw) must(await withdrawFromPublic(at('First Invented'), { letter, reason }))
  else {
    must(await correctLetter(at('First Invented'), { letter, reason, sentOn: fate.sentOn }))
    must(await approveShownCorrection(at('Second Invented'), { letter }))
  }
  process.stdout.write('done\n')
}
await close()
