import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listCases } from '#mandate/cases/list-cases.ts'
import { listHeads } from '#mandate/cases/list-heads.ts'
import { listNamed } from '#mandate/cases/list-named.ts'
import { readCaseFigures } from '#mandate/cases/read-case-figures.ts'
import { readRecords } from '#mandate/cases/read-records.ts'
import { deskAt } from '#mandate/clearance/desk.ts'
import { listClearance } from '#mandate/clearance/list-clearance.ts'
import { listOffices } from '#mandate/clearance/list-offices.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { enrolByPassphrase, readCornerLink } from '#mandate/corner/enrol-in-corner.ts'
import { listMissions } from '#mandate/corner/list-missions.ts'
import { listOutstanding } from '#mandate/corner/list-outstanding.ts'
import { resumeMission } from '#mandate/corner/resume-mission.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { messagesUnder } from '#mandate/intake/return/returns.store.server.ts'
import { readLawDesk } from '#mandate/laws/desk/read-law-desk.ts'
import { findLaw } from '#mandate/laws/list-laws.ts'
import { askForSalt } from '#mandate/people/ask-for-salt.ts'
import { readMe } from '#mandate/people/read-me.ts'
import { openEpochs, readOffice, type OfficerSecrets } from '#mandate/people/read-office.ts'
import { resumeSession } from '#mandate/people/resume-session.ts'
import { signInByPassphrase } from '#mandate/people/sign-in-by-passphrase.ts'
import { listReleases } from '#mandate/releases/list-releases.ts'
import { showPreview, showRelease } from '#mandate/releases/show-release.ts'
import { readDay } from '#mandate/work/read-day.ts'
import { projectRoot } from '#platform/project-root.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { readReceipt } from '#platform/sealing/receipt/read-receipt.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { openWithPassphrase } from '#platform/sealing/seal-under.ts'
import { fillOffice } from '../../src/demonstration/fill-office.ts'
import { letters } from '../../src/demonstration/letters.ts'
import { matters, sameElsewhere } from '../../src/demonstration/matters.ts'
import { codeOf, type WhoIsThere } from '../../src/demonstration/who-is-there.ts'
import { comparesHere, findsPatternsHere } from '../../src/ui/office/cases/likeness/compare-cases.ts'
import { lookThrough, type Ask } from '../../src/ui/office/cases/likeness/look-through.ts'
import { openRecords } from '../../src/ui/office/cases/likeness/open-records.ts'
import type { TestDatabase } from '../database.ts'
import { must, officeDesk } from '../office-desk.ts'
import { releaseWaiting } from '../registers.ts'
import { proofOf } from '#tests/sign-in-proof.ts'

const now = new Date('2026-03-02T09:00:00Z')
const later = new Date(now.getTime() + 60_000)
const today = '2026-03-02'
const where = { origin: 'https://office.example' }
let db: TestDatabase
let who: WhoIsThere
beforeAll(async () => {
  db = (await officeDesk()).db
  const reference = [`${projectRoot}/reference`]
  who = await fillOffice({ ...db, ...where, mandate: 'defenders', reference, now, today })
  // On a busy machine an office is filled in more than a minute.
})
afterAll(() => db.close())

/** At a desk of an office; who exactly sits there makes no difference to what it shows. */
const desk = (mandate = 'defenders', role: 'case-officer' | 'observer' = 'case-officer') => ({
  db: db.office,
  mandate,
  now,
  today,
  actor: { id: 'c0c1c5e0-0000-4000-8000-000000000001', role, mandate, trusted: true }
})

it('each of its officers comes in by her words and a code, at her own mandate', async () => {
  for (const { name, mandate, passphrase, totpSecret } of who.officers) {
    const door = { db: db.office, mandate, now: later, today, where }
    const { salt } = must(await askForSalt(door, { name }))
    const proof = proofOf(passphrase, fromBase64url(salt))
    must(await signInByPassphrase(door, { name, proof, code: codeOf({ totpSecret }, later) }))
  }
  expect(who.officers.map(({ as, mandate }) => [as.split(',')[0], mandate])).toEqual([
    ['officer', 'defenders'],
    ['second officer', 'defenders'],
    ['Rapporteur', 'defenders'],
    ['officer of another mandate', 'expression'],
    ['officer of another mandate', 'arbitrary-detention']
  ])
})

