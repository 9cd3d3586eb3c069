import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import { judgeDanger } from '#mandate/inbox/judge-danger.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { pageDanger } from '#mandate/inbox/page-danger.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { makeOnce } from '#mandate/intake/once.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { answerReturn } from '#mandate/intake/return/answer-return.ts'
import type { Keeper } from '#mandate/intake/return/come-back.ts'
import { findReturn } from '#mandate/intake/return/find-return.ts'
import { addUnder } from '#mandate/intake/return/return-action.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits } from '#platform/sealing/receipt/write-receipt.ts'
import { inbox } from '#tests/inbox.ts'
import { must } from '#tests/office-desk.ts'

// Who writes, and what, is invented.
let house: Awaited<ReturnType<typeof inbox>>
beforeAll(async () => {
  house = await inbox('2026-03-02T09:00:00Z') // a Monday
})
afterAll(() => house.close())

const hours = { mandate: '*', firstDay: 1, lastDay: 5, from: '09:00', to: '17:30', zone: 'Europe/Zurich' }
const page = async (moment = '2026-03-02T10:30:00Z') => {
  const actor = { id: 'vigie', role: 'system' as const, mandate: null }
  const desk = { ...house.at(house.ama), db: house.office.house.db.jobs, actor }
  return must(await pageDanger(desk, { now: new Date(moment), hours }))
}
const entries = async () => must(await listQueue(house.at(house.ama), {})).entries

test('what was read and closed calmly is danger when she says so, is paged and stands first; the officer reads that she said it', async () => {
  const calm = await house.submit()
  const other = await house.submit()
  for (const { id } of [calm, other]) await house.read(house.ama, id)
  must(await closeSubmission(house.at(house.ama), { id: calm.id, outcome: 'declined', untold: true }))
  await house.add(other)
  expect(await page()).toBeNull()

  expect(await house.add(calm, 'They stand before the house, invented', true)).toBe(true)
  expect(await page()).toMatchObject({ danger: true })
  expect((await entries()).map(({ id, danger }) => [id, danger])).toEqual([
    [calm.id, true],
    [other.id, false]
  ])
  const { additions } = await house.read(house.ama, calm.id)
  expect(additions[0]!.opened).toMatchObject({ ok: true, value: { danger: true } })
  expect(await page()).toBeNull()
})

test('danger said again raises the flag that an officer took off, in the same words and in the very same sending', async () => {
  const { id, receipt } = await house.submit()
  await house.read(house.ama, id)
  const { intake } = house.office.house.db
  const { today } = house.office.door()
  const keeper: Keeper = {
    intake: async () => ({ ...(await findOpenIntake(intake, 'defenders'))!, today }),
    look: (lookup, part) => findReturn({ db: intake, today }, lookup, part),
    act: async (request) => void (await actForSource({ db: intake, today }, request))
  }
  const say = async (once: string) => {
    const fields = { receipt: receiptAsDigits(receipt).join(' '), do: 'write', danger: 'now', once }
    const state = await answerReturn(fields, { lang: 'en', list: wordList, keeper })
    expect(state).toMatchObject({ page: 'open', done: 'danger' })
    return state.page === 'open' ? state.unsent.once! : ''
  }
  const takeOff = async () => {
    const { additions } = await house.read(house.ama, id)
    const cleared = { id: randomUUID(), submission: id, what: 'danger-cleared', reason: 'danger-over' }
    must(await judgeDanger(house.at(house.ama), { ...cleared, seen: additions.length }))
    expect(await page()).toBeNull()
    return additions.length
  }
  const first = makeOnce()
  const next = await say(first)
  expect(await page()).toMatchObject({ danger: true })
  expect(await takeOff()).toBe(1)

  await say(next)
  expect(await page(), 'the same tick, on the same day').toMatchObject({ danger: true })
  expect(await takeOff()).toBe(2)

  await say(first)
  expect(await page(), 'a page whose answer was lost').toMatchObject({ danger: true })
  expect(await takeOff(), 'kept once').toBe(2)
})

test('danger that she did not sign is none, and takes nothing of hers in', async () => {
  const { id, derived } = await house.submit()
  await house.read(house.ama, id)
  const { card } = (await house.keysOf(house.ama)).at(-1)!
  const said = { v: 1, kind: 'message', lang: 'en', text: 'invented', on: '2026-03-02' } as const
  const request = await addUnder(derived, said, card)
  const { action } = request.statement.value
  const altered = {
    ...request,
    statement: { ...request.statement, value: { ...request.statement.value, action: { ...action, danger: true } } }
  }
  const desk = { db: house.office.house.db.intake, today: house.office.door().today }
  expect(await actForSource(desk, altered)).toBeNull()
  expect((await entries()).find((one) => one.id === id)).toMatchObject({ danger: false, waiting: 0 })
  expect(await actForSource(desk, request)).toBe('new')
})

test('who is not sure is read after danger and before all else, and paged within the hours of duty', async () => {
  for (const { id } of await entries()) await house.read(house.ama, id)
  const old = await house.submit()
  await house.read(house.ama, old.id)
  await house.add(old)
  house.office.days(1)
  const unsure = await house.submit({ perhapsDanger: true })
  expect(await page('2026-03-03T20:00:00Z'), 'nobody is on duty').toBeNull()
  expect(await page('2026-03-03T10:30:00Z')).toMatchObject({ danger: true })
  const danger = await house.submit({ danger: true })
  const order = (await entries()).map(({ id }) => id)
  expect(order.indexOf(danger.id)).toBeLessThan(order.indexOf(unsure.id))
  expect(order.indexOf(unsure.id)).toBeLessThan(order.indexOf(old.id))
  const { counts, entries: inDanger } = must(await listQueue(house.at(house.ama), { danger: 'yes' }))
  expect(inDanger.map(({ id }) => id)).toEqual([danger.id, unsure.id])
  expect(counts.danger).toBe(2)

  expect(await house.add(unsure, 'Now I am sure, invented', true)).toBe(true)
  expect((await entries())[0]).toMatchObject({ id: unsure.id, danger: true, perhapsDanger: false })
})
