import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeCase } from '#mandate/cases/change-case.ts'
import { closeCase } from '#mandate/cases/close-case.ts'
import { exportKillings } from '#mandate/cases/export-killings.ts'
import { fileOf } from '#mandate/cases/figures-files.ts'
import { listCases } from '#mandate/cases/list-cases.ts'
import { mergeCase } from '#mandate/cases/merge-case.ts'
import { openCase } from '#mandate/cases/open-case.ts'
import { readCaseFigures } from '#mandate/cases/read-case-figures.ts'
import { readCase } from '#mandate/cases/read-case.ts'
import { receivedAndActed } from '#mandate/cases/received-and-acted.ts'
import { reopenCase } from '#mandate/cases/reopen-case.ts'
import { triageCase } from '#mandate/cases/triage-case.ts'
import { undoMerge } from '#mandate/cases/undo-merge.ts'
import { withoutConviction } from '#mandate/cases/without-conviction.ts'
import { caseOffice } from '#tests/cases.ts'
import { clearingTimes } from '#mandate/statistics/clearing-times.ts'
import { ofMandate } from '#platform/db-of-mandate.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'

// Nobody here is anybody. From a Monday on; the clock moves by days.
let house: Awaited<ReturnType<typeof caseOffice>>
let ama: Officer
let bo: Officer
let olga: Officer
let old: string
let urgent: string
let imminent: string
beforeAll(async () => {
  house = await caseOffice('2026-03-02T09:00:00Z')
  ama = house.ama
  bo = await house.colleague('Bo Invented')
  olga = await house.colleague('Olga Invented', 'observer', [ama, bo])
  await house.deskOf(bo)
  old = await house.open(ama, { tags: [{ list: 'theme', code: 'threats' }] })
  house.office.days(1)
  urgent = await house.open(bo, { urgency: 'urgent', states: ['EGY', 'PER', 'PER'] })
  imminent = await house.open(ama, { urgency: 'imminent', states: [] })
})
afterAll(() => house.close())

const list = async (filters: object = {}, by = ama) => must(await listCases(house.at(by), filters))
const ids = async (filters: object = {}) => (await list(filters)).entries.map(({ id }) => id)
const stepsOf = async (id: string) =>
  (await house.read(ama, id)).steps.map(({ what, was, became, reason }) => [what, was, became, reason])

test('the queue goes by imminence, then age; what nobody decided on for longer than a working day is told', async () => {
  expect(await ids()).toEqual([imminent, urgent, old])
  expect((await list()).entries.map(({ late }) => late)).toEqual([false, false, false])
  house.office.days(1)
  const { entries, counts } = await list({}, olga)
  expect(entries.map(({ age, late }) => [age, late])).toEqual([
    [1, false],
    [1, false],
    [2, true]
  ])
  expect(counts).toEqual({ open: 3, imminent: 1, untriaged: 3, late: 1 })
  expect(await ids({ late: 'yes' })).toEqual([old])
  expect(await ids({ state: 'PER' })).toEqual([urgent, old])
  expect(await ids({ tag: 'theme:threats' })).toEqual([old])
  expect(await ids({ urgency: 'urgent' })).toEqual([urgent])
  expect(await ids({ mine: 'yes' })).toEqual([imminent, old])
  expect(codes(await listCases(house.at(ama), { state: 'Peru', tag: 'x', after: '9' })).length).toBe(3)
})

test('it is opened once, with a State and a tag that there are, under the epoch that is open', async () => {
  const input = await house.opening(ama)
  expect(codes(await openCase(house.at(ama), { ...input, states: ['XQZ'] }))).toEqual(['unknown-state'])
  const tags = [{ list: 'theme', code: 'nothing' }]
  expect(codes(await openCase(house.at(ama), { ...input, tags }))).toEqual(['unknown-tag'])
  expect(codes(await openCase(house.at(ama), { ...input, key: { ...input.key, epoch: 2 } }))).toEqual([
    'case-epoch-closed'
  ])
  const clear = Buffer.alloc(Buffer.from(input.key.body, 'base64url').length, 'x').toString('base64url')
  expect(codes(await openCase(house.at(ama), { ...input, key: { ...input.key, body: clear } }))).toEqual(['not-sealed'])
  must(await openCase(house.at(ama), input))
  must(await openCase(house.at(ama), input))
  expect(await ids({ show: 'all' })).toHaveLength(4)
  must(await triageCase(house.at(ama), { case: input.id, decision: 'decline', reason: 'no-capacity' }))
  expect(await ids()).not.toContain(input.id)
  expect(await ids({ triage: 'decline' })).toEqual([input.id])
})

