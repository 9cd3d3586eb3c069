import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import { markReply } from '#mandate/communications/mark-reply.ts'
import { publishDue } from '#mandate/communications/publish-due.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { settleMark } from '#mandate/communications/settle-mark.ts'
import { approveShownRelease } from '#tests/approve-shown.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeDesk>>
let slug: string
let reply: string
beforeAll(async () => {
  office = await officeDesk()
  ;({ slug } = must(
    await recordLetter(office.at('2018-01-04'), {
      kind: 'AL',
      reference: 'AL EGY 1/2018',
      sentOn: '2018-01-03',
      addressees: ['Egypt'],
      questions: ['Why?', 'Who?', 'When?', 'Where?']
    })
  ))
  ;({ id: reply } = must(
    await recordReply(office.at('2018-03-01'), { letters: [slug], receivedOn: '2018-02-20', form: 'substantive' })
  ))
  for (const input of [{ letter: slug }, { reply }]) {
    must(await scheduleRelease(office.at('2018-05-01', 'first'), input))
    must(await approveShownRelease(office.at('2018-05-01', 'second'), input))
  }
  must(await publishDue({ ...office.at('2018-05-10', 'jobs', 'system') }))
})
afterAll(() => office.close())

const mark = (reader: string, marks: string[], more: object = {}) =>
  markReply(office.at('2018-05-11', reader), {
    reply,
    reader,
    marks: marks.map((one, place) => ({ question: place + 1, mark: one })),
    ...more
  })

const known = async () =>
  (await sql<{ character: number }>`select character from known.fact`.execute(office.db.owner)).rows[0]!.character
const seen = async () => {
  const facts = await sql<{ character: number }>`select character from released.fact`.execute(office.db.public)
  const replies = await sql<{ character: string }>`select character from released.reply`.execute(office.db.public)
  const marks = await sql<{ mark: string }>`
    select k.mark from released.reply_mark k join released.question q on q.id = k.question_id order by q.number`.execute(
    office.db.public
  )
  return [facts.rows[0]!.character, replies.rows[0]!.character, ...marks.rows.map((row) => row.mark)]
}
const unassessed = [4, 'substantive-unassessed']

test('the answer is public, and not yet what one reader made of it', async () => {
  expect(must(await mark('Ama', ['answered', 'answered', 'not-answered', 'not-answered']))).toEqual({
    character: 'incomplete',
    coverage: 50
  })
  expect(await known()).toBe(6)
  expect(await seen()).toEqual(unassessed)
})

test('a second one who differs: the stricter counts in the office, the public waits', async () => {
  const second = must(await mark('Bo', ['answered', 'partly', 'not-answered', 'refused']))
  expect(second.coverage).toBe(37)
  expect(await seen()).toEqual(unassessed)
})

test('what is settled counts; once nothing waits, the public reads it', async () => {
  const settle = (question: number, to: string) =>
    settleMark(office.at('2018-05-12', 'Bo'), { reply, question, mark: to, words: 'read together' })
  expect(codes(await settle(1, 'partly'))).toEqual(['nothing-to-settle'])
  expect(codes(await settle(9, 'partly'))).toEqual(['no-such-question'])
  must(await settle(2, 'answered'))
  expect(await seen()).toEqual(unassessed)
  must(await settle(4, 'not-answered'))
  expect(await seen()).toEqual([6, 'incomplete', 'answered', 'answered', 'not-answered', 'not-answered'])
})

test('a reader who marks anew what was settled opens it again', async () => {
  must(await mark('Ama', ['answered', 'answered', 'not-answered', 'not-answered']))
  expect((await seen())[1], 'the same again changes nothing').toBe('incomplete')
  must(await mark('Ama', ['answered', 'refused']))
  expect(await seen()).toEqual(unassessed)
  must(await mark('Bo', ['answered', 'refused']))
  expect((await seen())[1]).toBe('incomplete')
})

test('what a colleague said of position and steps meanwhile is not overwritten by who has not seen it', async () => {
  const nothing = { position: null, steps: [] }
  const stand = async () => {
    const { rows } = await sql<{ position: string; steps: string[] }>`
      select position, array(select step from known.reply_step s where s.reply_id = r.id order by 1) as steps from known.reply r where id = ${reply}::uuid`.execute(
      office.db.owner
    )
    return rows[0]
  }
  must(await mark('Ama', [], { position: 'accepts', steps: ['release'], was: nothing }))
  expect(codes(await mark('Bo', [], { position: 'denies-substantiated', was: nothing }))).toEqual(['changed-meanwhile'])
  expect(codes(await mark('Bo', [], { steps: [], was: { ...nothing, steps: ['reparation'] } }))).toEqual([
    'changed-meanwhile'
  ])
  expect(await stand()).toEqual({ position: 'accepts', steps: ['release'] })
  must(await mark('Bo', [], { position: 'accepts', steps: ['release'], was: nothing }))
  must(await mark('Bo', [], { position: 'denies-substantiated', was: { position: 'accepts', steps: ['release'] } }))
  expect(await stand()).toEqual({ position: 'denies-substantiated', steps: ['release'] })
})

test('a question whose answer has been read stays: no correction takes it out, and no hand', async () => {
  const without = { letter: slug, reason: 'shorter', questions: ['Why?'] }
  expect(codes(await correctLetter(office.at('2018-05-13'), without))).toEqual(['unknown-field'])
  await expect(sql`delete from known.question where number = 1`.execute(office.db.owner)).rejects.toThrow(
    /violates foreign key/
  )
})
