import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { appendUpdate } from '#mandate/cases/append-update.ts'
import type { ReadCase } from '#mandate/cases/matching/alike.ts'
import { openCase } from '#mandate/cases/open-case.ts'
import { readCase } from '#mandate/cases/read-case.ts'
import { readRecords } from '#mandate/cases/read-records.ts'
import { sealUpdate } from '#mandate/cases/sealed-case.ts'
import { triageCase } from '#mandate/cases/triage-case.ts'
import { parsePartialDay } from '#mandate/calendar.ts'
import { compareOffice } from '#mandate/clearance/compare-office.ts'
import { signCompared } from '#mandate/clearance/compared-office.ts'
import type { ConsentLine } from '#mandate/intake/consents-of.ts'
import { agreeToPair } from '#mandate/pairs/agree-to-pair.ts'
import { endPair } from '#mandate/pairs/end-pair.ts'
import { listMatters } from '#mandate/pairs/list-matters.ts'
import { listPairs } from '#mandate/pairs/list-pairs.ts'
import { agreeTo, second } from '#mandate/pairs/pair-word.ts'
import { makePairKey } from '#mandate/pairs/pair-key.ts'
import { putPairKey } from '#mandate/pairs/put-pair-key.ts'
import { putPrints } from '#mandate/pairs/put-prints.ts'
import { stampOf } from '#mandate/pairs/stamp.ts'
import { readPrints } from '#mandate/pairs/read-prints.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { readDay } from '#mandate/work/read-day.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { makeSigningKey } from '#platform/sealing/signing.ts'
import { twoOffices } from '#tests/clearance.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'
import { makeKey, openKeys, writerOf } from '../../src/ui/office/cases/case-keys.ts'
import { looksThroughPairs } from '../../src/ui/office/pairs/look-through.ts'
import { askPairs, makeAgreed } from '../../src/ui/office/pairs/pairs.ts'
import { fingerprintsHere } from '../../src/ui/office/pairs/make-fingerprints.ts'
import type { Ask } from '../../src/ui/office/cases/likeness/look-through.ts'
import { matterOf } from '../../src/ui/office/cases/likeness/matter-of.ts'
import { addEntry, choose } from '../../src/ui/office/cases/record.ts'

// Nobody here is anybody. Ama of one mandate and Tam of another each have a case; a third mandate looks on.
let offices: Awaited<ReturnType<typeof twoOffices>>
let ama: Officer
let tam: Officer
let hers: string
let his: string
let asked: string
beforeAll(async () => {
  offices = await twoOffices()
  ;({ ama, tam } = offices)
  hers = await opened(ama)
  his = await opened(tam)
})
afterAll(() => offices.close())

const doors: Record<string, (desk: ReturnType<typeof offices.at>, input: unknown) => Promise<unknown>> = {
  pairs: listPairs,
  'pairs/agree': agreeToPair,
  'pairs/key': putPairKey,
  'pairs/matters': listMatters,
  'pairs/prints': readPrints,
  'pairs/put': putPrints,
  'cases/records': readRecords
}
const askAs =
  (officer: Officer): Ask =>
  (path, input) => {
    asked += `${path} ${JSON.stringify(input)}\n`
    return doors[path]!(offices.at(officer), input) as never
  }
async function opened(by: Officer): Promise<string> {
  const id = randomUUID() as string
  const { input: key } = await makeKey(await offices.browser(by), id, 1)
  return must(await openCase(offices.at(by), { id, states: ['PER'], tags: [], urgency: 'ordinary', key })).id
}
const matter = (id: string, person: string, on: string, place = 'Quillimay'): ReadCase => ({
  id,
  title: '',
  openedOn: '2026-03-02',
  mergedInto: null,
  closedOn: null,
  persons: [person],
  withheld: [],
  incidents: [
    { id: `${id}/1/PER`, state: 'PER', place, day: parsePartialDay(on)!, method: 'threats', unit: null, persons: [] }
  ],
  judgements: []
})
const browsers = new Map<Officer, ReturnType<typeof looksThroughPairs>>()
async function looks(by: Officer, own: ReadCase) {
  asked = ''
  if (!browsers.has(by)) browsers.set(by, looksThroughPairs(askAs(by), fingerprintsHere()))
  return must(await browsers.get(by)!(own, ['PER'], await offices.browser(by), 'en'))
}
const amas = (person = 'Amal Haddad') => looks(ama, matter(hers, person, '2026-02-14'))
const tams = (person = 'أمل حداد') => looks(tam, matter(his, person, '2026-02-15'))
const shown = async (look: ReturnType<typeof looks>) =>
  (await look).found.map(({ mandate, meanings }) => [mandate, meanings.toSorted()])

