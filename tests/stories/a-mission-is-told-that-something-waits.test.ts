import { createHash } from 'node:crypto'
import { Logger, runOnce } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#context'
import type { Desk } from '#mandate/communications/desk.ts'
import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { openClearance } from '#mandate/communications/open-clearance.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { recordClearance } from '#mandate/communications/record-clearance.ts'
import { showReminder } from '#mandate/communications/show-reminder.ts'
import { tellMissionAgain } from '#mandate/communications/tell-mission-again.ts'
import { transmitLetter } from '#mandate/communications/transmit-letter.ts'
import { inviteDiplomat } from '#mandate/corner/invite-diplomat.ts'
import { listMissions } from '#mandate/corner/list-missions.ts'
import { lookAtLetter } from '#mandate/corner/look-at-letter.ts'
import { makeUploadLink } from '#mandate/corner/make-upload-link.ts'
import { openUploadLink } from '#mandate/corner/open-upload-link.ts'
import { readLetter } from '#mandate/corner/read-letter.ts'
import { readAccount } from '#mandate/corner/read-account.ts'
import { setMissionMail } from '#mandate/corner/set-mission-mail.ts'
import { setNoticeAddress } from '#mandate/corner/set-notice-address.ts'
import { receiveMail } from '#mandate/correspondence/receive-mail.ts'
import { sendReminder } from '#mandate/correspondence/send-reminder.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { openPool } from '#platform/db.ts'
import { mailServer } from '#tests/mail-server.ts'
import { officeWithMissions, type Diplomat } from '#tests/mission.ts'
import { codes, must } from '#tests/office-desk.ts'
import { tellMissionJob } from '../../src/jobs/tell-mission.ts'
import { reminderWording } from '../../src/ui/reminder-words.ts'
import { sayTold } from '../../src/ui/office/letters/say-told.ts'

// Every person, mission and address is invented.
const address = 'registry@invented.example'
const hash = createHash('sha256').update('an invented text').digest('hex')
const subject = 'The killing of Perpetua Inventada'
let office: Awaited<ReturnType<typeof officeWithMissions>>
let server: Awaited<ReturnType<typeof mailServer>>
let peru: Diplomat
let pool: pg.Pool
let number = 0
beforeAll(async () => {
  ;[office, server] = await Promise.all([officeWithMissions(), mailServer()])
  pool = openPool({ url: office.house.db.url, role: 'vigie_jobs', max: 2 })
  peru = await office.enrol('Peru', 'Ramiro Quispinventado')
  must(await setNoticeAddress(office.officer(), { account: (await mission()).account, address, lang: 'fr' }))
})
beforeEach(() => void server.taken.splice(0))
afterAll(async () => {
  await pool.end()
  await Promise.all([office.close(), server.close()])
})

const mission = async (state = 'PER') =>
  must(await listMissions(office.officer())).missions.find((one) => one.state === state)!
async function sent(channel = 'corner', also?: () => Promise<void>, kind = 'AL'): Promise<string> {
  const desk = lettersDesk(office.officer())
  const draft = { kind, addressees: ['Peru'], mandates: ['defenders'], hash, cutOff: office.today() }
  const { slug } = must(await openClearance(desk, draft))
  must(await recordClearance(desk, { letter: slug, mandate: 'defenders', decision: 'cleared', hash }))
  const reference = `${kind} PER ${++number}/${office.today().slice(0, 4)}`
  const letter = { draft: slug, hash, channel, reference, subject, questions: ['Why?'] }
  return must(await transmitLetter(desk, letter, also)).slug
}
const context = (mail: object | null = { url: server.url, from: 'mandate@office.example' }) =>
  ({
    config: { mail, surfaces: { office: { origin: 'https://office.example' } }, mandate: 'defenders' },
    db: office.house.db,
    now: () => office.officer().now,
    today: office.today
  }) as unknown as Context
const waiting = async () =>
  (
    await sql<{ attempts: number }>`
      select attempts from graphile_worker.jobs where task_identifier = 'tell-mission'`.execute(office.house.db.owner)
  ).rows.map(({ attempts }) => attempts)
const inHand = async () =>
  (await sql`select from graphile_worker.jobs where locked_at is not null`.execute(office.house.db.owner)).rows.length
