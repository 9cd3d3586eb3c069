import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clockOf, type Context } from '#context'
import { openClearance } from '#mandate/communications/open-clearance.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { letInGuest } from '#mandate/guests/let-in-guest.ts'
import { openShared } from '#mandate/guests/open-shared.ts'
import { receiveMail } from '#mandate/correspondence/receive-mail.ts'
import { handBack } from '#mandate/work/hand-back.ts'
import { handOver } from '#mandate/work/hand-over.ts'
import { openRequest } from '#mandate/work/open-request.ts'
import { readWaitingMail } from '#mandate/work/read-waiting-mail.ts'
import { setWaitingMail } from '#mandate/work/set-waiting-mail.ts'
import { ofMandate } from '#platform/db-of-mandate.ts'
import { sender, type OutgoingMail } from '#platform/mail/send-mail.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { sealJson } from '#platform/sealing/seal.ts'
import { caseOffice } from '#tests/cases.ts'
import { mailServer } from '#tests/mail-server.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'
import { tellWaiting } from '../../src/jobs/tell-waiting.ts'
import { wordsToSend } from '../../src/ui/office/work/words.ts'

// Every person, letter and address is invented. From a Monday on, a little after the hour.
const mail = { url: '', from: 'mandate@office.example' }
let house: Awaited<ReturnType<typeof caseOffice>>
let server: Awaited<ReturnType<typeof mailServer>>
let ama: Officer
let bo: Officer
let rae: Officer
let gil: Officer
let gus: Officer
let number = 0
beforeAll(async () => {
  ;[house, server] = await Promise.all([caseOffice('2026-03-02T09:07:00Z'), mailServer()])
  mail.url = server.url
  ama = house.ama
  bo = await house.colleague('Bo Inventada')
  rae = await house.colleague('Rae Inventada', 'rapporteur', [ama, bo])
  gil = await house.colleague('Gil Inventada', 'guest', [ama, bo])
  gus = await house.colleague('Gus Inventada', 'guest', [ama, bo])
  for (const one of [ama, bo, rae]) await house.deskOf(one)
})
beforeEach(async () => {
  await sql`delete from known.waiting_mail`.execute(house.office.house.db.owner)
  server.taken.splice(0)
})
afterAll(() => Promise.all([house.close(), server.close()]))

const wish = (officer: Officer, more: object = {}) => ({
  address: addressOf(officer),
  lang: 'en',
  what: 'all',
  often: 'at-once',
  quietFrom: null,
  quietUntil: null,
  zone: 'Europe/Zurich',
  ...more
})
const addressOf = ({ card }: Officer) => `${card.role}.${card.id.slice(0, 8)}@invented.example`
const set = async (officer: Officer, more: object = {}) =>
  must(await setWaitingMail(house.at(officer), wish(officer, more)))
const run = (send?: (mail: OutgoingMail) => Promise<never>) => {
  const config = { mail, surfaces: { office: { origin: 'https://office.example' } }, mandate: 'defenders' }
  const context = { config, db: house.office.house.db, ...clockOf(() => house.office.door().now) }
  return tellWaiting(context as unknown as Context, {}, send)
}
/** To whom mail went since the last look. */
const told = () => server.taken.splice(0).map(({ to }) => to[0])
const own = async (officer: Officer) => must(await readWaitingMail(house.at(officer))).own
/** Till a minute of that or the next hour. */
const clock = (to: string) => {
  const { now } = house.office.door()
  const at = new Date(`${now.toISOString().slice(0, 10)}T${to}:00Z`)
  house.office.pass((at.getTime() - now.getTime()) / 60_000 + (at <= now ? 1440 : 0))
}
/** Something that she is asked: it is hers, and waits for her yes or no. */
const ask = async (officer: Officer, more: object = {}) => {
  const id = randomUUID() as string
  const words = await wordsToSend(await house.deskOf(officer), { of: id, text: 'Speak in Zanzibar', asker: 'Zebulon' })
  const known = { kind: 'attendance', body: 'civil-society', states: ['PER'], receivedOn: '2026-03-01', dueOn: null }
  must(await openRequest(house.at(officer), { id, ...known, officer: officer.card.id, words, ...more }))
  return id
}
/** An answer of a State, which waits for whoever reads it first. */
const reply = async () => {
  const desk = house.office.house.at(house.office.door().today)
  const reference = `AL PER ${++number}/2026`
  const letter = { kind: 'AL', reference, sentOn: '2026-02-02', addressees: ['Peru'], mandates: ['defenders'] }
  const texts = { subject: 'The killing of Perpetua Inventada', summary: 'Invented', questions: ['Why?'] }
  const { slug } = must(await recordLetter(desk, { ...letter, ...texts }))
  must(await recordReply(desk, { letters: [slug], receivedOn: '2026-03-01', form: 'substantive' }))
}

