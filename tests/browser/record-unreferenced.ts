import { addDays } from '../../src/mandate/calendar.ts'
import { approveRelease } from '../../src/mandate/communications/approve-release.ts'
import { workingReference } from '../../src/mandate/communications/communication.ts'
import type { Desk } from '../../src/mandate/communications/desk.ts'
import { recordLetter } from '../../src/mandate/communications/record-letter.ts'
import { scheduleRelease } from '../../src/mandate/communications/schedule-release.ts'
import { showProposedRelease } from '../../src/mandate/communications/show-proposed-release.ts'
import { openContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { must } from '../office-desk.ts'

// Invented letters that wait for the registry's reference, two in the office and one that is public; and one that has its
// own already.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const today = context.today()
const at = (id: string): Desk => ({
  db: context.db.owner,
  actor: { id, role: 'operator', mandate: null },
  mandate: context.config.mandate,
  now: context.now(),
  today
})
const letter = async (days: number, more: object = {}) =>
  must(
    await recordLetter(at('First Invented'), {
      kind: 'AL',
      sentOn: addDays(today, -days),
      addressees: ['Peru'],
      language: 'en',
      subject: 'An invented matter',
      summary: 'What this letter says is invented.',
      invented: true,
      ...more
    })
  ).slug

const first = await letter(20)
const second = await letter(30)
const known = await letter(100)
await letter(40, { reference: `DEMO AL PER 3/${today.slice(0, 4)}` })
const of = { letter: known }
must(await scheduleRelease(at('First Invented'), of))
const { proposal } = must(await showProposedRelease(at('Second Invented'), of))
must(await approveRelease(at('Second Invented'), { ...of, proposal }))
await close()
process.stdout.write(JSON.stringify([first, second, known].map(workingReference)))