const comparedBy = async () =>
  (
    await sql<{ actor: string }>`select actor from platform.event where type = 'pairs-compared'`.execute(owner())
  ).rows.map(({ actor }) => actor)
const compares = async (by: Officer) => {
  const [other] = must(await askPairs(askAs(by), await offices.browser(by), 'en'))
  const { id: officer, mandate } = by.card
  const { first } = other!.office as { first: string }
  const on = offices.at(by).today
  const statement = signCompared(by.signing.secret, { mandate, other: other!.mandate, fingerprint: first, officer, on })
  must(await compareOffice(offices.at(by), { statement }))
}
const agrees = async (by: Officer) => {
  const desk = await offices.browser(by)
  const [other] = must(await askPairs(askAs(by), desk, 'en'))
  const made = makeAgreed(desk, other!)
  return made.ok ? agreeToPair(offices.at(by), made.value) : made
}
const owner = () => offices.lead.house.db.owner
const countOf = async (table: string) =>
  Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(owner())).rows[0]!.n)

test('only to an office that was compared does a browser say yes, and nothing is made before both said it', async () => {
  asked = ''
  expect(codes(await agrees(ama))).toEqual(['office-not-compared'])
  await compares(ama)
  await compares(tam)
  must(await agrees(ama))
  expect(await shown(amas())).toEqual([])
  expect(await countOf('sealed.pair_key')).toBe(0)
  // The server refuses what the browser does not try.
  const { rows } = await inOffice(offices.lead.house.db.office, 'defenders', (trx) =>
    sql`select sealed.put_pair_key('torture', 1, 1, 'k', 'k', '2026-03-02') as put`.execute(trx)
  )
  expect(rows).toEqual([{ put: false }])
  const prints = Array(256).fill('x'.repeat(22))
  const put = { case: hers, pairs: [{ other: 'torture', epoch: 1, otherEpoch: 1, prints }] }
  expect(codes(await putPrints(offices.at(ama), put))).toEqual(['pair-changed'])
  must(await agrees(tam))
})

test('one person in two scripts and one place a day apart meet, on both sides; no word of them goes out', async () => {
  expect(await shown(amas())).toEqual([])
  expect(asked).not.toMatch(/Haddad|Quillimay|threats/)
  const both = ['person-and-month', 'place-and-day', 'place-method-and-month']
  expect(await shown(tams())).toEqual([['defenders', both]])
  expect(await shown(amas())).toEqual([['torture', both]])
  expect([await countOf('sealed.pair_key'), await countOf('sealed.matter_prints')]).toEqual([2, 2])
  // What has not changed is neither sent nor read again.
  await amas()
  expect(asked).not.toMatch(/pairs\/(put|prints|key)/)
})

test('strangers in another place meet in nothing', async () => {
  expect((await looks(ama, matter(hers, 'Nobody Known', '2026-02-14', 'Elsewhere'))).found).toEqual([])
  expect(await shown(tams())).toEqual([])
  expect(await shown(amas())).toHaveLength(1)
})

