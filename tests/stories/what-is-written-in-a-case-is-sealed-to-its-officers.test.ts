import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addKey } from '#mandate/cases/add-key.ts'
import { appendUpdate } from '#mandate/cases/append-update.ts'
import { closeCase } from '#mandate/cases/close-case.ts'
import { mergeCase } from '#mandate/cases/merge-case.ts'
import { reopenCase } from '#mandate/cases/reopen-case.ts'
import { readUpdates } from '#mandate/cases/read-updates.ts'
import { triageCase } from '#mandate/cases/triage-case.ts'
import { undoMerge } from '#mandate/cases/undo-merge.ts'
import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import type { ConsentDoor } from '#mandate/intake/payloads.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { addUnder } from '#mandate/intake/return/return-action.ts'
import { openUpdate } from '#mandate/cases/sealed-case.ts'
import { exportSealed } from '#mandate/recovery/export-sealed.ts'
import { listSealedOlder } from '#mandate/resealing/list-older.ts'
import { sealAnew } from '#mandate/resealing/seal-anew.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { openBytes } from '#platform/sealing/seal.ts'
import { checkNames, whatStops } from '../../src/ui/office/clearance/check-names.ts'
import { addEntry, link } from '../../src/ui/office/cases/record.ts'
import { cameBackOn, noteCameBack, saidOn, updateSaying } from '../../src/ui/office/cases/step-said.ts'
import { makeKey, openKeys } from '../../src/ui/office/cases/case-keys.ts'
import { sealAllAnew } from '../../src/ui/office/seal-anew.ts'
import { readCase } from '#mandate/cases/read-case.ts'
import { inventedDraft } from '#tests/clearance.ts'
import { caseOffice } from '#tests/cases.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Nobody here is anybody.
let house: Awaited<ReturnType<typeof caseOffice>>
let ama: Officer
let bo: Officer
let mine: string
let other: string
const secrets = [
  'Quillimay Invented',
  'beside the old mill, invented',
  'حدث مختلق',
  'she was moved again, invented',
  'Mill River Institution'
]
beforeAll(async () => {
  house = await caseOffice()
  ama = house.ama
  bo = await house.colleague('Bo Invented')
  mine = await house.open(ama)
  other = await house.open(ama)
})
afterAll(() => house.close())

test('two officers write at once, each is told apart by her own key, and both read the same', async () => {
  const one = await house.page(ama, mine)
  const two = await house.page(bo, mine)
  one.text.insert(0, secrets[0]!)
  two.text.insert(0, `${secrets[1]!} `)
  await Promise.all([one.send(), two.send()])
  await Promise.all([one.read(), two.read()])
  expect(one.text.toJSON()).toBe(two.text.toJSON())
  for (const secret of secrets.slice(0, 2)) expect(one.text.toJSON()).toContain(secret)
  const { updates } = must(await readUpdates(house.at(ama), { case: mine, document: mine }))
  const cards = (await house.deskOf(ama)).office.roster.trusted
  const read = await Promise.all(
    updates.map(({ body, officer }) =>
      openUpdate(fromBase64url(body), { case: mine, document: mine, officer }, one.keys(), cards)
    )
  )
  expect(read.map((update) => update.ok && update.officer)).toEqual(updates.map(({ officer }) => officer))
  expect(one.now().dropped).toEqual([])
})

test('her words on a step are kept with it or not at all, one that shuts the case too, and what came back stands beside', async () => {
  const page = await house.page(ama, mine)
  const words = async (said: string, to?: string) => {
    const id = randomUUID() as string
    return { id, body: must(await page.seal(updateSaying(id, { words: said, ...(to && { to }) }))) }
  }
  const count = async () => must(await readUpdates(house.at(ama), { case: mine, document: mine })).updates.length
  const takeUp = { case: mine, decision: 'take-up', reason: 'other' }
  expect(codes(await triageCase(house.at(ama), takeUp))).toEqual(['required'])
  const before = await count()
  const late = { ...takeUp, was: 'ask', words: await words(secrets[3]!) }
  expect(codes(await triageCase(house.at(ama), late))).toEqual(['changed-meanwhile'])
  expect(await count()).toBe(before)
  const taken = { ...late, was: 'untriaged' }
  must(await triageCase(house.at(ama), taken))
  must(await triageCase(house.at(ama), taken))
  const closing = { case: mine, outcome: 'no-answer', words: await words('closed, invented') }
  must(await closeCase(house.at(ama), closing))
  must(await closeCase(house.at(ama), closing))
  // A colleague's words on the same are not let go without a word of it.
  expect(codes(await closeCase(house.at(bo), { ...closing, words: await words('hers') }))).toEqual(['case-closed'])
  must(await reopenCase(house.at(ama), { case: mine, reason: 'other', words: await words('opened, invented') }))
  const referred = { ...takeUp, decision: 'refer', was: 'take-up', words: await words(secrets[3]!, secrets[4]!) }
  must(await triageCase(house.at(ama), referred))
  expect(await count()).toBe(before + 4)

  const { steps } = await house.read(bo, mine)
  const hers = await house.page(bo, mine)
  expect(steps.slice(-4).map((step) => [step.became, saidOn(hers.doc, step.words)])).toEqual([
    ['take-up', { words: secrets[3] }],
    ['no-answer', { words: 'closed, invented' }],
    ['', { words: 'opened, invented' }],
    ['refer', { words: secrets[3], to: secrets[4] }]
  ])
  const { number } = steps.at(-1)!
  noteCameBack(hers.doc, 'n', { step: number, text: secrets[3]!, by: bo.card.id, on: '2026-03-02' })
  await hers.send()
  await page.read()
  expect(cameBackOn(page.doc, number).map(({ text }) => text)).toEqual([secrets[3]])
  expect(cameBackOn(page.doc, number - 1)).toEqual([])
})

