import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resumeMission } from '#mandate/corner/resume-mission.ts'
import { signInToCorner } from '#mandate/corner/sign-in-to-corner.ts'
import { readCornerLink } from '#mandate/corner/enrol-in-corner.ts'
import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import { inCorner } from '#mandate/corner/with-corner.server.ts'
import { answerTip } from '#mandate/laws/desk/answer-tip.ts'
import { bringAsPartner, kindsFor } from '#mandate/partners/bring-as-partner.ts'
import type { PartnerDesk } from '#mandate/partners/desk.ts'
import { findForAnew } from '#mandate/partners/find-for-anew.ts'
import { invitePartner } from '#mandate/partners/invite-partner.ts'
import { listBrought } from '#mandate/partners/list-brought.ts'
import { countryCells, countryColumns } from '#mandate/partners/country-csv.ts'
import { listAskedOfMany, listCountry, takeCountry, type Assessed } from '#mandate/partners/list-country.ts'
import { listPartners } from '#mandate/partners/list-partners.ts'
import { readHome } from '#mandate/partners/read-home.ts'
import { readUprFacts } from '#mandate/partners/upr-facts.ts'
import type { OfficeDesk } from '#mandate/people/desk.ts'
import { resumePartner } from '#mandate/partners/resume-partner.ts'
import { revokeMission } from '#mandate/corner/revoke-mission.ts'
import { revokePartner } from '#mandate/partners/revoke-partner.ts'
import { takeBackEntry } from '#mandate/partners/take-back-entry.ts'
import { followUpOf } from '#mandate/recommendations/follow-up.ts'
import { listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { listWork } from '#mandate/protection/list-work.ts'
import { mostWaiting } from '#mandate/registers/bring-entry.ts'
import { broughtByPartners } from '#mandate/entries/partner-kinds.ts'
import { entryKinds } from '#mandate/registers/kinds.ts'
import { listEntries, type ListedEntries } from '#mandate/registers/list-entries.ts'
import type { Diplomat } from '#tests/mission.ts'
import { codes, must } from '#tests/office-desk.ts'
import { officeWithPartners } from '#tests/partners.ts'
import { bringEntry, decideEntry, registerDesk, releaseWaiting } from '#tests/registers.ts'

let office: Awaited<ReturnType<typeof officeWithPartners>>
let institution: Diplomat
let organisation: Diplomat
let elsewhere: Diplomat
beforeAll(async () => {
  office = await officeWithPartners()
  await office.letter('AL PER 1/2026')
  institution = await office.takeIn({})
  organisation = await office.takeIn({ kind: 'ngo', status: '', name: 'An invented organisation' })
  elsewhere = await office.takeIn({ kind: 'ngo', status: '', state: 'Chile', name: 'Of another country' })
})
afterAll(() => office.close())

const action = { action: 'visit', on: '2026-02', text: 'Invented: a visit to nobody', lang: 'en' }
const meeting = { met: ['defenders'], defenders: '12', on: '2026-02-20', text: 'Invented: nobody met', lang: 'es' }
const bring = (desk: PartnerDesk, kind: string, body: object, more: object = {}) =>
  bringAsPartner(desk, { id: randomUUID(), kind, named: false, body, ...more })
const officerDesk = () => registerDesk(office.house.db, office.today(), 'an officer')
const work = async () => (await listWork(office.house.db.public, {})).entries

test('an officer invites, with a status for an institution alone; whoever is invited comes in by a link for partners alone', async () => {
  const invite = (more: object, role: 'case-officer' | 'observer' = 'case-officer') =>
    invitePartner(office.officer(role), { kind: 'ngo', state: 'Peru', lang: 'en', name: 'Somebody', ...more })
  expect(codes(await invite({}, 'observer'))).toEqual(['not-allowed'])
  expect(codes(await invite({ status: 'A' }))).toEqual(['status-of-institution'])
  expect(codes(await invite({ state: 'Nowhere' }))).toEqual(['unknown-state'])
  expect(codes(await invite({ name: 'an invented  INSTITUTION' }))).toEqual(['name-taken'])
  expect(codes(await invite({ kind: 'embassy' }))).toEqual(['not-in-list'])
  const { token } = must(await invite({ kind: 'nhri', status: 'B', name: 'An invented institution', person: 'Bea' }))
  expect(codes(await readCornerLink(office.door(), { token }, 'en'))).toEqual(['link-not-good'])
  expect(must(await readCornerLink(office.partnerDoor(), { token }, 'en'))).toMatchObject({
    name: 'Bea',
    state: 'PER'
  })
  const { partners } = must(await listPartners(office.officer()))
  // One account of one institution, whoever of it comes; what an officer said of it last holds.
  expect(partners.filter(({ name }) => name === 'An invented institution')).toMatchObject([
    { kind: 'nhri', status: 'B', people: [{ name: 'An invented institution' }, { name: 'Bea', enrolledAt: null }] }
  ])
})

test('a partner signs in at its own door, and its session opens no letter, whatever is asked with it', async () => {
  office.pass(1)
  const given = { name: organisation.name, words: organisation.words, code: office.code(organisation) }
  expect(codes(await signInToCorner(office.door(), given))).toEqual(['mission-sign-in-refused'])
  must(await signInToCorner(office.partnerDoor(), given))
  expect(await resumeMission(office.door(), institution.token)).toBeNull()
  const diplomat = await office.enrol('Peru', 'Ada Invented')
  expect(await resumePartner(office.partnerDoor(), diplomat.token)).toBeNull()
  const { key } = await office.partnerAt(institution)
  for (const table of ['letter', 'letter_addressee', 'question', 'reply', 'filing', 'entry'])
    expect(
      await inCorner(
        office.house.db.corner,
        key,
        async (trx) => (await sql.raw(`select 1 from known.${table}`).execute(trx)).rows
      )
    ).toEqual([])
  const seen = await inCorner(
    office.house.db.corner,
    key,
    async (trx) => (await sql<{ name: string }>`select name from known.mission_account`.execute(trx)).rows
  )
  expect(seen).toEqual([{ name: 'An invented institution' }])
  const { key: ofMission } = await office.at(diplomat)
  const roles = await inCorner(
    office.house.db.corner,
    ofMission,
    async (trx) => (await sql<{ role: string }>`select role from known.mission_account`.execute(trx)).rows
  )
  expect(roles).toEqual([{ role: 'permanent-mission' }])
})

test('it brings kinds that are open to it, of its own country, and says itself whether its name is public', async () => {
  const desk = await office.partnerAt(organisation)
  expect(codes(await bring(desk, 'protective-action', { ...action, state: 'CHL' }))).toEqual([
    'partner-of-another-state'
  ])
  expect(codes(await bring(desk, 'state-commitment', {}))).toEqual(['not-found'])
  expect(codes(await bring(desk, 'protective-action', { ...action, action: 'nothing', on: '2026-02-31' }))).toEqual([
    'impossible-date',
    'not-in-list'
  ])
  // What it is, and how it is called, nobody types.
  const { id } = must(await bring(desk, 'protective-action', { ...action, by: 'nhri', name: 'Another' }))
  must(await bring(desk, 'protective-action', { ...action, on: '2026-01' }, { named: true }))
  expect(await work()).toEqual([])
  const listed = must(await listBrought(desk))
  // Brought anew, it is named again where it was, and only there.
  expect(await Promise.all(listed.map(({ id: entry }) => findForAnew(desk, { entry })))).toMatchObject([
    { named: true },
    { named: false }
  ])
  expect(listed.map(({ stands, body }) => [stands, body])).toEqual([
    ['brought', expect.objectContaining({ by: 'ngo', state: 'PER' })],
    ['brought', expect.objectContaining({ by: 'ngo', state: 'PER' })]
  ])
  for (const { id: entry } of listed) must(await decideEntry(officerDesk(), { entry, decision: 'let-through' }))
  await releaseWaiting(office.house.db, office.today())
  expect((await work()).map(({ slug, byKind, byName }) => [slug === id, byKind, byName])).toEqual([
    [true, 'ngo', null],
    [false, 'ngo', 'An invented organisation']
  ])
  const { rows } = await sql<{ text: string }>`
    select to_jsonb(w)::text as text from released.protective_action w where slug = ${id}`.execute(
    office.house.db.public
  )
  expect(rows[0]!.text).not.toContain('organisation')
  const found = await sql<{ kind: string; title: string }>`
    select p.kind, t.title from released.passage p join released.passage_text t using (id) where t.subject = ${id}`.execute(
    office.house.db.public
  )
  expect(found.rows).toEqual([{ kind: 'protective-work', title: '' }])
})

test('no verb brings what is open to another kind of partner', async () => {
  const desk = await office.partnerAt(organisation)
  const { partner: _, ...ofNoKind } = desk.actor
  const at = { db: office.house.db.office, mandate: 'defenders', now: desk.now, today: desk.today }
  const entry = { id: randomUUID(), kind: 'protective-action', body: { ...action, state: 'PER', by: 'ngo' } }
  expect(codes(await bringEntry({ ...at, actor: ofNoKind }, entry))).toEqual(['not-allowed'])
  const closed = entryKinds.filter((kind) => !kindsFor(desk).includes(kind)).map(({ kind }) => kind)
  expect(closed).toContain('commitment-step')
  for (const kind of closed) {
    const body = { ...action, state: 'PER' }
    const said = await bringEntry({ ...at, actor: desk.actor }, { id: randomUUID(), kind, body })
    expect(said.ok).toBe(false)
  }
})

test('it contradicts the State, and both stand; of another country it brings nothing', async () => {
  const { db } = office.house
  const recommendation = 'A-HRC-34-52-85-a'
  const said = { recommendation, on: '2026-02', evidence: 'Invented: a document', confidence: 'high', lang: 'en' }
  const ofState = { ...said, state: 'PER', status: 'fully', by: 'state', address: 'https://invented.example/report' }
  must(await bringEntry(officerDesk(), { id: randomUUID(), kind: 'assessment', body: ofState, release: true }))
  const desk = await office.partnerAt(institution)
  const wrong = await bring(desk, 'assessment', { ...said, status: 'regressed', state: 'CHL' })
  expect(codes(wrong)).toEqual(['partner-of-another-state'])
  const { id: entry } = must(await bring(desk, 'assessment', { ...said, status: 'not-implemented', by: 'state' }))
  const [listed] = must(await listBrought(desk)).filter(({ id }) => id === entry)
  expect(listed?.about).toMatchObject({ path: `recommendations/${recommendation}`, text: expect.stringContaining(' ') })
  must(await decideEntry(officerDesk(), { entry, decision: 'let-through' }))
  await releaseWaiting(db, office.today())
  const { standings } = await followUpOf(db.public, recommendation, 'PER')
  expect(standings.map(({ standing }) => standing.disagree)).toEqual([true])
  expect(
    standings[0]!.standing.kinds.map(({ kind, latest }) => [kind, latest.map(({ status, byName }) => [status, byName])])
  ).toEqual([
    ['state', [['fully', null]]],
    ['nhri', [['not-implemented', null]]]
  ])
})

test('two organisations that are not named are two voices; the newer word of one takes the place of its older', async () => {
  const { db } = office.house
  const recommendation = 'A-HRC-34-52-85-b'
  const another = await office.takeIn({ kind: 'ngo', status: '', name: 'Another invented organisation' })
  const say = async (who: Diplomat, status: string, on: string) => {
    const body = { recommendation, status, on, evidence: 'Invented: a document', confidence: 'high', lang: 'en' }
    const { id: entry } = must(await bring(await office.partnerAt(who), 'assessment', body))
    must(await decideEntry(officerDesk(), { entry, decision: 'let-through' }))
    await releaseWaiting(db, office.today())
  }
  const stands = async () => {
    const { standings } = await followUpOf(db.public, recommendation, 'PER')
    const [{ standing } = { standing: null }] = standings
    return {
      disagree: standing?.disagree,
      said: standing?.kinds.map(({ kind, latest, earlier }) => [
        kind,
        latest.map(({ status }) => status),
        earlier.length
      ])
    }
  }
  const disputed = async () =>
    (await listRecommendations(db.public, { disagree: true }, office.today(), { limit: 50 })).entries.some(
      ({ slug }) => slug === recommendation
    )
  await say(organisation, 'regressed', '2026-01')
  await say(another, 'in-progress', '2026-02')
  expect(await stands()).toEqual({ disagree: true, said: [['civil-society', ['in-progress', 'regressed'], 0]] })
  expect(await disputed()).toBe(true)
  await say(organisation, 'in-progress', '2026-03')
  expect(await stands()).toEqual({ disagree: false, said: [['civil-society', ['in-progress', 'in-progress'], 1]] })
  expect(await disputed()).toBe(false)
  // Nothing in the register says who they are.
  const { rows } =
    await sql`select row_to_json(a)::text as said from released.assessment a where recommendation = ${recommendation}`.execute(
      db.public
    )
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`organisation|${await accountsOf(db)}`))
})

