import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { setAside } from '#mandate/inbox/set-aside.ts'
import { setDuty } from '#mandate/inbox/set-duty.ts'
import { inviteOfficer } from '#mandate/people/invite-officer.ts'
import { removeOfficer } from '#platform/sealing/roster.ts'
import { recordStatement } from '#mandate/people/record-statement.ts'
import { eraseSubmission } from '#mandate/retention/erase-submission.ts'
import { inbox } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

let house: Awaited<ReturnType<typeof inbox>>
let admin: Officer
let made: Officer
let id: string
beforeAll(async () => {
  house = await inbox()
  admin = await house.colleague('Adm Invented', 'administrator')
  // An administrator comes herself by the link that she made for a case officer whom nobody ever met.
  made = await house.office.enrol(admin, 'Made Up Invented')
  ;({ id } = await house.submit({ danger: true }))
})
afterAll(() => house.close())

test('who came by a link and was confirmed by nobody sees, opens, puts aside, closes and erases nothing', async () => {
  const desk = await house.office.at(made)
  expect(codes(await listQueue(desk, {}))).toEqual(['not-allowed'])
  expect(codes(await openSubmission(desk, { id }))).toEqual(['not-allowed'])
  expect(codes(await setAside(desk, { ids: [id] }))).toEqual(['not-allowed'])
  expect(codes(await closeSubmission(desk, { id, outcome: 'no-answer' }))).toEqual(['not-allowed'])
  expect(codes(await eraseSubmission(desk, { id, typed: id.slice(0, 8) }))).toEqual(['not-allowed'])
  expect(codes(await setDuty(desk, { from: desk.today, to: desk.today, officer: made.card.id }))).toEqual([
    'not-allowed'
  ])
  const { entries } = must(await listQueue(await house.office.at(house.ama), {}))
  expect(entries).toMatchObject([{ id, danger: true, firstReadOn: null }])
})

test('she invites nobody and removes nobody; her own access she may look after', async () => {
  const desk = await house.office.at(made)
  expect(codes(await inviteOfficer(desk, { name: 'Another Invented', role: 'rapporteur' }))).toEqual(['not-allowed'])
  const statement = removeOfficer(
    made.signing.secret,
    house.ama.card,
    (await house.office.roster(house.ama)).roster.state
  )
  const said = await recordStatement(desk, { kind: 'removed', subject: house.ama.card.id, statement })
  expect(codes(said)).toEqual(['not-allowed'])
  expect((await house.office.me(made)).officer).toMatchObject({ id: made.card.id, trusted: false })
})

test('an administrator whom nobody confirmed invites nobody', async () => {
  const other = await house.office.enrol(house.ama, 'Adam Invented', 'administrator')
  const invited = await inviteOfficer(await house.office.at(other), { name: 'Another Invented', role: 'rapporteur' })
  expect(codes(invited)).toEqual(['not-allowed'])
})

test('confirmed, she does at her next request what her role does, and no more once she is removed', async () => {
  must(await house.office.confirm(house.ama, made))
  const { entries } = must(await listQueue(await house.office.at(made), {}))
  expect(entries.map((one) => one.id)).toEqual([id])
  must(await house.office.remove(house.ama, made))
  expect(await house.office.desk(made)).toBeNull()
})