it('its cases stand in every decision and urgency there is', async () => {
  const listed = must(await listCases(desk('defenders', 'observer'), { show: 'all' }))
  expect(listed.entries).toHaveLength(matters.filter(({ becomes }) => becomes).length)
  expect(new Set(listed.entries.map(({ urgency }) => urgency)).size).toBe(3)
  expect(new Set(listed.entries.map(({ triage }) => triage))).toEqual(new Set(['take-up', 'decline', 'ask', 'refer']))
})

it('half of its cases are decided on some days after they came, and a quarter of its letters sent some days after they were asked about', async () => {
  const { decided, sent } = must(await readCaseFigures(desk(), {}))
  expect(decided.map(({ of, half }) => [of, half])).toEqual([
    ['imminent', 1],
    ['ordinary', 4],
    ['urgent', 2]
  ])
  expect(sent.map(({ of, quarter }) => [of, quarter])).toEqual([
    ['AL', 7],
    ['UA', 1]
  ])
})

it('three of its cases are one pattern, of one unit and kind of act; a fourth was unlinked from them', async () => {
  const { patterns, unlinked, unread } = must(await throughAll())
  expect(unread).toBe(0)
  expect(patterns.map(({ state, cases, common }) => [state, cases.length, common.map(({ what }) => what)])).toEqual([
    ['HND', 3, ['unit', 'method', 'place']]
  ])
  expect(unlinked).toMatchObject([{ place: 'Villa Supuesta', why: expect.stringContaining('Invented') }])
  expect(unlinked[0]!.pairs).toHaveLength(3)
})

/** What an officer's browser sees of all cases, come in by her passphrase. */
async function throughAll() {
  const { name, mandate, passphrase, totpSecret } = who.officers[1]!
  const comingIn = new Date(now.getTime() + 120_000)
  const door = { db: db.office, mandate, now: comingIn, today, where }
  const proof = proofOf(passphrase, fromBase64url(must(await askForSalt(door, { name })).salt))
  const { token } = must(await signInByPassphrase(door, { name, proof, code: codeOf({ totpSecret }, comingIn) }))
  const { officer, sessionId: id, way, createdAt } = (await resumeSession(db.office, token, comingIn))!
  const at = { ...desk(), where, actor: { ...officer, trusted: true }, session: { id, way, createdAt } }
  const me = must(await readMe(at))
  const opened = await openWithPassphrase(fromBase64url(me.way.sealedSecret), passphrase)
  const secrets = JSON.parse(new TextDecoder().decode(opened)) as OfficerSecrets
  const office = readOffice(me.people, secrets.office)
  if (!office.ok) throw new Error(office.reason)
  const epochs = await openEpochs(office.office, me.epochSecrets, secrets.identity)
  const doors: Record<string, (input: unknown) => Promise<unknown>> = {
    'cases/heads': (input) => listHeads(at, input),
    'cases/records': (input) => readRecords(at, input),
    'cases/named': () => listNamed(at)
  }
  const ask: Ask = (path, input) => doors[path]!(input) as never
  const hands = { open: openRecords, lanes: 1, compare: comparesHere(), findPatterns: findsPatternsHere }
  return lookThrough(ask, hands).patterns({ epochs, office: office.office }, () => undefined)
}

it('of each letter that was drafted in it, the office knows the case from which it came', async () => {
  const { letters: named } = must(await listNamed(desk()))
  const { rows } = await sql<{ slug: string; case: string }>`
    select l.slug, f.case_id as case from known.letter_from_draft f join known.letter l on l.id = f.letter_id`.execute(
    db.owner
  )
  const from = new Map(rows.map((one) => [one.slug, one.case]))
  const own = named.filter(({ slug }) => from.has(slug))
  expect(own.length).toBeGreaterThan(1)
  expect(own.map(({ slug, fromCase }) => [slug, fromCase])).toEqual(own.map(({ slug }) => [slug, from.get(slug)]))
  expect(named.filter(({ slug }) => !from.has(slug)).every(({ fromCase }) => fromCase === null)).toBe(true)
})

