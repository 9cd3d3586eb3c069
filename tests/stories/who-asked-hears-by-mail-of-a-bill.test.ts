import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#context'
import { answerLawAlert } from '#mandate/laws/alerts/answer-law-alert.ts'
import { askLawAlert } from '#mandate/laws/alerts/ask-law-alert.ts'
import { readMail } from '#platform/mail/read-mail.ts'
import { jobs } from '../../src/jobs/schedule.ts'
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
  for (const token of tokens) must(await answerLawAlert(anybody(), token, 'confirm'))
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
  await brought()
  await work('tell-law-alerts', 'send-law-alert')
  expect(await taken()).toEqual([])
})

test('the public’s role adds and ends, and reads no address back; nobody is written to often', async () => {
  await expect(sql`select address from known.law_alert`.execute(db.public)).rejects.toThrow(/permission denied/)
  await expect(sql`select address from known.law_alert`.execute(db.office)).rejects.toThrow(/permission denied/)
  for (const theme of ['tax', 'secrecy', 'defamation', 'travel-ban', 'protest'])
    must(await askLawAlert(anybody(), { address: 'MANY@invented.example', lang: 'en', theme }))
  await work('ask-law-alert')
  expect(await taken()).toHaveLength(3)
})

test('who plays with the form shuts it for ten minutes, not for the day: a reader is told when to come again', async () => {
  const askAt = (at: string, who: number | string) =>
    askLawAlert(anybody('2026-11-27', at), { address: `${who}@invented.example`, lang: 'en', theme: 'tax' })
  const said = []
  for (let n = 0; n < 25; n++) said.push(await askAt('09:03', n))
  expect(said.filter(({ ok }) => ok)).toHaveLength(20)
  expect(await askAt('09:03', 'reader')).toEqual({
    ok: false,
    errors: [{ code: 'alerts-busy-soon', field: null, params: { minutes: 7 } }]
  })
  must(await askAt('09:10', 'reader'))
  // What is kept of when is how many came in these ten minutes.
  expect((await sql`select asked from known.law_alert_window`.execute(db.owner)).rows).toEqual([{ asked: 1 }])
})
