import { get } from 'svelte/store'
import { describe, expect, test } from 'vitest'
import { makeCaseKey, sealUpdate, type CaseKey } from '#mandate/cases/sealed-case.ts'
import type { UpdatesGiven } from '#mandate/cases/read-updates.ts'
import { done, error, refused, type Result } from '#mandate/result.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { makeSigningKey, type SigningKey } from '#platform/sealing/signing.ts'
import type { Relay } from './relay.ts'
import { sealedDocument } from './sealed-document.ts'

// Nobody here is anybody. Two officers, one who holds no keys, and a stranger.
const of = { case: 'c', document: 'd' }
const officer = (id: string, role = 'case-officer') => {
  const signing = makeSigningKey()
  const card = {
    id,
    mandate: 'defenders',
    role,
    recipient: '',
    verifyKey: toBase64url(signing.verifyKey)
  } as OfficerCard
  return { id, signing, card, writer: { officer: id, secret: signing.secret } }
}
const ama = officer('ama')
const bo = officer('bo')
const tala = officer('tala', 'translator')
const cards = [ama.card, bo.card, tala.card]

const keyOf = async (number = 1): Promise<CaseKey> =>
  (await makeCaseKey(ama.writer, { case: of.case, number, epoch: number }, (await makeIdentity()).recipient)).key

/** Keeps as the server does; what it answers may be lost, late, or in another order. */
function server() {
  const rows: (UpdatesGiven['updates'][number] & { by: string })[] = []
  let refusal: Result<never> | null = null
  const relayOf = (by: string, line: () => 'good' | 'lost-there' | 'lost-back' | 'late'): Relay => ({
    async append({ id, body, wholeTo = null }) {
      const how = line()
      if (how === 'lost-there') return { ok: false, errors: [error('no-connection')] }
      if (how === 'late') for (let i = 0; i < 20; i++) await Promise.resolve()
      if (refusal) return refusal
      const number = rows.find((row) => row.id === id)?.number ?? rows.length + 1
      if (number > rows.length) rows.push({ id, number, wholeTo, officer: by, on: '2026-03-02', body, by })
      return how === 'lost-back' ? { ok: false, errors: [error('no-connection')] } : done({ number })
    },
    async read({ after }) {
      const how = line()
      if (how === 'lost-there' || how === 'lost-back') return { ok: false, errors: [error('no-connection')] }
      const next = rows.filter(({ number }) => number > after).slice(0, 3)
      const more = next.length > 0 && next.at(-1)!.number < rows.length
      return done({ updates: next, more, mergedInto: null, closedOn: null })
    }
  })
  return { rows, relayOf, refuse: (one: Result<never> | null) => (refusal = one) }
}

async function client(
  one: ReturnType<typeof officer>,
  relay: Relay,
  keys: CaseKey[],
  { kept = new Map<string, string>() }: { kept?: Map<string, string> } = {}
) {
  const planned: (() => void)[] = []
  const document = sealedDocument({
    ...of,
    writer: one.writer,
    relay,
    keys: async () => keys,
    key: async () => done(keys.at(-1)!),
    cards: () => cards,
    unsent: {
      was: () => kept.get(one.id) ?? null,
      keep: (value) => void (value === null ? kept.delete(one.id) : kept.set(one.id, value))
    },
    wait: (work) => planned.push(work)
  })
  return { ...document, text: document.doc.getText('narrative'), now: () => get(document.state), planned, kept }
}

