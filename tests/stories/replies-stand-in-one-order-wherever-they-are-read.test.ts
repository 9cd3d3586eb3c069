import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectLetters } from '#mandate/communications/project.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { readLetter } from '#mandate/corner/read-letter.ts'
import { readLetter as readPublic } from '#mandate/publications/letters/letter.store.server.ts'
import { listRepliesToLetter } from '#mandate/communications/replies-listed.store.server.ts'
import { officeWithMissions } from '#tests/mission.ts'
import { must } from '#tests/office-desk.ts'

// Invented replies: two of one day as a record has them, which were read in the other way round; one without a day.
let office: Awaited<ReturnType<typeof officeWithMissions>>
let letter: string
let replies: Record<'undated' | 'second' | 'first' | 'later', string>
beforeAll(async () => {
  office = await officeWithMissions()
  const slug = await office.letter('AL PER 1/2026')
  const { owner } = office.house.db
  const found = await sql<{ id: string; addressee: string }>`select l.id, a.id as addressee from known.letter l
    join known.letter_addressee a on a.letter_id = l.id where l.slug = ${slug}`.execute(owner)
  letter = found.rows[0]!.id
  const put = async (on: string | null, place: number) => {
    const { rows } = await sql<{ id: string }>`
      insert into known.reply (mandate, received_on, received_precision, channel, form, summary, origin, created_on, source_order, publication, public_from)
      values ('defenders', ${on}::date, ${on ? 'day' : 'unknown'}, 'letter', 'substantive', 'An invented reply', 'office', '2026-03-02', ${place}, 'public', '2026-03-02')
      returning id`.execute(owner)
    const { id } = rows[0]!
    await sql`insert into known.reply_to (reply_id, addressee_id) values (${id}::uuid, ${found.rows[0]!.addressee}::uuid)`.execute(
      owner
    )
    return id
  }
  replies = {
    undated: await put(null, 0),
    second: await put('2026-02-20', 2),
    first: await put('2026-02-20', 1),
    later: await put('2026-02-21', 0)
  }
  await sql`update known.letter set publication = 'public', public_from = '2026-03-02' where id = ${letter}::uuid`.execute(
    owner
  )
  await owner.transaction().execute((trx) => projectLetters(trx, [letter]))
})
afterAll(() => office.close())

const idsOf = (of: readonly { id: string }[]) => of.map(({ id }) => id)

test('an imported pair and an undated reply stand alike for the office, the release, the mission and the public', async () => {
  const { first, second, later, undated } = replies
  const order = [first, second, later, undated]
  const desk = office.deskOf('defenders')
  const shown = must(await showLetter(desk, 'AL-PER-1-2026', office.today()))
  expect(idsOf(shown.addressees[0]!.replies)).toEqual(order)
  expect(idsOf(must(await readWholeLetter(desk, 'AL-PER-1-2026')).replies)).toEqual(order)
  expect(idsOf(await listRepliesToLetter(desk.db, letter))).toEqual(order)
  const peru = await office.enrol('Peru', 'Ada Invented')
  expect(idsOf(must(await readLetter(await office.at(peru), 'AL-PER-1-2026')).letter.replies)).toEqual(order)
  expect(idsOf((await readPublic(office.house.db.owner, 'AL-PER-1-2026'))!.replies)).toEqual(order)
})
