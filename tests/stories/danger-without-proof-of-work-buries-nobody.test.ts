import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignSubmission } from '#mandate/inbox/assign-submission.ts'
import { giveUnproven, type SealedUnproven } from '#mandate/inbox/give-unproven.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { readNotices } from '#mandate/inbox/read-notices.ts'
import { setAside } from '#mandate/inbox/set-aside.ts'
import { inbox } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Anybody can claim danger by the thousand where no work is asked. Whoever proved the work stays on the first page;
// whoever could not (no scripts) waits beside it, and is read from there. Nothing here is of anybody.
let house: Awaited<ReturnType<typeof inbox>>
let ama: Officer
beforeAll(async () => {
  house = await inbox('2026-03-06T09:00:00Z')
  ama = house.ama
})
afterAll(() => house.close())

const queue = async (filters: object = {}) => must(await listQueue(house.at(ama), filters))
const owner = () => house.office.house.db.owner

/** Rows as long as sealed ones, that no key opens: the server opens none. */
const flood = async (count: number) => {
  await sql`with one as (
      insert into known.submission (id, mandate, received_on, lang, danger, size_class, channel, epoch, unproven)
      select gen_random_uuid(), 'defenders', date '2026-03-01' + n % 5, 'en', true, 8192, 'sealed-here', 1, true
      from generate_series(1, ${count}::integer) n returning id)
    insert into sealed.submission (id, body) select id, convert_to(repeat(md5(id::text), 256), 'UTF8') from one`.execute(
    owner()
  )
}

/** As a browser asks: page by page until there is none. */
async function givenAll(): Promise<SealedUnproven[]> {
  const all: SealedUnproven[] = []
  let after: string | null | undefined
  do {
    const given = must(await giveUnproven(house.at(ama), after ? { after } : {}))
    all.push(...given.submissions)
    after = given.after
  } while (after)
  return all
}

test('however many report danger without proof of work, the queue has none of them', async () => {
  const real: string[] = []
  for (let n = 0; n < 5; n++) real.push((await house.submit({ what: `real ${n}`, danger: true })).id)
  const calm = await house.submit({ what: 'without scripts, and not in danger', unproven: true })
  await flood(1000)
  const apart = await house.submit({ what: 'without scripts, and in danger', danger: true, unproven: true })
  for (const filters of [{}, { danger: 'yes' }, { state: 'all' }, { officer: 'nobody' }] as const) {
    const { entries } = await queue(filters)
    const ids = entries.map(({ id }) => id)
    expect(ids.slice(0, 5).toSorted(), JSON.stringify(filters)).toEqual(real.toSorted())
    expect(ids.slice(5), JSON.stringify(filters)).toEqual('danger' in filters ? [] : [calm.id])
  }
  expect((await queue()).counts).toMatchObject({ open: 1007, danger: 1006, unproven: 1001, unread: 1007 })
  const notices = must(await readNotices({ ...house.at(ama), now: new Date('2026-03-06T09:00:00Z') }))
  expect(notices.queue).toMatchObject({ unproven: 1001, due: 0 })
  const given = await givenAll()
  expect(new Set(given.map(({ id }) => id)).size).toBe(1001)
  expect(given[0]).toMatchObject({ id: apart.id, on: '2026-03-06', danger: true })
  expect(given.map(({ on }) => on)).toEqual(
    given
      .map(({ on }) => on)
      .toSorted()
      .toReversed()
  )
})

test('to have compared them is no look at them; it is recorded, in the log once a day', async () => {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int from known.submission_read group by kind union all
    select type, count(*)::int from platform.event where type = 'submissions-searched' group by type`.execute(owner())
  expect(rows).toEqual([
    { kind: 'searched', count: 1001 },
    { kind: 'submissions-searched', count: 1 }
  ])
  expect((await queue()).counts).toMatchObject({ unproven: 1001 })
  const translator = await house.colleague('Bo Invented', 'translator')
  expect(codes(await giveUnproven(house.at(translator), {}))).toEqual(['not-allowed'])
  expect(
    codes(await giveUnproven(house.at(ama), { after: '2026-02-30.00000000-0000-4000-8000-000000000000' }))
  ).toEqual(['not-a-day'])
})

test('once an officer has opened it or taken charge it is in the queue like any other; junk goes', async () => {
  const read = await house.submit({ what: 'to be read', danger: true, unproven: true })
  const taken = await house.submit({ what: 'to be taken', danger: true, unproven: true })
  const there = async (id: string) => (await queue({ danger: 'yes' })).entries.some((one) => one.id === id)
  expect([await there(read.id), await there(taken.id)]).toEqual([false, false])
  await house.read(ama, read.id)
  must(await assignSubmission(house.at(ama), { id: taken.id, officer: ama.card.id }))
  expect([await there(read.id), await there(taken.id)]).toEqual([true, true])
  const junk = (await givenAll()).slice(-500).map(({ id }) => id)
  must(await setAside(house.at(ama), { ids: junk }))
  expect((await queue()).counts).toMatchObject({ unproven: 501, setAside: 500 })
  // What its source adds to junk is read like any other, and from the same queue: nor does that push anybody down.
  await sql`update known.submission set waiting = 1 where id = ${junk[0]!}`.execute(owner())
  expect((await queue()).counts).toMatchObject({ unproven: 502 })
  expect((await queue({ danger: 'yes' })).entries.some(({ id }) => id === junk[0])).toBe(false)
  expect((await queue({ state: 'set-aside' })).entries).toHaveLength(100)
})
