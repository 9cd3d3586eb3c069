import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareModelLaw } from '#mandate/laws/compare-model-law.ts'
import { csvRow } from '#mandate/laws/laws-csv.ts'
import { findLaw, listLaws } from '#mandate/laws/list-laws.ts'
import { importStudy } from '#mandate/laws/import/import-study.ts'
import { readProtection } from '#mandate/laws/protection/read-protection.ts'
import { lacksParticipation } from '#mandate/laws/protection/protection.ts'
import { asField } from '#mandate/publications/all-states/measured.ts'
import { showAllStates } from '#mandate/publications/all-states/show-all-states.ts'
import { heldOf, readHeld } from '#mandate/principles/read-held.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { toldOfEntry } from '#mandate/registers/desk.ts'
import { releaseEntry } from '#mandate/registers/release-entry.ts'
import { summariseForCountry } from '#mandate/laws/summarise-for-country.ts'
import { indexRegisters } from '#mandate/registers/index-registers.ts'
import { search } from '#mandate/search/search.ts'
import { appendEvents } from '#platform/event-log.ts'
import { openOneConnection } from '#platform/one-connection.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, bringEntry, decideEntry, jobDesk, putByTwo, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
const address = 'https://invented.example/gazette'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const first = () => registerDesk(db, today)
const second = () => registerDesk(db, today, 'second officer')
const bill = {
  state: 'PER',
  kind: 'bill',
  level: 'national',
  title: 'Proyecto inventado sobre organizaciones',
  lang: 'es',
  titleEn: 'Invented bill on organisations',
  effect: 'restrictive',
  themes: ['association', 'foreign-funding'],
  stage: 'tabled',
  on: '2026-03-10',
  source: 'Invented gazette',
  address,
  akn: '/akn/pe/bill/2026-03-10/14'
}
const { level: _level, akn: _akn, ...tip } = bill
const together = (kind: string, body: object) => putByTwo(db, today, kind, body)
const stage = (law: string, more: object) => ({ law, on: '2026-04', source: 'Invented gazette', address, ...more })

test('a bill moves along its way, and is refused in words where it leaves a stage in which it is not', async () => {
  const { id } = must(await bring(first(), 'law', bill, true))
  await releaseWaiting(db, today)
  const wrong = async (more: object) => codes(await bring(first(), 'law-stage', stage(id, more), true))
  expect(await wrong({ leaves: 'committee', stage: 'chamber-vote' })).toEqual(['law-not-at-stage'])
  expect(await wrong({ stage: 'in-force' })).toEqual(['law-no-such-step'])
  expect(await wrong({ stage: 'committee', on: '2026-03-09' })).toEqual(['day-before-other'])
  expect(await wrong({ stage: 'committee', on: '2026-11-27' })).toEqual(['date-to-come'])
  expect(codes(await bring(first(), 'law-stage', stage('none', { stage: 'committee' })))).toEqual(['law-not-found'])
  must(await bring(first(), 'law-stage', stage(id, { leaves: 'tabled', stage: 'committee' }), true))
  await releaseWaiting(db, today)
  // Of the last stage nobody knows more than its month.
  expect(await bring(first(), 'law-stage', stage(id, { stage: 'chamber-vote', on: '2026-03' }), true)).toMatchObject({
    errors: [{ code: 'day-before-other', field: 'on', params: { value: '2026-03', other: '2026-04' } }]
  })
  expect((await findLaw(db.public, id))?.law.last).toEqual({
    stage: 'committee',
    onDay: '2026-04-01',
    onPrecision: 'month'
  })
  expect((await listLaws(db.public, { stage: 'tabled' })).total).toBe(0)
  expect((await listLaws(db.public, { state: 'PER', theme: 'foreign-funding', effect: 'restrictive' })).total).toBe(1)
  const { rows } = await sql`
    select p.lang from released.passage p join released.passage_text t using (id) where t.subject = ${id} order by lang`.execute(
    db.public
  )
  expect(rows).toEqual([{ lang: 'en' }, { lang: 'es' }])
})

test('two who tell the same step at once move it once', async () => {
  const { id } = must(await bring(first(), 'law', bill, true))
  await releaseWaiting(db, today)
  const { address: _, ...untold } = stage(id, { leaves: 'tabled', stage: 'committee' })
  const [one, other] = [
    must(await bring(first(), 'law-stage', untold)),
    must(await bring(first(), 'law-stage', untold))
  ]
  must(await decideEntry(second(), { entry: one.id, decision: 'let-through' }))
  await releaseWaiting(db, today)
  expect(codes(await decideEntry(second(), { entry: other.id, decision: 'let-through' }))).toEqual(['law-not-at-stage'])
})

