import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockOf, type Context } from '#context'
import { openClearance } from '#mandate/communications/open-clearance.ts'
import { recordClearance } from '#mandate/communications/record-clearance.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { listOutgoing } from '#mandate/correspondence/list-outgoing.ts'
import { listTray } from '#mandate/correspondence/list-tray.ts'
import { receiveMail } from '#mandate/correspondence/receive-mail.ts'
import { sendAgain } from '#mandate/correspondence/send-again.ts'
import { mostTries } from '#mandate/correspondence/send-queued.ts'
import { setMissionAddress } from '#mandate/correspondence/set-mission-address.ts'
import { settleMail } from '#mandate/correspondence/settle-mail.ts'
import { transmitByMail } from '#mandate/correspondence/transmit-by-mail.ts'
import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { listReminders } from '#mandate/communications/list-reminders.ts'
import { showReminder } from '#mandate/communications/show-reminder.ts'
import { showMail } from '#mandate/correspondence/show-mail.ts'
import { settleSteps } from '../../src/ui/office/tray/settle-steps.ts'
import { countForOffice } from '#mandate/correspondence/count-for-office.server.ts'
import { sendReminderAgain } from '#mandate/correspondence/send-reminder-again.ts'
import { sendReminder } from '#mandate/correspondence/send-reminder.ts'
import { reminderWording } from '../../src/ui/reminder-words.ts'
import { mailServer } from '#tests/mail-server.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'
import { MailWaits, sendMail } from '../../src/jobs/send-mail.ts'

// Everything that is said in these letters is invented.
const text =
  'Excellency,\n\nwe write about Jane Doe-Invented.\n\n.\n\nAccept the assurances of our highest consideration.\n'
const from = 'urgent@vigie.example'
const today = '2016-02-01'
let office: Awaited<ReturnType<typeof officeDesk>>
let server: Awaited<ReturnType<typeof mailServer>>
let logged: string[] = []
let number = 0
beforeAll(async () => {
  ;[office, server] = await Promise.all([officeDesk(), mailServer()])
  must(await setMissionAddress(office.at(today), { state: 'Peru', address: 'mission@peru.example' }))
})
afterAll(() => Promise.all([office.close(), server.close()]))

async function cleared(...addressees: unknown[]): Promise<string> {
  const hash = createHash('sha256').update(text).digest('hex')
  const draft = {
    kind: 'AL',
    addressees: addressees.length ? addressees : ['Peru'],
    mandates: ['defenders'],
    hash,
    cutOff: today
  }
  const { slug } = must(await openClearance(office.at(today), draft))
  must(await recordClearance(office.at(today), { letter: slug, mandate: 'defenders', decision: 'cleared', hash }))
  return slug
}
const transmit = async (draft: string, more: object = {}) =>
  transmitByMail(office.at(today), { draft, text, reference: `AL PER ${++number}/2016`, ...more }, { from })
const sent = async (...addressees: unknown[]) => must(await transmit(await cleared(...addressees))).slug

