import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askErasure } from '#mandate/retention/ask-erasure.ts'
import { declineErasure } from '#mandate/retention/decline-erasure.ts'
import { eraseSubmission } from '#mandate/retention/erase-submission.ts'
import { listErasures } from '#mandate/retention/list-erasures.ts'
import { readKeeping } from '#mandate/retention/read-keeping.ts'
import { inbox } from '#tests/inbox.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

let house: Awaited<ReturnType<typeof inbox>>
let bo: Officer
beforeAll(async () => {
  house = await inbox()
  bo = await house.colleague('Bo Invented')
})
afterAll(() => house.close())

const why = { reason: 'withdrawn-by-source', sourceAsked: 'with-receipt' } as const
const naming = (id: string) => ({ id, typed: id.slice(0, 8) })
const at = (officer: Officer) => house.at(officer)
const isThere = async (id: string) =>
  (await sql`select from known.submission where id = ${id}`.execute(house.office.house.db.owner)).rows.length === 1
const told = async (id: string) => {
  const { rows } = await sql<{ type: string; actor: string; payload: Record<string, unknown> }>`
    select e.type, e.actor, p.payload from platform.event e join platform.event_payload p using (seq)
    where e.subject_id = ${id} and e.type in ('erasure-asked', 'erasure-declined', 'submission-erased') order by seq`.execute(
    house.office.house.db.owner
  )
  return rows
}

test('one officer alone erases nothing: not at once, not as who asked, and not under a reason of her own', async () => {
  const { id } = await house.submit()
  expect(codes(await eraseSubmission(at(house.ama), { ...naming(id), ...why }))).toEqual(['erasure-takes-two'])
  expect(codes(await askErasure(at(house.ama), { ...naming(id), ...why, typed: 'erase' }))).toEqual(['typed-otherwise'])
  must(await askErasure(at(house.ama), { ...naming(id), ...why }))
  expect(codes(await eraseSubmission(at(house.ama), { ...naming(id), ...why }))).toEqual(['erasure-asked-by-you'])
  expect(codes(await askErasure(at(bo), { ...naming(id), ...why }))).toEqual(['erasure-asked-already'])
  expect(await isThere(id)).toBe(true)
})

test('another does it, and the log says who asked, who did, and why', async () => {
  const { id } = await house.submit()
  must(await askErasure(at(house.ama), { ...naming(id), ...why }))
  const { asked } = must(await listErasures(at(bo)))
  expect(asked.find(({ submission }) => submission === id)).toMatchObject({ by: house.ama.card.id, ...why })
  must(await eraseSubmission(at(bo), naming(id)))
  expect(await isThere(id)).toBe(false)
  const [first, second] = await told(id)
  expect(first).toMatchObject({ type: 'erasure-asked', actor: house.ama.card.id, payload: why })
  expect(second).toMatchObject({
    type: 'submission-erased',
    actor: bo.card.id,
    payload: { policy: null, why: why.reason, sourceAsked: why.sourceAsked, askedBy: house.ama.card.id }
  })
})

test('declined or taken back it stays, and what was asked before counts no more', async () => {
  const { id } = await house.submit()
  must(await askErasure(at(house.ama), { ...naming(id), ...why }))
  must(await declineErasure(at(bo), { id }))
  expect(codes(await eraseSubmission(at(bo), naming(id)))).toEqual(['erasure-takes-two'])
  expect(codes(await declineErasure(at(bo), { id }))).toEqual(['not-found'])
  must(await askErasure(at(house.ama), { ...naming(id), ...why }))
  must(await declineErasure(at(house.ama), { id }))
  expect(codes(await eraseSubmission(at(bo), naming(id)))).toEqual(['erasure-takes-two'])
  const { asks, takesTwo } = must(await readKeeping(at(bo), { id }))
  expect([asks.map(({ declinedBy }) => declinedBy), takesTwo]).toEqual([
    expect.arrayContaining([bo.card.id, house.ama.card.id]),
    true
  ])
  expect(await isThere(id)).toBe(true)
})

test('one officer keeps nothing from being erased that two want gone, however often they ask', async () => {
  const { id } = await house.submit()
  const cy = await house.colleague('Cy Invented', 'case-officer', [house.ama, bo])
  must(await askErasure(at(house.ama), { ...naming(id), ...why }))
  must(await declineErasure(at(bo), { id }))
  must(await askErasure(at(house.ama), { ...naming(id), ...why }))
  expect(codes(await declineErasure(at(bo), { id }))).toEqual(['declined-already'])
  must(await eraseSubmission(at(cy), naming(id)))
  expect(await isThere(id)).toBe(false)
  for (const officer of [house.ama, bo]) must(await house.office.remove(officer, cy))
})

test('neither an observer nor another mandate asks, erases or declines', async () => {
  const { id } = await house.submit()
  const observer = { ...at(bo), actor: { ...at(bo).actor, role: 'observer' as const } }
  const elsewhere = { ...at(bo), mandate: 'expression', actor: { ...at(bo).actor, mandate: 'expression' } }
  expect(codes(await askErasure(observer, { ...naming(id), ...why }))).toEqual(['not-allowed'])
  expect(codes(await declineErasure(observer, { id }))).toEqual(['not-allowed'])
  expect(codes(await askErasure(elsewhere, { ...naming(id), ...why }))).toEqual(['not-found'])
  must(await askErasure(at(house.ama), { ...naming(id), ...why }))
  expect(codes(await declineErasure(elsewhere, { id }))).toEqual(['not-found'])
  expect(codes(await eraseSubmission(elsewhere, naming(id)))).toEqual(['not-found'])
})

test('the word of who has left counts no more; who is left alone erases alone', async () => {
  const { id } = await house.submit()
  must(await askErasure(at(bo), { ...naming(id), ...why }))
  must(await house.office.remove(house.ama, bo))
  expect(codes(await eraseSubmission(at(house.ama), naming(id))), 'it is not as asked by Bo').toEqual(['required'])
  must(await eraseSubmission(at(house.ama), { ...naming(id), reason: 'law-asks', sourceAsked: 'no' }))
  expect((await told(id)).at(-1)!.payload).toMatchObject({ why: 'law-asks', sourceAsked: 'no' })
})