/** The queue does what it would do now or later, in the role of the jobs. */
async function run(mail?: object | null): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(office.house.db.owner)
  await runDue(mail)
}
async function runDue(mail?: object | null): Promise<void> {
  const taskList = { 'tell-mission': (payload: unknown) => tellMissionJob(context(mail), payload) }
  await runOnce({ pgPool: pool, taskList, noHandleSignals: true, logger: new Logger(() => () => undefined) })
  // It returns before what became of a job is written.
  await expect.poll(inHand).toBe(0)
}
const whole = async (slug: string) => must(await readWholeLetter(lettersDesk(office.officer()), slug))
const told = async (slug: string) => {
  const { addressees, missions } = await whole(slug)
  return sayTold(missions[addressees[0]!.id], addressees[0]!.deliveries)
}
const again = async (slug: string) =>
  tellMissionAgain(lettersDesk(office.officer()), { letter: slug, addressee: (await whole(slug)).addressees[0]!.id })
const postbox = (): Desk => ({
  ...office.house.at(office.today()),
  db: office.house.db.jobs,
  actor: { id: 'mail', role: 'operator', mandate: null }
})
const report = (raw: string, action: string) => {
  const name = /^Message-ID: <(.+)>/im.exec(raw)![1]!
  return Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example',
      'Date: Mon, 2 Mar 2026 13:00:00 +0100',
      `Message-ID: <${action}.${name}>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      `Original-Envelope-Id: ${name.split('@')[0]}`,
      '',
      `Final-Recipient: rfc822; ${address}`,
      `Action: ${action}`,
      'Diagnostic-Code: smtp; 550 no such mailbox',
      '--b--'
    ].join('\r\n')
  )
}

test('a letter on a mission’s page tells it by one mail, in its language, that names nothing', async () => {
  const slug = await sent()
  expect((await told(slug))!.says[0]).toContain('waiting to be sent')
  await run()
  expect(server.taken.map(({ to }) => to)).toEqual([[address]])
  const { raw } = server.taken[0]!
  const [head, body] = raw.split('\r\n\r\n') as [string, string]
  expect(raw).toContain('https://office.example/fr/mission')
  expect(head).toMatch(/^Subject: Quelque chose vous attend\r$/m)
  // No absence note answers it (RFC 3834).
  expect(head).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(head).toMatch(/^Content-Transfer-Encoding: (7bit|quoted-printable)\r$/m)
  expect(body).toContain('Connectez-vous')
  // Neither the letter (reference, address, subject, kind) nor its person, the mission's or its State.
  for (const word of [slug, 'AL PER', 'PER', 'Peru', 'Pérou', 'Inventada', 'killing', 'Quispinventado', 'Ramiro'])
    expect(raw).not.toContain(word)
  const { says, mayTell } = (await told(slug))!
  expect(says).toEqual([
    'The mission was notified: the notice was sent to ⁦registry@invented.example⁩ on 2 March 2026.',
    'There is no record that the mission opened it.'
  ])
  expect(mayTell).toBe(true)
  expect(await waiting()).toEqual([])
  must(await receiveMail(postbox(), report(raw, 'delivered')))
  expect((await told(slug))!).toMatchObject({
    says: [expect.stringContaining('arrived at'), expect.anything()],
    mayTell: false
  })
  expect(codes(await again(slug))).toEqual(['mission-told-already'])
})

test('a letter that does not go tells nobody', async () => {
  const failing = sent('corner', async () => {
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  const { rows } = await sql`select from known.mission_notice where state = 'waiting'`.execute(office.house.db.owner)
  expect([rows, await waiting()]).toEqual([[], []])
})

test('what a server does not take now is tried again, and what it never takes or sends back is said with the letter', async () => {
  const slug = await sent()
  server.answers.push(451)
  await run()
  expect([server.taken, await waiting()]).toEqual([[], [1]])
  expect((await told(slug))!.says[0]).toContain('waiting to be sent')
  expect(codes(await again(slug))).toEqual(['mission-told-already'])
  await run()
  expect(server.taken).toHaveLength(1)
  expect(must(await receiveMail(postbox(), report(server.taken[0]!.raw, 'failed'))).kept).toBe('report')
  expect((await told(slug))!.says).toEqual([
    expect.stringContaining('came back on 2 March 2026: the mission was not notified'),
    expect.stringContaining('no such mailbox'),
    'There is no record that the mission opened it.'
  ])
  server.answers.push(550)
  must(await again(slug))
  await run()
  expect((await told(slug))!.says[0]).toContain('was not accepted on 2 March 2026')
  const { rows } = await sql<{ payload: object }>`
    select e.type, p.payload from platform.event e join platform.event_payload p on p.seq = e.seq where e.type = 'mission-mail-failed'`.execute(
    office.house.db.owner
  )
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toContain('invented.example')
})

test('where mail is off, where the account has no address, or the letter went otherwise, it is said and can be mended', async () => {
  const off = await sent()
  await run(null)
  expect((await told(off))!.says[0]).toContain('mail is off on this server')
  expect(await told(await sent('note-verbale'))).toBeNull()
  expect(server.taken).toEqual([])
  const { account } = await mission()
  expect(codes(await setNoticeAddress(office.officer(), { account, address: 'nowhere', lang: 'fr' }))).toEqual([
    'not-an-address'
  ])
  must(await setNoticeAddress(office.officer(), { account, address: '', lang: 'fr' }))
  const slug = await sent()
  await run()
  expect(server.taken).toEqual([])
  expect(await told(slug)).toMatchObject({
    says: [expect.stringContaining('has no address'), expect.anything()],
    mayTell: false
  })
  expect(codes(await again(slug))).toEqual(['mission-without-address'])
  // An officer enters it where she invites somebody.
  const invited = { state: 'Peru', name: 'Somebody else of nowhere', address, lang: 'es' }
  must(await inviteDiplomat(office.officer(), invited))
  expect(await mission()).toMatchObject({ address, addressLang: 'es' })
  must(await again(slug))
  await run()
  expect(server.taken.map(({ raw }) => raw.includes('office.example/es/mission'))).toEqual([true])
  // The account of one office is not another's.
  const elsewhere = office.officer('case-officer', 'torture')
  expect(codes(await setNoticeAddress(elsewhere, { account, address, lang: 'fr' }))).toEqual(['not-found'])
})

test('the office reads when the mission last looked: somebody who is signed in, and not who or by a link', async () => {
  const slug = await sent()
  const { token } = must(await makeUploadLink(office.officer(), { letter: slug, addressee: '', days: 14 }))
  const byLink = must(await openUploadLink(office.door(), { token }))
  const own = must(await readLetter(await office.at(peru), slug)).letter
  await lookAtLetter(byLink.desk, own)
  expect((await told(slug))!.says.at(-1)).toBe('There is no record that the mission opened it.')
  await lookAtLetter(await office.at(peru), own)
  expect((await told(slug))!.says.at(-1)).toBe('The mission last opened it on 2 March 2026.')
  await lookAtLetter({ ...(await office.at(peru)), today: '2026-03-03' }, own)
  expect((await told(slug))!.says.at(-1)).toBe('The mission last opened it on 3 March 2026.')
})

test('a reminder on its page tells the mission by one mail, however many letters it names', async () => {
  await office.house.db.owner.transaction().execute(async (trx) => {
    await sql`delete from known.mission_notice`.execute(trx)
    await sql`update known.mission_account set address = ${address}, address_lang = 'fr' where state = 'PER'`.execute(
      trx
    )
  })
  office.pass(60 * 24 * 70)
  const desk = lettersDesk(office.officer())
  const wording = reminderWording((state, language) => `${state} (${language})`)
  const { id } = must(await draftReminders(desk)).find(({ state }) => state === 'PER')!
  const draft = must(await showReminder(desk, id, 'en', wording))
  if (draft.status !== 'draft') throw new Error(draft.status)
  expect(draft.items.length).toBeGreaterThan(1)
  const { facts, version, items } = draft
  const way = { reminder: id, language: 'en', channel: 'corner', facts, version }
  must(await sendReminder(desk, way, { mail: null, wording, page: async () => null }))
  await run()
  expect(server.taken.map(({ to }) => to)).toEqual([[address]])
  expect(server.taken[0]!.raw).not.toMatch(/remind|rappel|PER|Pérou/i)
  expect((await told(items[0]!.slug))!.says[0]).toContain('The mission was notified')
})

const wish = {
  address,
  lang: 'fr',
  what: 'all',
  often: 'at-once',
  quietFrom: null,
  quietUntil: null,
  zone: 'Europe/Zurich'
}
const wants = async (more: object) => must(await setMissionMail(await office.at(peru), { ...wish, ...more }))
/** When what waits in the queue is to go; null for now. */
const goes = async () =>
  (
    await sql<{ at: string | null }>`
      select case when run_at > now() then to_char(run_at at time zone 'UTC', 'DD HH24:MI') end as at
      from graphile_worker.jobs where task_identifier = 'tell-mission'`.execute(office.house.db.owner)
  ).rows.map(({ at }) => at)
/** Long after the queue's own clock, so that what is to go later does not go now; at nine in Geneva, in winter. */
async function longAfter() {
  const { now } = office.officer()
  office.pass((Date.parse(`${new Date().getUTCFullYear() + 10}-01-13T08:00:00Z`) - now.getTime()) / 60_000)
  peru = await office.enrol('Peru', 'Ximena Quispinventada')
}

test('a mission says for itself how often and when not; what comes meanwhile is told by one mail, and what comes back by one report', async () => {
  await longAfter()
  await wants({ often: 'daily' })
  const letters = [await sent(), await sent(), await sent('corner', undefined, 'UA')]
  await runDue()
  expect([server.taken, await goes()]).toEqual([[], ['14 07:00']])
  // It says otherwise: what waits goes by the new hours, and not before.
  await wants({ quietFrom: 5, quietUntil: 12 })
  await runDue()
  expect([server.taken, await goes()]).toEqual([[], ['13 11:00']])
  await run()
  expect([server.taken, await goes()]).toEqual([[], ['13 11:00']])
  office.pass(180)
  await run()
  expect(server.taken.map(({ to }) => to)).toEqual([[address]])
  expect(await goes()).toEqual([])
  for (const one of letters) expect((await told(one))!.says[0]).toContain('the notice was sent to')
  expect(server.taken[0]!.raw).not.toMatch(/PER|Ximena/)
  must(await receiveMail(postbox(), report(server.taken[0]!.raw, 'failed')))
  for (const one of letters) expect((await told(one))!.says[0]).toContain('came back on')
  must(await again(letters[1]!))
  await run()
  expect(server.taken).toHaveLength(2)
})

test('of what it does not want it is not told, the letter says so, and the office tells it no more; where it is told stands on its page', async () => {
  peru = await office.enrol('Peru', 'Yaretzi Quispinventada')
  await wants({ what: 'urgent', quietFrom: 22, quietUntil: 7 })
  const [allegation, urgent] = [await sent(), await sent('corner', undefined, 'UA')]
  await run()
  expect(server.taken).toHaveLength(1)
  expect((await told(urgent))!.says[0]).toContain('the notice was sent to')
  expect(await told(allegation)).toMatchObject({
    says: ['The mission is not notified of this letter: it asked for no mail of this kind.', expect.anything()],
    mayTell: false
  })
  expect(codes(await again(allegation))).toEqual(['mission-wants-no-mail'])
  const own = async () => must(await readAccount(await office.at(peru))).mail
  expect(await own()).toMatchObject({ address, lang: 'fr', what: 'urgent', quietFrom: 22, quietUntil: 7 })
  expect((await mission()).what).toBe('urgent')
  for (const [bad, code] of [
    [{ address: 'nowhere' }, 'not-an-address'],
    [{ zone: 'Nowhere/Inventada' }, 'no-such-time-zone'],
    // They would be no hour at all, and she would think that nothing comes at night.
    [{ quietFrom: 22, quietUntil: 22 }, 'quiet-hours-empty']
  ] as const)
    expect(codes(await setMissionMail(await office.at(peru), { ...wish, ...bad }))).toEqual([code])
  await wants({ address: null })
  expect([(await own()).address, (await mission()).address]).toEqual([null, null])
  const { rows } = await sql<{ payload: object }>`select p.payload from platform.event e
    join platform.event_payload p on p.seq = e.seq where e.type = 'mission-mail-set'`.execute(office.house.db.owner)
  expect(rows.at(-1)!.payload).toMatchObject({ isThere: false })
  expect(JSON.stringify(rows)).not.toContain('invented.example')
})

test('a notice is told with one to the same account, and with no other', async () => {
  const another = office.house.db.owner.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      insert into known.mission_account (id, mandate, state, role, opened_on, by_actor)
      select gen_random_uuid(), mandate, 'KEN', role, opened_on, by_actor from known.mission_account where state = 'PER' limit 1
      returning id`.execute(trx)
    await sql`
      insert into known.mission_notice (id, addressee_id, account, address, lang, asked_on, by_actor, state, state_on, told_with)
      select gen_random_uuid(), addressee_id, ${rows[0]!.id}, address, lang, asked_on, by_actor, 'accepted', asked_on, id
      from known.mission_notice limit 1`.execute(trx)
  })
  await expect(another).rejects.toThrow('mission_notice_told_with_same')
})
