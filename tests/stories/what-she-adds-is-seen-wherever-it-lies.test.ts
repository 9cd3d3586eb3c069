import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { pageDanger } from '#mandate/inbox/page-danger.ts'
import { pageOfficer } from '#mandate/inbox/page-officer.ts'
import { setAside } from '#mandate/inbox/set-aside.ts'
import { inbox } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'

// Who writes, and what, is invented.
let house: Awaited<ReturnType<typeof inbox>>
beforeAll(async () => {
  house = await inbox('2026-03-02T09:00:00Z') // a Monday
})
afterAll(() => house.close())

const queue = async (filters: object = {}) => must(await listQueue(house.at(house.ama), filters))
const ids = async (filters: object = {}) => (await queue(filters)).entries.map(({ id }) => id)
const system = () => ({
  ...house.at(house.ama),
  db: house.office.house.db.jobs,
  actor: { id: 'vigie', role: 'system' as const, mandate: null }
})
const morning = async () => must(await pageOfficer(system()))
const danger = async () => must(await pageDanger(system(), { now: new Date(), hours: null }))

test('what she adds to what is closed, set aside or read stands in the open queue, behind danger and before age', async () => {
  const old = await house.submit()
  house.office.days(1)
  const closed = await house.submit()
  const aside = await house.submit()
  const read = await house.submit()
  const urgent = await house.submit({ danger: true })
  await house.read(house.ama, read.id)
  must(await closeSubmission(house.at(house.ama), { id: closed.id, outcome: 'declined', untold: true }))
  must(await setAside(house.at(house.ama), { ids: [aside.id] }))
  expect(await ids()).toEqual([urgent.id, old.id, read.id])
  expect((await queue()).counts).toMatchObject({ open: 3, waiting: 0 })

  for (const one of [closed, aside, read]) expect(await house.add(one)).toBe(true)
  const { entries, counts } = await queue()
  expect(entries.map(({ id }) => id)).toEqual([urgent.id, ...[closed.id, aside.id, read.id].toSorted(), old.id])
  expect(entries.find(({ id }) => id === closed.id)).toMatchObject({ outcome: 'declined', waiting: 1, alone: false })
  expect(entries.find(({ id }) => id === aside.id)).toMatchObject({ setAsideOn: '2026-03-03', waiting: 1 })
  expect(counts).toEqual({ open: 5, danger: 1, unproven: 0, alone: 0, waiting: 3, unread: 2, due: 0, setAside: 1 })
  expect((await ids({ waiting: 'yes' })).toSorted()).toEqual([closed.id, aside.id, read.id].toSorted())
  expect(await ids({ state: 'closed' })).toEqual([closed.id])

  for (const { id } of [closed, aside, read]) await house.read(house.ama, id)
  expect(await ids(), 'read once, it is where it was').toEqual([urgent.id, old.id, read.id])
  for (const { id } of [urgent, old]) await house.read(house.ama, id)
})

test('read again beside its case, for consents alone, it waits still; who was given it is on record', async () => {
  const one = await house.submit()
  await house.read(house.ama, one.id)
  await house.add(one)
  house.office.days(1)
  const beside = must(await openSubmission(house.at(house.ama), { id: one.id, besideCase: true }))
  expect([beside.additions.length, beside.known.waiting]).toEqual([1, 1])
  expect(beside.readings).toHaveLength(2)
  expect(await ids({ waiting: 'yes' })).toEqual([one.id])
  await house.read(house.ama, one.id)
  expect(await ids({ waiting: 'yes' })).toEqual([])
})

test('a queue of more than a page is read in its order, page by page, whatever waits', async () => {
  const { owner } = house.office.house.db
  await sql`insert into known.submission (id, mandate, received_on, lang, danger, size_class, channel, epoch, closed_on, outcome, waiting)
    select gen_random_uuid(), 'defenders', date '2026-01-01' + (n % 7), 'ru', n % 5 = 0, 1, 'sealed-there', 1,
      case when n % 6 = 0 then date '2026-02-01' end, case when n % 6 = 0 then 'declined' end, n % 3
    from generate_series(1, 230) n where n % 6 > 0 or n % 3 > 0`.execute(owner)
  await sql`update known.submission set closed_on = '2026-02-01', outcome = 'declined' where lang = 'ru' and waiting = 2`.execute(
    owner
  )
  const seen: string[] = []
  const all = new Set<string>()
  let after: string | null | undefined
  do {
    const page = await queue({ lang: 'ru', ...(after ? { after } : {}) })
    for (const one of page.entries) {
      seen.push(`${one.danger ? 0 : 1} ${one.waiting > 0 ? 0 : 1} ${one.receivedOn}`)
      all.add(one.id)
    }
    after = page.after
  } while (after)
  const { rows } = await sql<{ open: number }>`select count(*)::int as open from known.submission
    where lang = 'ru' and (closed_on is null or waiting > 0)`.execute(owner)
  expect(seen).toHaveLength(rows[0]!.open)
  expect(all.size).toBe(seen.length)
  expect(seen).toEqual(seen.toSorted())
  await sql`delete from known.submission where lang = 'ru'`.execute(owner)
})

test('the morning speaks of what was added before that day, to what is read, closed or set aside as well', async () => {
  const closed = await house.submit()
  await house.read(house.ama, closed.id)
  must(await closeSubmission(house.at(house.ama), { id: closed.id, outcome: 'declined', untold: true }))
  await house.add(closed)
  expect((await morning())?.added ?? false, 'what came today would tell its hour').toBe(false)
  house.office.days(1)
  expect(await morning()).toMatchObject({ unread: false, added: true, danger: false, alone: true })
  await house.read(house.ama, closed.id)
  expect((await morning())?.added).toBe(false)
})

test('what is added to a matter of danger is paged as danger is, though it was read, closed or set aside', async () => {
  const closed = await house.submit({ danger: true })
  const aside = await house.submit({ danger: true })
  for (const { id } of [closed, aside]) await house.read(house.ama, id)
  must(await closeSubmission(house.at(house.ama), { id: closed.id, outcome: 'referred', untold: true }))
  must(await setAside(house.at(house.ama), { ids: [aside.id] }))
  expect(await danger()).toBeNull()
  for (const one of [closed, aside]) {
    await house.add(one)
    expect(await danger()).toMatchObject({ danger: true })
    await house.read(house.ama, one.id)
    expect(await danger()).toBeNull()
  }
})

test('a place in the order that is none is refused, and not asked of the database', async () => {
  const after = async (place: string) => codes(await listQueue(house.at(house.ama), { after: place }))
  const id = randomUUID()
  expect(await after(`1.0.2026-03-02.${id}`)).toEqual([])
  expect(await after(`1.0.2026-02-30.${id}`)).toEqual(['not-a-day'])
  for (const place of [`1.2026-03-02.${id}`, `1.0.2026-03-02.${'-'.repeat(36)}`, ''])
    expect(await after(place)).toHaveLength(1)
})