test('of two words of one month the one that was brought later is the newest, whichever comes into the register first', async () => {
  const { db } = office.house
  const recommendation = 'A-HRC-34-52-85-e'
  const say = async (id: string, status: string) => {
    const desk = await office.partnerAt(organisation)
    const body = {
      recommendation,
      status,
      on: '2026-02',
      evidence: 'Invented: a paper',
      confidence: 'high',
      lang: 'en'
    }
    return must(await bring(desk, 'assessment', body, { id })).id
  }
  const decides = async (entry: string, decision: string) => {
    must(await decideEntry(officerDesk(), { entry, decision, reason: 'Invented: to look again' }))
    await releaseWaiting(db, office.today())
  }
  const stands = async () => {
    const { standings } = await followUpOf(db.public, recommendation, 'PER')
    return standings[0]!.standing.kinds.map(({ latest, earlier }) =>
      [latest, earlier].map((of) => of.map(({ status }) => status))
    )
  }
  // Their names are of the kind that chance gives as well: nothing follows from them.
  const wrong = await say('00000000-0000-4000-8000-00000000000a', 'fully')
  const right = await say('fffffff0-ffff-4fff-bfff-fffffffffff0', 'regressed')
  await decides(right, 'let-through')
  await decides(wrong, 'let-through')
  expect(await stands()).toEqual([[['regressed'], ['fully']]])
  const newest = async (status: 'fully' | 'regressed') =>
    (await listRecommendations(db.public, { status }, office.today(), { limit: 50 })).entries.map(({ slug }) => slug)
  expect(await newest('regressed')).toContain(recommendation)
  expect(await newest('fully')).not.toContain(recommendation)
  await decides(wrong, 'withdrawn')
  await decides(wrong, 'let-through')
  expect(await stands()).toEqual([[['regressed'], ['fully']]])
})

