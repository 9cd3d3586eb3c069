import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judgeDanger } from '#mandate/inbox/judge-danger.ts'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { pageDanger } from '#mandate/inbox/page-danger.ts'
import { inbox, sealedNote } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Who writes, and what, is invented.
let house: Awaited<ReturnType<typeof inbox>>
let bo: Officer
beforeAll(async () => {
  house = await inbox('2026-03-02T09:00:00Z') // a Monday
  bo = await house.colleague('Bo Invented')
})
afterAll(() => house.close())

const judge = (submission: string, what: string, reason: string, seen = 9) =>
  judgeDanger(house.at(house.ama), {
    id: randomUUID(),
    submission,
    what,
    reason,
    ...(what === 'danger-cleared' && { seen })
  })
const queue = async () =>
  must(await listQueue(house.at(house.ama), {})).entries.map(({ id, danger, perhapsDanger }) => [
    id,
    danger || perhapsDanger
  ])
const isPaged = async () => {
  const actor = { id: 'vigie', role: 'system' as const, mandate: null }
  const system = { ...house.at(house.ama), db: house.office.house.db.jobs, actor }
  return must(await pageDanger(system, { now: new Date('2026-03-03T10:00:00Z'), hours: null })) !== null
}

test('what an officer found without danger is read in its turn and paged no more, until its source says so again', async () => {
  const old = await house.submit()
  house.office.days(1)
  const { id, ...source } = await house.submit({ danger: true })
  const unsure = await house.submit({ perhapsDanger: true })
  for (const one of [id, unsure.id]) await house.read(house.ama, one)
  must(await judge(id, 'danger-cleared', 'none-found'))
  must(await judge(unsure.id, 'danger-cleared', 'in-safety'))
  const calm = await queue()
  expect(calm.map(([, danger]) => danger)).toEqual([false, false, false])
  expect(calm[0]![0]).toBe(old.id)

  await house.add(source)
  expect(await isPaged(), 'what she adds now is of no danger that she tells of').toBe(false)
  await house.add(source, 'They are at the door, invented', true)
  expect(await isPaged()).toBe(true)
  expect((await queue())[0]).toEqual([id, true])
})

test('who did not look, or not at the newest, takes no flag off', async () => {
  const { id, ...source } = await house.submit({ danger: true })
  expect(codes(await judge(id, 'danger-cleared', 'none-found'))).toEqual(['look-first'])
  await house.read(bo, id)
  expect(codes(await judge(id, 'danger-cleared', 'none-found')), 'a colleague looked').toEqual(['look-first'])
  await house.read(house.ama, id)
  await house.add(source)
  expect(codes(await judge(id, 'danger-cleared', 'none-found'))).toEqual(['something-new'])
  await house.read(house.ama, id)
  await house.add(source, 'They are at the door, invented', true)
  await house.read(bo, id)
  expect(codes(await judge(id, 'danger-cleared', 'none-found', 1)), 'a colleague opened what her tab has not').toEqual([
    'something-new'
  ])
  must(await judge(id, 'danger-cleared', 'danger-over', 2))
})

test('sent again after its answer was lost it is said once; words to an epoch that is not open let nothing be kept', async () => {
  const { id } = await house.submit()
  const { recipient } = (await house.keysOf(house.ama)).at(-1)!.card
  const body = await sealedNote('heard by telephone, invented', [recipient])
  const once = { id: randomUUID(), submission: id, what: 'danger-set', reason: 'learned-otherwise' }
  const late = { ...once, words: { id: randomUUID(), epoch: 9, body } }
  expect(codes(await judgeDanger(house.at(house.ama), late))).toEqual(['note-epoch-closed'])
  expect((await house.read(house.ama, id)).decisions).toEqual([])
  must(await judgeDanger(house.at(house.ama), once))
  must(await judgeDanger(house.at(house.ama), once))
  expect((await house.read(house.ama, id)).decisions).toHaveLength(1)
})

test('an officer sets it where the source did not, with a reason, and all of it stands in the matter and in the log', async () => {
  const { id } = await house.submit()
  expect(codes(await judge(id, 'danger-cleared', 'none-found'))).toEqual(['said-of-danger-already'])
  expect(codes(await judge(id, 'danger-set', 'none-found'))).toEqual(['not-in-list'])
  must(await judge(id, 'danger-set', 'read-in-it'))
  expect(codes(await judge(id, 'danger-set', 'read-in-it'))).toEqual(['said-of-danger-already'])
  expect((await queue()).find(([one]) => one === id)).toEqual([id, true])
  const matter = await house.read(house.ama, id)
  expect(matter.decisions.map(({ what, reason }) => [what, reason])).toEqual([['danger-set', 'read-in-it']])
  const { rows } = await sql<{ type: string; payload: object }>`
    select e.type, p.payload from platform.event e join platform.event_payload p using (seq)
    where e.subject_id = ${id} and e.type like 'danger%'`.execute(house.office.house.db.owner)
  expect(rows).toEqual([{ type: 'danger-set', payload: { reason: 'read-in-it' } }])
})
