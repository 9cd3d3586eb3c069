import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveBackEpoch } from '#mandate/people/give-back-epoch.ts'
import { shareEpochs } from '#mandate/people/share-epochs.ts'
import { randomBytes, toBase64url } from '#platform/sealing/bytes.ts'
import { codes, must } from '#tests/office-desk.ts'
import { officeOfPeople, type Officer } from '#tests/officers.ts'

let office: Awaited<ReturnType<typeof officeOfPeople>>
let ama: Officer
let bo: Officer
let cy: Officer
beforeAll(async () => {
  office = await officeOfPeople()
  ama = await office.first()
})
afterAll(() => office.close())

test('who alone has an epoch keeps it, whatever her browser says', async () => {
  expect(codes(await giveBackEpoch(await office.at(ama), { number: 1 }))).toEqual(['last-holder'])
  bo = await office.enrol(ama, 'Bo Invented')
  expect(codes(await giveBackEpoch(await office.at(bo), { number: 1 }))).toEqual(['not-allowed'])
  must(await office.confirm(ama, bo))
  expect(codes(await giveBackEpoch(await office.at(bo), { number: 1 }))).toEqual(['not-found'])
  must(await office.share(ama, bo))
})

test('rubbish that one officer shared with another is given back, and a third shares what opens', async () => {
  cy = await office.enrol(ama, 'Cy Invented')
  for (const by of [ama, bo]) must(await office.confirm(by, cy))
  const rubbish = { officer: cy.card.id, sealed: [{ number: 1, body: toBase64url(randomBytes(4000)) }] }
  must(await shareEpochs(await office.at(bo), rubbish))
  expect(await office.opens(cy)).toEqual([])
  expect(codes(await office.share(ama, cy))).toEqual(['epoch-not-to-share'])
  must(await giveBackEpoch(await office.at(cy), { number: 1 }))
  expect((await office.opens(ama)).map(({ card }) => card.number)).toEqual([1])
  must(await office.share(ama, cy))
  expect(await office.opens(cy)).toEqual(await office.opens(ama))
  const { rows } = await sql<{ type: string; actor: string; subject: string }>`
    select type, actor, subject_id subject from platform.event where type in ('epochs-shared', 'epoch-given-back') and subject_id = ${cy.card.id} order by seq`.execute(
    office.house.db.owner
  )
  expect(rows.map(({ type, actor }) => [type, actor])).toEqual([
    ['epochs-shared', bo.card.id],
    ['epoch-given-back', cy.card.id],
    ['epochs-shared', ama.card.id]
  ])
})