it('of its letters on their way one lies with other mandates, one with the Rapporteur, one is ready to go', async () => {
  const { led } = must(await listClearance(desk()))
  const seen = led.map(({ addressees, asked, held, cutOff, isReady }) => ({
    to: addressees[0]!.state,
    said: asked.map(({ state }) => state).toSorted(),
    held: held.map(({ by, mandate }) => `${by} ${mandate}`).toSorted(),
    cutOff,
    isReady
  }))
  const all = ['cleared', 'cleared', 'cleared']
  expect(seen.toSorted((a, b) => a.to!.localeCompare(b.to!))).toEqual([
    {
      to: 'HND',
      said: ['change-proposed', 'cleared', 'open', 'open'],
      held: ['lead defenders', 'mandate arbitrary-detention', 'mandate defenders'],
      cutOff: '2026-03-03',
      isReady: false
    },
    { to: 'KEN', said: all, held: ['rapporteur defenders'], cutOff: '2026-03-02', isReady: false },
    { to: 'SEN', said: all, held: ['desk defenders'], cutOff: '2026-02-26', isReady: true }
  ])
  expect(must(await listClearance(desk('arbitrary-detention'))).waiting).toHaveLength(1)
  const { said } = must(await listClearance(desk('expression')))
  expect(said.map(({ state }) => state).toSorted()).toEqual(['change-proposed', 'cleared', 'cleared'])
  const { compared } = must(await listOffices(desk(), { themes: '', states: '', lang: 'en' }))
  expect(compared.map(({ value }) => value.other)).toEqual(['expression'])
})

it('an answer waits for its reader, with questions that nobody answered', async () => {
  const shown = must(await showLetter(deskAt(desk()), 'DEMO-AL-PHL-41-2026', today))
  expect(shown.letter.questions).toHaveLength(letters.PHL.questions)
  expect(shown.addressees[0]!.replies).toMatchObject([
    { form: 'substantive', character: 'substantive-unassessed', receivedOn: '2026-02-26' }
  ])
})

it('what a mission files stands under one day, wherever it is read', async () => {
  const { rows } = await sql<{ state: string; filed: string; received: string }>`
    select m.state, (f.filed_at at time zone 'Europe/Zurich')::date::text as filed, r.received_on::text as received
    from known.filing f join known.reply r on r.id = f.reply join known.mission_account m on m.id = f.account order by 1`.execute(
    db.owner
  )
  expect(rows).toEqual([
    { state: 'MWI', filed: '2026-01-31', received: '2026-01-31' },
    { state: 'PHL', filed: '2026-02-26', received: '2026-02-26' }
  ])
})

it('every mission to which a letter is sent or ready to go has somebody who can read it', async () => {
  const { missions } = must(await listMissions({ ...desk(), where, session: { id: 'x', way: 'x', createdAt: now } }))
  expect(missions.filter(({ hasAccess }) => hasAccess).map(({ state }) => state)).toEqual(['MWI', 'PER', 'PHL', 'SEN'])
})

it('a letter and its reply can go public: one officer signed, it waits for the second, and one person is withheld', async () => {
  const at = deskAt(desk())
  const { lines } = must(await listReleases(at, { group: 'waiting' }))
  expect(
    lines.map(({ slug, kind }) => [slug.slice(0, 14), kind]).toSorted((a, b) => a[1]!.localeCompare(b[1]!))
  ).toEqual([
    ['DEMO-AL-MWI-41', 'letter'],
    ['DEMO-AL-MWI-41', 'reply']
  ])
  const { slug } = lines[0]!
  const shown = must(await showRelease(at, db.jobs, { slug }))
  expect(shown.found).toEqual([])
  expect(shown.proposed!.publicFrom <= today).toBe(true)
  expect(shown.earliest! < today).toBe(true)
  const read = JSON.stringify(must(await showPreview(at, db.jobs, { slug })))
  expect(read).toContain('Tadala Invented')
  expect(read).toContain('[withheld]')
  expect(read).not.toContain('Chisomo')
})