test('the other mandate reads prints by a name that says nothing; a third one, and who holds no keys, reads none', async () => {
  const { others } = must(await listMatters(offices.at(tam), { case: his }))
  const matters = others.map((one) => one.matter)
  const { prints } = must(await readPrints(offices.at(tam), { matters }))
  expect(Object.keys(prints[0]!).toSorted()).toEqual(['mandate', 'matter', 'prints'])
  expect(prints[0]!.prints).toHaveLength(256)
  expect(matters).not.toContain(hers)
  expect(others[0]!.stamp, 'is kept, and that of what is there').toBe(stampOf(prints[0]!.prints))
  await sql`update sealed.matter_prints set stamp = ${'0'.repeat(64)} where matter = ${matters[0]!}`.execute(owner())
  expect(must(await listMatters(offices.at(tam), { case: his })).others[0]!.stamp).toMatch(/^0{64}$/)
  const seenBy = (mandate: string) =>
    inOffice(offices.lead.house.db.office, mandate, async (trx) => {
      const tables = ['sealed.others_prints', 'sealed.matter_prints', 'sealed.pair_key', 'known.pair_matter']
      const counts = []
      for (const table of [...tables, 'known.pair_word', 'known.others_pair_word'])
        counts.push((await sql`select 1 from ${sql.table(table)}`.execute(trx)).rows.length)
      return counts
    })
  expect(await seenBy('torture')).toEqual([1, 1, 1, 1, 1, 1])
  expect(await seenBy('expression')).toEqual([0, 0, 0, 0, 0, 0])
  // Prints alone are asked for by a colleague who opened no case: that is on record too.
  const colleague = await offices.other.enrol(tam, 'Tia Invented')
  expect(must(await readPrints(offices.at(colleague), { matters })).prints).toHaveLength(1)
  expect(await comparedBy()).toContain(colleague.card.id)
  const observer = { ...offices.at(tam), actor: { ...offices.at(tam).actor, role: 'observer' as const } }
  for (const refusal of [
    readPrints(observer, { matters }),
    listMatters(observer, { case: his }),
    listPairs(observer, { lang: 'en' }),
    endPair(observer, { other: 'defenders' })
  ])
    expect(codes(await refusal)).toEqual(['not-allowed'])
  expect(codes(await listMatters(offices.at(ama), { case: his }))).toEqual(['not-found'])
})

test('that an officer compared is on record once a day, without what', async () => {
  const { rows } = await sql<{ actor: string; payload: object }>`
    select e.actor, p.payload from platform.event e join platform.event_payload p using (seq)
    where e.type = 'pairs-compared'`.execute(owner())
  expect(await comparedBy()).toHaveLength(3)
  expect(new Set(await comparedBy()).size).toBe(3)
  expect(JSON.stringify(rows)).not.toContain(hers)
})

test('a key that neither office signed is used by nobody, and told', async () => {
  const pair = { own: (await offices.browser(tam)).office.current, other: (await offices.browser(ama)).office.current }
  const [officer, office] = [makeSigningKey().secret, makeSigningKey().secret]
  const forged = await makePairKey(pair, { officer: tam.card.id, signing: officer, office })
  const { rows } = await sql<{ body: Buffer }>`select body from sealed.pair_key where mandate = 'defenders'`.execute(
    owner()
  )
  const put = (body: Uint8Array) =>
    sql`update sealed.pair_key set body = ${Buffer.from(body)} where mandate = 'defenders'`.execute(owner())
  await put(forged.theirs)
  expect(await amas()).toMatchObject({
    found: [],
    notSigned: ['Special Rapporteur on torture and other cruel, inhuman or degrading treatment or punishment']
  })
  // With her own key, and not her office's, she is not yet her office.
  const byHer = await makePairKey(pair, { officer: tam.card.id, signing: tam.signing.secret, office })
  await put(byHer.theirs)
  expect((await amas()).notSigned).toHaveLength(1)
  await put(rows[0]!.body)
  expect(await shown(amas())).toHaveLength(1)
})

test('a yes that the server made up is none', async () => {
  const desk = await offices.browser(ama)
  const given = must(await listPairs(offices.at(ama), { lang: 'en' }))
  const forged = structuredClone(given)
  forged.pairs[0]!.ours!.said.value.other = 'torture'
  forged.pairs[0]!.theirs!.office.signature = given.pairs[0]!.ours!.office.signature
  forged.pairs[0]!.ours!.said.signature = given.pairs[0]!.theirs!.said.signature
  const [pair] = must(await askPairs((async () => ({ ok: true, value: forged })) as never, desk, 'en'))
  expect([pair!.ours, pair!.theirs]).toEqual([false, false])
})