test('what comes to wait is told once, to whom it waits for, by a mail that says nothing of it', async () => {
  await set(ama)
  await set(rae, { lang: 'fr' })
  await run()
  expect(told()).toEqual([])
  expect(await own(ama)).toMatchObject({ state: null })
  await ask(ama)
  house.office.pass(1)
  await run()
  expect(told()).toEqual([addressOf(ama)])
  await reply()
  await run()
  expect(new Set(server.taken.map(({ to }) => to[0]))).toEqual(new Set([addressOf(ama), addressOf(rae)]))
  expect(server.taken).toHaveLength(2)
  const { raw } = server.taken.find(({ to }) => to[0] === addressOf(rae))!
  expect(raw).toMatch(/^Subject: =\?UTF-8\?\S+\?=\r$|^Subject: Une d/m)
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(raw).toContain('https://office.example/fr/sign-in')
  const said = Buffer.from(
    raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1'
  ).toString('utf8')
  expect(said).toContain('Une décision vous attend. Connectez-vous')
  for (const word of [
    'PER',
    'Peru',
    'Pérou',
    'Inventada',
    'killing',
    'Zebulon',
    'Zanzibar',
    'Rae',
    'Ama',
    'defenders',
    'AL ',
    '/2026',
    rae.card.id
  ])
    expect(said.replace(addressOf(rae), '')).not.toContain(word)
  told()
  house.office.pass(1)
  await run()
  expect(told()).toEqual([])
  expect(await own(ama)).toMatchObject({ state: 'accepted', stateOn: house.office.door().today })
  expect(codes(await setWaitingMail(house.at(ama), wish(ama, { address: 'nowhere' })))).toEqual(['not-an-address'])
  expect(codes(await setWaitingMail(house.at(ama), wish(ama, { zone: 'Nowhere/Inventada' })))).toEqual([
    'no-such-time-zone'
  ])
  must(await setWaitingMail(house.at(ama), wish(ama, { address: null })))
  await ask(ama)
  await run()
  expect([told(), await own(ama)]).toEqual([[], null])
  const { rows } = await sql<{ said: string }>`select p.payload::text as said from platform.event e
    join platform.event_payload p on p.seq = e.seq where e.type = 'waiting-mail-set' order by e.seq`.execute(
    house.office.house.db.owner
  )
  expect(rows).toHaveLength(3)
  expect(JSON.stringify(rows)).not.toContain('invented.example')
})

test('danger is told at the half hour, what else was sent in the next day, so that no mail tells when it came', async () => {
  clock('10:01')
  await set(ama, { what: 'urgent' })
  await set(bo)
  await run()
  told()
  await house.submit({ danger: true })
  house.office.pass(1)
  await run()
  expect(told()).toEqual([])
  clock('10:30')
  await run()
  expect(new Set(told())).toEqual(new Set([addressOf(ama), addressOf(bo)]))
  await house.submit()
  clock('11:00')
  await run()
  expect(told()).toEqual([])
  house.office.days(1)
  await run()
  expect(told()).toEqual([addressOf(bo)])
})

test('in her quiet hours, by the clock of where she is, it waits', async () => {
  clock('15:30')
  await set(bo, { quietFrom: 18, quietUntil: 7, zone: 'Africa/Nairobi' })
  await run()
  expect(told()).toEqual([])
  clock('03:59')
  await run()
  expect(told()).toEqual([])
  clock('04:00')
  await run()
  expect(told()).toEqual([addressOf(bo)])
})