test('of a recommendation to another State it is told so by the field that it can mend', async () => {
  const body = {
    source: 'visit',
    document: 'INVENTED/1',
    paragraph: '9',
    made: '2025',
    addressee: 'state',
    state: 'CHL',
    text: 'Invented: mend a road',
    lang: 'en',
    address: 'https://invented.example/report'
  }
  const of = { id: randomUUID(), kind: 'recommendation', body, release: true }
  const { id: recommendation } = must(await bringEntry(officerDesk(), of))
  await releaseWaiting(office.house.db, office.today())
  const found = {
    recommendation,
    status: 'regressed',
    on: '2026-02',
    evidence: 'Invented',
    confidence: 'low',
    lang: 'en'
  }
  expect(await bring(await office.partnerAt(institution), 'assessment', found)).toMatchObject({
    errors: [{ code: 'partner-of-another-state', field: 'recommendation' }]
  })
})

test('of what the United Nations are asked it is told that it says nothing of its country; of what bodies like it are asked it may', async () => {
  const desk = await office.partnerAt(institution)
  const found = { status: 'not-implemented', on: '2026-02', evidence: 'Invented', confidence: 'low', lang: 'en' }
  expect(await bring(desk, 'assessment', { ...found, recommendation: 'A-HRC-34-52-86-a' })).toMatchObject({
    errors: [{ code: 'partner-of-no-state', field: 'recommendation' }]
  })
  const { id } = must(await bring(desk, 'assessment', { ...found, recommendation: 'A-HRC-34-52-87-c' }))
  must(await takeBackEntry(desk, { entry: id }))
})

