import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerTip } from '#mandate/laws/desk/answer-tip.ts'
import { raiseWarnings } from '#mandate/laws/desk/raise-warnings.ts'
import { readLawDesk } from '#mandate/laws/desk/read-law-desk.ts'
import { setWarningAside } from '#mandate/laws/desk/set-warning-aside.ts'
import { setWarningRule } from '#mandate/laws/desk/set-warning-rule.ts'
import { findLaw } from '#mandate/laws/list-laws.ts'
import { kindOf } from '#mandate/registers/kinds.ts'
import { shownKind } from '#mandate/registers/show-fields.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, decideEntry, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
})
afterAll(() => db.close())

const officer = (day = today) => registerDesk(db, day)
/** What looks by itself: at the office, in its own role. */
const watch = (day = today) => ({
  ...registerDesk(db, day),
  actor: { id: 'vigie', role: 'system' as const, mandate: null }
})
const partner = () => {
  const desk = registerDesk(db, today, 'an institution', 'partner')
  return { ...desk, actor: { ...desk.actor, state: 'PER', partner: 'nhri' as const } }
}
const tip = {
  state: 'PER',
  kind: 'bill',
  title: 'Proyecto inventado',
  lang: 'es',
  effect: 'restrictive',
  themes: ['association'],
  stage: 'tabled',
  on: '2026-11-25',
  until: '2026-12-10',
  articles: 'Invented: article 5 asks organisations for a licence.',
  source: 'Invented gazette, no. 12'
}
/** The day that a case was opened or a letter sent, of threats in a State. */
async function openCase(on: string): Promise<string> {
  const id = randomUUID()
  await sql`insert into known."case" (id, mandate, opened_on, urgency) values (${id}, 'defenders', ${on}, 'ordinary')`.execute(
    db.owner
  )
  await sql`insert into known.case_state values (${id}, 'PER')`.execute(db.owner)
  await sql`insert into known.case_tag values (${id}, 'theme', 'threats')`.execute(db.owner)
  return id
}
test('a partner’s tip lies on the desk at once, is late after its hours, and moves two stages once it is let through', async () => {
  expect(codes(await bring(partner(), 'bill-tip', { ...tip, state: 'EGY' }))).toEqual(['not-allowed'])
  const { until: _, articles: __, ...law } = tip
  expect(codes(await bring(partner(), 'law', { ...law, level: 'national' }))).toEqual(['not-allowed'])
  expect(codes(await bring(partner(), 'bill-tip', { ...tip, until: '2026-11-24' }))).toEqual(['day-before-other'])
  const { id } = must(await bring(partner(), 'bill-tip', tip))
  const at = must(await readLawDesk(officer())).tips
  expect(at).toMatchObject([
    {
      id,
      hours: 0,
      late: false,
      stage: 'tabled',
      stands: 'brought',
      isInRegister: false,
      toDraft: null,
      toLetter: null
    }
  ])
  expect(must(await readLawDesk(officer('2026-11-27'))).tips).toMatchObject([{ hours: 24, late: false }])
  expect(must(await readLawDesk(officer('2026-11-28'))).tips).toMatchObject([{ hours: 48, late: true }])
  expect(codes(await readLawDesk(partner()))).toEqual(['not-allowed'])
  must(await decideEntry(officer(), { entry: id, decision: 'let-through' }))
  await releaseWaiting(db, today)
  for (const [leaves, stage] of [
    ['tabled', 'committee'],
    ['committee', 'chamber-vote']
  ]) {
    const step = {
      law: id,
      leaves,
      stage,
      on: today,
      source: 'Invented gazette',
      address: 'https://invented.example/2'
    }
    must(await bring(officer(), 'law-stage', step, true))
    await releaseWaiting(db, today)
  }
  expect(must(await readLawDesk(officer())).tips).toMatchObject([
    { stage: 'chamber-vote', stands: 'let-through', isInRegister: true, late: false }
  ])
  expect((await findLaw(db.public, id))?.stages.map(({ stage }) => stage)).toEqual([
    'tabled',
    'committee',
    'chamber-vote'
  ])
  const said = await sql<{ text: string }>`select text from released.passage_text where subject = ${id}`.execute(
    db.public
  )
  expect(JSON.stringify(said.rows)).not.toContain('licence')
  const released = await everythingReleased()
  const { fields } = shownKind(kindOf('bill-tip')!, { vocabulary: new Map() })
  const typed = fields.filter(({ name }) => name === 'title' || name === 'articles' || name === 'source')
  expect(typed.map(({ name, isPublic }) => [name, isPublic])).toEqual(
    typed.map(({ name }) => [name, released.includes(tip[name as 'title' | 'articles' | 'source'])])
  )
  expect(typed.map(({ isPublic }) => isPublic)).toEqual([true, false, true])
})