test('nothing of it stands in any table, in any spelling of bytes', async () => {
  const page = await house.page(ama, mine)
  page.text.insert(0, secrets[2]!)
  await page.send()
  const { owner } = house.office.house.db
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'reference')`.execute(owner)
  expect(tables.length).toBeGreaterThan(60)
  const wanted = secrets.flatMap((secret) => {
    const bytes = Buffer.from(secret)
    return [
      secret,
      bytes.toString('hex'),
      bytes.subarray(0, 12).toString('base64'),
      bytes.subarray(0, 12).toString('base64url')
    ]
  })
  const found: string[] = []
  for (const { name } of tables)
    for (const text of wanted) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.raw(name)} t where position(${text} in t::text) > 0`.execute(owner)
      if (rows[0]!.n > 0) found.push(`${name}: ${text}`)
    }
  expect(found).toEqual([])
})

test('the server takes what is sealed and nothing else, once, and tells who opened and wrote on which day', async () => {
  const update = { case: mine, document: mine, id: randomUUID(), body: Buffer.alloc(3_000).toString('base64url') }
  expect(codes(await appendUpdate(house.at(ama), update))).toEqual(['not-sealed'])
  const whole = must(await readUpdates(house.at(ama), { case: mine, document: mine }))
  const again = { ...update, ...whole.updates[0]!, id: whole.updates[0]!.id }
  const { number } = must(
    await appendUpdate(house.at(ama), { case: mine, document: mine, id: again.id, body: again.body })
  )
  expect(number).toBe(1)
  const far = { case: mine, document: mine, id: randomUUID(), wholeTo: 99, body: again.body }
  expect(codes(await appendUpdate(house.at(ama), far))).toEqual(['case-not-so-far'])
  const { readings } = await house.read(ama, mine)
  expect(readings.map(({ officer }) => officer).toSorted()).toEqual([ama.card.id, bo.card.id].toSorted())
  const events = await house.office.house.db.owner
    .selectFrom('platform.event')
    .select(['type', 'actor'])
    .where('subject_id', '=', mine)
    .where('type', '=', 'case-written')
    .execute()
  expect(events.map(({ actor }) => actor).toSorted()).toEqual([ama.card.id, bo.card.id].toSorted())
})

test('of a case that was merged while she wrote, what she wrote is refused in words and stays with her', async () => {
  const page = await house.page(bo, other)
  page.text.insert(0, 'a word that came late')
  must(await mergeCase(house.at(ama), { case: other, into: mine, reason: 'same-event' }))
  await page.send()
  expect(page.now()).toMatchObject({ saving: 'refused', errors: [{ code: 'case-merged', params: { into: mine } }] })
  expect(page.kept.size).toBe(1)
  expect(must(await readUpdates(house.at(bo), { case: other, document: other }))).toMatchObject({
    updates: [],
    mergedInto: mine
  })
  must(await undoMerge(house.at(ama), { case: other, reason: 'merged-by-mistake' }))
  await page.send()
  expect(page.now().saving).toBe('saved')
})

test('from one that holds all before it a browser reads on; all versions stay', async () => {
  const page = await house.page(ama, mine)
  const body = must(await readUpdates(house.at(ama), { case: mine, document: mine })).updates.at(-1)!.body
  const before = must(await readUpdates(house.at(ama), { case: mine, document: mine })).updates.length
  must(await appendUpdate(house.at(ama), { case: mine, document: mine, id: randomUUID(), wholeTo: before, body }))
  const short = must(await readUpdates(house.at(ama), { case: mine, document: mine })).updates
  expect(short.map(({ number, wholeTo }) => [number, wholeTo])).toEqual([[before + 1, before]])
  expect(must(await readUpdates(house.at(ama), { case: mine, document: mine, all: true })).updates).toHaveLength(
    before + 1
  )
  page.stop()
})

