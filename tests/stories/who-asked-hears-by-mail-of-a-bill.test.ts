import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#context'
import { answerLawAlert } from '#mandate/laws/alerts/answer-law-alert.ts'
import { askLawAlert } from '#mandate/laws/alerts/ask-law-alert.ts'
import { howLawAlertStands } from '#mandate/laws/alerts/how-law-alert-stands.ts'
import { readMail } from '#platform/mail/read-mail.ts'
import { sender } from '#platform/mail/send-mail.ts'
import { jobs } from '../../src/jobs/schedule.ts'
import { askLawAlertJob } from '../../src/jobs/send-law-alerts.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { mailServer } from '#tests/mail-server.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, registerDesk, releaseWaiting } from '#tests/registers.ts'

const today = '2026-11-26'
const address = 'reader@invented.example'
let db: TestDatabase
let server: Awaited<ReturnType<typeof mailServer>>
let context: Context
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  server = await mailServer()
  context = {
    db,
    config: {
      mandate: 'defenders',
      mail: { url: server.url, from: 'vigie@vigie.example' },
      surfaces: { public: { origin: 'https://vigie.example' } }
    },
    now: () => new Date(`${today}T12:00:00Z`),
    today: () => today
  } as unknown as Context
})
afterAll(async () => {
  await server.close()
  await db.close()
})

const anybody = (day = today, at = '12:00') => ({
  db: db.public,
  actor: { id: 'anybody', role: 'public' as const, mandate: null },
  today: day,
  now: new Date(`${day}T${at}:00Z`)
})
const ask = (more: object) => askLawAlert(anybody(), { address, lang: 'es', state: 'PER', ...more })

/** Does what is in the queue of these jobs, as the worker does, and takes it out of the queue. */
async function work(...names: string[]): Promise<void> {
  for (const name of names) {
    const { rows } = await sql<{ payload: object }>`
      with gone as (delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
        where t.id = j.task_id and t.identifier = ${name} returning j.payload)
      select payload from gone`.execute(db.owner)
    const job = jobs.find((one) => one.name === name)!
    for (const { payload } of rows) await job.run(context, payload)
  }
}
const taken = async () =>
  (await Promise.all(server.taken.splice(0).map(({ raw }) => readMail(Buffer.from(raw))))).map((mail) => mail!)
const alerts = async () =>
  (await sql<{ confirmed_on: string | null }>`select * from known.law_alert`.execute(db.owner)).rows
const bill = {
  state: 'PER',
  kind: 'bill',
  level: 'national',
  title: 'Proyecto inventado',
  lang: 'es',
  titleEn: 'Invented bill',
  effect: 'restrictive',
  themes: ['association'],
  stage: 'tabled',
  on: '2026-11-20',
  source: 'Invented gazette',
  address: 'https://invented.example/1'
}
async function brought(more: object = {}): Promise<string> {
  const { id } = must(await bring(registerDesk(db, today), 'law', { ...bill, ...more }, true))
  await releaseWaiting(db, today)
  await work('release-entry')
  return id
}

test('what was not asked for by the address itself is never sent to it, and is forgotten within a week', async () => {
  expect(codes(await ask({ address: 'no address' }))).toEqual(['alert-address'])
  expect(codes(await ask({ state: '', theme: ' ' }))).toEqual(['alert-of-nothing'])
  expect(codes(await ask({ state: 'XXX' }))).toEqual(['not-in-list'])
  must(await ask({}))
  must(await ask({}))
  await work('ask-law-alert')
  const [asked, ...more] = await taken()
  expect(more).toEqual([])
  expect(asked!.automatic).toBe(true)
  expect(asked!.text).toContain('https://vigie.example/es/laws/alerts/')
  await brought()
  await work('tell-law-alerts', 'send-law-alert')
  expect(await taken()).toEqual([])
  const sweep = jobs.find(({ name }) => name === 'sweep-law-alerts')!
  await sweep.run({ ...context, today: () => '2026-12-03' }, {})
  expect(await alerts()).toHaveLength(1)
  await sweep.run({ ...context, today: () => '2026-12-04' }, {})
  expect(await alerts()).toEqual([])
})