test('a decision has a reason of its own list; another follows, and both stay', async () => {
  const triage = async (decision: string, reason: string) => triageCase(house.at(bo), { case: old, decision, reason })
  expect(codes(await triage('decline', 'same-event'))).toEqual(['no-such-reason'])
  expect(codes(await triage('merge', 'same-event'))).toEqual(['not-in-list'])
  must(await triage('ask', 'facts-missing'))
  must(await triage('take-up', 'within-mandate'))
  must(await triage('take-up', 'within-mandate'))
  expect(await stepsOf(old)).toEqual([
    ['opened', '', 'ordinary', null],
    ['triaged', 'untriaged', 'ask', 'facts-missing'],
    ['triaged', 'ask', 'take-up', 'within-mandate']
  ])
  expect((await list()).entries.find(({ id }) => id === old)!.late).toBe(false)
})

test('what is known is said anew, a step back with its reason', async () => {
  const change = async (more: object) => changeCase(house.at(ama), { case: old, ...more })
  must(await change({ what: 'verification', verification: 'corroborated' }))
  expect(codes(await change({ what: 'verification', verification: 'credible' }))).toEqual(['reason-required'])
  must(await change({ what: 'verification', verification: 'credible', reason: 'source-corrects' }))
  must(await change({ what: 'killings', confirmed: 1, likely: 0, possible: 2 }))
  must(await change({ what: 'urgency', urgency: 'urgent' }))
  must(await change({ what: 'states', states: ['PER', 'EGY'] }))
  must(await change({ what: 'tags', tags: [] }))
  expect(codes(await change({ what: 'stage', stage: 'charge' }))).toEqual(['required'])
  expect(codes(await change({ what: 'stage', stage: 'charge', since: '2027-01-01' }))).toEqual(['date-to-come'])
  must(await change({ what: 'stage', stage: 'charge', since: '2026-02-02' }))
  expect(codes(await change({ what: 'stage', stage: 'complaint', since: '2026-02-01' }))).toEqual(['reason-required'])
  expect(codes(await change({ what: 'stage', stage: 'verdict', since: '2026-03-01' }))).toEqual(['required'])
  must(await change({ what: 'stage', stage: 'verdict', since: '2026-03-01', verdict: 'acquittal' }))
  expect(codes(await change({ what: 'in-charge', officer: olga.card.id }))).toEqual(['no-such-officer'])
  must(await change({ what: 'in-charge', officer: bo.card.id }))
  const { known, steps } = await house.read(ama, old)
  expect(known).toMatchObject({
    verification: 'credible',
    urgency: 'urgent',
    states: ['EGY', 'PER'],
    tags: [],
    killedConfirmed: 1,
    killedPossible: 2,
    stage: 'verdict',
    verdict: 'acquittal',
    stageDays: 3,
    officer: bo.card.id
  })
  expect(steps.filter(({ what }) => what === 'stage').map(({ was, became }) => [was, became])).toEqual([
    ['none', 'charge 2026-02-02'],
    ['charge 2026-02-02', 'verdict 2026-03-01 acquittal']
  ])
})

test('what a colleague said meanwhile is not unsaid by a change that was made of something older', async () => {
  const statesBy = (who: typeof ama, was: string, to: string) =>
    changeCase(house.at(who), { case: old, what: 'states', was, states: to.split(' ') })
  must(await statesBy(bo, 'EGY PER', 'EGY PER BOL'))
  expect(codes(await statesBy(ama, 'EGY PER', 'EGY PER CHL'))).toEqual(['changed-meanwhile'])
  expect((await house.read(ama, old)).known.states).toEqual(['BOL', 'EGY', 'PER'])
  // Both said the same: nothing is left to say.
  must(await statesBy(ama, 'EGY PER', 'EGY PER BOL'))
  must(await statesBy(ama, 'BOL EGY PER', 'EGY PER'))
})

