import { addDays } from '../../src/mandate/calendar.ts'
import { approveRelease } from '../../src/mandate/communications/approve-release.ts'
import type { Desk } from '../../src/mandate/communications/desk.ts'
import { recordLetter } from '../../src/mandate/communications/record-letter.ts'
import { scheduleRelease } from '../../src/mandate/communications/schedule-release.ts'
import { showProposedRelease } from '../../src/mandate/communications/show-proposed-release.ts'
import { openContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { must } from '../office-desk.ts'

// An invented letter to Peru that is public, by the verbs with which two operators record and release one.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const today = context.today()
const at = (id: string): Desk => ({
  db: context.db.owner,
  actor: { id, role: 'operator', mandate: null },
  mandate: context.config.mandate,
  now: context.now(),
  today
})
const sentOn = addDays(today, -100)
const { slug } = must(
  await recordLetter(at('First Invented'), {
    kind: 'AL',
    reference: `DEMO AL PER 9/${sentOn.slice(0, 4)}`,
    sentOn,
    addressees: ['Peru'],
    language: 'en',
    names: [{ name: 'Vesna Ardquillian', publicForm: 'withheld' }],
    subject: 'An invented matter',
    summary: 'What this letter says is invented.',
    questions: ['Which inquiry was opened? (invented)', 'Where is Vesna Ardquillian? (invented)'],
    publicVersion: { subject: 'An invented matter', summary: 'What this letter says is invented.' },
    invented: true
  })
)
const of = { letter: slug }
must(await scheduleRelease(at('First Invented'), of))
const { proposal } = must(await showProposedRelease(at('Second Invented'), of))
must(await approveRelease(at('Second Invented'), { ...of, proposal }))
await close()
process.stdout.write(slug)