test('once a day it is told after eight of her morning, once a week on Monday, and never for the same', async () => {
  clock('09:00')
  await set(ama, { often: 'daily' })
  await set(bo, { often: 'weekly' })
  await run()
  expect(told()).toHaveLength(2)
  await ask(ama)
  await ask(bo)
  await run()
  clock('06:59')
  await run()
  expect(told()).toEqual([])
  clock('07:00')
  await run()
  expect(told()).toEqual([addressOf(ama)])
  await run()
  house.office.days(1)
  await run()
  expect(told()).toEqual([])
  while (new Date(house.office.door().now).getUTCDay() !== 1) house.office.days(1)
  await run()
  expect(told()).toContain(addressOf(bo))
})

test('while somebody is away, whoever stands in is told of what waits for her', async () => {
  await set(ama)
  await set(bo)
  clock('12:00')
  await run()
  told()
  const { today } = house.office.door()
  const away = { id: randomUUID() as string, officer: ama.card.id, standIn: bo.card.id, from: today, until: today }
  must(await handOver(house.at(bo), { ...away, parts: ['case'] }))
  await run()
  // What waited for Ama, and was not told to Bo yet.
  expect(told()).toEqual([addressOf(bo)])
  await ask(ama)
  await run()
  await run()
  expect(told()).toEqual([addressOf(bo)])
  must(await handBack(house.at(bo), { away: away.id }))
  await run()
  expect(told()).toEqual([addressOf(ama)])
  await run()
  expect(told()).toEqual([])
})

test('killed half way it neither loses what it was to tell nor tells it anew', async () => {
  await set(ama)
  const killed = () => Promise.reject(new Error('killed'))
  await expect(run(killed)).rejects.toThrow('killed')
  expect([told(), await own(ama)]).toEqual([[], expect.objectContaining({ state: 'waiting' })])
  // What comes while it waits is told by it, too.
  await ask(ama)
  await Promise.all([run(), run()])
  expect(told()).toEqual([addressOf(ama)])
  // Killed when the server had it: it goes once more, by the same name, and whoever gets it sees one.
  await ask(ama)
  const real = sender(mail)
  const killedAfter = async (one: OutgoingMail) => {
    await real(one)
    return killed()
  }
  await expect(run(killedAfter)).rejects.toThrow('killed')
  await run()
  await run()
  expect(server.taken).toHaveLength(2)
  expect(new Set(server.taken.map(({ raw }) => /^Message-ID: .*$/im.exec(raw)![0])).size).toBe(1)
  told()
  // Not taken now, it goes in the next minute.
  await ask(ama)
  server.answers.push(451)
  await run()
  expect([told(), (await own(ama))!.state]).toEqual([[], 'waiting'])
  await run()
  expect([told(), (await own(ama))!.state]).toEqual([[addressOf(ama)], 'accepted'])
})

test('a server that takes nothing now is asked three times a minute, and one mail that fails keeps back no other', async () => {
  const readers = [ama, bo, rae, gil]
  for (const one of readers) await set(one)
  await ask(ama)
  await sql`update known.waiting_mail set mail = gen_random_uuid(), state = 'waiting'`.execute(
    house.office.house.db.owner
  )
  server.answers.push(451, 451, 451, 451, 451)
  await run()
  expect([told(), server.answers.splice(0)]).toEqual([[], [451, 451]])
  const real = sender(mail)
  const failing = (one: OutgoingMail) => (one.to === addressOf(ama) ? Promise.reject(new Error('broken')) : real(one))
  await expect(run(failing as never)).rejects.toThrow('broken')
  expect(new Set(told())).toEqual(new Set([bo, rae, gil].map(addressOf)))
  await run()
  expect(told()).toEqual([addressOf(ama)])
})