test('who confirmed hears of each stage once, in her language, until she ends it', async () => {
  must(await ask({}))
  must(await askLawAlert(anybody(), { address: 'other@invented.example', lang: 'en', theme: 'blasphemy' }))
  await work('ask-law-alert')
  const tokens = (await taken()).map(({ text }) => /alerts\/([A-Za-z0-9_-]{32})/.exec(text)![1]!)
  const stands = async (token: string) => howLawAlertStands(anybody(), token)
  for (const token of tokens) {
    expect(must(await stands(token))).toBe('asked')
    must(await answerLawAlert(anybody(), token, 'confirm'))
    // Who follows the link again is not asked again.
    expect(must(await stands(token))).toBe('confirmed')
  }
  const law = await brought()
  await work('tell-law-alerts')
  await work('send-law-alert', 'send-law-alert')
  const [mail, ...others] = await taken()
  expect(others).toEqual([])
  expect(mail!.subject).toBe('Avanza un proyecto, Perú: «Proyecto inventado» – Presentado')
  expect(mail!.text).toContain(`https://vigie.example/es/laws/${law}`)
  must(
    await bring(
      registerDesk(db, today),
      'law-stage',
      { law, leaves: 'tabled', stage: 'committee', on: today, source: 'Invented gazette', address: bill.address },
      true
    )
  )
  await releaseWaiting(db, today)
  await work('release-entry', 'tell-law-alerts')
  server.answers.push(451)
  await expect(work('send-law-alert')).rejects.toThrow('not taken yet')
  expect(await taken()).toEqual([])
  // Of what enables defenders nobody has to be warned.
  await brought({ effect: 'enabling' })
  await work('tell-law-alerts', 'send-law-alert')
  expect(await taken()).toEqual([])
  const token = /alerts\/([A-Za-z0-9_-]{32})/.exec(mail!.text)![1]!
  must(await answerLawAlert(anybody(), token, 'end'))
  expect(codes(await answerLawAlert(anybody(), token, 'end'))).toEqual(['alert-unknown'])
  expect(codes(await stands(token))).toEqual(['alert-unknown'])
  expect(codes(await stands('no token'))).toEqual(['alert-unknown'])
  await brought()
  await work('tell-law-alerts', 'send-law-alert')
  expect(await taken()).toEqual([])
})

test('the public’s role adds and ends, and reads no address back; nobody is written to often', async () => {
  await expect(sql`select address from known.law_alert`.execute(db.public)).rejects.toThrow(/permission denied/)
  await expect(sql`select address from known.law_alert`.execute(db.office)).rejects.toThrow(/permission denied/)
  for (const theme of ['tax', 'secrecy', 'defamation', 'travel-ban', 'protest'])
    must(await askLawAlert(anybody(), { address: 'MANY@invented.example', lang: 'en', theme }))
  // Many mail servers bring to one box what is written with a plus.
  must(await askLawAlert(anybody(), { address: 'many+more@invented.example', lang: 'en', theme: 'tax' }))
  await work('ask-law-alert')
  expect(await taken()).toHaveLength(3)
})

const askAt = (day: string, at: string, who: number | string) =>
  askLawAlert(anybody(day, at), { address: `${who}@invented.example`, lang: 'en', theme: 'tax' })
const isLater = async (asked: ReturnType<typeof askAt>) => must(await asked).isLater
/** When the mails go that are in the queue, how many at once; null: now. */
const queued = async () =>
  (
    await sql<{ at: string; count: number }>`
      select to_char(j.run_at at time zone 'utc', 'MM-DD HH24:MI') as at, count(*)::int as count
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'ask-law-alert' and j.run_at > now() group by 1 order by 1`.execute(db.owner)
  ).rows
const forgetAll = async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(db.owner)
  for (const table of ['law_alert', 'law_alert_window', 'law_alert_day'])
    await sql`delete from ${sql.table(`known.${table}`)}`.execute(db.owner)
}