test('a case that is turned down is compared no more', async () => {
  const third = await opened(ama)
  const own = matter(third, 'Amal Haddad', '2026-02-14')
  await looks(ama, own)
  expect((await tams()).found).toHaveLength(2)
  must(await triageCase(offices.at(ama), { case: third, decision: 'decline', reason: 'no-capacity' }))
  expect((await tams()).found).toHaveLength(1)
  expect(codes(await listMatters(offices.at(ama), { case: third }))).toEqual(['not-found'])
  const prints = Array(256).fill('x'.repeat(22))
  const put = { case: third, pairs: [{ other: 'torture', epoch: 1, otherEpoch: 1, prints }] }
  expect(codes(await putPrints(offices.at(ama), put))).toEqual(['not-found'])
})

test('who never agreed that other mandates learn of her is shown to none; who takes it back goes from what was shown', async () => {
  const id = await opened(ama)
  const doc = new Y.Doc()
  const by = { id: 'first', by: ama.card.id, on: '2026-03-02' }
  const her = { part: 'persons' as const, id: 'first' }
  addEntry(doc, { part: 'persons', ...by }, { name: 'Nadir Quispe' })
  addEntry(doc, { part: 'incidents', ...by }, { where: 'Another Village', when: '2026-02-20' })
  const guessed = async (...lines: ConsentLine[]) => {
    choose(doc, her, 'consents', lines)
    const head = { id, states: ['PER'], openedOn: '2026-03-02', mergedInto: null, closedOn: null }
    await looks(ama, matterOf(doc, head))
    return (await shown(looks(tam, matter(his, 'Nadir Quispe', '2026-02-21', 'Elsewhere')))).length
  }
  const takeUp = agreed({ door: 'take-up' })
  expect(await guessed(takeUp)).toBe(0)
  expect(await guessed(takeUp, agreed({ given: 'no' }))).toBe(0)
  expect(await guessed(takeUp, agreed())).toBe(1)
  expect(await guessed(takeUp, agreed({ takenBack: { on: '2026-03-02', sure: false } }))).toBe(0)
})
const agreed = (more: Partial<ConsentLine> = {}): ConsentLine => ({
  person: 'p',
  door: 'other-mandate',
  given: 'yes',
  takenBack: null,
  ...more
})