/** The same each time: a seed, so that what fails fails again. */
function chance(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

describe('two officers write at once over a line that drops, delays and reorders', () => {
  test.each([1, 2, 3, 4, 5])('no keystroke is lost, and both read the same (%i)', async (seed) => {
    const next = chance(seed)
    const house = server()
    const keys = [await keyOf()]
    const line = () => {
      const at = next()
      return at < 0.25 ? 'lost-there' : at < 0.45 ? 'lost-back' : at < 0.6 ? 'late' : 'good'
    }
    const one = await client(ama, house.relayOf('ama', line), keys)
    const two = await client(bo, house.relayOf('bo', line), keys)
    const typed = { a: 0, b: 0 }
    for (let i = 0; i < 40; i++) {
      one.text.insert(Math.floor(next() * (one.text.length + 1)), 'a')
      two.text.insert(Math.floor(next() * (two.text.length + 1)), 'b')
      typed.a++
      typed.b++
      if (next() < 0.5) void one.send()
      if (next() < 0.5) void two.send()
      if (next() < 0.3) void one.read()
      if (next() < 0.3) await two.read()
    }
    for (let i = 0; i < 40 && (one.now().saving !== 'saved' || two.now().saving !== 'saved'); i++) {
      await one.send()
      await two.send()
    }
    for (let i = 0; i < 40; i++) await Promise.all([one.read(), two.read()])
    expect([one.now().saving, two.now().saving]).toEqual(['saved', 'saved'])
    expect(one.text.toJSON()).toBe(two.text.toJSON())
    const letters = [...one.text.toJSON()]
    expect({ a: letters.filter((c) => c === 'a').length, b: letters.filter((c) => c === 'b').length }).toEqual(typed)
    // What was sent twice is there once.
    expect(new Set(house.rows.map(({ id }) => id)).size).toBe(house.rows.length)
    expect(one.kept.size + two.kept.size).toBe(0)
  })
})

test('offline for a while, what she wrote waits in the tab and comes together with what others wrote', async () => {
  const house = server()
  const keys = [await keyOf()]
  let isOn = true
  const one = await client(
    ama,
    house.relayOf('ama', () => (isOn ? 'good' : 'lost-there')),
    keys
  )
  const two = await client(
    bo,
    house.relayOf('bo', () => 'good'),
    keys
  )
  one.text.insert(0, 'together ')
  await one.send()
  await two.read()
  isOn = false
  one.text.insert(one.text.length, 'hers')
  two.text.insert(0, 'his ')
  await one.send()
  await two.send()
  expect(one.now().saving).toBe('offline')
  expect(one.kept.size).toBe(1)
  isOn = true
  await one.send()
  await one.read()
  await two.read()
  expect(one.now().saving).toBe('saved')
  expect([one.text.toJSON(), two.text.toJSON()]).toEqual(['his together hers', 'his together hers'])
})

test('what was not sent comes back when the page is opened anew, and is sent then', async () => {
  const house = server()
  const keys = [await keyOf()]
  const kept = new Map<string, string>()
  const first = await client(
    ama,
    house.relayOf('ama', () => 'lost-there'),
    keys,
    { kept }
  )
  first.text.insert(0, 'not sent')
  await first.send()
  first.stop()
  const again = await client(
    ama,
    house.relayOf('ama', () => 'good'),
    keys,
    { kept }
  )
  expect(again.text.toJSON()).toBe('not sent')
  await again.send()
  const other = await client(
    bo,
    house.relayOf('bo', () => 'good'),
    keys
  )
  await other.read()
  expect(other.text.toJSON()).toBe('not sent')
  expect(kept.size).toBe(0)
})

test('what was not sent goes on from words that lie there already: opened anew, it is sent and not taken for read', async () => {
  const house = server()
  const keys = [await keyOf()]
  const kept = new Map<string, string>()
  let isOn = true
  const relay = house.relayOf('ama', () => (isOn ? 'good' : 'lost-there'))
  const first = await client(ama, relay, keys, { kept })
  first.text.insert(0, 'sent')
  await first.send()
  isOn = false
  first.text.insert(4, ' and not sent')
  await first.send()
  first.stop()
  isOn = true
  const again = await client(ama, relay, keys, { kept })
  expect(again.now().saving).toBe('waiting')
  await again.read()
  expect(again.text.toJSON()).toBe('sent and not sent')
  await again.send()
  // What comes after leans on it.
  again.text.insert(again.text.length, ', and more')
  await again.send()
  expect(again.now().saving).toBe('saved')
  const other = await client(
    bo,
    house.relayOf('bo', () => 'good'),
    keys
  )
  await other.read()
  expect(other.text.toJSON()).toBe('sent and not sent, and more')
  expect(kept.size).toBe(0)
})

test('what is signed by nobody of the office, moved from elsewhere, or changed is dropped and said, and the rest is read', async () => {
  const house = server()
  const key = await keyOf()
  const relay = house.relayOf('ama', () => 'good')
  const one = await client(ama, relay, [key])
  one.text.insert(0, 'good')
  await one.send()
  const body = async (signing: SigningKey, place: { case: string; document: string } = of) =>
    toBase64url(
      await sealUpdate({ secret: signing.secret }, { ...place, update: new Uint8Array([0, 0]) }, key.recipient)
    )
  const put = (by: string, text: string) =>
    house.rows.push({
      id: `x${house.rows.length}`,
      number: house.rows.length + 1,
      wholeTo: null,
      officer: by,
      on: '',
      body: text,
      by
    })
  put('ama', await body(makeSigningKey()))
  put('tala', await body(tala.signing))
  put('ama', await body(bo.signing))
  put('bo', await body(bo.signing, { ...of, document: 'another' }))
  put('bo', await body(bo.signing, { ...of, case: 'another' }))
  put('bo', house.rows[0]!.body.slice(0, -8) + 'AAAAAAAA')
  one.text.insert(4, ' still')
  await one.send()
  const two = await client(bo, relay, [key])
  await two.read()
  expect(two.text.toJSON()).toBe('good still')
  expect(two.now().dropped.map(({ number, reason }) => [number, reason])).toEqual([
    [2, 'not-signed'],
    [3, 'not-signed'],
    [4, 'not-signed'],
    [5, 'not-signed'],
    [6, 'not-signed'],
    [7, 'altered']
  ])
})

test('what is refused, as of a case that was merged meanwhile, stays with her and says where it went', async () => {
  const house = server()
  const one = await client(
    ama,
    house.relayOf('ama', () => 'good'),
    [await keyOf()]
  )
  house.refuse(refused('case-merged', null, { into: 'x' }) as Result<never>)
  one.text.insert(0, 'late word')
  await one.send()
  expect(one.now()).toMatchObject({ saving: 'refused', errors: [{ code: 'case-merged', params: { into: 'x' } }] })
  one.text.insert(0, 'and more ')
  await one.send()
  expect(one.kept.size).toBe(1)
  expect(house.rows).toEqual([])
  one.letGo()
  expect(one.kept.size).toBe(0)
})