test('who plays with the form shuts it for nobody: what is more than twenty mails goes in the next ten minutes', async () => {
  await forgetAll()
  // In years to come, so that the queue's own clock lets nothing of it go.
  const day = '2099-11-27'
  for (let n = 0; n < 20; n++) expect(await isLater(askAt(day, '09:03', n))).toBe(false)
  for (let n = 20; n < 45; n++) expect(await isLater(askAt(day, '09:03', n))).toBe(true)
  // Answered and counted alike where the address is known already.
  expect(await isLater(askAt(day, '09:03', 1))).toBe(true)
  expect(await queued()).toEqual([
    { at: '11-27 09:10', count: 20 },
    { at: '11-27 09:20', count: 5 }
  ])
  expect(await isLater(askAt(day, '09:31', 'reader'))).toBe(false)
  // What is kept of when is how many go in these ten minutes, and on the day.
  expect((await sql`select asked from known.law_alert_window`.execute(db.owner)).rows).toEqual([{ asked: 1 }])
  expect((await sql`select mails from known.law_alert_day`.execute(db.owner)).rows).toEqual([{ mails: 47 }])
})

test('by the places that are left nobody reads whether an address asked here before', async () => {
  await forgetAll()
  const day = '2099-11-27'
  must(await askAt(day, '08:03', 'known'))
  /** Whether there is one more place, once all but two are filled and somebody asked in another's name. */
  const isFullBehind = async (at: string, who: string, others: string) => {
    for (let n = 0; n < 18; n++) must(await askAt(day, at, `${others}-${n}`))
    must(await askAt(day, at, who))
    return [await isLater(askAt(day, at, `${others}-a`)), await isLater(askAt(day, at, `${others}-b`))]
  }
  const [known, stranger] = [await isFullBehind('09:03', 'known', 'x'), await isFullBehind('10:03', 'stranger', 'y')]
  expect(known).toEqual(stranger)
  expect(known).toEqual([false, true])
})

test('as many mails go in a day as before; a reader in the midst of a flood gets hers the day after', async () => {
  await forgetAll()
  const day = '2099-11-27'
  for (let n = 0; n < 300; n++) must(await askAt(day, '09:03', n))
  expect(await isLater(askAt(day, '12:03', 'reader'))).toBe(true)
  expect((await queued()).at(-1)).toEqual({ at: '11-27 23:00', count: 1 })
  for (let n = 300; n < 700; n++) must(await askAt(day, '12:03', n))
  // No more mails than in two days may go, and the last who asked waits for one of them.
  expect((await sql`select day::text, mails from known.law_alert_day order by day`.execute(db.owner)).rows).toEqual([
    { day, mails: 300 },
    { day: '2099-11-28', mails: 300 }
  ])
  expect(await alerts()).toHaveLength(600)
  expect(
    (await sql`select from known.law_alert where address = '699@invented.example'`.execute(db.owner)).rows
  ).toHaveLength(1)
  // Whose mail went is displaced by nobody.
  await sql`update known.law_alert set mailed = true`.execute(db.owner)
  must(await askAt(day, '12:03', 'one-more'))
  expect(await alerts()).toHaveLength(601)
})

test('a mail that went is known to have gone; where another took its place meanwhile, that one gets its own', async () => {
  await forgetAll()
  must(await ask({}))
  const [job] = (await sql<{ payload: object }>`select payload from graphile_worker._private_jobs`.execute(db.owner))
    .rows
  await work('ask-law-alert')
  expect(await taken()).toHaveLength(1)
  expect((await sql`select mailed from known.law_alert`.execute(db.owner)).rows).toEqual([{ mailed: true }])
  await sql`update known.law_alert set mailed = false`.execute(db.owner)
  const displaced = async () => {
    const sent = sender({ url: server.url, from: 'vigie@vigie.example' })
    return askLawAlertJob(context, job!.payload, async (mail) => {
      await sql`update known.law_alert set address = 'next@invented.example', token = ${'B'.repeat(32)}`.execute(
        db.owner
      )
      return sent(mail)
    })
  }
  await expect(displaced()).rejects.toThrow('another took its place')
  await askLawAlertJob(context, job!.payload)
  expect(server.taken.splice(0).map(({ to }) => to)).toEqual([[address], ['next@invented.example']])
})