test('a new epoch of either renews the key; prints are made anew, those of cases that nobody opened taken along', async () => {
  const closed = await opened(ama)
  await writes(closed, 'Amal Haddad')
  offices.days(1)
  tam.token = must(await offices.other.signIn(tam)).token
  must(await offices.other.newEpoch(tam))
  offices.reload(tam)
  expect(await shown(tams())).toEqual([])
  const { rows } = await sql<{ epochs: string }>`
    select mandate || ' ' || epoch || ' ' || other_epoch as epochs from sealed.pair_key order by mandate`.execute(
    owner()
  )
  expect(rows.map(({ epochs }) => epochs)).toEqual(['defenders 1 2', 'torture 2 1'])
  const { takeAlong } = await amas()
  await takeAlong()
  expect((await tams()).found.map(({ mandate }) => mandate)).toEqual(['defenders', 'defenders'])
})
test('a yes of somebody who left, or under keys that are over, is none; that of a colleague is renewed once, where it still stands', async () => {
  const events = async () =>
    (
      await sql<{ type: string }>`select type from platform.event where type like 'pair-%ed' order by seq`.execute(
        owner()
      )
    ).rows
  const before = await events()
  expect(
    before.filter(({ type }) => type === 'pair-renewed'),
    'by the look above, and by no later one'
  ).toHaveLength(1)
  const desk = await offices.browser(tam)
  const [was, now] = desk.office.epochs
  expect([was!.number, now!.number]).toEqual([1, 2])
  const read = async (of = desk, by = tam) => must(await askPairs(askAs(by), of, 'en'))[0]!
  expect(await read()).toMatchObject({ ours: true, theirs: true })
  const roster = { ...desk.office.roster, trusted: desk.office.roster.trusted.filter(({ id }) => id !== tam.card.id) }
  const gone = { ...desk, office: { ...desk.office, roster } }
  expect((await read(gone)).ours, 'she has left').toBe(false)

  // Under the epoch before, which who left since can open: taken by neither office.
  const value = { mandate: 'torture', other: 'defenders', officer: tam.card.id, on: desk.me.today }
  const old = desk.epochs.find(({ card }) => card.number === 1)!.secrets.signing
  const word = agreeTo(value, { officer: tam.signing.secret, office: fromBase64url(old) })
  expect(codes(await agreeToPair(offices.at(tam), { word }))).toEqual(['false-signature'])
  const stored = sql`update known.pair_word set word = ${JSON.stringify(word)}::jsonb where mandate = 'torture'`
  await stored.execute(owner())
  expect((await read()).ours).toBe(false)
  const atAmas = await offices.browser(ama)
  expect((await read(atAmas, ama)).theirs).toBe(false)
  expect(await amas()).toMatchObject({ found: [], lapsed: [expect.stringMatching('torture')] })
  expect((await tams()).found, 'her browser renews it').not.toEqual([])
  expect(await read(atAmas, ama)).toMatchObject({ ours: true, theirs: true })
  expect((await amas()).lapsed).toEqual([])

  // What was taken away meanwhile is renewed by nobody.
  await stored.execute(owner())
  const ended = makeAgreed(desk, await read(), true)
  must(await endPair(offices.at(tam), { other: 'defenders' }))
  expect(codes(ended.ok ? await agreeToPair(offices.at(tam), ended.value) : ended)).toEqual(['pair-changed'])
  must(await agrees(tam))
  await amas()
  await tams()
})
async function writes(id: string, name: string) {
  const desk = await offices.browser(ama)
  const doc = new Y.Doc()
  const by = { id: 'first', by: ama.card.id, on: '2026-03-02' }
  addEntry(doc, { part: 'persons', ...by }, { name }, { consents: [agreed()] })
  addEntry(doc, { part: 'incidents', ...by }, { where: 'Elsewhere', when: '2026-02-20' })
  const { keys } = await openKeys(must(await readCase(offices.at(ama), { id })), desk)
  const update = Y.encodeStateAsUpdate(doc)
  const body = toBase64url(await sealUpdate(writerOf(desk), { case: id, document: id, update }, keys[0]!.recipient))
  must(await appendUpdate(offices.at(ama), { case: id, document: id, id: randomUUID(), body }))
}

test('one who left with an older epoch’s keys makes none that is taken', async () => {
  const [was, now] = (await offices.browser(tam)).office.epochs
  const secrets = (await offices.browser(tam)).epochs.find(({ card }) => card.number === was!.number)!.secrets
  const pair = { own: now!, other: (await offices.browser(ama)).office.current }
  const made = await makePairKey(pair, {
    officer: tam.card.id,
    signing: tam.signing.secret,
    office: fromBase64url(secrets.signing)
  })
  await sql`update sealed.pair_key set body = ${Buffer.from(made.theirs)} where mandate = 'defenders'`.execute(owner())
  expect((await amas()).notSigned).toHaveLength(1)
})

test('switched off by one, the key and the prints of both are gone at once; said again, it begins anew', async () => {
  must(await endPair(offices.at(tam), { other: 'defenders' }))
  expect([await countOf('sealed.pair_key'), await countOf('sealed.matter_prints')]).toEqual([0, 0])
  expect((await amas()).found).toEqual([])
  must(await agrees(tam))
  await amas()
  expect((await tams()).found.length).toBeGreaterThan(0)
})

