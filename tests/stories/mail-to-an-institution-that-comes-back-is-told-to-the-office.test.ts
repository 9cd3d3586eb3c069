import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { Context } from '#context'
import type { Desk } from '#mandate/communications/desk.ts'
import { receiveMail } from '#mandate/correspondence/receive-mail.ts'
import { answerQuestion } from '#mandate/institutions-asked/answer-question.ts'
import { remindInstitution } from '#mandate/institutions-asked/remind-institution.ts'
import { setInstitutionMail } from '#mandate/institutions-asked/set-institution-mail.ts'
import type { OutgoingMail, Sent } from '#platform/mail/send-mail.ts'
import { officeThatAsks } from '#tests/asked-institutions.ts'
import { codes, must } from '#tests/office-desk.ts'
import { tellInstitutionJob } from '../../src/jobs/tell-institution.ts'

// Every person, institution and address is invented.
const asking = await officeThatAsks()
const { office, asked, find, desk, at, said: card, onDay } = asking
afterAll(() => office.close())

const first = 'institution@invented.example'
const context = (mail: object | null) =>
  ({
    config: { mail, surfaces: { office: { origin: 'https://office.example' } }, mandate: 'defenders' },
    db: office.house.db,
    now: () => desk().now,
    today: office.today
  }) as unknown as Context
const on = { url: 'smtp://localhost', from: 'mandate@office.example' }
/** Does what waits in the queue; what it sent. */
async function run(
  outcome: Sent['outcome'] = 'accepted',
  said = '250 taken',
  mail: object | null = on
): Promise<OutgoingMail[]> {
  const { rows } = await sql<{ payload: object }>`
    delete from graphile_worker._private_jobs where payload ->> 'mail' is not null returning payload`.execute(
    office.house.db.owner
  )
  const sent: OutgoingMail[] = []
  const take = async (one: OutgoingMail): Promise<Sent> => {
    sent.push(one)
    return outcome === 'accepted' ? { outcome, reportsAsked: true, said } : { outcome, said }
  }
  for (const { payload } of rows) await tellInstitutionJob(context(mail), payload, take)
  return sent
}
const report = ({ envelope, messageId }: OutgoingMail, action: string, more = '') =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example',
      'Date: Mon, 2 Mar 2026 13:00:00 +0100',
      `Message-ID: <${action}.${messageId}>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      `Original-Envelope-Id: ${envelope}`,
      '',
      'Final-Recipient: rfc822; institution@invented.example',
      `Action: ${action}`,
      more,
      '--b--'
    ].join('\r\n')
  )
const postbox = (mandate = 'defenders'): Desk => ({
  ...office.house.at(office.today()),
  mandate,
  db: office.house.db.jobs,
  actor: { id: 'mail', role: 'operator', mandate: null }
})

test('what a server reports stands with the question, on the officer’s day, and a reminder goes to another address', async () => {
  const { slug, id } = await asked('Vesna Ardquillian', { address: first })
  const [notice] = await run()
  expect(notice).toMatchObject({ to: first, files: [], automatic: true })
  // Nothing of the question, its letter or the person in it.
  expect(JSON.stringify(notice)).not.toMatch(/Ardquillian|AL PER|examinado/)
  expect((await card(slug, id)).mail).toMatchObject({ cameBack: false })
  expect(must(await receiveMail(postbox('torture'), report(notice!, 'failed'))).kept).toBe('tray')
  expect((await find(slug, id)).mails).toMatchObject([{ kind: 'notice', state: 'accepted' }])
  // That it is late moves nothing.
  const late = report(notice!, 'delayed', 'Diagnostic-Code: smtp; 451 try later')
  expect(must(await receiveMail(postbox(), late)).kept).toBe('report')
  expect((await find(slug, id)).mails).toMatchObject([{ state: 'accepted', said: '250 taken' }])
  const failed = report(notice!, 'failed', 'Diagnostic-Code: smtp; 550 no such mailbox')
  expect(must(await receiveMail(postbox(), failed)).kept).toBe('report')
  expect(must(await receiveMail(postbox(), failed)).kept).toBe('already')
  expect((await find(slug, id)).mails).toMatchObject([{ state: 'returned', stateOn: '2026-03-02' }])
  const { mail, may } = await card(slug, id)
  expect(mail).toMatchObject({ cameBack: true, said: expect.stringContaining('no such mailbox') })
  expect(mail!.says).toContain('came back on 2 March 2026')
  expect(may.remind).toBe(true)
  expect(await onDay(slug)).toMatchObject([{ id, step: 'mail-back', on: '2026-03-02' }])

  const remind = async (address: string) => codes(await remindInstitution(desk(), { question: id, address }))
  expect(await remind('nowhere')).toEqual(['alert-address'])
  expect(await remind('other@invented.example')).toEqual([])
  // Pressed twice, it goes once.
  expect(await remind('other@invented.example')).toEqual(['institution-mail-waits'])
  expect(await onDay(slug)).toEqual([])
  const reminders = await run()
  expect(reminders.map(({ to }) => to)).toEqual(['other@invented.example'])
  must(await receiveMail(postbox(), report(reminders[0]!, 'delivered')))
  expect((await card(slug, id)).mail!.says).toContain('arrived at')
  // Of those of one day the last is the one that was asked for last.
  for (const name of ['one', 'two', 'three', 'four']) {
    expect(await remind(`${name}@invented.example`)).toEqual([])
    await run()
    expect((await card(slug, id)).mail!.says).toContain(name)
  }
  must(await answerQuestion(await at(), { question: id, words: 'Sí.', lang: 'es', steps: [], seen: 0 }))
  expect(await remind(first)).toEqual(['question-answered-already'])
})

test('what its server does not take, or an instance without mail sends to nobody, is told as well', async () => {
  const refused = await asked('Orlo Finchbarrow', { address: first })
  await run('refused', '550 no such user')
  expect((await card(refused.slug, refused.id)).mail).toMatchObject({ cameBack: true, said: '550 no such user' })
  expect(await onDay(refused.slug)).toMatchObject([{ step: 'mail-back' }])
  const off = await asked('Ilse Inventada', { address: first })
  expect(await run('accepted', '', null)).toEqual([])
  expect((await card(off.slug, off.id)).mail!.says).toContain('mail is off')
  // Of what is invented none goes, and none is said to be on its way for ever.
  const invented = await asked('Nobu Inventada', { address: first })
  await sql`update known.institution_asked set invented = true where id = ${invented.id}::uuid`.execute(
    office.house.db.owner
  )
  expect(await run()).toEqual([])
  expect((await card(invented.slug, invented.id)).mail!.says).toContain('is invented')
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from platform.event where type = 'institution-mail-failed'`.execute(office.house.db.owner)
  expect(rows[0]!.n).toBe(2)
})

