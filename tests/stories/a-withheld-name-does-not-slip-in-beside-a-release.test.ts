import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import type { Desk } from '#mandate/communications/desk.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { approveShownRelease } from '#tests/approve-shown.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeDesk>>
let next = 1
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

// Every person is invented.
const letter = async (more: object = {}) =>
  must(
    await recordLetter(office.at('2018-03-01'), {
      kind: 'AL',
      reference: `AL EGY ${next++}/2018`,
      sentOn: '2018-02-01',
      addressees: ['Egypt'],
      mandates: ['defenders'],
      summary: 'What was alleged',
      ...more
    })
  ).slug
const correct = (slug: string, more: object) =>
  correctLetter(office.at('2018-05-01', 'third officer'), { letter: slug, reason: 'as the original says', ...more })
const approve = (of: object) => approveShownRelease(office.at('2018-05-01', 'second officer'), of)
const release = async (of: object) => {
  must(await scheduleRelease(office.at('2018-05-01'), of))
  must(await approve(of))
}
const reply = async (...letters: string[]) => ({
  reply: must(
    await recordReply(office.at('2018-04-02'), {
      letters,
      receivedOn: '2018-04-01',
      form: 'substantive',
      publicSummary: 'Invented Person was tried'
    })
  ).id
})
const named = { names: [{ name: 'Invented Person' }] }
const refusal = ['withheld-name-in-public-text']

/** A desk at which something else is done in the moment before its first transaction. */
const afterwards = (desk: Desk, what: () => Promise<unknown>): Desk => {
  let first = true
  const transaction = () => ({
    execute: async (work: never) => {
      if (first) await what()
      first = false
      return desk.db.transaction().execute(work)
    }
  })
  const db = new Proxy(desk.db, {
    get: (target, name) => {
      if (name === 'transaction') return transaction
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    }
  })
  return { ...desk, db }
}

test('by a correction that comes between the look at a letter and its proposal', async () => {
  const slug = await letter(named)
  const slipIn = async () => must(await correct(slug, { summary: 'Of Invented Person' }))
  expect(codes(await scheduleRelease(afterwards(office.at('2018-05-01'), slipIn), { letter: slug }))).toEqual(refusal)
})

test('by a name that is withheld once a reply is proposed', async () => {
  const slug = await letter()
  const of = await reply(slug)
  must(await scheduleRelease(office.at('2018-05-01'), of))
  must(await correct(slug, named))
  expect(codes(await approve(of))).toEqual(refusal)
})

test('by a name that is withheld while a public reply tells it', async () => {
  const slug = await letter()
  await release({ letter: slug })
  await release(await reply(slug))
  expect(codes(await correct(slug, named))).toEqual(refusal)
  must(await correct(slug, { names: [{ name: 'Another Invented' }] }))
})

test('by a name of a letter that is not public beside one that is, with the same reply', async () => {
  const [open, closed] = [await letter(), await letter()]
  await release({ letter: open })
  await release(await reply(open, closed))
  expect(codes(await correct(closed, named))).toEqual(refusal)
})
