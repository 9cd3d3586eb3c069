import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageDanger } from '#mandate/inbox/page-danger.ts'
import { pageOfficer } from '#mandate/inbox/page-officer.ts'
import { setDuty } from '#mandate/inbox/set-duty.ts'
import { inbox } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'

let house: Awaited<ReturnType<typeof inbox>>
beforeAll(async () => {
  house = await inbox('2026-03-06T09:00:00Z') // a Friday
})
afterAll(() => house.close())

const hours = { mandate: '*', firstDay: 1, lastDay: 5, from: '09:00', to: '17:30', zone: 'Europe/Zurich' }
const system = () => ({
  ...house.at(house.ama),
  db: house.office.house.db.jobs,
  actor: { id: 'vigie', role: 'system' as const, mandate: null }
})
const page = async (moment: string) => must(await pageDanger(system(), { now: new Date(moment), hours }))

test('danger of today is told at each half hour of duty until somebody has read it, and not a word of it', async () => {
  must(await setDuty(house.at(house.ama), { from: '2026-03-06', to: '2026-03-06', officer: house.ama.card.id }))
  await house.submit({ what: 'calm, invented' })
  expect(await page('2026-03-06T10:00:00Z')).toBeNull()

  const danger = await house.submit({ what: 'in danger, invented', danger: true })
  const told = { day: '2026-03-06', officer: house.ama.card.id, danger: true }
  expect(must(await pageOfficer(system())), 'the morning speaks of the days before').toBeNull()
  expect(await page('2026-03-06T10:30:00Z')).toEqual(told)
  expect(await page('2026-03-06T11:00:00Z'), 'nobody heard the first').toEqual(told)
  expect(await page('2026-03-06T23:00:00Z'), 'nobody is on duty').toBeNull()

  await house.read(house.ama, danger.id)
  expect(await page('2026-03-06T11:30:00Z')).toBeNull()
})

test('danger that comes when nobody is on duty is told with the first tick of the next day, whoever reads then', async () => {
  const danger = await house.submit({ what: 'at night, invented', danger: true })
  house.office.days(3)
  expect(await page('2026-03-09T07:30:00Z')).toBeNull()
  expect(await page('2026-03-09T08:00:00Z')).toEqual({ day: '2026-03-09', officer: null, danger: true })
  await house.read(house.ama, danger.id)
})

test('no event says what was told when', async () => {
  await house.submit({ what: 'again, invented', danger: true })
  const { owner } = house.office.house.db
  const events = async () => (await owner.selectFrom('platform.event').select('seq').execute()).length
  const before = await events()
  expect(await page('2026-03-09T09:00:00Z')).not.toBeNull()
  expect(await events()).toBe(before)
})

test('an officer asks for no page', async () => {
  const { ama } = house
  expect(codes(await pageDanger(house.at(ama), { now: new Date('2026-03-09T09:00:00Z'), hours }))).toEqual([
    'not-allowed'
  ])
})