async function everythingReleased(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'released'`.execute(db.owner)
  expect(tables.length).toBeGreaterThan(20)
  const all = await Promise.all(
    tables.map(({ name }) => sql`select to_jsonb(t) from ${sql.id('released', name)} t`.execute(db.owner))
  )
  return JSON.stringify(all.map(({ rows }) => rows))
}

test('a letter begun from it is its answer, once, and the hours between are known', async () => {
  const { id } = must(await readLawDesk(officer())).tips[0]!
  const [one, other] = [await openCase('2026-01-01'), await openCase('2026-01-01')]
  const [draft, second] = [randomUUID(), randomUUID()]
  const tomorrow = officer('2026-11-27')
  expect(codes(await answerTip(tomorrow, { tip: id, case: randomUUID(), draft }))).toEqual(['not-found'])
  expect(must(await answerTip(tomorrow, { tip: id, case: one, draft }))).toEqual({ case: one, draft })
  expect(must(await answerTip(tomorrow, { tip: id, case: other, draft: second }))).toEqual({ case: one, draft })
  expect(must(await readLawDesk(tomorrow)).tips).toMatchObject([{ draft, toDraft: 24, letter: null, toLetter: null }])
})

test('a restrictive bill that moves and a rise in threats warn together, by the rule that an officer sets', async () => {
  const warnings = async () => must(await readLawDesk(officer())).warnings
  const look = async (day = today) => must(await raiseWarnings(watch(day))).raised
  expect(await look()).toEqual([])
  for (const on of ['2026-10-01', '2026-11-01', '2026-11-26', '2026-07-01', '2026-08-01']) await openCase(on)
  expect(await warnings(), 'nothing is computed by who opens the desk').toEqual([])
  expect(await look()).toEqual(['PER'])
  expect(await warnings()).toMatchObject([
    {
      state: 'PER',
      raisedOn: today,
      days: 90,
      rose: ['cases'],
      cases: { now: 3, before: 2 },
      matters: [{ stage: 'chamber-vote', titles: {}, title: 'Proyecto inventado', isTip: false }]
    }
  ])
  expect(await look('2026-11-27'), 'told once').toEqual([])
  expect(await warnings()).toMatchObject([{ raisedOn: today }])
  const rule = { days: 90, threats: 4, rise: 50, reason: 'Invented: too many' }
  expect(codes(await setWarningRule(officer(), { ...rule, days: 6 }))).toEqual(['number-out-of-bounds'])
  expect(codes(await setWarningRule(officer(), { ...rule, reason: ' ' }))).toEqual(['required'])
  must(await setWarningRule(officer(), rule))
  expect(await warnings(), 'by this rule it is none').toEqual([])
  const other = { ...officer(), mandate: 'torture', actor: { ...officer().actor, mandate: 'torture' } }
  expect(must(await readLawDesk(other)).rule).toEqual({ days: 90, threats: 3, rise: 50 })
  expect(must(await readLawDesk(other)).tips).toEqual([])
})

test('a tip that waits warns as well and is called one; what an officer sets aside is kept with her reason, and comes back for what is new', async () => {
  must(await setWarningRule(officer(), { days: 90, threats: 3, rise: 50, reason: 'Invented: too few' }))
  const again = must(await readLawDesk(officer())).warnings
  expect(again, 'what a rule took away another brings back').toMatchObject([{ state: 'PER', threats: 3 }])
  expect(must(await raiseWarnings(watch())).raised).toEqual([])
  must(await bring(partner(), 'bill-tip', { ...tip, title: 'Otro proyecto inventado' }))
  expect(must(await raiseWarnings(watch())).raised).toEqual(['PER'])
  const [warning] = must(await readLawDesk(officer())).warnings
  expect(warning!.matters.map(({ title, isTip }) => [title, isTip])).toContainEqual(['Otro proyecto inventado', true])
  const aside = { warning: warning!.id, reason: 'Invented: a letter is on its way' }
  expect(codes(await setWarningAside(officer(), { ...aside, reason: ' ' }))).toEqual(['required'])
  expect(codes(await setWarningAside(officer(), { ...aside, warning: randomUUID() }))).toEqual(['not-found'])
  expect(codes(await setWarningAside(partner(), aside))).toEqual(['not-allowed'])
  const other = { ...officer(), mandate: 'torture', actor: { ...officer().actor, mandate: 'torture' } }
  expect(codes(await setWarningAside(other, aside))).toEqual(['not-found'])
  must(await setWarningAside(officer(), aside))
  const late = { ...aside, reason: 'Invented: of a colleague who was after her' }
  expect(codes(await setWarningAside(officer(), late)), 'no reason is lost without a word').toEqual([
    'changed-meanwhile'
  ])
  expect(must(await readLawDesk(officer())).warnings).toEqual([])
  expect(must(await raiseWarnings(watch())).raised, 'nothing is new').toEqual([])
  const [kept] = must(await readLawDesk(officer())).aside
  expect(kept).toMatchObject({ id: warning!.id, state: 'PER', raisedOn: today, setOn: today, reason: aside.reason })
  for (let more = 0; more < 3; more++) await openCase(today)
  expect(must(await raiseWarnings(watch())).raised, 'many more threats').toEqual(['PER'])
})

test('a warning of tips alone falls away by itself once the last of them is declined, on a day that is kept; another tip warns anew', async () => {
  const standing = async () => must(await readLawDesk(officer())).warnings.filter(({ state }) => state === 'CHL')
  const colleague = registerDesk(db, today, 'a colleague')
  for (let more = 0; more < 3; more++) {
    const id = await openCase(today)
    await sql`update known.case_state set state = 'CHL' where case_id = ${id}`.execute(db.owner)
  }
  const [one, other] = [
    must(await bring(colleague, 'bill-tip', { ...tip, state: 'CHL', title: 'Proyecto inventado de Chile' })),
    must(await bring(colleague, 'bill-tip', { ...tip, state: 'CHL', title: 'Otro proyecto inventado de Chile' }))
  ]
  expect(must(await raiseWarnings(watch())).raised).toEqual(['CHL'])
  const decline = (entry: string) => decideEntry(officer(), { entry, decision: 'declined', reason: 'Invented: none' })
  must(await decline(one.id))
  must(await raiseWarnings(watch()))
  expect(await standing(), 'one stands still').toMatchObject([{ matters: [{ name: other.id }] }])
  must(await decline(other.id))
  must(await raiseWarnings(watch('2026-11-27')))
  expect(await standing()).toEqual([])
  const [kept] = must(await readLawDesk(officer())).aside
  expect(kept).toMatchObject({ state: 'CHL', raisedOn: today, setOn: '2026-11-27', reason: null })
  const { rows } =
    await sql`select from platform.event where type = 'warning-fell-away' and subject_id = ${kept!.id}`.execute(
      db.owner
    )
  expect(rows).toHaveLength(1)
  must(await bring(colleague, 'bill-tip', { ...tip, state: 'CHL', title: 'Un tercer proyecto inventado' }))
  expect(must(await raiseWarnings(watch())).raised).toEqual(['CHL'])
})

test('in a demonstration what is let through is marked as invented wherever it is public, and so is its tip', async () => {
  const marked = async (table: string, id: string) =>
    (await sql<{ invented: boolean }>`select invented from ${sql.table(table)} where slug = ${id}`.execute(db.public))
      .rows
  const put = async () => {
    const { id } = must(await bring(officer(), 'bill-tip', { ...tip, address: 'https://invented.example/bill' }, true))
    await releaseWaiting(db, today)
    return id
  }
  const before = await put()
  expect(await marked('released.law', before)).toEqual([{ invented: false }])
  await sql`insert into released.law (slug, state, kind, level, effect, title, lang, titles, themes, groups, invented)
    select 'DEMO-law-1', state, kind, level, effect, title, lang, titles, themes, groups, true from released.law where slug = ${before}`.execute(
    db.owner
  )
  const id = await put()
  for (const table of ['released.law', 'released.law_stage', 'released.law_next'])
    expect(await marked(table, id)).toEqual([{ invented: true }])
  const { tips } = must(await readLawDesk(officer()))
  expect(tips.find((one) => one.id === id)?.invented).toBe(true)
  await sql`delete from released.law where slug = 'DEMO-law-1'`.execute(db.owner)
})
