import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendEvents } from '#platform/event-log.ts'
import { pageDanger } from '#mandate/inbox/page-danger.ts'
import { readNotices } from '#mandate/inbox/read-notices.ts'
import { answerTip } from '#mandate/laws/desk/answer-tip.ts'
import { lookAtTip } from '#mandate/laws/desk/look-at-tip.ts'
import { raiseWarnings } from '#mandate/laws/desk/raise-warnings.ts'
import { readLawDesk } from '#mandate/laws/desk/read-law-desk.ts'
import { setWarningAside } from '#mandate/laws/desk/set-warning-aside.ts'
import { setWarningRule } from '#mandate/laws/desk/set-warning-rule.ts'
import { findTipOfLetter } from '#mandate/laws/desk/tip-of-letter.server.ts'
import { readLawsOfLetter } from '#mandate/laws/link-letters.server.ts'
import { findLaw } from '#mandate/laws/list-laws.ts'
import { projectLetters } from '#mandate/communications/project.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { countForDigest } from '#mandate/work/digest.store.server.ts'
import { markLooked } from '#mandate/work/mark-looked.ts'
import { readDay } from '#mandate/work/read-day.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, decideEntry, registerDesk, releaseWaiting } from '#tests/registers.ts'
import { takesOffice } from '#tests/signing-officers.ts'

// Whoever brings, the bill, and what is written of it are invented.
const today = '2026-11-26'
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  await takesOffice(db.owner, { id: officer().actor.id, mandate: 'defenders', role: 'case-officer' })
})
afterAll(() => db.close())

const officer = (day = today) => registerDesk(db, day)
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
  until: '2026-12-02',
  source: 'Invented gazette'
}
const work = async (day = today) => must(await readDay(officer(day), { of: 'me' }))
const told = async (day = today) => must(await readNotices(officer(day))).laws
const counted = (day = today) =>
  countForDigest(db.jobs, { mandate: 'defenders', today: day, now: officer(day).now }, day).then(({ laws }) => laws)
const page = async (day = today) =>
  must(
    await pageDanger(
      {
        ...officer(day),
        db: db.jobs,
        actor: { id: 'vigie', role: 'system', mandate: null },
        now: officer(day).now
      } as never,
      { now: officer(day).now, hours: null }
    )
  )

let entry: string
test('what a partner brings stands on Work, in the notices and in the digest’s counts at once; and who is on duty is paged for a bill with days left', async () => {
  const none = { tips: 0, late: 0, warnings: 0, brought: 0 }
  expect([await told(), await counted(), await page()]).toEqual([none, none, null])
  entry = must(await bring(partner(), 'bill-tip', tip)).id
  const meeting = { state: 'PER', by: 'nhri', action: 'visit', on: today, text: 'Invented: a visit.', lang: 'en' }
  await bring(partner(), 'protective-action', meeting)
  const { laws } = await work()
  expect(laws!.tips).toMatchObject([{ id: entry, state: 'PER', until: tip.until, isLate: false, lookedAt: null }])
  const brought = laws!.brought
  expect(await told()).toEqual({ ...none, tips: 1, brought })
  expect(await counted()).toEqual({ ...none, tips: 1, brought })
  expect(await told('2026-11-28')).toMatchObject({ tips: 1, late: 1 })
  expect(await page()).toEqual({ day: today, officer: null, danger: false })
  expect(await page('2026-12-03'), 'nothing can be said any more').toBeNull()
})

test('once somebody has looked at it nobody is paged, and it stands on Work until it is decided or answered', async () => {
  expect(codes(await lookAtTip(partner(), { tip: entry }))).toEqual(['not-allowed'])
  expect(codes(await lookAtTip(officer(), { tip: randomUUID() }))).toEqual(['not-found'])
  must(await lookAtTip(officer(), { tip: entry }))
  must(await lookAtTip(officer('2026-11-28'), { tip: entry }))
  expect(await page()).toBeNull()
  expect(await told('2026-11-28')).toMatchObject({ tips: 1, late: 0 })
  expect(must(await readLawDesk(officer('2026-11-28'))).tips).toMatchObject([{ late: false }])
})

test('an early warning is announced once, and what changed tells of it and of tips', async () => {
  must(await markLooked(officer(), { seq: 0 }))
  for (let one = 0; one < 3; one++) await openCase()
  const system = { ...officer(), actor: { id: 'vigie', role: 'system' as const, mandate: null } }
  expect(must(await raiseWarnings(system)).raised).toEqual(['PER'])
  expect(codes(await raiseWarnings(officer()))).toEqual(['not-allowed'])
  expect(await told()).toMatchObject({ warnings: 1 })
  const { laws, changes } = await work()
  expect(laws!.warnings).toMatchObject([{ state: 'PER', raisedOn: today }])
  const of = (kind: string) => changes!.find((one) => one.kind === kind)
  expect(of('warning')).toMatchObject({ told: [{ type: 'warning-raised', by: 'vigie' }], states: ['PER'] })
  expect(changes!.find(({ id }) => id === entry)).toMatchObject({
    kind: 'entry',
    entry: 'bill-tip',
    told: [{ type: 'entry-brought' }],
    states: ['PER']
  })
})