test('one case becomes part of another and stands by itself again, with what was decided before', async () => {
  expect(codes(await mergeCase(house.at(ama), { case: old, into: old, reason: 'same-event' }))).toEqual([
    'case-into-itself'
  ])
  expect(codes(await mergeCase(house.at(ama), { case: old, into: randomUUID(), reason: 'same-event' }))).toEqual([
    'not-found'
  ])
  must(await mergeCase(house.at(ama), { case: old, into: urgent, reason: 'same-event' }))
  expect(await ids()).toEqual([imminent, urgent])
  expect((await house.read(ama, urgent)).merged).toEqual([old])
  const again = await mergeCase(house.at(ama), { case: urgent, into: old, reason: 'same-event' })
  expect(again).toMatchObject({ ok: false, errors: [{ code: 'case-merged', params: { into: urgent } }] })
  for (const refusal of [
    await changeCase(house.at(bo), { case: old, what: 'urgency', urgency: 'imminent' }),
    await triageCase(house.at(bo), { case: old, decision: 'decline', reason: 'no-capacity' }),
    await closeCase(house.at(bo), { case: old, outcome: 'remedied' })
  ])
    expect(codes(refusal)).toEqual(['case-merged'])
  must(await undoMerge(house.at(bo), { case: old, reason: 'another-event' }))
  expect(codes(await undoMerge(house.at(bo), { case: old, reason: 'another-event' }))).toEqual(['case-not-merged'])
  const { known } = await house.read(ama, old)
  expect(known).toMatchObject({ triage: 'take-up', triageReason: 'within-mandate', mergedInto: null })
  expect((await stepsOf(old)).slice(-2)).toEqual([
    ['merged', 'take-up', 'merge', 'same-event'],
    ['merge-undone', 'merge', 'take-up', 'another-event']
  ])
  expect((await stepsOf(urgent)).slice(-2).map(([what]) => what)).toEqual(['joined-by', 'left-by'])
})

test('it is closed with what came of it, if it was taken up, and opened again', async () => {
  expect(codes(await closeCase(house.at(ama), { case: urgent, outcome: 'remedied' }))).toEqual(['case-not-taken-up'])
  must(await closeCase(house.at(ama), { case: old, outcome: 'not-remedied' }))
  expect(await ids({ show: 'closed' })).toEqual([old])
  expect(await ids({ triage: 'take-up' })).not.toContain(old)
  expect(await ids({ triage: 'take-up', show: 'all' })).toContain(old)
  expect(codes(await changeCase(house.at(bo), { case: old, what: 'urgency', urgency: 'imminent' }))).toEqual([
    'case-closed'
  ])
  must(await reopenCase(house.at(ama), { case: old, reason: 'new-facts' }))
  expect(codes(await reopenCase(house.at(ama), { case: old, reason: 'new-facts' }))).toEqual(['case-not-closed'])
  expect((await house.read(ama, old)).known).toMatchObject({ closedOn: null, outcome: null })
})

test('what came and what became of it by month, killings by how sure, and who was convicted by State', async () => {
  const months = must(await receivedAndActed(house.at(olga), { from: '2026-01', to: '2026-12' }))
  expect(months).toEqual([
    {
      month: '2026-03',
      received: 4,
      acted: { 'take-up': 1, ask: 0, refer: 0, merge: 0 },
      declined: 1,
      declinedBy: { 'no-capacity': 1 },
      waiting: 2
    }
  ])
  const killed = { cases: 1, confirmed: 1, likely: 0, possible: 2, shared: 1 }
  expect(must(await exportKillings(house.at(olga)))).toEqual([
    { year: 2026, state: 'EGY', ...killed },
    { year: 2026, state: 'PER', ...killed }
  ])
  // On the command line, where an operator asks.
  const operator = { id: 'An operator', role: 'operator' as const, mandate: null }
  const asked = { ...house.at(ama), db: house.office.house.db.owner, actor: operator }
  expect(must(await exportKillings(asked))).toHaveLength(2)
  // Of so few cases no share is told.
  const impunity = { cases: 1, convicted: 0, nothing: 0, share: null, stages: { verdict: 1 }, medianDays: 3 }
  expect(must(await withoutConviction(house.at(olga)))).toEqual([
    { state: 'EGY', ...impunity },
    { state: 'PER', ...impunity }
  ])
})