it('a mission finds by its link the letter that was sent to its State today, and is reminded of an older one', async () => {
  const door = {
    into: 'mission' as const,
    corner: db.corner,
    office: db.office,
    mandate: 'defenders',
    now,
    today,
    where
  }
  const token = who.mission!.link.split('/').at(-1)!
  const { words, totpSecret, made } = must(await readCornerLink(door, { token }, 'en'))
  const coming = { token, words, wordsAgain: words, totpSecret, made, code: codeOf({ totpSecret }, now) }
  const session = must(await enrolByPassphrase(door, coming))
  const [corner] = must(await listOutstanding((await resumeMission(door, session.token))!.desk))
  const { outstanding, reminders } = corner!
  expect(outstanding.map(({ letter, clock }) => [letter.slug, clock.state])).toEqual([
    ['DEMO-AL-PER-40-2025', 'overdue'],
    ['DEMO-UA-PER-41-2026', 'waiting']
  ])
  expect(reminders.map(({ kind, sentOn, receiptOn }) => [kind, sentOn, receiptOn])).toEqual([['reminder', today, null]])
})

it('a source finds by her receipt which stages it came to, and a message', async () => {
  const read = readReceipt(who.source!.receipt, { en: await wordList('en') })
  if (!read.ok) throw new Error('no receipt')
  const { lookupHash } = await deriveReceipt(read.receipt, (await findOpenIntake(db.intake, 'defenders'))!.instance)
  expect(await messagesUnder(db.intake, lookupHash)).toHaveLength(3)
})

it('of one matter another mandate has a case as well, and the fingerprints of the two meet', async () => {
  const elsewhere = must(await listCases(desk('expression'), { show: 'all' }))
  expect(elsewhere.entries).toMatchObject([{ states: [sameElsewhere.state] }])
  const { rows } = await sql<{ state: string; common: number }>`
    select s.state, count(*)::int as common from sealed.matter_prints a join sealed.matter_prints b on a.mandate < b.mandate
      cross join lateral (select unnest(a.prints) intersect select unnest(b.prints)) met(print)
      join known.pair_matter m on m.id = a.matter join known.case_state s on s.case_id = m.case_id group by s.state`.execute(
    db.owner
  )
  expect(rows.map(({ state }) => state)).toEqual(['TUN'])
  const yes = await sql<{ mandate: string; second: boolean }>`
    select mandate, word ? 'second' as second from known.pair_word order by mandate`.execute(db.owner)
  expect(yes.rows).toEqual([
    { mandate: 'defenders', second: true },
    { mandate: 'expression', second: false }
  ])
})

it('something is to be done, and some of it is late', async () => {
  const { tasks, requests, clearances } = must(await readDay(desk(), { of: 'all' }))
  expect(tasks.map(({ dueOn }) => dueOn < today)).toEqual([true, false, false, false])
  expect(requests.map(({ dueOn, state }) => [dueOn! < today, state])).toEqual([
    [true, 'open'],
    [false, 'accepted']
  ])
  expect(clearances).not.toHaveLength(0)
})

it('names nobody twice, and says of each matter that it is invented', () => {
  for (const { what } of [...matters, sameElsewhere]) expect(what).toMatch(/Invented|Inventé|Inventado|من نسج الخيال/)
  const names = matters.flatMap(({ persons }) => persons.map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
})

it('a tip of a bill is two stages on at its law desk, with some days left, and says that it is invented; another came today', async () => {
  // Whatever its jobs still do.
  await releaseWaiting(db, today)
  const { tips } = must(await readLawDesk(desk()))
  expect(
    tips.map(({ stage, stands, hours, body, late }) => ({ stage, stands, hours, until: body.until, late }))
  ).toEqual([
    { stage: 'tabled', stands: 'brought', hours: 0, until: '2026-03-07', late: false },
    { stage: 'chamber-vote', stands: 'let-through', hours: 144, until: '2026-03-14', late: false }
  ])
  expect(tips[0]!.lookedAt, 'nobody has looked at it').toBeNull()
  const found = await findLaw(db.public, tips[1]!.id)
  expect(found?.law.invented).toBe(true)
  expect(found?.stages.map(({ stage }) => stage)).toEqual(['tabled', 'committee', 'chamber-vote'])
})