test('what comes back of it is known as hers, and no colleague finds her address in the tray', async () => {
  const came = (head: string[], body: string[]) =>
    receiveMail(
      {
        ...house.office.house.at(house.office.door().today),
        db: house.office.house.db.jobs,
        actor: { id: 'mail', role: 'operator', mandate: null }
      },
      Buffer.from(
        [`From: MAILER-DAEMON@mx.example`, `Message-ID: <${randomUUID()}@mx.example>`, ...head, '', ...body].join(
          '\r\n'
        )
      )
    )
  const nameOf = (raw: string) => /^Message-ID: <(.+)>/im.exec(raw)![1]!
  const bounce = (raw: string) =>
    came(
      ['Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
      [
        '--b',
        'Content-Type: message/delivery-status',
        '',
        `Original-Envelope-Id: ${nameOf(raw).split('@')[0]}`,
        '',
        `Final-Recipient: rfc822; ${addressOf(ama)}`,
        'Action: failed',
        'Diagnostic-Code: smtp; 550 no such mailbox',
        '--b--'
      ]
    )
  const tray = () =>
    sql<{ state: string }>`select m.state from known.mail m`
      .execute(house.office.house.db.owner)
      .then(({ rows }) => rows)
  await set(ama)
  await run()
  const first = server.taken[0]!.raw
  must(await bounce(first))
  expect(await own(ama)).toMatchObject({ state: 'returned', said: expect.stringContaining('no such mailbox') })
  await ask(ama)
  await run()
  // A report of an older one says nothing of the last; a machine that answers for who is away is not kept either.
  must(await bounce(first))
  must(
    await came(
      [`In-Reply-To: <${nameOf(first)}>`, 'Auto-Submitted: auto-replied', 'Subject: Away'],
      ['Ama Invented is away']
    )
  )
  expect([(await own(ama))!.state, await tray()]).toEqual(['accepted', []])
  // What a person writes is.
  must(await came([`In-Reply-To: <${nameOf(first)}>`, 'Subject: Thanks'], ['Please call me']))
  expect(await tray()).toEqual([{ state: 'tray' }])
})

test('a guest is told of the one letter on which their mandate is to decide, and of what was shared with them', async () => {
  await set(gil)
  await set(gus)
  await run()
  expect(told()).toEqual([])
  const desk = {
    ...house.office.house.at(house.office.door().today),
    db: ofMandate(house.office.house.db.office, 'defenders')
  }
  const hash = createHash('sha256').update('an invented text').digest('hex')
  const draft = { kind: 'UA', addressees: ['Peru'], mandates: ['defenders', 'torture'], hash, cutOff: desk.today }
  const { slug } = must(await openClearance(desk, draft))
  await run()
  expect(told()).toEqual([])
  await sql`insert into known.letter_guest (officer, letter_id, mandate, let_in_on, let_in_by)
    select ${gil.card.id}, id, 'torture', ${desk.today}, ${ama.card.id} from known.letter where slug = ${slug}`.execute(
    house.office.house.db.owner
  )
  await run()
  await run()
  expect(told()).toEqual([addressOf(gil)])
  const { id } = await house.submit()
  const body = toBase64url(await sealJson({ v: 1 }, [gus.card.recipient]))
  must(await letInGuest(house.at(ama), { submission: id, guest: gus.card.id, parts: ['sent'], items: [], body }))
  await run()
  expect(told()).toEqual([addressOf(gus)])
  must(await openShared(house.at(gus)))
  await run()
  expect(told()).toEqual([])
})

test('another address is told from the beginning; nothing is told who wants nothing, or to who left', async () => {
  await set(ama)
  await run()
  told()
  await set(ama, { address: 'elsewhere@invented.example' })
  await run()
  expect(told()).toEqual(['elsewhere@invented.example'])
  await set(ama, { address: 'elsewhere@invented.example', what: 'nothing' })
  await ask(ama)
  await run()
  await set(bo)
  await sql`update known.officer set removed_at = now() where id = ${bo.card.id}`.execute(house.office.house.db.owner)
  await run()
  expect(told()).toEqual([])
  const { rows } = await sql`select address from known.waiting_mail`.execute(house.office.house.db.owner)
  expect(rows).toEqual([{ address: 'elsewhere@invented.example' }])
})