test('a report on a mail that nobody said has gone, or on one that arrived, loses no mail and takes nothing back', async () => {
  const { slug, id } = await asked('Tamsin Quillonby', { address: first })
  const { rows } = await sql<{
    mail: string
  }>`select id as mail from known.institution_mail where asked = ${id}::uuid`.execute(office.house.db.owner)
  const named = { envelope: `${rows[0]!.mail}.1`, messageId: `${rows[0]!.mail}.1@office.example` } as OutgoingMail
  for (const action of ['delayed', 'relayed'])
    expect(must(await receiveMail(postbox(), report(named, action))).kept).toBe('report')
  expect((await find(slug, id)).mails).toMatchObject([{ state: 'waiting', stateOn: null }])
  const [notice] = await run()
  must(await receiveMail(postbox(), report(notice!, 'delivered')))
  expect(must(await receiveMail(postbox(), report(notice!, 'relayed', 'Status: 2.1.9'))).kept).toBe('report')
  expect((await find(slug, id)).mails).toMatchObject([{ state: 'delivered' }])
})

test('of two mails of one day the later one is what the officer is told of, by whichever names they go', async () => {
  const { slug, id } = await asked('Perpetua Inventada', { address: first })
  const [notice] = await run()
  must(await receiveMail(postbox(), report(notice!, 'delivered')))
  await sql`update known.institution_mail set id = 'ffffffff-ffff-4fff-bfff-ffffffffffff' where asked = ${id}::uuid`.execute(
    office.house.db.owner
  )
  must(await remindInstitution(desk(), { question: id, address: 'other@invented.example' }))
  const [reminder] = await run()
  must(await receiveMail(postbox(), report(reminder!, 'failed')))
  expect((await card(slug, id)).mail).toMatchObject({ cameBack: true })
  expect(await onDay(slug)).toMatchObject([{ id, step: 'mail-back' }])
})

test('an institution says how often and when not; what waits to go moves to its new hour, and goes then', async () => {
  const hours = { often: 'at-once', quietFrom: null, quietUntil: null, zone: 'Europe/Zurich' }
  const wants = async (more: object) => codes(await setInstitutionMail(await at(), { ...hours, ...more }))
  const goes = async () =>
    (
      await sql<{ at: string }>`select to_char(run_at at time zone 'UTC', 'DD HH24:MI') as at from graphile_worker.jobs
        where task_identifier = 'tell-institution'`.execute(office.house.db.owner)
    ).rows.map((one) => one.at)
  expect(await wants({ zone: 'Nowhere/Inventada' })).toEqual(['no-such-time-zone'])
  expect(await wants({ quietFrom: 9 })).toEqual(['required'])
  // It is ten in Geneva.
  expect(await wants({ often: 'daily' })).toEqual([])
  const { slug, id } = await asked('Quorra Inventada', { address: first })
  expect([await run(), await goes()]).toEqual([[], ['03 07:00']])
  expect(await wants({ quietFrom: 9, quietUntil: 12 })).toEqual([])
  expect([await run(), await goes()]).toEqual([[], ['02 11:00']])
  expect([await run(), await goes()]).toEqual([[], ['02 11:00']])
  expect((await find(slug, id)).mails).toMatchObject([{ state: 'waiting' }])
  office.pass(120)
  expect([(await run()).map(({ to }) => to), await goes()]).toEqual([[first], []])
})