test('a language that there is not is refused, in whatever field', async () => {
  const tip = {
    kind: 'bill',
    title: 'Inventada',
    effect: 'neutral',
    stage: 'tabled',
    on: '2026-02',
    source: 'Invented'
  }
  const desk = await office.partnerAt(institution)
  const said = async (lang: string) => await bring(desk, 'bill-tip', { ...tip, lang })
  expect(await said('zzz')).toMatchObject({ errors: [{ code: 'no-such-language', field: 'lang' }] })
  const { id } = must(await said('qu'))
  must(await takeBackEntry(desk, { entry: id }))
})

test('it finds what all States are asked and what bodies like it are, as that stands in its own country alone', async () => {
  const recommendation = 'A-HRC-34-52-85-c'
  const found = { recommendation, on: '2026-02', evidence: 'Invented: a document', confidence: 'high', lang: 'en' }
  const say = async (of: string, status: string) => {
    const body = { ...found, state: of, status, by: 'nhri', address: 'https://invented.example/report' }
    must(await bringEntry(officerDesk(), { id: randomUUID(), kind: 'assessment', body, release: true }))
    await releaseWaiting(office.house.db, office.today())
  }
  await say('CHL', 'regressed')
  const desk = await office.partnerAt(institution)
  const many = async (at: PartnerDesk) =>
    must(await listAskedOfMany(at)).map(({ of, total, entries }) => [of, total, entries.length])
  expect(await many(desk)).toEqual([
    ['all-states', 7, 7],
    ['nhri', 4, 4]
  ])
  expect(await many(await office.partnerAt(organisation))).toEqual([
    ['all-states', 7, 7],
    ['civil-society', 4, 4]
  ])
  expect((await many({ ...desk, partner: { ...desk.partner, kind: 'parliament' } })).map(([of]) => of)).toEqual([
    'all-states'
  ])
  const [all] = must(await listAskedOfMany(desk))
  expect(all!.entries.map(({ paragraph }) => paragraph)).toEqual([...'abcdefg'].map((point) => `85 (${point})`))
  const standing = async () => {
    const [ofAll] = must(await listAskedOfMany(desk))
    const { kinds } = ofAll!.entries.find(({ slug }) => slug === recommendation)!.standing
    return kinds.flatMap(({ latest }) => latest.map(({ status }) => status))
  }
  expect(await standing()).toEqual([])
  await say('PER', 'partially')
  expect(await standing()).toEqual(['partially'])
  // And so in its files.
  const rows: Assessed[] = []
  for await (const one of must(takeCountry(desk))) rows.push(one)
  // One to Chile is on record; none to Peru is.
  expect(rows.map(({ addressee }) => addressee)).toEqual([
    ...Array.from({ length: 7 }, () => 'all-states'),
    ...Array.from({ length: 4 }, () => 'nhri')
  ])
  const row = countryCells(
    rows.find(({ slug }) => slug === recommendation)!,
    'an address',
    {
      asOf: office.today(),
      licence: '',
      source: ''
    }
  )
  expect(row[countryColumns.indexOf('addressee')]).toBe('all-states')
  expect(row[countryColumns.indexOf('statuses')]).toBe('nhri: partially')
  expect(codes(await listAskedOfMany({ ...desk, state: 'CHL' }))).toEqual(['not-allowed'])
})

