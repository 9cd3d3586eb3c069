import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readNotices, type KnownNotices } from '#mandate/inbox/read-notices.ts'
import { bringEntry } from '#mandate/registers/bring-entry.ts'
import { decideEntry } from '#mandate/registers/decide-entry.ts'
import { setDuty } from '#mandate/inbox/set-duty.ts'
import { issueBeginning } from '#mandate/people/issue-beginning.ts'
import { noticesOf } from '../../src/ui/office/notices.ts'
import type { Unlocked } from '../../src/ui/office/unlocked.ts'
import { inbox } from '#tests/inbox.ts'
import { must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Who writes, and what, is invented.
let house: Awaited<ReturnType<typeof inbox>>
beforeAll(async () => {
  house = await inbox('2026-03-02T09:00:00Z') // a Monday
})
afterAll(() => house.close())

const known = async (officer: Officer = house.ama) =>
  must(await readNotices({ ...house.at(officer), now: house.office.door().now }))
const calm: KnownNotices = {
  queue: { waiting: 0, due: 0, unproven: 0, unwatched: false },
  sealed: [],
  beginning: false,
  mail: { tray: 0, out: 0 },
  releases: 0,
  names: { count: 0, late: 0, days: 14 },
  second: 0,
  laws: { tips: 0, late: 0, warnings: 0, brought: 0 }
}

/** What her browser knows of the office, as much of it as is asked here. */
const deskOn = (today: string, holders = ['ama', 'recovery'], removedAt: string | null = null) =>
  ({
    me: {
      today,
      officer: { id: 'ama', role: 'case-officer', mandate: 'defenders', trusted: true },
      people: {
        holders: holders.map((holder) => ({ number: 2, holder })),
        officers: [{ role: 'case-officer', removedAt }]
      }
    },
    office: {
      current: { number: 2, openedOn: '2026-01-01' },
      epochs: [
        { number: 1, openedOn: '2025-12-01' },
        { number: 2, openedOn: '2026-01-01' }
      ],
      roster: { trusted: [{ id: 'ama' }] }
    }
  }) as unknown as Unlocked
const told = (desk: Unlocked, what: KnownNotices) => noticesOf(desk, what).map(({ path, state }) => `${state} ${path}`)

test('additions that wait and promises that are due are told to who sees the queue, and to nobody else', async () => {
  const { id, ...sent } = await house.submit()
  const translator = await house.colleague('Tal Invented', 'translator')
  const observer = await house.colleague('Obi Invented', 'observer')
  expect((await known()).queue, 'unread, and nobody reads').toEqual({
    waiting: 0,
    due: 0,
    unproven: 0,
    unwatched: true
  })
  await house.read(house.ama, id)
  expect((await known()).queue).toEqual({ waiting: 0, due: 0, unproven: 0, unwatched: false })
  await house.add(sent)
  house.office.days(1)
  const queue = { waiting: 1, due: 1, unproven: 0, unwatched: true }
  expect((await known()).queue).toEqual(queue)
  expect(await known(observer)).toEqual({
    queue,
    sealed: null,
    beginning: false,
    mail: { tray: 0, out: 0 },
    releases: null,
    names: null,
    second: null,
    laws: { tips: 0, late: 0, warnings: 0, brought: 0 }
  })
  expect(await known(translator)).toEqual({
    queue: null,
    sealed: null,
    beginning: false,
    mail: null,
    releases: null,
    names: null,
    second: null,
    laws: null
  })
  expect((await known()).sealed).toEqual([{ epoch: 1, count: 2 }])
  expect(told(deskOn('2026-01-02'), { ...calm, queue })).toEqual([
    'overdue inbox/duty',
    'waiting inbox?only=waiting',
    'due inbox?only=due'
  ])
})

test('that nobody reads today is told on a working day alone, and no more once somebody does', async () => {
  const isUnwatched = async (today: string) =>
    must(await readNotices({ ...house.at(house.ama), today, now: house.office.door().now })).queue?.unwatched
  const [friday, saturday] = ['2026-03-06', '2026-03-07']
  expect([await isUnwatched(friday), await isUnwatched(saturday)]).toEqual([true, false])
  must(await setDuty(house.at(house.ama), { from: friday, to: friday, officer: house.ama.card.id }))
  expect(await isUnwatched(friday)).toBe(false)
})

test('so are mails that nobody has read or that did not go, and releases that wait for a second person', () => {
  const all = { ...calm, mail: { tray: 2, out: 1 }, releases: 1 }
  expect(told(deskOn('2026-01-02'), all)).toEqual(['due tray', 'waiting tray', 'waiting releases'])
  expect(told(deskOn('2026-01-02'), calm)).toEqual([])
})

test('a new epoch is told on the day on which it is due, and at once where somebody left who holds the keys', () => {
  expect(told(deskOn('2026-04-01'), calm)).toEqual([])
  expect(told(deskOn('2026-04-02'), calm)).toEqual(['due epochs'])
  expect(told(deskOn('2026-01-02', ['ama', 'left', 'recovery']), calm)).toEqual(['overdue epochs'])
})

test('what is still sealed to keys that somebody took along is told until it is sealed anew', () => {
  const left = deskOn('2026-01-02', ['ama', 'recovery'], '2025-12-20T09:00:00Z')
  const sealed = (epoch: number) => ({ ...calm, sealed: [{ epoch, count: 3 }] })
  expect(told(left, sealed(1))).toEqual(['overdue epochs'])
  expect(told(left, sealed(2))).toEqual([])
  expect(told(deskOn('2026-01-02'), sealed(1)), 'nobody left').toEqual([])
})

test('that the office can be begun again by a link is told to who sees its people, also where a page was open before', async () => {
  const actor = { id: 'operator', role: 'operator' as const, mandate: null }
  const { db } = house.office.house
  must(await issueBeginning({ db: db.owner, mandate: 'defenders', actor, now: house.office.door().now }))
  expect((await known()).beginning).toBe(true)
  const isTold = async (role: 'observer' | 'translator' | 'guest' | 'case-officer', trusted = true) =>
    must(
      await readNotices({
        ...house.at(house.ama),
        actor: { id: house.ama.card.id, role, mandate: 'defenders', trusted },
        now: house.office.door().now
      })
    ).beginning
  expect(await isTold('observer')).toBe(true)
  for (const role of ['translator', 'guest'] as const) expect(await isTold(role), role).toBe(false)
  expect(await isTold('case-officer', false), 'nobody confirmed her').toBe(false)
  expect(told(deskOn('2026-01-02'), { ...calm, beginning: true })).toEqual(['overdue people'])
})

test('what nobody looked at in its days stands as overdue, beside what waits in time', () => {
  const lines = (count: number, late: number) =>
    noticesOf(deskOn('2026-03-02'), { ...calm, names: { count, late, days: 14 } })
      .filter(({ path }) => path === 'registers')
      .map(({ state, text }) => [state, text])
  expect(lines(0, 0)).toEqual([])
  expect(lines(3, 1)).toEqual([
    ['overdue', 'Entries of registers that nobody has looked at for a name in more than 14 days: 1'],
    ['due', 'Entries of registers to be looked at for a name: 2']
  ])
  expect(lines(1, 1).map(([state]) => state)).toEqual(['overdue'])
})

test('tips of bills and early warnings are told on every page, and what partners brought', () => {
  const lines = (laws: NonNullable<KnownNotices['laws']>) =>
    noticesOf(deskOn('2026-03-02'), { ...calm, laws })
      .filter(({ path }) => path === 'registers' || path === 'law-desk')
      .map(({ state, text }) => [state, text])
  expect(lines({ tips: 0, late: 0, warnings: 0, brought: 0 })).toEqual([])
  expect(lines({ tips: 3, late: 1, warnings: 2, brought: 4 })).toEqual([
    ['overdue', 'Tips of bills not looked at in time: 1'],
    ['due', 'Tips of bills that wait: 2'],
    ['due', 'Early warnings on the law desk: 2'],
    ['waiting', 'Brought by partners to the registers, waiting for a decision: 4']
  ])
})

test('what a colleague brought to a register is told to who may let it through, and not to who brought it', async () => {
  const ama = { ...house.at(house.ama), now: house.office.door().now }
  const bo = { ...ama, actor: { ...ama.actor, id: randomUUID() } }
  const second = async (desk: typeof ama) => must(await readNotices(desk)).second
  const id = randomUUID()
  const body = { text: 'Invented: a line', lang: 'en' }
  must(await bringEntry(ama, { id, kind: 'advice-line', body }))
  expect([await second(bo), await second(ama)]).toEqual([1, 0])
  expect(await second({ ...bo, actor: { ...bo.actor, role: 'observer' } })).toBe(null)
  must(await decideEntry(ama, { entry: id, decision: 'taken-back' }))
  expect(await second(bo)).toBe(0)
  expect(told(deskOn('2026-01-02'), { ...calm, second: 2 })).toEqual(['waiting registers'])
})
