import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { withdrawFromPublic } from '#mandate/communications/withdraw-from-public.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import type { Day } from '#mandate/calendar.ts'
import { approveShownCorrection, approveShownRelease } from '#tests/approve-shown.ts'
import { must, officeDesk } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeDesk>>
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

// Every person is invented.
const released = async (reference: string, more: object = {}) => {
  const input = { kind: 'AL', reference, sentOn: '2018-02-01', addressees: ['Egypt'], mandates: ['defenders'], ...more }
  const { id, slug } = must(await recordLetter(office.at('2018-03-01'), input))
  await release(id, '2018-05-01')
  return { id, slug }
}
const release = async (letter: string, day: Day) => {
  must(await scheduleRelease(office.at(day), { letter }))
  must(await approveShownRelease(office.at(day, 'second officer'), { letter }))
}
const withdraw = async (letter: string, day: Day) =>
  must(await withdrawFromPublic(office.at(day), { letter, reason: 'to look at it again' }))
const correct = async (letter: string, more: object, day: Day = '2018-06-01') =>
  must(await correctLetter(office.at(day), { letter, reason: 'as the original says', ...more }))
const correctPublicly = async (letter: string, more: object) => {
  await correct(letter, more)
  must(await approveShownCorrection(office.at('2018-06-01', 'second officer'), { letter }))
}
const told = async (id: string) =>
  (
    await sql<{ fields: string[]; former: string | null }>`
      select fields, former_slug as former from released.correction where letter_id = ${id}::uuid order by former_slug`.execute(
      office.db.public
    )
  ).rows
const at = (slug: string) => findLetter(office.db.public, slug, '2018-07-01')

test('of a number that is withheld, nor of the order of the names', async () => {
  const names = ['Zed Invented', 'Abe Invented'].map((name) => ({ name, publicForm: 'full' }))
  const { id } = await released('AL EGY 1/2018', { persons: 2, women: 1, names })
  await correctPublicly(id, { persons: 3, women: 2, names: [...names.toReversed(), { name: 'Hidden Invented' }] })
  expect(await told(id)).toEqual([])
  await correctPublicly(id, { persons: 12, women: 6 })
  expect(await told(id)).toEqual([{ fields: ['persons'], former: null }])
})

test('of an address that it had while nobody could read it; the one that was read leads on', async () => {
  const { id } = await released('AL EGY 2/2018')
  await withdraw(id, '2018-05-02')
  await correct(id, { reference: 'AL EGY 777/2018' }, '2018-05-02')
  await correct(id, { reference: 'AL EGY 900/2018' }, '2018-05-02')
  await release(id, '2018-05-03')
  expect((await told(id)).map(({ former }) => former)).toEqual(['AL-EGY-2-2018', null])
  expect(await at('AL-EGY-2-2018')).toEqual({ movedTo: 'AL-EGY-900-2018' })
  expect(await at('AL-EGY-777-2018')).toBeNull()
  // What was read in between leads on as well.
  await withdraw(id, '2018-05-04')
  await correct(id, { reference: 'AL EGY 901/2018' }, '2018-05-04')
  await release(id, '2018-05-05')
  expect(await at('AL-EGY-900-2018')).toEqual({ movedTo: 'AL-EGY-901-2018' })
})