test('after somebody left, the case has another key that he never held, and the old one is sealed anew', async () => {
  const kept = await house.keysOf(bo)
  const oldKeys = (await house.page(bo, mine)).keys()
  must(await house.office.remove(ama, bo))
  must(await house.office.newEpoch(ama))
  await house.deskOf(ama, true)
  const page = await house.page(ama, mine)
  const at = page.text.length
  page.text.insert(at, 'after he left')
  await page.send()
  expect(page.now().saving).toBe('saved')
  expect(page.keys().map(({ number, epoch }) => [number, epoch])).toEqual([
    [1, 1],
    [2, 2]
  ])
  const { updates } = must(await readUpdates(house.at(ama), { case: mine, document: mine, all: true }))
  const cards = [ama.card, bo.card]
  const place = { case: mine, document: mine, officer: ama.card.id }
  const last = fromBase64url(updates.at(-1)!.body)
  expect(await openUpdate(last, place, oldKeys, cards)).toEqual({ ok: false, reason: 'not-for-you' })
  expect((await openUpdate(last, place, page.keys(), cards)).ok).toBe(true)
  // A second key of the same epoch, or one that skips a number, is not taken.
  const desk = await house.deskOf(ama)
  const { input } = await makeKey(desk, mine, 3)
  expect(codes(await addKey(house.at(ama), { case: mine, key: input }))).toEqual(['case-key-there'])

  const office = await house.office.at(ama)
  const anew = await sealAllAnew(desk, {
    ask: async (path, asked) =>
      (path === 'resealing/older' ? await listSealedOlder(office, asked) : await sealAnew(office, asked)) as never,
    stopped: () => false,
    onProgress: () => undefined
  })
  expect(must(anew)).toMatchObject({ done: 3, of: 3 })
  const given = await house.read(ama, mine)
  for (const { body } of given.keys)
    await expect(
      openBytes(
        fromBase64url(body),
        kept.map(({ secrets: held }) => held.identity)
      )
    ).rejects.toThrow()
  expect((await openKeys(given, desk)).keys).toHaveLength(2)
  expect((await openKeys(await house.read(ama, other), desk)).keys).toHaveLength(1)
})

test('keys that somebody else put there, or moved from another case, open nothing', async () => {
  const desk = await house.deskOf(ama)
  const given = await house.read(ama, mine)
  const foreign = await house.read(ama, other)
  const read = await openKeys({ known: given.known, keys: foreign.keys }, desk)
  expect(read).toEqual({ keys: [], unread: [{ number: 1, reason: 'not-signed' }] })
})

test('the sealed export holds keys and updates, and nothing of them in clear', async () => {
  const entries = new Map<string, Buffer>()
  const { db } = house.office.house
  const operator = { id: 'An operator', role: 'operator' as const, mandate: null }
  const { now, today } = house.office.door()
  const ended = must(
    await exportSealed(
      { db: db.owner, mandate: 'defenders', actor: operator, now, today },
      {
        add: async (name, bytes) => void entries.set(name, Buffer.from(bytes)),
        addStream: async () => undefined,
        readPart: async () => null,
        progress: () => undefined
      }
    )
  )
  expect(ended.cases).toBe(2)
  const of = [...entries.keys()].filter((name) => name.startsWith(`cases/${mine}/`))
  const { keys } = await house.read(ama, mine)
  const { updates } = must(await readUpdates(house.at(ama), { case: mine, document: mine, all: true }))
  expect(of.filter((name) => name.includes('/keys/'))).toHaveLength(keys.length)
  expect(of.filter((name) => name.includes('/updates/'))).toHaveLength(updates.length)
  const all = Buffer.concat([...entries.values()])
  for (const text of [...secrets, 'verification', '"urgency"']) expect(all.includes(text), text).toBe(false)
  const known = await openBytes(entries.get(`cases/${mine}/known.json.age`)!, [house.recovery.secret])
  expect(JSON.parse(new TextDecoder().decode(known))).toMatchObject({ id: mine, known: { states: ['PER'] } })
})

