import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '#mandate/communications/desk.ts'
import { listTray } from '#mandate/correspondence/list-tray.ts'
import { readMailFile, showMail } from '#mandate/correspondence/show-mail.ts'
import { addParts, takePart } from '#mandate/correspondence/take-part.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { codes, must } from '#tests/office-desk.ts'
import { officeOfPeople, type Officer } from '#tests/officers.ts'

let office: Awaited<ReturnType<typeof officeOfPeople>>
let ama: Officer
let desk: Desk
beforeAll(async () => {
  office = await officeOfPeople('2026-03-02T09:00:00Z')
  ama = await office.first()
  desk = lettersDesk(await office.at(ama))
})
afterAll(() => office.close())

const most = 5_000_000
const bytes = (text: string) => new TextEncoder().encode(text)
const about = { name: 'C:\\scans\\note.pdf', receivedOn: '2026-03-01', channel: 'by-hand', subject: 'AL EGY 1/2018' }

test('its pieces together are what came, in their order, whole, and its type is told by what it holds', async () => {
  const upload = randomUUID()
  must(await takePart(desk, { upload, position: 2 }, bytes(' end'), most))
  must(await takePart(desk, { upload, position: 1 }, bytes('%PDF-1.7 lost'), most))
  must(await takePart(desk, { upload, position: 1 }, bytes('%PDF-1.7 begun'), most))
  const { id } = must(await addParts(desk, { upload, parts: 2, ...about }, most))
  const read = must(await readMailFile(desk, id, null))
  expect(Buffer.from(read.bytes).toString()).toBe('%PDF-1.7 begun end')
  expect(must(await showMail(desk, id))).toMatchObject({ fileName: 'note.pdf', type: 'application/pdf', text: null })
  expect(must(await listTray(desk)).entries.map((one) => one.id)).toEqual([id])
  expect(codes(await addParts(desk, { upload, parts: 2, ...about }, most))).toEqual(['scan-lost'])
})

test('what is refused for its day is mended without sending it again; a day to come and too much are refused', async () => {
  const upload = randomUUID()
  must(await takePart(desk, { upload, position: 1 }, bytes('%PDF-1.7 other'), most))
  expect(codes(await addParts(desk, { upload, parts: 1, ...about, receivedOn: '2026-03-03' }, most))).toEqual([
    'date-to-come'
  ])
  must(await addParts(desk, { upload, parts: 1, ...about }, most))
  const large = randomUUID()
  must(await takePart(desk, { upload: large, position: 1 }, new Uint8Array(3_000_000), most))
  expect(codes(await takePart(desk, { upload: large, position: 2 }, new Uint8Array(3_000_000), most))).toEqual([
    'scan-too-large'
  ])
  expect(codes(await takePart(desk, { upload: large, position: 2 }, new Uint8Array(3_000_001), most))).toEqual([
    'scan-lost'
  ])
  expect(codes(await addParts(desk, { upload: large, parts: 2, ...about }, most))).toEqual(['scan-lost'])
})

test('the pieces of one officer are no other’s, and go when she begins another', async () => {
  const bo = await office.enrol(ama, 'Bo Invented')
  must(await office.confirm(ama, bo))
  const hers = lettersDesk(await office.at(bo))
  const upload = randomUUID()
  must(await takePart(desk, { upload, position: 1 }, bytes('%PDF-1.7 third'), most))
  expect(codes(await addParts(hers, { upload, parts: 1, ...about }, most))).toEqual(['scan-lost'])
  must(await takePart(desk, { upload: randomUUID(), position: 1 }, bytes('%PDF-1.7 fourth'), most))
  expect(codes(await addParts(desk, { upload, parts: 1, ...about }, most))).toEqual(['scan-lost'])
})
