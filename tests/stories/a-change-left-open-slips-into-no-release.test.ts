import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import type { Trx } from '#platform/db.ts'
import { approveShownRelease } from '#tests/approve-shown.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

/**
 * Whoever has the office's database role in hand writes beside what two look at: in a transaction that she leaves open
 * until they have agreed, or in one that still reads as of before.
 */
let office: Awaited<ReturnType<typeof officeDesk>>
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

let number = 0
async function proposed(what: 'letter' | 'reply') {
  const { slug } = must(
    await recordLetter(office.at('2018-03-01'), {
      kind: 'AL',
      reference: `AL EGY ${++number}/2018`,
      sentOn: '2018-01-03',
      addressees: ['Egypt'],
      names: [{ name: 'Somebody Invented', sex: 'woman' }],
      summary: 'What was alleged',
      questions: ['Why?'],
      publicVersion: { summary: 'What may be said' }
    })
  )
  const { id } = await office.db.owner
    .selectFrom('known.letter')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const reply = must(
    await recordReply(office.at('2018-03-01'), {
      letters: [slug],
      receivedOn: '2018-02-01',
      form: 'substantive',
      summary: 'A reply'
    })
  )
  const of = what === 'letter' ? { letter: slug } : { reply: reply.id }
  if (what === 'reply') {
    must(await scheduleRelease(office.at('2018-05-01', 'first'), { letter: slug }))
    must(await approveShownRelease(office.at('2018-05-01', 'second'), { letter: slug }))
  }
  must(await scheduleRelease(office.at('2018-05-01', 'first'), of))
  return { of, letter: id, reply: reply.id }
}
type Proposed = Awaited<ReturnType<typeof proposed>>

const beside: [string, 'letter' | 'reply', (of: Proposed) => ReturnType<typeof sql>][] = [
  [
    'a name',
    'letter',
    ({ letter }) => sql`update known.letter_person set public_form = 'full' where letter_id = ${letter}`
  ],
  [
    'a question',
    'letter',
    ({ letter }) => sql`update known.question set public_text = 'another' where letter_id = ${letter}`
  ],
  [
    'its public text',
    'letter',
    ({ letter }) => sql`update known.public_version set summary = 'another' where letter_id = ${letter}`
  ],
  ['to what a reply answers', 'reply', ({ reply }) => sql`delete from known.reply_to where reply_id = ${reply}`],
  [
    'who proposed',
    'letter',
    ({ letter }) => sql`update known.release set first_by = 'another' where subject_id = ${letter}`
  ]
]

/** A transaction of the office's role that has begun and does not end before it is told to. */
function leftOpen(isolation: 'read committed' | 'repeatable read') {
  let run: (statement: ReturnType<typeof sql>) => Promise<unknown> = () => Promise.reject(new Error('not begun'))
  let end = () => {}
  const begun = Promise.withResolvers<void>()
  const told = new Promise<void>((resolve) => (end = resolve))
  const ended = office.db.office
    .transaction()
    .setIsolationLevel(isolation)
    .execute(async (trx: Trx) => {
      await sql`select set_config('vigie.mandate', 'defenders', true)`.execute(trx)
      await sql`select count(*) from known.letter`.execute(trx)
      run = (statement) => statement.execute(trx)
      begun.resolve()
      await told
    })
  return { begun: begun.promise, run: (statement: ReturnType<typeof sql>) => run(statement), end: () => (end(), ended) }
}

// In this database: other stories have theirs beside it.
const somebodyWaits = async () =>
  (
    await sql`select from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a using (pid)
      where a.datname = current_database() and not l.granted`.execute(office.db.owner)
  ).rows.length > 0

test.each(beside)(
  '%s written and left open is waited for, and what was agreed to is then another',
  async (_, what, statement) => {
    const record = await proposed(what)
    const open = leftOpen('read committed')
    await open.begun
    await open.run(statement(record))
    let isSettled = false
    const approval = approveShownRelease(office.at('2018-05-01', 'second'), record.of).finally(() => (isSettled = true))
    while (!isSettled && !(await somebodyWaits())) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(isSettled).toBe(false)
    await open.end()
    // A reply that answers nothing is none.
    expect(codes(await approval)).toEqual([what === 'reply' ? 'reply-not-found' : 'proposal-changed'])
  }
)

test.each(beside)('%s written from before they agreed is refused', async (_, what, statement) => {
  const record = await proposed(what)
  const open = leftOpen('repeatable read')
  await open.begun
  must(await approveShownRelease(office.at('2018-05-01', 'second'), record.of))
  await expect(open.run(statement(record))).rejects.toThrow('could not serialize access')
  await expect(open.end()).rejects.toThrow()
})

test('two who write to one letter at once both do', async () => {
  const { letter } = await proposed('letter')
  const [one, other] = [leftOpen('read committed'), leftOpen('read committed')]
  await Promise.all([one.begun, other.begun])
  const text = (words: string) => sql`update known.question set text = ${words} where letter_id = ${letter}`
  await one.run(text('One?'))
  const second = other.run(text('Another?'))
  await one.run(sql`update known.letter set subject = 'A matter' where id = ${letter}`)
  await one.end()
  await second
  await other.run(sql`update known.letter set subject = 'Another matter' where id = ${letter}`)
  await other.end()
})