test('whose name is withheld no partner is told; an officer is, when she lets it through', async () => {
  const names = [{ name: 'Withheld Invented', sex: 'woman', publicForm: 'withheld' }]
  await office.letter('AL PER 9/2026', { names })
  const desk = await office.partnerAt(organisation)
  const named = { ...action, text: 'Invented: a visit to Withheld Invented' }
  const { id: entry } = must(await bring(desk, 'protective-action', named))
  const said = await decideEntry(officerDesk(), { entry, decision: 'let-through' })
  expect(codes(said)).toEqual(['withheld-name-in-public-text'])
  must(await takeBackEntry(desk, { entry }))
})

test('a name that is taken back tells no partner whose it is: what waits stays, of what goes no reason is told', async () => {
  const names = [{ name: 'Rosalba Inventada', sex: 'woman', publicForm: 'full' }]
  const slug = await office.letter('AL PER 10/2026', { names })
  const desk = await office.partnerAt(organisation)
  const named = { ...action, text: 'Invented: a visit to Rosalba Inventada' }
  const [waits, goes, declined] = await Promise.all(
    [1, 2, 3].map(async () => must(await bring(desk, 'protective-action', named)).id)
  )
  must(await decideEntry(officerDesk(), { entry: goes!, decision: 'let-through' }))
  must(await decideEntry(officerDesk(), { entry: declined!, decision: 'declined', reason: 'It was told before' }))
  await releaseWaiting(office.house.db, office.today())
  const { db } = office.house
  const { rows } = await sql<{ id: string }>`
    select p.id from known.letter_person p where p.name = ${names[0]!.name}`.execute(db.owner)
  const at = { ...officerDesk(), db: db.owner }
  must(await withdrawNaming(at, db.jobs, { letter: slug, person: rows[0]!.id }, () => '…'))
  await releaseWaiting(db, office.today())
  expect((await work()).map(({ slug }) => slug)).not.toContain(goes)
  const brought = must(await listBrought(desk))
  const read = [waits, goes, declined].map((id) => brought.find((one) => one.id === id)!)
  expect(read.map(({ stands, reason }) => [stands, reason])).toEqual([
    ['brought', null],
    ['withdrawn', null],
    ['declined', 'It was told before']
  ])
  // Nor by SQL of its own.
  const ask = inCorner(
    db.corner,
    desk.key,
    async (trx) => (await sql`select reason from known.entry_decision`.execute(trx)).rows
  )
  await expect(ask).rejects.toThrow(/permission denied/)
  must(await takeBackEntry(desk, { entry: waits! }))
})

