import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '#mandate/communications/desk.ts'
import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { grantExtension } from '#mandate/communications/grant-extension.ts'
import { markReply } from '#mandate/communications/mark-reply.ts'
import { overrideCharacter } from '#mandate/communications/override-character.ts'
import { pauseClock } from '#mandate/communications/pause-clock.ts'
import { recordDelivery } from '#mandate/communications/record-delivery.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordOutcome } from '#mandate/communications/record-outcome.ts'
import { recordReminder } from '#mandate/communications/record-reminder.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { resumeClock } from '#mandate/communications/resume-clock.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { openDatabase, type Db } from '#platform/db.ts'
import { ofMandate } from '#platform/db-of-mandate.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

/** Each of two officers at the database of her mandate, which the office's own role opens; on one connection, which they share. */
let house: Awaited<ReturnType<typeof officeDesk>>
let shared: Db
let ours: (today: string) => Desk
let theirs: (today: string) => Desk
beforeAll(async () => {
  house = await officeDesk()
  shared = openDatabase({ url: house.db.url, role: 'vigie_office', max: 1 })
  const officerOf = (mandate: string) => (today: string) => ({
    ...house.at(today),
    db: ofMandate(shared, mandate),
    mandate,
    actor: { id: `officer of ${mandate}`, role: 'rapporteur' as const, mandate, trusted: true }
  })
  ours = officerOf('defenders')
  theirs = officerOf('torture')
})
afterAll(async () => {
  await shared.destroy()
  await house.close()
})

const words = {
  subject: 'A reminder',
  body: 'We await your answer.',
  parts: {
    subject: 'A reminder',
    salutation: '',
    before: 'We await your answer.',
    letters: [],
    after: '',
    courtesy: ''
  }
}
const letter = (reference: string) => ({
  kind: 'AL',
  reference,
  sentOn: '2018-01-03',
  addressees: ['Egypt'],
  questions: ['Why?', 'Who?']
})

test('she leads a letter from its record to its outcome with the role of the office', async () => {
  const { slug } = must(await recordLetter(ours('2018-01-04'), letter('AL EGY 1/2018')))
  must(await recordDelivery(ours('2018-01-05'), { letter: slug, step: 'receipt-confirmed' }))
  must(await pauseClock(ours('2018-01-06'), { letter: slug, reason: 'asked for' }))
  must(await resumeClock(ours('2018-01-08'), { letter: slug, reason: 'came' }))
  must(await grantExtension(ours('2018-01-08'), { letter: slug, until: '2018-03-20', reason: 'asked for' }))
  const [reminder] = must(await draftReminders(ours('2018-04-20')))
  must(await recordReminder(ours('2018-04-21'), { reminder: reminder!.id, channel: 'e-mail' }, () => words))
  const { id } = must(
    await recordReply(ours('2018-05-02'), { letters: [slug], receivedOn: '2018-05-01', form: 'substantive' })
  )
  must(await markReply(ours('2018-05-03'), { reply: id, marks: [{ question: 1, mark: 'answered' }] }))
  must(await overrideCharacter(ours('2018-05-04'), { reply: id, character: 'incomplete', reason: 'as I read it' }))
  must(await recordOutcome(ours('2018-05-05'), { letter: slug, outcome: 'improved', was: '' }))
  const late = recordOutcome(ours('2018-05-05'), { letter: slug, outcome: 'worsened', was: '' })
  expect(await late).toMatchObject({ ok: false, errors: [{ code: 'changed-meanwhile' }] })
  const shown = must(await showLetter(ours('2018-05-06'), slug, '2018-05-06'))
  expect(shown.addressees[0]!.clock.state).toBe('answered-late')
})

test('another mandate, on the same connection, neither reads nor writes it', async () => {
  const { slug } = must(await recordLetter(ours('2018-01-04'), letter('AL EGY 2/2018')))
  expect(codes(await showLetter(theirs('2018-05-06'), slug, '2018-05-06'))).toEqual(['letter-not-found'])
  expect(
    codes(await recordReply(theirs('2018-05-06'), { letters: [slug], receivedOn: '2018-05-01', form: 'substantive' }))
  ).toEqual(['letter-not-found'])
  const change = theirs('2018-05-06').db.updateTable('known.letter').set({ subject: 'taken' }).where('slug', '=', slug)
  expect((await change.executeTakeFirst()).numUpdatedRows).toBe(0n)
  const mine = {
    mandate: 'defenders',
    slug: 'x',
    kind: 'AL',
    origin: 'office',
    sent_precision: 'unknown',
    created_on: '2018-01-01'
  }
  await expect(
    theirs('2018-05-06')
      .db.insertInto('known.letter')
      .values(mine as never)
      .execute()
  ).rejects.toThrow(/row-level security/)
})

test('a connection carries nothing over, whether what was done stood, failed or was taken back', async () => {
  const db = ours('2018-05-06').db
  const mandateNow = async () =>
    (await sql<{ now: string | null }>`select platform.current_mandate() as now`.execute(shared)).rows[0]!.now
  expect((await sql<{ now: string }>`select platform.current_mandate() as now`.execute(db)).rows[0]!.now).toBe(
    'defenders'
  )
  expect(await mandateNow()).toBeNull()
  await expect(sql`select 1 / 0`.execute(db)).rejects.toThrow(/division/)
  expect(await mandateNow()).toBeNull()
  await expect(db.transaction().execute((trx) => sql`select 1 / 0`.execute(trx))).rejects.toThrow(/division/)
  expect(await mandateNow()).toBeNull()
  await db.transaction().execute((trx) => trx.selectFrom('known.letter').select('id').execute())
  expect(await mandateNow()).toBeNull()
  expect(await shared.selectFrom('known.letter').select('id').execute()).toEqual([])
})