test('an observer sees the queue and opens nothing; another mandate sees nothing of it', async () => {
  expect(codes(await readCase(house.at(olga), { id: old }))).toEqual(['not-allowed'])
  const theirs = { ...house.at(ama), mandate: 'torture', actor: { ...house.at(ama).actor, mandate: 'torture' } }
  expect(codes(await readCase(theirs, { id: old }))).toEqual(['not-found'])
  expect(codes(await changeCase(theirs, { case: old, what: 'urgency', urgency: 'ordinary' }))).toEqual(['not-found'])
  expect(must(await listCases(theirs, { show: 'all' })).entries).toEqual([])
})

test('a decision that a colleague took meanwhile is not overturned by who has not seen it', async () => {
  const input = await house.opening(ama)
  must(await openCase(house.at(ama), input))
  const decide = (who: typeof ama, was: string, decision: string, reason: string) =>
    triageCase(house.at(who), { case: input.id, was, decision, reason })
  must(await decide(bo, 'untriaged', 'take-up', 'life-at-risk'))
  expect(codes(await decide(ama, 'untriaged', 'decline', 'no-capacity'))).toEqual(['changed-meanwhile'])
  const merge = { case: input.id, into: urgent, reason: 'same-event' }
  expect(codes(await mergeCase(house.at(ama), { ...merge, was: 'untriaged' }))).toEqual(['changed-meanwhile'])
  must(await decide(ama, 'untriaged', 'take-up', 'life-at-risk'))
  must(await decide(ama, 'take-up', 'decline', 'no-capacity'))
  expect((await stepsOf(input.id)).map(([, , became]) => became)).toEqual(['ordinary', 'take-up', 'decline'])
})

// Six of Kenya, made by hand: opened, decided on, last stage since, verdict, killed confirmed, likely and possible.
const ofKenya = [
  ['2025-11-03', '2025-11-03', 'verdict', '2026-01-10', 'conviction', [1, 0, 0]],
  ['2025-11-20', '2025-11-24', 'trial', '2026-01-01', null, [0, 2, 0]],
  ['2026-01-05', '2026-01-14', 'complaint', '2026-02-01', null, [0, 0, 3]],
  ['2026-01-06', '2026-01-06', null, null, null, [1, 0, 0]],
  ['2026-01-07', '2026-01-09', 'complaint', '2026-02-20', null, [0, 0, 0]],
  ['2026-02-02', null, null, null, null, [0, 0, 9]]
] as const

async function openByHand() {
  const { owner } = house.office.house.db
  for (const [at, [opened, decided, stage, since, verdict, [confirmed, likely, possible]]] of ofKenya.entries()) {
    const id = randomUUID()
    await sql`
      insert into known."case" (id, mandate, opened_on, urgency, triage, triage_reason, triaged_on, stage, stage_since, verdict,
        killed_confirmed, killed_likely, killed_possible)
      values (${id}, 'defenders', ${opened}, 'ordinary', ${decided && 'take-up'}, ${decided && 'pattern'}, ${decided}, ${stage},
        ${since}, ${verdict}, ${confirmed}, ${likely}, ${possible})`.execute(owner)
    await sql`insert into known.case_state (case_id, state) values (${id}, 'KEN')`.execute(owner)
    if (at === 0) await sql`insert into known.case_tag values (${id}, 'theme', 'threats')`.execute(owner)
    if (decided)
      await sql`
        insert into known.case_step (case_id, number, what, was, became, reason, by_officer, on_day)
        values (${id}, 1, 'triaged', 'untriaged', 'take-up', 'pattern', ${ama.card.id}, ${decided})`.execute(owner)
  }
}