test('of a tip it sees whether a letter was begun from it', async () => {
  const desk = await office.partnerAt(organisation)
  const tip = { kind: 'bill', title: 'Proyecto inventado', lang: 'es', effect: 'restrictive', stage: 'tabled' }
  // A letter alone is no source: let through, it would come into no register.
  expect(codes(await bring(desk, 'bill-tip', { ...tip, themes: [], on: '2026-02-20', source: 's' }))).toEqual([
    'too-short'
  ])
  const { id } = must(
    await bring(desk, 'bill-tip', { ...tip, themes: [], on: '2026-02-20', source: 'Invented gazette' })
  )
  const begun = async () => must(await listBrought(desk)).find((one) => one.id === id)!.letterBegun
  expect(await begun()).toBe(false)
  const inCase = randomUUID()
  await sql`insert into known."case" (id, mandate, opened_on, urgency) values (${inCase}, 'defenders', '2026-01-01', 'ordinary')`.execute(
    office.house.db.owner
  )
  must(await answerTip(officerDesk(), { tip: id, case: inCase, draft: randomUUID() }))
  expect(await begun()).toBe(true)
})

test('of every kind that is open to partners, whose word it is follows from the account', () => {
  const open = entryKinds.filter(({ kind }) => broughtByPartners[kind])
  const unsaid = open.filter(({ fields, author, stateField }) => !stateField || ('by' in fields && author?.by !== 'by'))
  expect(unsaid.map(({ kind }) => kind)).toEqual([])
  expect(open.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(broughtByPartners).toSorted())
  const without = open.flatMap(({ kind, author }) =>
    broughtByPartners[kind]!.filter((one) => author && author.as[one] === undefined).map((one) => `${kind} of ${one}`)
  )
  expect(without).toEqual([])
})

test('each kind of partner brings what is its part: a mechanism assesses, a parliament says what came of a pledge', async () => {
  const mechanism = await office.takeIn({ kind: 'national-mechanism', status: '', name: 'An invented mechanism' })
  const parliament = await office.takeIn({ kind: 'parliament', status: '', name: 'An invented commission' })
  const opened = async (one: Diplomat) =>
    kindsFor(await office.partnerAt(one))
      .map(({ kind }) => kind)
      .toSorted()
  const ofPrinciples = ['instrument-principle', 'measure-principle']
  const ofAll = ['action-step', 'assessment', 'bill-tip', 'focal-point-meeting', 'protective-action', ...ofPrinciples]
  expect(await opened(mechanism)).toEqual([...ofAll, 'recommendation-action', 'resolution-entry'].toSorted())
  expect(await opened(parliament)).toEqual(
    [...ofAll, 'commitment-step', 'recommendation-action', 'resolution-entry'].toSorted()
  )
  const found = {
    recommendation: 'A-HRC-34-52-85-f',
    status: 'partially',
    on: '2026-01',
    evidence: 'Invented: its own count',
    confidence: 'high',
    lang: 'es'
  }
  for (const [one, by] of [
    [mechanism, 'national-mechanism'],
    [parliament, 'parliament']
  ] as const) {
    const { id } = must(await bring(await office.partnerAt(one), 'assessment', found))
    must(await decideEntry(officerDesk(), { entry: id, decision: 'let-through' }))
    await releaseWaiting(office.house.db, office.today())
    const { standings } = await followUpOf(office.house.db.public, 'A-HRC-34-52-85-f', 'PER')
    expect(standings[0]!.standing.kinds.map(({ kind }) => kind)).toContain(by)
  }
  const pledge = { occasion: 'upr', document: 'Invented', made: '2024', text: 'Invented: a promesa', lang: 'es' }
  const desk = registerDesk(office.house.db, office.today(), 'another officer')
  const of = async (state: string) => {
    const { id } = must(
      await bringEntry(desk, { id: randomUUID(), kind: 'state-commitment', body: { ...pledge, state } })
    )
    must(await decideEntry(officerDesk(), { entry: id, decision: 'let-through' }))
    await releaseWaiting(office.house.db, office.today())
    return id
  }
  const step = { stands: 'started', on: '2025', evidence: 'Invented: a bill was tabled', lang: 'es' }
  const brings = async (commitment: string) =>
    codes(await bring(await office.partnerAt(parliament), 'commitment-step', { ...step, commitment }))
  expect(await brings(await of('CHL'))).toEqual(['partner-of-another-state'])
  expect(await brings('A-HRC-34-52-translations')).toEqual(['commitment-of-another'])
  expect(await brings(await of('PER'))).toEqual([])
})