test('from tip to letter is to the letter that went, and each leads to the other; in public once both are', async () => {
  const [caseId, draft] = [await openCase(), randomUUID()]
  must(await answerTip(officer('2026-11-27'), { tip: entry, case: caseId, draft }))
  const shown = async () => must(await readLawDesk(officer('2026-12-05'))).tips.find(({ id }) => id === entry)!
  expect(await shown()).toMatchObject({ toDraft: 24, letter: null, toLetter: null })
  expect(await told(), 'a letter was begun, and none went').toMatchObject({ tips: 1 })
  const owner = { ...officer(), db: db.owner, actor: { id: 'operator', role: 'operator' as const, mandate: null } }
  const input = { kind: 'OL', reference: 'OL PER 1/2026', sentOn: today, addressees: ['Peru'] }
  const { id, slug } = must(await recordLetter(owner, input))
  expect(await inOffice(db.office, 'defenders', (trx) => findTipOfLetter(trx, id))).toBeNull()
  await sql`insert into known.letter_from_draft values (${id}, 'defenders', ${caseId}, ${draft})`.execute(db.owner)
  expect(await told()).toMatchObject({ tips: 0 })
  expect(await shown()).toMatchObject({ letter: { slug, sentOn: today }, toLetter: { days: 0 } })
  const went = { at: officer('2026-11-29').now, mandate: 'defenders', type: 'letter-transmitted' as const }
  await db.owner
    .transaction()
    .execute((trx) =>
      appendEvents(trx, [{ ...went, subjectKind: 'letter', subjectId: id, actor: 'somebody', payload: {} }])
    )
  expect(await shown()).toMatchObject({ toDraft: 24, toLetter: { hours: 72 } })
  const tipOf = (mandate: string) => inOffice(db.office, mandate, (trx) => findTipOfLetter(trx, id))
  expect([await tipOf('defenders'), await tipOf('torture')]).toEqual([
    { title: tip.title, lang: 'es', titles: {} },
    null
  ])

  must(await decideEntry(officer(), { entry, decision: 'let-through' }))
  await releaseWaiting(db, today)
  const links = async () => (await findLaw(db.public, entry))!.links.map(({ letter }) => letter?.slug)
  expect([await links(), await readLawsOfLetter(db.public, slug)]).toEqual([[], []])
  const project = (publication: string) =>
    db.jobs.transaction().execute(async (trx) => {
      await sql`update known.letter set publication = ${publication}, public_from = ${today} where id = ${id}`.execute(
        trx
      )
      await projectLetters(trx, [id])
    })
  await project('public')
  expect(await links()).toEqual([slug])
  expect(await readLawsOfLetter(db.public, slug)).toMatchObject([{ slug: entry, title: tip.title }])
  must(await bring(officer(), 'law-link', { law: entry, what: 'letter', letter: slug }, true))
  await releaseWaiting(db, today)
  expect(await links(), 'linked by hand as well it is told once').toEqual([slug])
  must(await decideEntry(officer(), { entry, decision: 'withdrawn', reason: 'Invented' }))
  await releaseWaiting(db, today)
  expect(await readLawsOfLetter(db.public, slug)).toEqual([])
  must(await decideEntry(registerDesk(db, today, 'second officer'), { entry, decision: 'let-through' }))
  await releaseWaiting(db, today)
  expect(await links()).toEqual([slug])
})

test('what changed tells that a letter was signed, and that its mail did not go', async () => {
  const { rows } = await sql<{ letter: string; addressee: string }>`
    select letter_id as letter, id as addressee from known.letter_addressee limit 1`.execute(db.owner)
  const [{ letter, addressee }] = rows as [(typeof rows)[0]]
  const mail = randomUUID()
  await sql`insert into known.mail_out (id, addressee_id, seq, address, message_id, subject, body, queued_on, by_actor)
    values (${mail}, ${addressee}, 1, 'mission@invented.example', '<1@invented.example>', 'Invented', 'Invented', ${today}, 'somebody')`.execute(
    db.owner
  )
  const { last } = await work()
  must(await markLooked(officer(), { seq: last }))
  const at = { at: officer().now, mandate: 'defenders', actor: 'somebody', payload: {} }
  await db.owner.transaction().execute((trx) =>
    appendEvents(trx, [
      { ...at, type: 'letter-signed', subjectKind: 'letter', subjectId: letter },
      { ...at, type: 'mail-failed', subjectKind: 'mail', subjectId: mail }
    ])
  )
  expect((await work()).changes).toMatchObject([
    {
      kind: 'letter',
      slug: 'OL-PER-1-2026',
      told: [{ type: 'letter-signed' }, { type: 'mail-failed' }],
      states: ['PER']
    }
  ])
})

