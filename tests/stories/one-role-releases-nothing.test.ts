import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { markReply } from '#mandate/communications/mark-reply.ts'
import { projectLetters } from '#mandate/communications/project.ts'
import { publishDue } from '#mandate/communications/publish-due.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordOutcome } from '#mandate/communications/record-outcome.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import type { Trx } from '#platform/db.ts'
import { approveShownRelease } from '#tests/approve-shown.ts'
import { ofMandate } from '#platform/db-of-mandate.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

/** Whoever has the office's database role in hand, and not only its pages, writes what it likes; here she tries. */
let office: Awaited<ReturnType<typeof officeDesk>>
const ids: Record<'kept' | 'proposed' | 'released', string> = { kept: '', proposed: '', released: '' }
let reply: string
let answer: string
beforeAll(async () => {
  office = await officeDesk()
  for (const [name, number] of [
    ['kept', 1],
    ['proposed', 2],
    ['released', 3]
  ] as const) {
    const { slug } = must(
      await recordLetter(office.at('2018-03-01'), {
        kind: 'AL',
        reference: `AL EGY ${number}/2018`,
        sentOn: '2018-01-03',
        addressees: ['Egypt'],
        names: [{ name: 'Somebody Invented', sex: 'woman' }],
        summary: 'What was alleged',
        questions: ['Why?'],
        publicVersion: { summary: 'What may be said' }
      })
    )
    ids[name] = (
      await office.db.owner.selectFrom('known.letter').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
    ).id
    if (name === 'kept') continue
    must(await scheduleRelease(office.at('2018-05-01', 'first'), { letter: slug }))
    if (name === 'released') must(await approveShownRelease(office.at('2018-05-01', 'second'), { letter: slug }))
    const got = must(
      await recordReply(office.at('2018-03-01'), {
        letters: [slug],
        receivedOn: '2018-02-01',
        form: 'substantive',
        summary: 'A reply'
      })
    )
    if (name === 'proposed') reply = got.id
    else answer = got.id
  }
})
afterAll(() => office.close())

const take = (statement: ReturnType<typeof sql>) =>
  inOffice(office.db.office, 'defenders', (trx: Trx) => statement.execute(trx))
const isRefused = async (statement: ReturnType<typeof sql>) =>
  expect(take(statement)).rejects.toThrow('the role of the office may propose what the public reads, not write it')
const pub = async () =>
  (
    await sql<{ row: string }>`select to_jsonb(l)::text as row from released.letter l order by id`.execute(
      office.db.public
    )
  ).rows

test('of the office, it may still propose and record', async () => {
  await take(sql`update known.letter set subject = 'A matter' where id = ${ids.kept}`)
  await take(sql`update known.release set first_by = 'somebody else' where subject_id = ${ids.proposed}`)
  await take(sql`update known.letter_person set public_form = 'initials' where letter_id = ${ids.kept}`)
})

test('two names written by one hand release nothing', async () => {
  const before = await pub()
  expect(before).toHaveLength(1)
  await isRefused(
    sql`insert into known.release (subject_id, subject_kind, rule, first_by, first_on, second_by, second_on, public_from)
      values (${ids.kept}, 'letter', 'x', 'one', '2018-03-01', 'two', '2018-03-01', '2018-03-01')`
  )
  await isRefused(
    sql`update known.release set second_by = 'two', second_on = '2018-03-01' where subject_id = ${ids.proposed}`
  )
  for (const state of ['scheduled', 'public']) {
    await isRefused(
      sql`update known.letter set publication = ${state}, public_from = '2018-03-01' where id = ${ids.proposed}`
    )
    await isRefused(sql`update known.reply set publication = ${state}, public_from = '2018-03-01' where id = ${reply}`)
    await isRefused(
      sql`insert into known.transition (machine, subject_id, from_state, to_state, on_day, by_actor)
        values ('publication', ${ids.kept}, 'proposed', ${state}, '2018-03-01', 'two')`
    )
  }
  await isRefused(
    sql`insert into known.letter (mandate, slug, kind, sent_on, sent_precision, origin, publication, public_from, created_on)
      values ('defenders', 'made-up', 'AL', '2018-03-01', 'day', 'office', 'public', '2018-03-01', '2018-03-01')`
  )
  // What it can put in the queue finds nothing that has come due.
  must(await publishDue({ ...office.at('2019-03-01', 'vigie', 'system'), db: office.db.jobs }))
  await office.db.jobs.transaction().execute((trx) => projectLetters(trx, Object.values(ids)))
  expect(await pub()).toEqual(before)
})

test('what two agreed to stays what they agreed to', async () => {
  const before = await pub()
  const id = ids.released
  for (const statement of [
    sql`update known.letter set subject = 'another', persons = 9 where id = ${id}`,
    sql`update known.public_version set summary = 'another' where letter_id = ${id}`,
    sql`delete from known.public_version where letter_id = ${id}`,
    sql`update known.public_version set letter_id = ${id} where letter_id = ${ids.kept}`,
    sql`update known.letter_person set public_form = 'full' where letter_id = ${id}`,
    sql`insert into known.letter_person (letter_id, name, sex, public_form) values (${id}, 'Another Invented', 'man', 'full')`,
    sql`update known.question set text = 'another', public_text = 'another' where letter_id = ${id}`,
    sql`insert into known.letter_signatory (letter_id, mandate) values (${id}, 'torture')`,
    sql`update known.letter_addressee set state = 'FRA' where letter_id = ${id}`,
    sql`insert into known.letter_correction (letter_id, changes, reason, first_by, first_on, second_by, second_on, of_public, on_day, before)
      values (${id}, '{}', 'x', 'one', '2018-03-01', 'two', '2018-03-01', true, '2018-03-01', '{}')`
  ])
    await isRefused(statement)
  await office.db.jobs.transaction().execute((trx) => projectLetters(trx, [id]))
  expect(await pub()).toEqual(before)
})

test('a reply that goes public goes with the letters that it was released with', async () => {
  must(await scheduleRelease(office.at('2018-05-01', 'first'), { reply: answer }))
  must(await approveShownRelease(office.at('2018-05-01', 'second'), { reply: answer }))
  await isRefused(sql`update known.reply set public_summary = 'another' where id = ${answer}`)
  await isRefused(sql`delete from known.reply_to where reply_id = ${answer}`)
})

test('what the office’s role may not write is refused by its pages in words, and marks are taken as before', async () => {
  const desk = { ...office.at('2018-06-01'), db: ofMandate(office.db.office, 'defenders') }
  const outcome = (letter: string) => recordOutcome(desk, { letter, outcome: 'improved' })
  must(await outcome(ids.released))
  must(await outcome(ids.kept))
  // Nothing else of it goes along.
  await isRefused(sql`update known.letter set outcome = 'worsened', subject = 'another' where id = ${ids.released}`)
  const { id } = must(
    await recordReply(office.at('2018-06-01'), {
      letters: [ids.released],
      receivedOn: '2018-05-20',
      form: 'substantive'
    })
  )
  const marked = (mark: string, more: object = {}) =>
    markReply(desk, { reply: id, reader: 'first officer', marks: [{ question: 1, mark }], ...more })
  // It went public unread.
  must(await scheduleRelease(office.at('2018-06-01', 'first'), { reply: id }))
  must(await approveShownRelease(office.at('2018-06-01', 'second'), { reply: id }))
  must(await marked('partly'))
  must(await marked('answered'))
  must(await marked('answered', { position: 'accepts' }))
  expect(codes(await marked('answered', { form: 'acknowledgement' }))).toEqual(['reading-of-public-reply'])
})
