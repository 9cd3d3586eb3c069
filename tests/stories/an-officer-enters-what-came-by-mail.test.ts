import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterSubmission } from '#mandate/inbox/enter-submission.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { noteSubmission } from '#mandate/inbox/note-submission.ts'
import { claimUploads } from '#mandate/intake/claim-uploads.ts'
import { liftFileLimit } from '#mandate/intake/lift-file-limit.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { receiptLanguages } from '#platform/sealing/receipt/word-list.ts'
import { inbox, sealedNote } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import { nobodyYet, sealEntry, wrongInEntered } from '../../src/ui/office/inbox/enter.ts'

// Nobody wrote these mails.
let house: Awaited<ReturnType<typeof inbox>>
let desk: ReturnType<typeof house.at>
beforeAll(async () => {
  house = await inbox()
  desk = house.at(house.ama)
})
afterAll(() => house.close())

const owner = () => house.office.house.db.owner

async function entry(files: string[] = []) {
  const epoch = (await house.keysOf(house.ama)).at(-1)!.card
  const { id: instance } = await owner().selectFrom('known.instance').select('id').executeTakeFirstOrThrow()
  const persons = [
    { ...nobodyYet(), name: 'One Invented', minor: true },
    {
      ...nobodyYet(),
      name: 'Two Invented',
      consents: { public: 'initials' },
      givenBy: 'her sister',
      givenOn: '2 March 2026',
      evidence: 'a letter, invented'
    }
  ]
  const written = { text: 'A mail, invented', lang: receiptLanguages[0]!, persons, danger: true, files: [] }
  const { request } = await sealEntry(written, { instance, epoch, officer: desk.actor.id, today: desk.today })
  return { ...request, uploads: files }
}

/** @param arrived how many of its two parts are here */
async function upload(arrived: number): Promise<string> {
  const id = randomUUID()
  await sql`insert into known.upload (id, mandate, received_on, declared_bytes, parts) values (${id}, 'defenders', '2026-03-02', 20, 2)`.execute(
    owner()
  )
  for (let index = 0; index < arrived; index++)
    await sql`insert into known.upload_part values (${id}, ${index}, 10, ${randomBytes(32)})`.execute(owner())
  return id
}

test('it stands in the queue with her in charge, opens like any other, and sent twice it stands once', async () => {
  const request = await entry([await upload(2)])
  expect(must(await enterSubmission(desk, request))).toMatchObject({ id: request.id, again: false })
  expect(must(await enterSubmission(desk, request))).toMatchObject({ id: request.id, again: true })
  const { entries } = must(await listQueue(desk, {}))
  expect(entries).toMatchObject([{ id: request.id, channel: 'entered', officer: desk.actor.id, danger: true }])
  const matter = await house.read(house.ama, request.id)
  expect(matter.uploads).toHaveLength(1)
  expect(matter.submission).toMatchObject({
    ok: true,
    value: {
      subject: 'persons',
      persons: [{ name: 'One Invented', minor: true }, { name: 'Two Invented' }],
      consents: [
        {
          person: 'p2',
          door: 'public',
          given: 'yes',
          as: 'initials',
          givenBy: 'her sister',
          givenOn: { value: '2026-03-02' },
          evidence: 'a letter, invented'
        }
      ]
    }
  })
})

test('an answer that is entered for somebody has who gave it, on which day, and what shows it', () => {
  const wrong = (more: object) =>
    wrongInEntered([nobodyYet(), { ...nobodyYet(), consents: { state: 'no' }, ...more }], '2026-03-02').map(
      ({ code, field }) => `${code} ${field}`
    )
  expect(wrong({})).toEqual(['required givenBy', 'required givenOn', 'required evidence'])
  const how = { givenBy: 'her sister', givenOn: '2 March 2026', evidence: 'a letter, invented' }
  expect(wrong(how)).toEqual([])
  expect(wrong({ ...how, evidence: ' ' })).toEqual(['required evidence'])
  expect(wrong({ ...how, givenOn: 'soon' })).toEqual(['impossible-date givenOn'])
  expect(wrong({ ...how, givenOn: '3 March 2026' })).toEqual(['date-to-come givenOn'])
  expect(wrong({ ...how, givenOn: '2 March 1926' })).toEqual(['answer-too-early givenOn'])
})

test('a file that is unknown, not whole or another’s is refused, and then nothing of it is written', async () => {
  const before = must(await listQueue(desk, {})).entries.length
  const others = await upload(2)
  must(await enterSubmission(desk, await entry([others])))
  expect(codes(await enterSubmission(desk, await entry([randomUUID()])))).toEqual(['upload-unknown'])
  expect(codes(await enterSubmission(desk, await entry([await upload(1)])))).toEqual(['upload-not-whole'])
  expect(codes(await enterSubmission(desk, await entry([others])))).toEqual(['upload-closed'])
  expect(must(await listQueue(desk, {})).entries).toHaveLength(before + 1)
})

test('it is held to the limits that hold for what sources send', async () => {
  const request = await entry()
  must(await enterSubmission(desk, request))
  const files = [await upload(2), await upload(2)]
  const claim = (most: number) =>
    inOffice(desk.db, desk.mandate, (trx) => claimUploads(trx, request.id, files, { files: most, bytes: 100 }))
  expect(codes(await claim(1))).toEqual(['report-full'])
})

test('a copy that an officer makes of a file comes with the note that opens it, or neither is kept; a lifted limit is told', async () => {
  const request = await entry(await Promise.all(Array.from({ length: 40 }, () => upload(2))))
  must(await enterSubmission(desk, request))
  const body = await sealedNote('a copy, invented', [(await house.keysOf(house.ama)).at(-1)!.card.recipient])
  const copy = await upload(2)
  const note = { submission: request.id, id: randomUUID(), epoch: 1, body, uploads: [copy] }
  expect(codes(await noteSubmission(desk, { ...note, uploads: [randomUUID()] }))).toEqual(['upload-unknown'])
  expect(codes(await noteSubmission(desk, note))).toEqual(['report-full'])
  const before = await house.read(house.ama, request.id)
  expect([before.notes.length, before.uploads.length, before.fileLimit]).toEqual([0, 40, null])
  expect(before.uploads.every(({ bytes }) => bytes === 20)).toBe(true)
  must(await liftFileLimit(desk, { id: request.id }))
  must(await noteSubmission(desk, note))
  must(await noteSubmission(desk, note))
  const after = await house.read(house.ama, request.id)
  expect([after.notes.length, after.uploads.length]).toEqual([1, 41])
  expect(after.fileLimit).toEqual({ officer: desk.actor.id, on: desk.today })
})

test('to an epoch that is not open, or with an id that is taken, nothing is filed', async () => {
  const request = await entry()
  expect(codes(await enterSubmission(desk, { ...request, epoch: 7 }))).toEqual(['epoch-closed'])
  must(await enterSubmission(desk, request))
  expect(codes(await enterSubmission(desk, { ...(await entry()), id: request.id }))).toEqual(['id-taken'])
})
