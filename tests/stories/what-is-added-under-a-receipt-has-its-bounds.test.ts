import { afterAll, beforeAll, expect, test } from 'vitest'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { addUnder, changeUnder } from '#mandate/intake/return/return-action.ts'
import type { SealedAddition } from '#mandate/intake/payloads.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { inbox } from '#tests/inbox.ts'
import { must } from '#tests/office-desk.ts'

// What is told is invented.
let house: Awaited<ReturnType<typeof inbox>>
let epoch: Awaited<ReturnType<typeof house.keysOf>>[number]['card']
beforeAll(async () => {
  house = await inbox()
  epoch = (await house.keysOf(house.ama)).at(-1)!.card
})
afterAll(() => house.close())

const addition = (text: string): SealedAddition => ({ v: 1, kind: 'message', lang: 'en', text, on: '2026-03-02' })
const desk = () => ({ db: house.office.house.db.intake, today: house.office.door().today })
const add = async ({ derived }: Awaited<ReturnType<typeof house.submit>>, text: string) =>
  (await actForSource(desk(), await addUnder(derived, addition(text), epoch))) === 'new'
const count = (outcomes: boolean[]) => outcomes.filter(Boolean).length

test('no more than eight of the largest wait unopened, however many come at once, and an officer opens them in answers that have a bound', async () => {
  const sent = await house.submit()
  const large = 'x'.repeat(1_900_000)
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => add(sent, large)))
  expect(count(outcomes)).toBe(8)
  const at = house.at(house.ama)
  const first = must(await openSubmission(at, { id: sent.id }))
  expect(JSON.stringify(first).length).toBeLessThan(20_000_000)
  expect(first.next).not.toBeNull()
  const rest = must(await openSubmission(at, { id: sent.id, after: first.next! }))
  expect(rest.next).toBeNull()
  expect(new Set([...first.additions, ...rest.additions].map(({ id }) => id)).size).toBe(8)
  expect([...first.additions, ...rest.additions].every(({ openedOn }) => openedOn === null)).toBe(true)
  expect(await add(sent, large), 'there is room again').toBe(true)
})

test('what was not given out yet still waits, and the page asks for all of it', async () => {
  const sent = await house.submit()
  for (let i = 0; i < 7; i++) expect(await add(sent, `${i} ${'x'.repeat(1_900_000)}`)).toBe(true)
  const waiting = async () =>
    must(await listQueue(house.at(house.ama), { waiting: 'yes' })).entries.some(({ id }) => id === sent.id)
  await openSubmission(house.at(house.ama), { id: sent.id })
  expect(await waiting()).toBe(true)
  const { additions } = await house.read(house.ama, sent.id)
  expect(additions).toHaveLength(7)
  // Longer than what is shown as hers; its text is opened all the same.
  expect(additions.map(({ opened }) => !opened.ok && opened.asText !== undefined)).toEqual(Array(7).fill(true))
  expect(await waiting()).toBe(false)
})

test('forty come on one day, and who filled them does not keep her from changing her receipt', async () => {
  const sent = await house.submit()
  const outcomes: boolean[] = []
  for (let i = 0; i < 42; i++) outcomes.push(await add(sent, String(i)))
  expect(count(outcomes)).toBe(40)
  const next = await deriveReceipt(makeReceipt(), 'whatever')
  const anchor = { epoch: 1, fingerprint: fingerprint(epoch), mandate: 'defenders', lang: 'en', filedOn: '2026-03-02' }
  const change = await changeUnder(sent.derived, next, { anchor, epoch, addition: { lang: 'en', on: '2026-03-02' } })
  expect(await actForSource(desk(), change)).toBe('new')
})