/** What no verb brings, by whoever has the role of the office in hand. */
const forge = (body: object) =>
  inOffice(db.office, 'defenders', async (trx) => {
    const id = randomUUID()
    await sql`insert into known.entry (id, mandate, kind, state, body, brought_by, brought_as, brought_on)
      values (${id}, 'defenders', 'bill-tip', 'PER', ${JSON.stringify(body)}::jsonb, 'somebody', 'officer', ${today})`.execute(
      trx
    )
    const brought = {
      type: 'entry-brought' as const,
      subjectKind: 'entry',
      subjectId: id,
      actor: 'somebody',
      payload: {}
    }
    await appendEvents(trx, [{ at: officer().now, mandate: 'defenders', ...brought }])
    return id
  })

test('a tip that says no day and no stage stops neither the page nor a warning', async () => {
  for (const until of ['x', '2026-13-99', '2026']) await forge({ ...tip, until })
  for (const stage of ['x', 'x'.repeat(100), 'constructor']) await forge({ ...tip, stage })
  expect(await page()).not.toBeNull()
  expect((await told())!.tips).toBeGreaterThan(0)
  expect((await work()).laws!.tips.every(({ until }) => until === null || /^\d{4}-\d\d-\d\d$/.test(until))).toBe(true)
  must(await raiseWarnings({ ...officer(), actor: { id: 'vigie', role: 'system' as const, mandate: null } }))
})

test('tips that are over, however many, keep none from being told', async () => {
  await sql`delete from known.entry where kind = 'bill-tip' and id not in (select tip from known.tip_letter)`.execute(
    db.owner
  )
  const over = { ...tip, until: '2026-11-25' }
  await inOffice(db.office, 'defenders', async (trx) => {
    const { rows } = await sql<{ id: string }>`
      insert into known.entry (id, mandate, kind, state, body, brought_by, brought_as, brought_on)
      select gen_random_uuid(), 'defenders', 'bill-tip', 'PER', ${JSON.stringify(over)}::jsonb, 'somebody', 'officer', ${today}
      from generate_series(1, 201) returning id`.execute(trx)
    await sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day, word)
      select e.id, 1, 'let-through', 'somebody', ${today}, '{}' from known.entry e where e.body ->> 'until' = ${over.until}`.execute(
      trx
    )
    const brought = { at: officer('2026-11-01').now, mandate: 'defenders', type: 'entry-brought' as const }
    const by = { subjectKind: 'entry', actor: 'somebody', payload: {} }
    await appendEvents(
      trx,
      rows.map(({ id }) => ({ ...brought, ...by, subjectId: id }))
    )
  })
  expect(await page()).toBeNull()
  const { id } = must(await bring(partner(), 'bill-tip', tip))
  expect(await page()).toEqual({ day: today, officer: null, danger: false })
  expect((await work()).laws!.tips.map((one) => one.id)).toEqual([id])
})

test('two letters of one draft stop no other letter on its way to the public', async () => {
  const [caseId, draft] = [await openCase(), randomUUID()]
  const { id: of } = must(await bring(officer(), 'bill-tip', tip))
  must(await answerTip(officer(), { tip: of, case: caseId, draft }))
  must(await decideEntry(registerDesk(db, today, 'second officer'), { entry: of, decision: 'let-through' }))
  await releaseWaiting(db, today)
  const owner = { ...officer(), db: db.owner, actor: { id: 'operator', role: 'operator' as const, mandate: null } }
  for (const reference of ['OL PER 71/2026', 'OL PER 72/2026']) {
    const input = { kind: 'OL', reference, sentOn: today, addressees: ['Peru'] }
    const { id } = must(await recordLetter(owner, input))
    await sql`insert into known.letter_from_draft values (${id}, 'defenders', ${caseId}, ${draft})`.execute(db.owner)
    await sql`update known.letter set publication = 'public', public_from = ${today} where id = ${id}`.execute(db.owner)
  }
  await db.jobs.transaction().execute((trx) => projectLetters(trx, 'all'))
  expect((await findLaw(db.public, of))!.links).toHaveLength(1)
})

test('why a warning is set aside, and a rule set, is in words that can be kept', async () => {
  const [warning] = must(await readLawDesk(officer())).warnings
  const reason = 'a\0bcd'
  expect(codes(await setWarningAside(officer(), { warning: warning!.id, reason }))).toEqual(['forbidden-character'])
  const rule = { days: 90, threats: 3, rise: 50, reason }
  expect(codes(await setWarningRule(officer(), rule))).toEqual(['forbidden-character'])
})

async function openCase(): Promise<string> {
  const id = randomUUID()
  await sql`insert into known."case" (id, mandate, opened_on, urgency) values (${id}, 'defenders', ${today}, 'ordinary')`.execute(
    db.owner
  )
  await sql`insert into known.case_state values (${id}, 'PER')`.execute(db.owner)
  await sql`insert into known.case_tag values (${id}, 'theme', 'threats')`.execute(db.owner)
  return id
}
