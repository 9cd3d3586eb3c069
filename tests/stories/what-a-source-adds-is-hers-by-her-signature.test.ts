import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listQueue } from '#mandate/inbox/list-queue.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { addUnder, changeUnder } from '#mandate/intake/return/return-action.ts'
import type { SealedAddition } from '#mandate/intake/payloads.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { openMessage } from '#platform/sealing/messages.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import { sealLetter } from '../../src/ui/office/inbox/write.ts'
import { inbox, writer } from '#tests/inbox.ts'
import { must } from '#tests/office-desk.ts'

let house: Awaited<ReturnType<typeof inbox>>
let sent: Awaited<ReturnType<typeof house.submit>>
let epoch: Awaited<ReturnType<typeof house.keysOf>>[number]['card']
beforeAll(async () => {
  house = await inbox()
  sent = await house.submit()
  epoch = (await house.keysOf(house.ama)).at(-1)!.card
})
afterAll(() => house.close())

const addition = (text: string): SealedAddition => ({ v: 1, kind: 'message', lang: 'en', text, on: '2026-03-02' })
const desk = () => ({ db: house.office.house.db.intake, today: house.office.door().today })
const waiting = async () => must(await listQueue(house.at(house.ama), { waiting: 'yes' })).entries.length

test('what she adds waits in the queue until an officer opens it, and is new once', async () => {
  expect(await waiting()).toBe(0)
  expect(await actForSource(desk(), await addUnder(sent.derived, addition('one thing more'), epoch))).toBe('new')
  expect(await waiting()).toBe(1)
  const [added] = (await house.read(house.ama, sent.id)).additions
  expect(added).toMatchObject({ isNew: true, opened: { ok: true, value: { text: 'one thing more' } } })
  expect(await waiting()).toBe(0)
  expect((await house.read(house.ama, sent.id)).additions[0]!.isNew).toBe(false)
})

test('what a server seals in her name is told from hers: its text is not shown as hers, nor is it written to its key', async () => {
  const forger = await deriveReceipt(makeReceipt(), 'another')
  const lookupHash = Buffer.from(sent.derived.lookupHash).toString('base64url')
  const change: SealedAddition = {
    ...addition('write to me here'),
    kind: 'change',
    source: {
      recipient: forger.identity.recipient,
      verifyKey: Buffer.from(forger.signing.verifyKey).toString('base64url')
    },
    lookupHash
  }
  const forged = await addUnder(forger, change, epoch, { lookupHash })
  await house.office.house.db.owner
    .insertInto('sealed.addition')
    .values({
      id: randomUUID(),
      submission: sent.id,
      received_on: '2026-03-02',
      mandate: 'defenders',
      epoch: epoch.number,
      nonce: Buffer.from(forged.statement.value.nonce, 'base64url'),
      body: Buffer.from(forged.body!, 'base64url')
    })
    .execute()
  const matter = await house.read(house.ama, sent.id)
  expect(matter.source?.recipient).toBe(sent.derived.identity.recipient)
  expect(matter.additions.map(({ opened }) => (opened.ok ? 'hers' : opened.reason)).toSorted()).toEqual([
    'hers',
    'not-hers'
  ])
})

test('a server that swaps her key for its own on record opens nothing of what an officer writes to her', async () => {
  const { owner } = house.office.house.db
  const forger = await deriveReceipt(makeReceipt(), 'another')
  const putKey = (key: Uint8Array) =>
    owner
      .updateTable('known.receipt')
      .set({ verify_key: Buffer.from(key) })
      .where('submission', '=', sent.id)
      .execute()
  await putKey(forger.signing.verifyKey)
  const { source } = await house.read(house.ama, sent.id)
  const held = (await house.keysOf(house.ama)).at(-1)!
  const letter = await sealLetter({ kind: 'message', text: 'for her alone', lang: 'en' }, source!, held, {
    today: '2026-03-02',
    submission: sent.id,
    by: writer(house.ama)
  })
  const message = fromBase64url(letter.message)
  expect(await openMessage(message, forger.identity.secret, [epoch])).toEqual({ ok: false, reason: 'not-for-you' })
  expect(await openMessage(message, sent.derived.identity.secret, [epoch])).toMatchObject({
    ok: true,
    message: { text: 'for her alone' }
  })
  await putKey(sent.derived.signing.verifyKey)
})

test('where she changed her receipt, the office writes to the new one', async () => {
  const next = await deriveReceipt(makeReceipt(), 'whatever')
  const anchor = { epoch: 1, fingerprint: fingerprint(epoch), mandate: 'defenders', lang: 'en', filedOn: '2026-03-02' }
  const change = await changeUnder(sent.derived, next, { anchor, epoch, addition: { lang: 'en', on: '2026-03-02' } })
  expect(await actForSource(desk(), change)).toBe('new')
  const matter = await house.read(house.ama, sent.id)
  expect(matter.source?.recipient).toBe(next.identity.recipient)
})
