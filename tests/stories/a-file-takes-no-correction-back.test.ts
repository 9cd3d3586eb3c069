import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import { correctReply } from '#mandate/communications/correct-reply.ts'
import type { Desk } from '#mandate/communications/desk.ts'
import { approveShownCorrection } from '#tests/approve-shown.ts'
import { importHarness } from '#tests/import-harness.ts'
import { must } from '#tests/office-desk.ts'

let house: Awaited<ReturnType<typeof importHarness>>
beforeAll(async () => (house = await importHarness()))
afterAll(() => house.close())

const header = 'type,reference,date,addressee,mandates,persons,women,summary,replies\n'
const original = 'AL,AL EGY 1/2016,2016-05-03,EGY,defenders,3,1,Told,2016-06-01'
const desk = (who: string): Desk => ({
  db: house.db.owner,
  actor: { id: who, role: 'case-officer', mandate: 'defenders', trusted: true },
  mandate: 'defenders',
  now: new Date('2018-03-05T12:00:00Z'),
  today: '2018-03-05'
})
const onRecord = () =>
  house.db.owner
    .selectFrom('known.letter')
    .select(['sent_on', 'summary', 'persons'])
    .where('reference_number', '=', 'EGY 1/2016')
    .executeTakeFirst()

test('the file from which a letter came, read once more, leaves what was corrected since', async () => {
  await house.letters(`${header}${original}\n`)
  const change = { letter: 'EGY 1/2016', reason: 'as the original says', sentOn: '2016-05-04', summary: 'Told rightly' }
  must(await correctLetter(desk('first officer'), change))
  must(await approveShownCorrection(desk('second officer'), { letter: 'EGY 1/2016' }))

  const again = await house.letters(`${header}${original}\n`)
  expect(again.result).toMatchObject({
    ok: true,
    unchanged: 1,
    changed: 0,
    rejected: 0,
    notes: { 'correction-kept': 1 }
  })
  expect(await onRecord()).toEqual({ sent_on: '2016-05-04', summary: 'Told rightly', persons: 3 })
})

test('what it says otherwise besides is for a person to decide', async () => {
  const otherwise = await house.letters(`${header}${original.replace(',3,1,', ',4,1,')}\n`)
  expect(otherwise.rejected.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
    'reference-with-other-facts'
  ])
  const withReply = await house.letters(`${header}${original}; 2016-07-01\n`)
  expect(withReply.rejected).toHaveLength(1)
  expect(await onRecord()).toMatchObject({ persons: 3, summary: 'Told rightly' })
})

test('a reply whose day was corrected is not added once more by the file that has it as it was', async () => {
  const other = original.replace('EGY 1/', 'EGY 2/')
  await house.letters(`${header}${other}\n`)
  const replies = () =>
    sql<{ id: string; on: string }>`
      select r.id, r.received_on as on from known.reply r join known.reply_to t on t.reply_id = r.id join known.letter_addressee a on a.id = t.addressee_id
      join known.letter l on l.id = a.letter_id where l.reference_number = 'EGY 2/2016'`
      .execute(house.db.owner)
      .then(({ rows }) => rows)
  const [{ id: reply }] = (await replies()) as [{ id: string; on: string }]
  must(await correctReply(desk('first officer'), { reply, reason: 'as the original says', receivedOn: '2016-06-11' }))
  must(await approveShownCorrection(desk('second officer'), { reply }))
  for (const day of ['2016-06-01', '2016-06-11']) {
    const again = await house.letters(`${header}${other.replace('2016-06-01', day)}\n`)
    expect(again.result).toMatchObject({ ok: true, unchanged: 1, changed: 0, rejected: 0 })
  }
  expect(await replies()).toEqual([{ id: reply, on: '2016-06-11' }])
})