test('a text that another mandate proposed is compared with the record as it is now, and goes nowhere with a name that consent withholds', async () => {
  const its = await house.open(ama)
  const page = await house.page(ama, its)
  addEntry(page.doc, { id: 'p', part: 'persons', by: ama.card.id, on: '2026-03-02' }, { name: 'Quillimay Invented' })
  await page.send()
  asks()
  const desk = await house.deskOf(ama)
  const from = { case: its, draft: randomUUID() as string }
  const proposed = inventedDraft(['Quillimay  INVENTED was seen there.'])
  const stopsOf = (...of: Parameters<typeof whatStops>) => whatStops(...of).map(({ code }) => code)
  const names = await checkNames(desk, proposed, from)
  expect(stopsOf(names, true)).toEqual(['names-withheld'])
  expect(stopsOf(await checkNames(desk, inventedDraft(['A person was seen.']), from), false)).toEqual([])
  // Whoever cannot know does not say that nobody is named: she says that she looked herself.
  const blind = await checkNames({ ...desk, epochs: [] }, inventedDraft(['A person was seen.']), from)
  for (const one of [blind, await checkNames(desk, proposed, null)]) {
    expect(stopsOf(one, false)).toEqual(['names-not-checked'])
    expect(stopsOf(one, true)).toEqual([])
  }
  vi.unstubAllGlobals()
})

/** What her browser asks, but for what a server keeps back. */
function asks(keptBack: string[] = []) {
  const doors = { 'cases/open': readCase, 'cases/updates': readUpdates, 'submissions/open': openSubmission }
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    const input = JSON.parse(body) as { id?: string }
    if (keptBack.includes(input.id ?? '')) return Response.json({ errors: [{ code: 'try-later' }] }, { status: 503 })
    const answer = await doors[path.slice('/api/'.length) as keyof typeof doors](house.at(ama), input)
    return Response.json(must<unknown>(answer))
  })
}
const text = inventedDraft(['Quillimay Invented was seen there.'])
const namesIn = async (id: string, more?: { mandates: boolean }) => {
  const { state, found } = await checkNames(await house.deskOf(ama), text, { case: id, draft: id }, more)
  return [state, ...new Set(found.filter(({ stops }) => stops).map(({ code }) => code))]
}
/** Of one who said yes to an officer at these doors, brought from a submission. */
async function agreed(id: string, submission: string, doors: ConsentDoor[]) {
  const page = await house.page(ama, id)
  const [entry, by] = [`${submission}:0`, { by: ama.card.id, on: '2026-03-02' }]
  const consents = doors.map((door) => ({ person: entry, door, given: 'yes' as const, takenBack: null }))
  addEntry(page.doc, { id: entry, part: 'persons', ...by }, { name: 'Quillimay Invented' }, { consents })
  link(page.doc, { submission, ...by })
  await page.send()
}

test('other mandates are asked to clear a text only where who is named agreed that they learn of her', async () => {
  const its = await house.open(ama)
  await agreed(its, (await house.submit()).id, ['state'])
  asks()
  expect(await namesIn(its)).toEqual(['checked'])
  expect(await namesIn(its, { mandates: true })).toEqual(['checked', 'draft-named-to-mandate'])
  vi.unstubAllGlobals()
})

test('what a source took back since stops signing and sending though nobody opened the case, a closed one too', async () => {
  const its = await house.open(ama)
  const sent = await house.submit()
  await agreed(its, sent.id, ['state', 'other-mandate'])
  asks()
  expect(await namesIn(its, { mandates: true })).toEqual(['checked'])
  asks([sent.id])
  expect(await namesIn(its)).toEqual(['not-checked'])
  asks()
  const { current } = (await findOpenIntake(house.office.house.db.intake, 'defenders'))!
  const { today } = house.office.door()
  const withdrawn = await addUnder(sent.derived, { v: 1, kind: 'withdraw', lang: 'en', text: '', on: today }, current)
  expect(await actForSource({ db: house.office.house.db.intake, today }, withdrawn)).toBe('new')
  expect(await namesIn(its)).toEqual(['checked', 'draft-named-taken-back'])
  must(await triageCase(house.at(ama), { case: its, decision: 'take-up', reason: 'within-mandate' }))
  must(await closeCase(house.at(ama), { case: its, outcome: 'no-answer' }))
  expect(await namesIn(its)).toEqual(['checked', 'draft-named-taken-back'])
  vi.unstubAllGlobals()
})

test('who stands in a case that was merged into it is looked for as well', async () => {
  const [into, part] = [await house.open(ama), await house.open(ama)]
  await agreed(part, (await house.submit()).id, [])
  asks()
  expect(await namesIn(into)).toEqual(['checked'])
  must(await mergeCase(house.at(ama), { case: part, into, reason: 'same-event' }))
  expect(await namesIn(into)).toEqual(['checked', 'draft-named-to-state'])
  expect(await namesIn(part)).toEqual(['checked', 'draft-named-to-state'])
  asks([part])
  expect(await namesIn(into)).toEqual(['not-checked'])
  vi.unstubAllGlobals()
})