test('where two hold keys it takes both: one alone is heard by nobody, and who was alone when she said it needs the other', async () => {
  const { lead } = offices
  ama.token = must(await lead.signIn(ama)).token
  const cleo = await offices.colleague('Cleo Invented', 'case-officer')
  const read = async (by: Officer) => must(await askPairs(askAs(by), await offices.browser(by), 'en'))[0]!
  const inDayOf = async (by: Officer) => must(await readDay(offices.at(by), {})).pairs
  const counts = async () => [await countOf('known.pair_asked'), await countOf('known.pair_word')]
  expect(await read(ama)).toMatchObject({ ours: false, half: { isHers: true } })
  expect(await read(cleo)).toMatchObject({ ours: false, half: { isHers: false } })
  expect((await amas()).lapsed).toHaveLength(1)
  expect([await inDayOf(ama), await inDayOf(cleo)]).toEqual([[], ['torture']])
  must(await agrees(cleo))
  expect(await read(ama)).toMatchObject({ ours: true, half: null })
  expect([await inDayOf(ama), await inDayOf(cleo)]).toEqual([[], []])
  expect((await amas()).found).not.toEqual([])

  must(await endPair(offices.at(ama), { other: 'torture' }))
  expect(must(await agrees(ama))).toMatchObject({ waits: true })
  expect(await counts()).toEqual([1, 1])
  // Her second one's day tells her; nobody else's does, here or there.
  expect([await inDayOf(ama), await inDayOf(cleo), await inDayOf(tam)]).toEqual([[], ['torture'], []])
  expect((await read(tam)).given.theirs, 'the other office is told nothing yet').toBeNull()
  expect((await amas()).found).toEqual([])
  expect(await countOf('sealed.pair_key')).toBe(0)

  // Nobody is her own second, nor is one whom the server makes up, nor one who said it of other words.
  const { word } = (await read(cleo)).half!
  const on = offices.at(ama).today
  const put = (by: Officer, made: typeof word) => agreeToPair(offices.at(by), { word: made })
  expect(codes(await put(ama, second(word, { officer: ama.card.id, on }, ama.signing.secret)))).toEqual([
    'false-signature'
  ])
  expect(codes(await put(cleo, second(word, { officer: cleo.card.id, on }, ama.signing.secret)))).toEqual([
    'false-signature'
  ])
  const good = second(word, { officer: cleo.card.id, on }, cleo.signing.secret)
  const ofOther = structuredClone(good)
  ofOther.second!.value.agreed.renews = true
  expect(codes(await put(cleo, ofOther))).toEqual(['false-signature'])
  expect(codes(await put(ama, good)), 'she says for herself alone').toEqual(['false-signature'])
  const given = must(await listPairs(offices.at(ama), { lang: 'en' }))
  for (const made of [word, ofOther, second(word, { officer: ama.card.id, on }, ama.signing.secret)]) {
    const forged = structuredClone(given)
    forged.pairs[0]!.ours = made
    const ask = (async () => ({ ok: true, value: forged })) as never
    expect(must(await askPairs(ask, await offices.browser(ama), 'en'))[0]!.ours).toBe(false)
  }

  // What was taken away meanwhile is seconded by nobody.
  must(await endPair(offices.at(cleo), { other: 'torture' }))
  expect(await counts()).toEqual([0, 1])
  expect(await inDayOf(cleo)).toEqual([])
  expect(codes(await put(cleo, good))).toEqual(['pair-changed'])
  must(await agrees(ama))
  expect(must(await agrees(cleo))).toMatchObject({ waits: false })
  expect(await counts()).toEqual([0, 2])
  await tams()
  expect((await amas()).found).not.toEqual([])

  // Under another epoch the browsers of both renew it, one after the other.
  must(await lead.nextEpoch(ama, cleo))
  offices.reload(ama)
  offices.reload(cleo)
  offices.reload(tam)
  expect(await amas()).toMatchObject({ found: [], lapsed: [expect.stringMatching('torture')] })
  await amas()
  expect(await counts()).toEqual([1, 2])
  await looks(cleo, matter(hers, 'Amal Haddad', '2026-02-14'))
  expect(await counts()).toEqual([0, 2])
  await tams()
  expect(await amas()).toMatchObject({ lapsed: [] })
  expect((await amas()).found).not.toEqual([])
})