/** What waits in the queue, and one run of each: as the worker would. */
async function run(url = server.url): Promise<unknown[]> {
  logged = []
  const log = pino({}, { write: (line: string) => void logged.push(line) })
  const config = { mandate: 'defenders', mail: { url, from } }
  const context = { config, log, db: office.db, ...clockOf(() => new Date(`${today}T12:00:00Z`)) } as unknown as Context
  const { rows } = await sql<{ id: string; mail: string }>`
    select j.id, p.payload->>'mail' as mail from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
    where j.task_identifier = 'send-mail' order by j.id`.execute(office.db.owner)
  const results = []
  for (const { id, mail } of rows) {
    const result = await sendMail(context, { mail }).then(
      () => null,
      (error: unknown) => error
    )
    results.push(result)
    if (result === null) await sql`delete from graphile_worker._private_jobs where id = ${id}`.execute(office.db.owner)
  }
  return results
}
const standing = async (slug: string) => {
  const mails = must(await listOutgoing(office.at(today))).filter(({ letter }) => letter === slug)
  return mails.map(({ standing: state, delivery, reported }) => [state, delivery, reported])
}
const report = (raw: string, action: string, more = '') => {
  const [, id] = /^Message-ID: <(.*)>/im.exec(raw)!
  return Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example',
      'Date: Mon, 1 Feb 2016 13:00:00 +0100',
      `Message-ID: <${action}.${id}>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      `Original-Envelope-Id: ${id!.split('@')[0]}`,
      '',
      'Final-Recipient: rfc822; mission@peru.example',
      `Action: ${action}`,
      more,
      '--b--'
    ].join('\r\n')
  )
}

test('it goes with its text and files, to the address on record, under a name that tells no time, and asks to be told', async () => {
  const draft = await cleared()
  const attachments = [
    { name: 'letter.pdf', type: 'application/pdf', bytes: new TextEncoder().encode('%PDF invented') }
  ]
  const { slug } = must(await transmit(draft, { attachments, subject: 'Jane Doe-Invented' }))
  expect(await standing(slug)).toEqual([['waiting', 'transmitted', null]])
  expect(await run()).toEqual([null])
  const [mail] = server.taken.splice(0)
  const { rows } = await sql<{ id: string }>`
    select a.id from known.letter_addressee a join known.letter l on l.id = a.letter_id where l.slug = ${slug}`.execute(
    office.db.owner
  )
  const name = `${rows[0]!.id}.1`
  expect(mail).toMatchObject({ from, to: ['mission@peru.example'] })
  expect(JSON.stringify(mail!.dsn)).toMatch(new RegExp(`HDRS.*${name}`))
  expect(JSON.stringify(mail!.ofRecipient)).toMatch(/SUCCESS.*FAILURE.*DELAY/)
  expect(mail!.raw).toContain(`Message-ID: <${name}@vigie.example>`)
  expect(mail!.raw).toMatch(/^Subject: AL PER 1\/2016\r$/m)
  expect(mail!.raw.split('\r\n\r\n')[0]).not.toContain('Jane')
  // A person wrote it.
  expect(mail!.raw).not.toContain('Auto-Submitted')
  expect(mail!.raw).toContain('we write about Jane Doe-Invented.')
  expect(mail!.raw).toContain('filename=letter.pdf')
  expect(mail!.raw).toContain(Buffer.from('%PDF invented').toString('base64'))
  expect(await standing(slug)).toEqual([['accepted', 'transmitted', null]])
  expect(logged).toEqual([])
})

test('what its server reports is read back: late moves nothing, arrived confirms, and the same report twice is one', async () => {
  const slug = await sent()
  await run()
  const { raw } = server.taken.splice(0)[0]!
  const desk = office.at('2016-02-02', 'mail', 'system')
  expect(must(await receiveMail(desk, report(raw, 'delayed'))).kept).toBe('report')
  expect(await standing(slug)).toEqual([['accepted', 'transmitted', 'delayed']])
  const [once, twice] = await Promise.all(
    [1, 2].map(async () => must(await receiveMail(desk, report(raw, 'delivered'))).kept)
  )
  expect(new Set([once, twice])).toEqual(new Set(['already', 'report']))
  const { entries } = must(await listTray(office.at('2016-02-02'), { state: 'report' }))
  const reference = 'AL PER 2/2016'
  expect(entries.map(({ reportOf }) => reportOf)).toContainEqual({
    slug,
    reference,
    state: 'PER',
    actorName: null,
    isReminder: false
  })
  const { addressees } = must(await showLetter(desk, slug, '2016-02-02'))
  expect(addressees[0]!.deliveries.map(({ state, onDay, by }) => [state, onDay, by])).toEqual([
    ['transmitted', today, 'first officer'],
    ['receipt-confirmed', '2016-02-02', 'mail']
  ])
})

test('a bounce brings the letter back with the server’s words; it goes again to the new address, and an old bounce moves nothing', async () => {
  const slug = await sent()
  await run()
  const { raw } = server.taken.splice(0)[0]!
  const desk = office.at(today, 'mail', 'system')
  const waits = async () => (await countForOffice(office.db.owner, 'defenders')).out
  const before = await waits()
  const { id } = must(await receiveMail(desk, report(raw, 'failed', 'Diagnostic-Code: smtp; 550 5.1.1 user unknown')))
  expect(await standing(slug)).toEqual([['accepted', 'returned', 'failed']])
  expect(await waits(), 'an officer is told of it as of one that was refused at once').toBe(before + 1)
  const [back] = must(await listOutgoing(office.at(today))).filter(({ letter }) => letter === slug)
  expect(settleSteps(back!, true).map(({ step }) => step)).toEqual(['send-again'])
  expect(must(await showMail(office.at(today), id)).match.problems).toEqual([])
  const { addressees } = must(await showLetter(desk, slug, today))
  expect(addressees[0]!.deliveries.at(-1)!.reason).toContain('550 5.1.1 user unknown')
  must(await setMissionAddress(office.at(today), { state: 'Peru', address: 'new@peru.example' }))
  must(await sendAgain(office.at(today), { letter: slug }, { from }))
  expect(await waits()).toBe(before)
  expect(codes(await sendAgain(office.at(today), { letter: slug }, { from }))).toEqual(['no-such-step'])
  await run()
  const [again] = server.taken.splice(0)
  expect(again!.to).toEqual(['new@peru.example'])
  expect(again!.raw).toContain('.2@vigie.example>')
  must(await receiveMail(desk, report(raw, 'failed', 'X: another day')))
  expect(await standing(slug)).toEqual([
    ['accepted', 'transmitted', 'failed'],
    ['accepted', 'transmitted', null]
  ])
})

test('a server that has all of it and says nothing: it goes no more, until an officer says so', async () => {
  const slug = await sent()
  server.answers.push('hang-up')
  expect(await run()).toEqual([null])
  expect(server.taken.splice(0)).toHaveLength(1)
  expect(await standing(slug)).toEqual([['doubtful', 'transmitted', null]])
  expect(logged.join()).toContain('needs an officer')
  expect(logged.join()).not.toMatch(/peru|Jane|PER/i)
  expect(await run()).toEqual([])
  const mail = must(await listOutgoing(office.at(today))).find(({ letter }) => letter === slug)!.id
  must(await settleMail(office.at(today), { mail, as: 'again' }))
  expect(codes(await settleMail(office.at(today), { mail, as: 'gone' }))).toEqual(['mail-not-doubtful'])
  expect(await run()).toEqual([null])
  expect(server.taken.splice(0)[0]!.raw).toContain('.1@vigie.example>')
  expect(await standing(slug)).toEqual([['accepted', 'transmitted', null]])
})

test('a process that was killed while it sent: nobody knows whether it went', async () => {
  const slug = await sent()
  await sql`update known.mail_out set state = 'sending' where state = 'waiting'`.execute(office.db.owner)
  expect(await run()).toEqual([null])
  expect(server.taken).toEqual([])
  expect(await standing(slug)).toEqual([['doubtful', 'transmitted', null]])
  const mail = must(await listOutgoing(office.at(today))).find(({ letter }) => letter === slug)!.id
  must(await settleMail(office.at(today), { mail, as: 'not-gone' }))
  expect(await standing(slug)).toEqual([['failed', 'returned', null]])
})

test('a server that is away or does not take it now is tried again; after many tries the letter has come back', async () => {
  const slug = await sent()
  expect(await run('smtp://127.0.0.1:1')).toEqual([expect.any(MailWaits)])
  server.answers.push(451)
  expect(await run()).toEqual([expect.any(MailWaits)])
  expect(await standing(slug)).toEqual([['waiting', 'transmitted', null]])
  await sql`update known.mail_out set tries = ${mostTries - 1} where state = 'waiting'`.execute(office.db.owner)
  server.answers.push(451)
  expect(await run()).toEqual([null])
  expect(await standing(slug)).toEqual([['failed', 'returned', null]])
  expect(server.taken).toEqual([])
})

test('an address that the server refuses is told at once', async () => {
  must(await setMissionAddress(office.at(today), { state: 'Peru', address: 'nobody@peru.example' }))
  const slug = await sent()
  expect(await run()).toEqual([null])
  expect(await standing(slug)).toEqual([['failed', 'returned', null]])
  must(await setMissionAddress(office.at(today), { state: 'Peru', address: 'mission@peru.example' }))
})

test('refused, and nothing is half sent', async () => {
  const [toPeru, toBoth] = [await cleared('Peru'), await cleared('Peru', 'Chile')]
  const to = async (draft: string, more: object = {}, settings: { from: string } | null = { from }) =>
    codes(await transmitByMail(office.at(today), { draft, text, ...more }, settings))
  const attachments = [{ name: 'a\r\nBcc: x', type: 'a/b', bytes: new Uint8Array(1) }]
  expect(await to(toPeru, {}, null)).toEqual(['mail-is-off'])
  expect(await to(toBoth)).toEqual(['no-address-on-record'])
  expect(await to(toPeru, { text: `${text}.` })).toEqual(['not-the-text-to-clear'])
  expect(await to(toPeru, { attachments })).toEqual(['forbidden-character'])
  expect(await to(toPeru, { otherChannels: [{ addressee: 'Peru', channel: 'by-hand' }] })).toEqual(['nobody-gets-mail'])
  const injected = { state: 'Peru', address: 'a@b.example\r\nBcc: c@d.example' }
  expect(codes(await setMissionAddress(office.at(today), injected))).toEqual(['not-an-address'])
  expect(await run()).toEqual([])
  const mixed = must(await transmit(toBoth, { otherChannels: [{ addressee: 'Chile', channel: 'by-hand' }] })).slug
  expect(await standing(mixed)).toEqual([['waiting', 'transmitted', null]])
})

test('a reminder goes by the same mail: it comes back for itself, goes again, and no letter has come back', async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(office.db.owner)
  const later = '2016-06-01'
  const desk = office.at(later)
  must(await setMissionAddress(office.at(today), { state: 'Peru', address: 'mission@peru.example' }))
  must(await draftReminders(desk))
  const { drafts } = must(await listReminders(desk))
  const { id } = drafts.find(({ state }) => state === 'PER')!
  const wording = reminderWording((state) => state)
  const shown = must(await showReminder(desk, id, 'en', wording))
  if (shown.status !== 'draft') throw new Error(shown.status)
  const { facts, version, items, body } = shown
  const input = { reminder: id, language: 'en', channel: 'e-mail', facts, version }
  const page = async () => new TextEncoder().encode('%PDF invented')
  // Nothing prints it: it does not go, and is not said to have gone.
  expect(codes(await sendReminder(desk, input, { mail: { from }, wording, page: async () => null }))).toEqual([
    'reminder-not-printable'
  ])
  must(await sendReminder(desk, input, { mail: { from }, wording, page }))
  server.taken.splice(0)
  expect(await run()).toEqual([null])
  const [mail] = server.taken.splice(0)
  const named = items.slice(0, 5).map(({ reference, slug }) => reference ?? slug)
  expect(mail!.raw.replaceAll(/\r\n[ \t]/g, ' ')).toContain(`Subject: ${named.join(', ')}`)
  expect(mail!.raw).toContain('reminder.pdf')
  expect(body).not.toBe('')
  const ofReminder = async () =>
    must(await listOutgoing(desk))
      .filter(({ reminder }) => reminder === id)
      .map(({ standing: state, delivery, reported, isLatest }) => [state, delivery, reported, isLatest])
  const deliveries = async () =>
    Promise.all(items.map(async ({ slug }) => must(await showLetter(desk, slug, later)).addressees[0]!.delivery))
  const before = await deliveries()
  expect(await ofReminder()).toEqual([['accepted', 'transmitted', null, true]])
  expect(codes(await sendReminderAgain(desk, { reminder: id }, { from }))).toEqual(['reminder-not-back'])
  const waiting = async () => (await countForOffice(office.db.owner, 'defenders')).out
  const waited = await waiting()
  must(
    await receiveMail(
      office.at(later, 'mail', 'operator'),
      report(mail!.raw, 'failed', 'Diagnostic-Code: smtp; 550 no such mailbox')
    )
  )
  expect(await ofReminder()).toEqual([['accepted', 'returned', 'failed', true]])
  expect([await waiting(), await deliveries()]).toEqual([waited + 1, before])
  must(await sendReminderAgain(desk, { reminder: id }, { from }))
  expect(codes(await sendReminderAgain(desk, { reminder: id }, { from }))).toEqual(['reminder-not-back'])
  expect(await run()).toEqual([null])
  must(await receiveMail(office.at(later, 'mail', 'operator'), report(server.taken.splice(0)[0]!.raw, 'delivered')))
  expect(await ofReminder()).toContainEqual(['accepted', 'receipt-confirmed', 'delivered', true])
  expect([await waiting(), await deliveries()]).toEqual([waited, before])
  // The letters' own mails are as they were: each is its newest still.
  expect(
    must(await listOutgoing(desk)).some(
      ({ reminder, letter, isLatest }) => reminder === null && letter === items[0]!.slug && isLatest
    )
  ).toBe(true)
})
