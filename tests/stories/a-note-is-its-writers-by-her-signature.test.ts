import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerTranslation } from '#mandate/inbox/answer-translation.ts'
import { askTranslation } from '#mandate/inbox/ask-translation.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { noteSubmission } from '#mandate/inbox/note-submission.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { creditedIn, openMatter } from '../../src/ui/office/inbox/open-matter.ts'
import { sealNote } from '../../src/ui/office/inbox/write.ts'
import { inbox, sealedNote, writer } from '#tests/inbox.ts'
import { must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Who writes, and what, is invented.
let house: Awaited<ReturnType<typeof inbox>>
let ama: Officer
let tala: Officer
let epoch: Awaited<ReturnType<typeof house.keysOf>>[number]['card']
beforeAll(async () => {
  house = await inbox()
  ama = house.ama
  tala = await house.colleague('Tala Invented', 'translator')
  epoch = (await house.keysOf(ama)).at(-1)!.card
})
afterAll(() => house.close())

const note = (text: string) => ({ v: 1 as const, kind: 'note' as const, on: house.at(ama).today, text })
const keep = async (by: Officer, submission: string, text: string) => {
  const sealed = await sealNote(writer(by), submission, note(text), [epoch.recipient])
  must(await noteSubmission(house.at(ama), { submission, epoch: 1, ...sealed }))
  return sealed
}
/** As her browser reads it: whose cards count, it finds for itself. */
const notesOf = async (submission: string) => {
  const { roster } = await house.office.roster(ama)
  const sealed = must(await openSubmission(house.at(ama), { id: submission }))
  const matter = await openMatter(sealed, await house.keysOf(ama), everConfirmed(roster))
  const read = matter.notes.map(({ opened }) => opened.ok && [opened.value.text, opened.authorship])
  return { read, credited: creditedIn(matter).map((one) => one.note.text) }
}

const withSomethingNew = async () => must(await listQueue(house.at(ama), { waiting: 'yes', state: 'all' })).entries

test('an officer’s is hers; what a server puts there unsigned, or in her name, is told apart', async () => {
  const { id } = await house.submit()
  await keep(ama, id, 'hers')
  const forged = await sealNote({ ...writer(tala), officer: ama.card.id }, id, note('in her name'), [epoch.recipient])
  must(await noteSubmission(house.at(ama), { submission: id, epoch: 1, ...forged }))
  const body = await sealedNote('unsigned', [epoch.recipient])
  must(await noteSubmission(house.at(ama), { submission: id, id: randomUUID(), epoch: 1, body }))
  const { read, credited } = await notesOf(id)
  expect(read).toEqual(
    expect.arrayContaining([
      ['hers', 'signed'],
      ['in her name', 'not-good'],
      ['unsigned', 'unsigned']
    ])
  )
  expect(credited).not.toContain('in her name')
})

test('a note that was moved to another matter is good in neither', async () => {
  const [one, other] = [await house.submit(), await house.submit()]
  const { id } = await keep(ama, one.id, 'of the first')
  await sql`update sealed.office_note set submission = ${other.id} where id = ${id}`.execute(
    house.office.house.db.owner
  )
  expect((await notesOf(other.id)).read).toEqual([['of the first', 'not-good']])
})

test('a translator’s is hers, under what she was asked, and stays hers when she has left', async () => {
  const { id } = await house.submit()
  const both = [epoch.recipient, tala.card.recipient]
  const asked = await sealNote(writer(ama), id, { ...note('عبارة'), kind: 'translation-asked' }, both)
  must(await askTranslation(house.at(ama), { submission: id, translator: tala.card.id, epoch: 1, ...asked }))
  const answer = await sealNote(writer(tala), asked.id, { ...note('a phrase'), kind: 'translation' }, both)
  expect(await withSomethingNew(), 'an officer’s own question waits for nobody').toEqual([])
  must(await answerTranslation(house.at(tala), { asked: asked.id, epoch: 1, ...answer }))
  expect(await withSomethingNew()).toMatchObject([{ id, waiting: 0, translations: 1, guestNotes: 0 }])
  const expected = expect.arrayContaining([
    ['عبارة', 'signed'],
    ['a phrase', 'signed']
  ])
  expect((await notesOf(id)).read).toEqual(expected)
  expect(await withSomethingNew(), 'once an officer opened it').toEqual([])
  must(await house.office.remove(ama, tala))
  expect((await house.office.roster(ama)).roster.others).toEqual([])
  expect((await notesOf(id)).read).toEqual(expected)
})