test('what waits is taken back by who brought it; what another partner brought is not there', async () => {
  const desk = await office.partnerAt(institution)
  const { id: entry } = must(await bring(desk, 'focal-point-meeting', meeting))
  for (const other of [organisation, elsewhere]) {
    const at = await office.partnerAt(other)
    expect(codes(await takeBackEntry(at, { entry }))).toEqual(['not-found'])
    expect(must(await listBrought(at)).map(({ id }) => id)).not.toContain(entry)
  }
  must(await takeBackEntry(desk, { entry }))
  expect(codes(await takeBackEntry(desk, { entry }))).toEqual(['entry-decided-already'])
  expect(codes(await decideEntry(officerDesk(), { entry, decision: 'let-through' }))).toEqual(['entry-decided-already'])
  expect(codes(await bring(desk, 'focal-point-meeting', { ...meeting, met: [] }))).toEqual(['required'])
  // It is brought anew with all that it said, by none but its own.
  const again = await findForAnew(desk, { entry })
  expect(again).toMatchObject({
    kind: 'focal-point-meeting',
    body: { text: meeting.text, on: meeting.on },
    named: false
  })
  for (const other of [organisation, elsewhere])
    expect(await findForAnew(await office.partnerAt(other), { entry })).toBeNull()
  for (const none of ['', 'no-entry', randomUUID()]) expect(await findForAnew(desk, { entry: none })).toBeNull()
  const { id: declined } = must(await bring(desk, 'focal-point-meeting', meeting))
  // The newest first, those of one day too.
  expect(must(await listBrought(desk)).slice(0, 2)).toMatchObject([{ id: declined }, { id: entry }])
  must(await decideEntry(officerDesk(), { entry: declined, decision: 'declined', reason: 'It was told before' }))
  expect(must(await listBrought(desk)).find(({ id }) => id === declined)).toMatchObject({
    stands: 'declined',
    reason: 'It was told before'
  })
})

test('a partner hides nothing that others bring: so much of it waits and no more, the oldest is read first, and all of it', async () => {
  const ids = async () => {
    const read: string[] = []
    let after: string | null | undefined
    while (after !== null) {
      const page: ListedEntries = must(await listEntries(officerDesk(), { after }))
      read.push(...page.entries.map(({ id }) => id))
      after = page.after
    }
    return read
  }
  const desk = await office.partnerAt(organisation)
  const { id: first } = must(await bring(await office.partnerAt(institution), 'protective-action', action))
  const before = must(await listBrought(desk)).filter(({ stands }) => stands === 'brought').length
  const sent: string[] = []
  for (let n = before; n < mostWaiting; n++) sent.push(must(await bring(desk, 'protective-action', action)).id)
  expect(codes(await bring(desk, 'protective-action', action))).toEqual(['entry-too-many-waiting'])
  // What was brought before and is sent again is not one more.
  must(await bringAsPartner(desk, { id: sent[0], kind: 'protective-action', named: false, body: action }))
  const { entries, waiting } = must(await listEntries(officerDesk(), null))
  expect(waiting).toBeGreaterThan(mostWaiting)
  const days = entries.slice(0, waiting).map(({ broughtOn }) => broughtOn)
  expect(days).toEqual(days.toSorted())
  expect(entries.findIndex(({ id }) => id === first)).toBeLessThan(waiting)
  must(await takeBackEntry(desk, { entry: sent[0] }))
  must(await bring(desk, 'protective-action', action))
  // More than a page of them: each is read once.
  await sql`insert into known.entry (id, mandate, kind, state, body, brought_by, brought_as, brought_on)
    select gen_random_uuid(), 'defenders', 'state-commitment', 'PER', '{}', 'an officer', 'officer', date '2026-01-01' + (n % 7)
    from generate_series(1, 210) n`.execute(office.house.db.owner)
  const all = await ids()
  expect(new Set(all).size).toBe(all.length)
  expect(
    (await sql`select from known.entry where mandate = 'defenders'`.execute(office.house.db.owner)).rows
  ).toHaveLength(all.length)
  expect(codes(await listEntries(officerDesk(), { after: 'w.2026-02-31.x' }))).toEqual(['wrong-type'])
})

test('an institution without a meeting on record for a quarter sees it said, until it brings one', async () => {
  const due = async () => must(await readHome(await office.partnerAt(institution))).meetingDue
  const signIn = async () => {
    office.pass(1)
    const { name, words } = institution
    institution.token = must(
      await signInToCorner(office.partnerDoor(), { name, words, code: office.code(institution) })
    ).token
  }
  expect(await due()).toBeNull()
  office.pass(92 * 24 * 60)
  await signIn()
  expect(await due()).toMatchObject({ since: '2026-06-02', never: true })
  must(await bring(await office.partnerAt(institution), 'focal-point-meeting', { ...meeting, on: '2026-06-01' }))
  expect(await due()).toBeNull()
})