test('figures of a State, of some years, of a theme: three counts of killings, a share of enough cases, days with those that wait', async () => {
  await openByHand()
  const desk = { ...house.at(olga), today: '2026-03-04' }
  const of = async (filters: object) => must(await readCaseFigures(desk, { state: 'KEN', ...filters }))
  const all = await of({})
  expect(all).toMatchObject({ from: 2025, to: 2026, years: [2026, 2025] })
  // December, in which nothing came, is a month as well.
  expect(all.months.map(({ month, received, acted, waiting }) => [month, received, acted['take-up'], waiting])).toEqual(
    [
      ['2025-11', 2, 2, 0],
      ['2025-12', 0, 0, 0],
      ['2026-01', 3, 3, 0],
      ['2026-02', 1, 0, 1]
    ]
  )
  expect(all.killings).toEqual([
    { year: 2025, state: 'KEN', cases: 2, confirmed: 1, likely: 2, possible: 0, shared: 0 },
    { year: 2026, state: 'KEN', cases: 3, confirmed: 1, likely: 0, possible: 12, shared: 0 }
  ])
  // Days since: 12, 31, 53, 62. One of five was convicted.
  const stages = { complaint: 2, trial: 1, verdict: 1 }
  expect(all.accountability).toEqual([
    { state: 'KEN', cases: 5, convicted: 1, nothing: 1, stages, medianDays: 31, share: 0.8 }
  ])
  // By hand: 0 (two of six), 2, 4, 9, and one that waits since thirty days: S = 4/6, 3/6, 2/6, 1/6.
  expect(all.decided).toEqual([{ of: 'ordinary', count: 6, waiting: 1, quarter: 0, half: 2, threeQuarters: 9 }])
  const early = await of({ to: '2025' })
  expect(early.accountability).toMatchObject([{ cases: 2, share: null }])
  expect(early.killings).toHaveLength(1)
  expect((await of({ theme: 'threats' })).killings).toMatchObject([{ cases: 1, confirmed: 1, likely: 0 }])
  expect(await of({ theme: 'digital' })).toMatchObject({ months: [], killings: [], accountability: [], decided: [] })
  expect(codes(await readCaseFigures(desk, { from: '2027' }))).toEqual(['ends-before-it-begins'])
  const { columns, rows } = fileOf('killings', all, 'A note')
  expect(columns.join()).toBe('indicator,year,state,cases,confirmed,likely,possible,shared,note')
  expect(rows[1]).toEqual(['16.10.1', 2026, 'KEN', 3, 1, 0, 12, 0, 'A note'])
  const theirs = { ...desk, mandate: 'torture', actor: { ...desk.actor, mandate: 'torture' } }
  expect(must(await readCaseFigures(theirs, {}))).toMatchObject({
    months: [],
    killings: [],
    accountability: [],
    sent: []
  })
})

// Letters made by hand: kind, put before those who clear it, sent, by whom it came.
const letters = [
  ['UA', '2026-02-01', '2026-02-02', 'office'],
  ['UA', '2026-02-01', '2026-02-05', 'office'],
  ['UA', '2026-02-20', null, 'office'],
  ['AL', '2026-01-10', null, 'office'],
  ['AL', '2026-01-10', '2026-01-30', 'office'],
  ['AL', '2023-01-10', '2023-01-11', 'office'],
  ['AL', '2026-01-10', '2026-01-11', 'letters-file']
] as const

test('time to a letter by kind: from its text put before those who clear it, of two years, with those that have not gone', async () => {
  const { owner } = house.office.house.db
  for (const [kind, put, sent, origin] of letters) {
    const id = randomUUID()
    await sql`
      insert into known.letter (id, mandate, slug, kind, sent_on, sent_precision, origin, delivery, created_on)
      values (${id}, 'defenders', ${`by-hand-${id}`}, ${kind}, ${sent}, ${sent ? 'day' : 'unknown'}, ${origin},
        ${sent ? 'transmitted' : 'draft'}, ${put})`.execute(owner)
    await sql`
      insert into known.clearance_text (letter_id, number, hash, cut_off, on_day, by_actor)
      values (${id}, 1, ${'0'.repeat(64)}, ${put}, ${put}, ${ama.card.id})`.execute(owner)
  }
  const desk = { ...house.at(olga), today: '2026-03-04' }
  const waits = (quarter: number | null, half: number | null) => ({ waiting: 1, quarter, half, threeQuarters: null })
  // Urgent appeals, by hand: at 1 S = 2/3, at 4 S = 1/3, one waits since 12 days. Allegation letters: at 20 S = 1/2.
  expect(must(await readCaseFigures(desk, {})).sent).toEqual([
    { of: 'AL', count: 2, ...waits(20, 20) },
    { of: 'UA', count: 3, ...waits(1, 4) }
  ])
  // All kinds on the dashboard: at 1 S = 4/5, at 4 S = 3/5, at 20, one having gone at 12, S = 3/5 * 1/2.
  const { all } = await clearingTimes(ofMandate(desk.db, 'defenders'), 'defenders', desk.today)
  expect(all).toEqual({ count: 5, waiting: 2, quarter: 4, half: 20, threeQuarters: null })
})
