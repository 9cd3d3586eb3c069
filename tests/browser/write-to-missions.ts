import { recordLetter } from '../../src/mandate/communications/record-letter.ts'
import { markReply } from '../../src/mandate/communications/mark-reply.ts'
import { openContext } from '../../src/open-context.ts'
import { addDays } from '../../src/mandate/calendar.ts'
import { readConfig } from '../../src/platform/config.ts'

// Invented letters to a mission, sent some days ago; with a letter's name, whatever answered it is read against its questions.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const [, , answered] = process.argv
const desk = {
  db: context.db.owner,
  actor: { id: 'operator', role: 'operator' as const, mandate: null },
  mandate: context.config.mandate,
  now: context.now(),
  today: context.today()
}
const letter = {
  kind: 'AL',
  sentOn: addDays(desk.today, -20),
  mandates: [desk.mandate, 'torture'],
  language: 'en',
  subject: 'The invented detention of an invented person',
  summary: 'All that this letter tells is invented.\n\nOn a day that never was, nobody was taken to no place.',
  questions: ['Please give the legal basis of the invented detention.', 'Please say where she is held.']
}
if (answered) {
  const { rows } = await context.db.owner
    .selectFrom('known.reply_to as t')
    .innerJoin('known.letter_addressee as a', 'a.id', 't.addressee_id')
    .innerJoin('known.letter as l', 'l.id', 'a.letter_id')
    .where('l.slug', '=', answered)
    .select('t.reply_id as id')
    .execute()
    .then((found) => ({ rows: found }))
  for (const { id } of rows)
    await markReply(desk, {
      reply: id,
      marks: [
        { question: 1, mark: 'answered' },
        { question: 2, mark: 'not-answered' }
      ]
    })
} else {
  for (const [reference, more] of [
    ['DEMO AL PER 1/2026', {}],
    ['DEMO AL PER 2/2026', { kind: 'AL', sentOn: addDays(desk.today, -90), mandates: [desk.mandate] }],
    ['DEMO AL CHL 3/2026', {}]
  ] as const) {
    const recorded = await recordLetter(desk, { ...letter, ...more, reference, addressees: [reference.slice(8, 11)] })
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.errors))
    console.log(recorded.value.slug)
  }
}
await close()