test('it reads the public matter of its own country: no letter that is not released', async () => {
  const desk = await office.partnerAt(institution)
  const { country } = must(await readHome(desk))
  expect([country.state.code, country.figures.all.letters]).toEqual(['PER', 0])
  expect(must(await readUprFacts(desk))).toMatchObject({ state: 'PER', letters: { sent: 0 }, actions: 2, meetings: 0 })
  expect(must(await listCountry(desk, {}, null)).total).toBe(0)
  const strayed = { ...desk, state: 'CHL' }
  for (const said of [readHome(strayed), readUprFacts(strayed), listBrought(strayed), listCountry(strayed, {}, null)])
    expect(codes(await said)).toEqual(['not-allowed'])
})

test('whom an officer signs out of a partner’s corner is out of it, on record; a mission’s office has no hand in it', async () => {
  const late = await office.takeIn({ kind: 'ngo', status: '', state: 'Chile', name: 'Lately in' })
  const { partners } = must(await listPartners(office.officer()))
  const { id } = partners.find(({ name }) => name === 'Lately in')!.people[0]!
  expect(codes(await revokeMission(office.officer(), { signOut: id }))).toEqual(['not-found'])
  expect(await resumePartner(office.partnerDoor(), late.token)).not.toBeNull()
  const told = async () => {
    const { rows } = await sql<{ type: string }>`
      select type from platform.event where subject_id = ${id} order by seq desc limit 1`.execute(office.house.db.owner)
    return rows[0]?.type
  }
  expect(await told()).not.toBe('partner-signed-out')
  must(await revokePartner(office.officer(), { signOut: id }))
  expect(await resumePartner(office.partnerDoor(), late.token)).toBeNull()
  expect(await told()).toBe('partner-signed-out')
})

test('an officer who invited somebody of a partner lets through nothing that it brings: she may have come in herself', async () => {
  const guest = await office.takeIn({ kind: 'ngo', status: '', state: 'Chile', name: 'Whose guest' })
  const asked = { kind: 'ngo', state: 'Chile', lang: 'en', name: 'Whose guest', person: 'One more of it' }
  must(await invitePartner({ ...office.officer(), actor: officerDesk().actor as OfficeDesk['actor'] }, asked))
  const { id } = must(await bring(await office.partnerAt(guest), 'protective-action', { ...action, text: 'Whose' }))
  const { partners } = must(await listPartners(office.officer()))
  const people = partners.find(({ name }) => name === 'Whose guest')!.people
  // Taken out since, it is still she who made the link.
  must(await revokePartner(office.officer(), { person: people.find(({ name }) => name === 'One more of it')!.id }))
  const another = registerDesk(office.house.db, office.today(), 'an officer who invited nobody')
  const mayLetThrough = async (desk: typeof another) =>
    must(await listEntries(desk, { state: 'CHL' })).entries.find((one) => one.id === id)?.mayLetThrough
  expect(await mayLetThrough(officerDesk())).toBe(false)
  expect(codes(await decideEntry(officerDesk(), { entry: id, decision: 'let-through' }))).toEqual([
    'entry-of-her-guests'
  ])
  expect(await mayLetThrough(another)).toBe(true)
  must(await decideEntry(another, { entry: id, decision: 'let-through' }))
  must(await decideEntry(officerDesk(), { entry: id, decision: 'withdrawn', reason: 'Invented' }))
})

test('whom an officer takes out is out at once; what was brought stays', async () => {
  const { partners } = must(await listPartners(office.officer()))
  const { id } = partners.find(({ name }) => name === 'Of another country')!.people[0]!
  expect(codes(await revokePartner(office.officer('case-officer', 'torture'), { person: id }))).toEqual(['not-found'])
  expect(codes(await revokePartner(office.officer('observer'), { person: id }))).toEqual(['not-allowed'])
  must(await revokePartner(office.officer(), { person: id }))
  expect(await resumePartner(office.partnerDoor(), elsewhere.token)).toBeNull()
  expect((await work()).length).toBe(2)
})

/** All accounts of partners, as a pattern. */
async function accountsOf({ owner }: typeof office.house.db): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id::text from known.mission_account`.execute(owner)
  return rows.map(({ id }) => id).join('|')
}