test('a job that comes twice takes nothing back that stands in the register', async () => {
  const { id } = must(await bring(first(), 'law', bill, true))
  await releaseWaiting(db, today)
  const tabled = must(
    await bring(first(), 'law-stage', stage(id, { leaves: 'tabled', stage: 'committee', on: '2026-04' }), true)
  )
  await releaseWaiting(db, today)
  must(
    await bring(first(), 'law-stage', stage(id, { leaves: 'committee', stage: 'chamber-vote', on: '2026-05' }), true)
  )
  await releaseWaiting(db, today)
  must(await releaseEntry(jobDesk(db, today), tabled.id))
  expect((await findLaw(db.public, id))?.stages.map((one) => one.stage)).toEqual([
    'tabled',
    'committee',
    'chamber-vote'
  ])
})

test('a word in the log that it stands there already spares it no question of its room', async () => {
  const { id } = must(await bring(first(), 'law', bill, true))
  await releaseWaiting(db, today)
  const body = stage(id, { leaves: 'committee', stage: 'chamber-vote' })
  const forged = randomUUID()
  await inOffice(db.office, 'defenders', async (trx) => {
    await sql`insert into known.entry (id, mandate, kind, state, subject, body, brought_by, brought_as, brought_on)
      values (${forged}, 'defenders', 'law-stage', 'PER', ${id}, ${JSON.stringify(body)}::jsonb, 'first officer', 'officer', ${today})`.execute(
      trx
    )
    await sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day, word)
      values (${forged}, 1, 'let-through', 'second officer', ${today}, '{}')`.execute(trx)
    await appendEvents(trx, [
      toldOfEntry(first(), 'entry-released', forged, { kind: 'law-stage', stands: 'let-through' })
    ])
  })
  must(await releaseEntry(jobDesk(db, today), forged))
  expect((await findLaw(db.public, id))?.stages.map((one) => one.stage)).toEqual(['tabled'])
})

test('an article that the Declaration does not have is refused; the others stand on the law’s page', async () => {
  const { slug } = (await listLaws(db.public, { state: 'PER' })).entries[0]!
  const article = {
    law: slug,
    number: '5 bis',
    effect: 'restrictive',
    tests: ['legality', 'necessity'],
    unmet: ['necessity']
  }
  expect(codes(await bring(first(), 'law-article', { ...article, declaration: '5, 21' }))).toEqual([
    'no-declaration-article'
  ])
  const held = async (treaty: object) => codes(await bring(first(), 'law-article', { ...article, ...treaty }))
  expect(await held({ treaty: 'ICCPR', treatyArticle: '22, 54' })).toEqual(['no-treaty-article'])
  expect(await held({ treatyArticle: '22' })).toEqual(['required'])
  expect(codes(await bring(first(), 'law-article', { ...article, unmet: ['proportionality'] }))).toEqual([
    'law-test-not-applied'
  ])
  await together('law-article', { ...article, declaration: '13, 5', treaty: 'ICCPR', treatyArticle: '22' })
  expect(codes(await bring(first(), 'law-link', { law: slug, what: 'harm', text: 'Invented: closed' }))).toEqual([
    'required'
  ])
  expect(codes(await bring(first(), 'law-link', { law: slug, what: 'letter', letter: 'AL PER 1/2016' }))).toEqual([
    'letter-not-found'
  ])
  await together('law-link', { law: slug, what: 'harm', text: 'Invented: an office was closed', on: '2026-05' })
  const found = await findLaw(db.public, slug)
  expect(found?.articles).toMatchObject([
    { number: '5 bis', declaration: [5, 13], unmet: ['necessity'], treaty: 'ICCPR' }
  ])
  expect(found?.links).toMatchObject([{ what: 'harm', onDay: '2026-05-01' }])
  await together('law-clause', { state: 'PER', clause: 'definition', status: 'no' })
  await together('law-clause', {
    state: 'PER',
    clause: 'definition',
    status: 'partly',
    quotation: 'Invented',
    lang: 'es'
  })
  expect(codes(await bring(first(), 'law-clause', { state: 'PER', clause: 'offences', status: 'yes' }))).toEqual([
    'required'
  ])
  const { clauses, states } = await compareModelLaw(db.public)
  expect(clauses).toHaveLength(12)
  expect(
    states.map(({ state, cells }) => [
      state,
      cells
        .get('definition')
        ?.map(({ status }) => status)
        .toSorted()
    ])
  ).toEqual([['PER', ['no', 'partly']]])
})

test('a law has a text for each stage and language, with its fingerprint; a stage that it never reached has none', async () => {
  const { id } = must(await bring(first(), 'law', bill, true))
  await releaseWaiting(db, today)
  const one = {
    law: id,
    stage: 'tabled',
    lang: 'es',
    on: '2026-03-10',
    address: `${address}/1.pdf`,
    sha256: 'a'.repeat(64)
  }
  const wrong = async (more: object) => codes(await bring(first(), 'law-text', { ...one, ...more }, true))
  expect(await wrong({ stage: 'committee' })).toEqual(['law-never-at-stage'])
  expect(await wrong({ sha256: 'A'.repeat(64) })).toEqual(['wrong-type'])
  expect(await wrong({ lang: 'E1' })).toEqual(['wrong-type'])
  expect(await wrong({ akn: '/akn/pe' })).toEqual(['akn-unreadable'])
  expect(await wrong({ law: 'none' })).toEqual(['law-not-found'])
  must(await bring(first(), 'law-stage', stage(id, { leaves: 'tabled', stage: 'committee' }), true))
  await releaseWaiting(db, today)
  const spanish = must(await bring(first(), 'law-text', one, true)).id
  const later = { ...one, stage: 'committee', lang: 'qu', on: '2026-04', sha256: 'b'.repeat(64) }
  must(await bring(first(), 'law-text', later, true))
  await releaseWaiting(db, today)
  const law = async () => (await findLaw(db.public, id))!.law
  expect((await law()).texts).toMatchObject([
    { stage: 'tabled', lang: 'es', onDay: '2026-03-10', sha256: 'a'.repeat(64), akn: null },
    { stage: 'committee', lang: 'qu', onDay: '2026-04-01', onPrecision: 'month', sha256: 'b'.repeat(64) }
  ])
  const line = csvRow(await law(), 'here', { states: new Map() }, { asOf: today, licence: '', source: '' })
  expect(line).toContain(`tabled 2026-03-10 es ${address}/1.pdf ${'a'.repeat(64)}; committee 2026-04 qu`)
  must(await decideEntry(first(), { entry: spanish, decision: 'withdrawn', reason: 'Another text' }))
  await releaseWaiting(db, today)
  expect((await law()).texts.map(({ lang }) => lang)).toEqual(['qu'])
})

test('a law from a tip gets later what was not known when it came, and is as it was once that is taken out', async () => {
  const { id } = must(await bring(first(), 'bill-tip', { ...tip, address }, true))
  await releaseWaiting(db, today)
  const fact = { law: id, source: 'Invented gazette', address }
  expect(codes(await bring(first(), 'law-fact', fact, true))).toEqual(['law-fact-empty'])
  expect(codes(await bring(first(), 'law-fact', { ...fact, akn: 'akn' }, true))).toEqual(['akn-unreadable'])
  const told = { ...fact, level: 'below', groups: ['women'], akn: '/akn/pe/bill/2026-03-10/14' }
  const { id: first_ } = must(await bring(first(), 'law-fact', told, true))
  await releaseWaiting(db, today)
  must(await bring(first(), 'law-fact', { ...fact, themes: ['tax'] }, true))
  await releaseWaiting(db, today)
  const law = async () => (await findLaw(db.public, id))!.law
  expect(await law()).toMatchObject({ level: 'below', groups: ['women'], akn: told.akn, themes: ['tax'] })
  expect((await listLaws(db.public, { state: 'PER', level: 'below' })).total).toBe(1)
  must(await decideEntry(first(), { entry: first_, decision: 'withdrawn', reason: 'Another law' }))
  await releaseWaiting(db, today)
  expect(await law()).toMatchObject({ level: 'national', groups: [], akn: null, themes: ['tax'] })
})

test('a mechanism is held against the seven principles: by whom it was, how many are met, with what shows it', async () => {
  const slug = (await readProtection(db.public)).mechanisms.find(({ state }) => state === 'MEX')!.slug
  const one = {
    instrument: slug,
    state: 'MEX',
    principle: '6-participation',
    met: 'met',
    by: 'nhri',
    on: '2026-05',
    lang: 'es'
  }
  const finding = { ...one, evidence: 'Inventado: las actas del consejo', address }
  const wrong = async (more: object) =>
    codes(await bring(first(), 'instrument-principle', { ...finding, ...more }, true))
  expect(await wrong({ principle: '8-none' })).toEqual(['not-in-list'])
  expect(await wrong({ state: 'PER' })).toEqual(['measure-of-another-state'])
  expect(await wrong({ instrument: 'none' })).toEqual(['not-found'])
  expect(await wrong({ evidence: '' })).toEqual(['required'])
  const bringIt = async (more: object) =>
    must(await bring(first(), 'instrument-principle', { ...finding, ...more }, true))
  await bringIt({ name: 'An invented institution' })
  await bringIt({ name: 'An invented institution', principle: '1-rights', met: 'in-part' })
  const { id: last } = await bringIt({ by: 'state', principle: '4-holistic' })
  await releaseWaiting(db, today)
  const held = async () => heldOf(await readHeld(db.public), 'instrument').get(slug)!
  expect((await held()).map(({ byKind, byName, met, findings }) => [byKind, byName, met, findings.length])).toEqual([
    ['nhri', 'An invented institution', 1, 2],
    ['state', null, 1, 1]
  ])
  const { rows } = await showAllStates(db.public, { state: 'MEX', recommendation: 'A-HRC-34-52-85-d' }, today, 'en')
  expect(rows[0]!.cells[0]!.measured.map(asField)).toEqual([
    'mechanism',
    'principles nhri An invented institution 1/7',
    'principles state 1/7'
  ])
  must(await decideEntry(first(), { entry: last, decision: 'withdrawn', reason: 'Another State' }))
  await releaseWaiting(db, today)
  expect((await held()).map(({ byKind }) => byKind)).toEqual(['nhri'])
  // What it said of the same month later is its newest word, whatever either is called.
  for (const [id, met] of [
    ['fffffff1-ffff-4fff-bfff-fffffffffff1', 'met'],
    ['00000000-0000-4000-8000-00000000001a', 'not-met']
  ] as const) {
    const body = { ...finding, name: 'Another invented institution', met }
    must(
      await bringEntry(registerDesk(db, today, 'another'), { id, kind: 'instrument-principle', body, release: true })
    )
  }
  await releaseWaiting(db, today)
  expect((await held()).find(({ byName }) => byName === 'Another invented institution')).toMatchObject({ met: 0 })
})

test('an action is held against them too, on the page of what it is done for', async () => {
  const recommendation = 'A-HRC-34-52-85-d'
  const action = {
    recommendation,
    state: 'PER',
    title: 'Invented: a hotline',
    lead: 'Invented ministry',
    stands: 'done',
    lang: 'en',
    address
  }
  const { id: measure } = must(await bring(first(), 'recommendation-action', action, true))
  await releaseWaiting(db, today)
  const finding = { measure, principle: '7-flexible', met: 'not-met', by: 'civil-society', on: '2026', lang: 'en' }
  must(await bring(first(), 'measure-principle', { ...finding, evidence: 'Invented: its rules', address }, true))
  await releaseWaiting(db, today)
  expect(heldOf(await readHeld(db.public, [measure]), 'measure').get(measure)).toMatchObject([
    { byKind: 'civil-society', met: 0 }
  ])
  const { rows } = await showAllStates(db.public, { state: 'PER', recommendation }, today, 'en')
  expect(rows[0]!.cells[0]!.measured.map(asField)).toContain('principles civil-society 0/7')
})

test('guidelines of five States and two organisations, four mechanisms; 118 slots of which nothing is dropped', async () => {
  const before = await readProtection(db.public)
  expect(before.guidelines.flatMap(({ state }) => state ?? [])).toEqual(['CAN', 'FIN', 'NOR', 'CHE', 'USA'])
  expect(before.guidelines.flatMap(({ body }) => body ?? [])).toEqual(['EU', 'OSCE'])
  expect(before.mechanisms.map(({ state }) => state)).toEqual(['BRA', 'COL', 'CIV', 'MEX'])
  expect([...before.guidelines, ...before.mechanisms].filter(lacksParticipation)).toHaveLength(11)
  expect(
    [...before.guidelines, ...before.mechanisms].filter(({ texts }) => Object.keys(texts).length === 6)
  ).toHaveLength(11)
  const account = { instrument: 'mechanism-MEX', year: '2015', source: 'Invented account' }
  expect(codes(await bring(first(), 'protection-account', { ...account, budget: '1.555', currency: 'MXN' }))).toEqual([
    'wrong-type'
  ])
  expect(codes(await bring(first(), 'protection-account', { ...account, budget: '12' }))).toEqual(['required'])
  await together('protection-account', {
    ...account,
    budget: '1000.50',
    currency: 'MXN',
    staff: '0',
    participation: 'Invented'
  })
  await together('protection-view', {
    instrument: 'mechanism-MEX',
    year: '2016',
    text: 'Invented: slow',
    group: 'women'
  })
  await together('country-study', { state: 'PER', assessment: 'same', on: '2016', evidence: 'Invented' })
  const { mechanisms, study } = await readProtection(db.public)
  const mexico = mechanisms.find(({ state }) => state === 'MEX')!
  expect(mexico.accounts).toMatchObject([{ budget: '100050', currency: 'MXN', staff: 0 }])
  expect([mexico.views.length, lacksParticipation(mexico)]).toEqual([1, false])
  expect([study.states.length, study.missing, study.of]).toEqual([1, 118, 118])
})

test('the list of the study’s States comes by import; what is missing is said, and no State too many is taken', async () => {
  const { rows } = await sql<{ code: string }>`
    select code from reference.state where status = 'member' and code <> 'PER' order by code limit 117`.execute(
    db.public
  )
  const rejects: [number, string[]][] = []
  const source = 'Invented list'
  async function take(lines: string[]) {
    const connection = await openOneConnection({ url: db.url, role: 'vigie_owner' })
    const result = await importStudy({
      open: async function* () {
        yield new TextEncoder().encode(['state,source,listed', ...lines].join('\n'))
      },
      connection,
      mandate: 'defenders',
      actor: 'test',
      today,
      now: new Date(`${today}T12:00:00Z`),
      dryRun: false,
      onRejected: ({ row, problems }) => rejects.push([row.line, problems.map(({ code }) => code)])
    })
    await connection.close()
    return result
  }
  const begun = [`Pérou,${source},`, `Ruritania,${source},`, `PER,${source},`, 'ESP,,perhaps']
  expect(await take(begun)).toMatchObject({ added: 1, rejected: 3 })
  expect(rejects).toEqual([
    [3, ['unknown-state-named']],
    [4, ['study-twice']],
    [5, ['required', 'not-in-list']]
  ])
  expect((await readProtection(db.public)).study).toMatchObject({
    loaded: 1,
    missing: 117,
    unsaid: [],
    sources: [source]
  })
  const all = rows.map(({ code }) => `${code},${source},`)
  expect(await take(all)).toMatchObject({ added: 117, rejected: 0 })
  expect(await take(all)).toMatchObject({ added: 0, unchanged: 117 })
  const { study } = await readProtection(db.public)
  expect([study.loaded, study.missing, study.unsaid.length]).toEqual([118, 0, 117])
  const [left] = (
    await sql<{ code: string }>`
      select code from reference.state s where status = 'member' and not exists (select from released.study_state where state = s.code) order by code`.execute(
      db.public
    )
  ).rows
  rejects.length = 0
  expect(await take([`${left!.code},${source},`])).toMatchObject({ rejected: 1 })
  expect(rejects[0]![1]).toEqual(['study-full'])
  const said = { assessment: 'setback', on: '2016', evidence: 'Invented' }
  expect(codes(await bring(first(), 'country-study', { ...said, state: left!.code }))).toEqual(['not-in-study'])
  expect(await take([`${rows[0]!.code},${source},no`])).toMatchObject({ changed: 1 })
  expect(await take([`${rows[0]!.code},${source},NO`])).toMatchObject({ changed: 0, rejected: 0 })
  must(await bring(first(), 'country-study', { ...said, state: left!.code }))
  expect((await summariseForCountry(db.public, 'PER')).study?.said?.assessment).toBe('same')
  expect((await summariseForCountry(db.public, rows[1]!.code)).study).toEqual({ said: null })
  expect((await summariseForCountry(db.public, left!.code)).study).toBe(null)
})

test('guidelines and mechanisms of the reference data are found by search', async () => {
  await indexRegisters(db.owner)
  const { rows } = await sql<{ lang: string }>`
    select p.lang from released.passage p join released.passage_text t using (id) where t.subject = 'mechanism-MEX' order by lang`.execute(
    db.public
  )
  expect(rows.map(({ lang }) => lang)).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'])
  const { hits } = await search(db.public, { q: '', lang: 'en', filters: { lang: 'en' }, limit: 100 })
  const precisions = new Map(hits.map(({ subject, precision }) => [subject, precision]))
  const asked = ['mechanism-MEX', 'guidelines-OSCE', 'mechanism-BRA']
  expect(Object.fromEntries(asked.map((subject) => [subject, precisions.get(subject)]))).toEqual({
    'mechanism-MEX': 'year',
    'guidelines-OSCE': 'month',
    'mechanism-BRA': 'unknown'
  })
})
