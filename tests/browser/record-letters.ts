import { addDays } from '../../src/mandate/calendar.ts'
import type { Desk } from '../../src/mandate/communications/desk.ts'
import { grantExtension } from '../../src/mandate/communications/grant-extension.ts'
import { openClearance } from '../../src/mandate/communications/open-clearance.ts'
import { recordLetter } from '../../src/mandate/communications/record-letter.ts'
import { recordReply } from '../../src/mandate/communications/record-reply.ts'
import { openContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { must } from '../office-desk.ts'

// Invented letters, by the verbs with which an office records its own: two overdue to one State, one due this week, one
// answered and unread, one to two addressees with more time, a draft in clearance.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { mandate } = context.config
const today = context.today()
const ago = (days: number) => addDays(today, -days)
const at = (day: string): Desk => ({
  db: context.db.owner,
  actor: { id: 'Invented Operator', role: 'operator', mandate: null },
  mandate,
  now: context.now(),
  today: day
})
const questions = [
  'Please say what became of the complaint. (invented)',
  'Please say on which law the measure rests. (invented)',
  'Please say what was done to protect those concerned. (invented)',
  'Please say when the inquiry will be closed. (invented)'
]
const letter = async (number: number, days: number, to: string[], more: object = {}) =>
  must(
    await recordLetter(at(ago(days)), {
      kind: 'AL',
      reference: `DEMO AL ${to[0] === 'Kenya' ? 'KEN' : 'PER'} ${number}/${ago(days).slice(0, 4)}`,
      sentOn: ago(days),
      addressees: to,
      subject: `An invented matter, number ${number}`,
      summary: 'What this letter says is invented, and alleges nothing of anybody.',
      language: 'en',
      questions,
      invented: true,
      ...more
    })
  ).slug

const first = await letter(1, 100, ['Peru'])
await letter(2, 90, ['Peru'], { kind: 'AL', earlier: [first] })
await letter(3, 57, ['Kenya'])
const answered = await letter(4, 70, ['Kenya'], { mandates: ['defenders', 'torture'] })
must(
  await recordReply(at(ago(20)), {
    letters: [answered],
    receivedOn: ago(20),
    form: 'substantive',
    channel: 'note-verbale',
    language: 'en',
    summary: 'An invented reply: the first two questions are answered, the others are passed over.'
  })
)
const several = await letter(5, 30, ['Peru', 'Kenya'])
must(
  await grantExtension(at(ago(10)), {
    letter: several,
    addressee: 'Peru',
    until: addDays(today, 60),
    on: ago(10),
    reason: 'asked for by note'
  })
)
must(
  await openClearance(at(today), {
    kind: 'UA',
    addressees: ['Kenya'],
    mandates: ['torture'],
    hash: 'a'.repeat(64),
    cutOff: addDays(today, 3),
    invented: true
  })
)
process.stdout.write(JSON.stringify({ answered, several, first }))
await close()
