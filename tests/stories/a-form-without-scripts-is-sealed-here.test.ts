import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#context'
import type { SealedSubmission } from '#mandate/intake/payloads.ts'
import { deleteReceipt, replaceReceipt } from '#mandate/intake/return/returns.store.server.ts'
import type { SurfaceServer } from '#platform/web/surface-server.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { readReceipt } from '#platform/sealing/receipt/read-receipt.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { openPart } from '#platform/sealing/files.ts'
import { openJson } from '#platform/sealing/seal.ts'
import { randomBytes, toBase64url } from '#platform/sealing/bytes.ts'
import { takeForm } from '../../src/take-form.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { formPath, serveForms } from '#tests/intake-forms.ts'
import { openEpoch, type OpenedEpoch } from '#tests/intake-office.ts'

// Over 20 s: a process of its own takes each of some thirty forms.
// The persons and what is told of them are invented.
const phrase = 'the lantern over the harbour stairs'
const today = '2026-06-01'
let db: TestDatabase
const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-form-'))
let server: SurfaceServer
let serveWith: (reserve: number) => Promise<SurfaceServer>
let origin: string
let epoch: OpenedEpoch
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  const context = {
    config: {
      mandate: 'defenders',
      surfaces: { intake: { port: 0, origin: null } },
      referenceFolders: [],
      intakeExit: 'https://www.wikipedia.org/',
      dataFolder,
      filesSpace: 1e9,
      filesReserve: 0
    },
    db,
    log: pino({ level: 'silent' }),
    now: () => new Date(`${today}T12:00:00Z`),
    today: () => today
  } as unknown as Context
  serveWith = (reserve) => {
    const config = { ...context.config, filesReserve: reserve }
    return serveForms(takeForm({ ...context, config }))
  }
  server = await serveWith(0)
  origin = server.origin
})
afterAll(async () => {
  await server.close()
  await db.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const now = new Date(`${today}T12:00:00Z`)
const pageOf = (lang: string) => formPath(lang, { dataFolder, now })

async function send(
  lang: string,
  fields: [string, string][],
  files: [name: string, bytes: Uint8Array<ArrayBuffer>][] = [],
  path = pageOf(lang)
): Promise<{ status: number; page: string }> {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  for (const [name, bytes] of files) form.append('files', new Blob([bytes]), name)
  const answer = await fetch(origin + path, { method: 'POST', body: form, redirect: 'manual' })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return { status: answer.status, page: await answer.text() }
}

const countRows = async () =>
  Number((await sql<{ n: string }>`select count(*) n from known.submission`.execute(db.owner)).rows[0]!.n)

test('until the first epoch is made, nothing is taken in', async () => {
  expect((await send('en', [['what', phrase]])).status).toBe(303)
  expect(await countRows()).toBe(0)
  epoch = await openEpoch(db.owner, 'defenders', today)
})

test('what she wrote is sealed, kept, and found again under the receipt that she was shown', async () => {
  const { status, page } = await send('ar', [
    ['danger', 'now'],
    ['what', phrase],
    ['person.1.name', 'ليلى (اسم مخترع)'],
    ['when', '١ محرم ١٤٤٥'],
    ['when.calendar', 'hijri']
  ])
  expect(status).toBe(200)
  const words = [...page.matchAll(/<li><b>([^<\d]+)<\/b><\/li>/g)].map(([, word]) => word).join(' ')
  const read = readReceipt(words, { ar: await wordList('ar') })
  if (!read.ok) throw new Error(read.reason)
  const digits = [...page.matchAll(/<b>(\d{4})<\/b>/g)].map(([, group]) => group).join(' ')
  expect(readReceipt(digits, {})).toEqual({ ok: true, receipt: read.receipt, language: 'digits' })

  const instance = (await sql<{ id: string }>`select id from known.instance`.execute(db.owner)).rows[0]!.id
  const derived = await deriveReceipt(read.receipt, instance)
  const { rows } = await sql<{ body: Buffer; row: object }>`
    select b.body, to_jsonb(s) row from known.receipt r join known.submission s on s.id = r.submission
    join sealed.submission b on b.id = s.id where r.lookup_hash = ${Buffer.from(derived.lookupHash)}`.execute(db.owner)
  expect(rows[0]!.row).toMatchObject({
    danger: true,
    lang: 'ar',
    received_on: today,
    channel: 'sealed-here',
    unproven: true
  })
  expect(await openJson(rows[0]!.body, [epoch.secrets.identity])).toMatchObject({
    answers: { danger: 'now', what: phrase, when: { typed: '١ محرم ١٤٤٥', value: '2023-07-19' } },
    persons: [{ id: 'p1', name: 'ليلى (اسم مخترع)' }],
    consents: [],
    source: { recipient: derived.identity.recipient, verifyKey: toBase64url(derived.signing.verifyKey) },
    lookupHash: toBase64url(derived.lookupHash)
  } satisfies Partial<SealedSubmission> | object)
})

test('no table holds a word of it', async () => {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'reference')`.execute(db.owner)
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ text: string }>`select t::text text from ${sql.raw(name)} t`.execute(db.owner)
    const all = rows.map(({ text }) => text).join('\n')
    for (const secret of ['lantern', Buffer.from('lantern').toString('hex'), 'ليلى'])
      expect(all.includes(secret), `${name} holds ${secret}`).toBe(false)
  }
})

test('a page left open over a change of epoch is sealed to the next, without a word', async () => {
  epoch = await openEpoch(db.owner, 'defenders', today, epoch)
  expect((await send('en', [['what', phrase]])).status).toBe(200)
  const { rows } = await sql<{ body: Buffer }>`
    select b.body from known.submission s join sealed.submission b using (id) where s.epoch = 2`.execute(db.owner)
  expect(await openJson(rows[0]!.body, [epoch.secrets.identity])).toMatchObject({ epoch: 2, answers: { what: phrase } })
})

test('what cannot be sent comes back filled in, as it was written, and nothing is kept', async () => {
  const before = await countRows()
  const long = await send('fr', [
    ['what', `${phrase} <b>&amp;`],
    ['now', 'é'.repeat(600_000)],
    ['person.4.name', 'Zoé\u202E']
  ])
  expect(long.status).toBe(422)
  expect(long.page).toContain(`${phrase} &lt;b&gt;&amp;amp;</textarea>`)
  expect(long.page).toContain('é'.repeat(600_000))
  expect(long.page).toContain('value="Zoé\u202E"')
  expect(long.page).toContain('1201')
  const empty = await send('zh', [['country', 'x']])
  expect(empty.status).toBe(422)
  expect(empty.page).toContain('aria-describedby="what-help what-error"')
  const broken = await fetch(`${origin}/en/form`, {
    method: 'POST',
    body: '--x\r\nno form',
    headers: { 'content-type': 'multipart/form-data; boundary=x' }
  })
  expect(broken.status).toBe(400)
  expect(await countRows()).toBe(before)
})

const sentFrom = (headers: Record<string, string>) => {
  const form = new FormData()
  form.append('danger', 'now')
  form.append('what', phrase)
  return fetch(origin + pageOf('fr'), { method: 'POST', body: form, headers })
}

test.each([
  ['another site', { origin: 'https://evil.example' }, false],
  ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, false],
  ['another host of ours', { 'sec-fetch-site': 'same-site' }, false],
  ['a page that hides what it is', { origin: 'null' }, true],
  ['another site, said behind much else', { 'a-long-one': 'x'.repeat(600), origin: 'https://evil.example' }, true]
])('what %s sends is not kept, and whoever wrote it loses nothing', async (_, headers, comesBack) => {
  const before = await countRows()
  const answer = await sentFrom(headers as Record<string, string>)
  const page = await answer.text()
  expect(answer.status).toBe(403)
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
  expect(page.includes(`${phrase}</textarea>`)).toBe(comesBack)
  expect(page).toContain(
    comesBack ? 'Votre navigateur n’a pas confirmé que cela venait de notre page' : 'un autre site'
  )
  if (!comesBack) expect(page).toContain('href="/fr/form"')
  expect(await countRows()).toBe(before)
})

test.each([
  ['our own page', () => ({ origin, 'sec-fetch-site': 'same-origin' })],
  ['our own page, loaded again', () => ({ origin, 'sec-fetch-site': 'none' })],
  ['our own page without a referrer', () => ({ origin: 'null', 'sec-fetch-site': 'same-origin' })],
  ['a browser that says neither', () => ({})]
])('what %s sends is kept', async (_, headers: () => Record<string, string>) => {
  const before = await countRows()
  expect((await sentFrom(headers())).status).toBe(200)
  expect(await countRows()).toBe(before + 1)
})

const tokenIn = (page: string) => /action="(\/en\/form\?k=[\w.-]+)"/.exec(page)?.[1]

test.each([
  ['no page', () => '/en/form'],
  ['a page that somebody else made', () => pageOf('en').replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))],
  ['a page of more than a day ago', () => formPath('en', { dataFolder, now: new Date('2026-05-31T10:59:00Z') })]
])('what comes from %s is not kept; it comes back filled in, and goes when it is sent again', async (_, path) => {
  const before = await countRows()
  const fields: [string, string][] = [['what', phrase]]
  const first = await send('en', fields, [['note.txt', new Uint8Array([1])]], path())
  expect(first.status).toBe(409)
  expect(first.page).toContain('What you wrote is below: send it again')
  expect(first.page).toContain(`${phrase}</textarea>`)
  expect(first.page).toContain('A browser does not keep')
  expect(await countRows()).toBe(before)
  expect((await send('en', fields, [], tokenIn(first.page)!)).status).toBe(200)
  expect(await countRows()).toBe(before + 1)
})

test('a page sends one report: another comes back filled in; the same one, sent again, shows its receipt again', async () => {
  const before = await countRows()
  const path = pageOf('en')
  const once: [string, string] = ['once', 'chance-of-page-of-one-']
  const [one, again, other] = [
    await send('en', [once, ['what', phrase]], [], path),
    await send('en', [once, ['what', phrase]], [], path),
    await send('en', [once, ['what', `${phrase}, and more`]], [], path)
  ]
  expect([one.status, again.status, other.status]).toEqual([200, 200, 409])
  expect(receiptIn(again.page)).toBe(receiptIn(one.page))
  expect(other.page).toContain(`${phrase}, and more</textarea>`)
  expect(await countRows()).toBe(before + 1)
  expect((await send('en', [once, ['what', `${phrase}, and more`]], [], tokenIn(other.page)!)).status).toBe(200)
  // What had arrived and is sent once more from the page that came back is the same still.
  const back = await send('en', [once, ['what', phrase]], [], pageOf('en'))
  expect(receiptIn(back.page)).toBe(receiptIn(one.page))
  expect(await countRows()).toBe(before + 2)
})

test('danger in one field goes so too: sent from a page that sent another, it comes back in her language', async () => {
  const before = await countRows()
  const path = pageOf('ar')
  expect((await send('ar', [['urgent', 'مختلق: رجل ملاحَق']], [], path)).status).toBe(200)
  const other = await send('ar', [['urgent', 'مختلق: رجل آخر']], [], path)
  expect(other.status).toBe(409)
  expect(other.page).toContain('أُرسل بلاغ من هذه الصفحة من قبل')
  expect(other.page).toContain('مختلق: رجل آخر</textarea>')
  expect(await countRows()).toBe(before + 1)
  const [, again] = /<form data-urgent [^>]*action="([^"]+)"/.exec(other.page)!
  expect((await send('ar', [['urgent', 'مختلق: رجل آخر']], [], again)).status).toBe(200)
  expect(await countRows()).toBe(before + 2)
})

test('eight at once are all kept, each once', async () => {
  const before = await countRows()
  const answers = await Promise.all(Array.from({ length: 8 }, () => send('ru', [['what', phrase]])))
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
  expect(await countRows()).toBe(before + 8)
})

test('each page has chance of its own, which a form that comes back keeps', async () => {
  const chance = (page: string) => /name="once" value="([\w-]{22})"/.exec(page)?.[1]
  const [one, other] = [await send('en', [['what', '']]), await send('en', [['what', '']])].map(({ page }) =>
    chance(page)
  )
  expect(one).toBeTruthy()
  expect(other).not.toBe(one)
  expect(
    chance(
      (
        await send('en', [
          ['once', one!],
          ['what', '']
        ])
      ).page
    )
  ).toBe(one)
})

test('files are sealed as they come, each under a key of its own that only the seal holds', async () => {
  // Ten million bytes: two parts. The text in it is searched for in every file on the disk.
  const large = new Uint8Array(10_000_000).map((_, at) => (at * 31) % 251)
  large.set(Buffer.from('LANTERN-IN-THE-FILE'), 9_000_000)
  const name = `${'ش'.repeat(300)}.bin`
  const answer = await send(
    'en',
    [['what', 'Invented: with files.']],
    [
      [name, large],
      ['empty.txt', new Uint8Array(0)]
    ]
  )
  expect(answer.status).toBe(200)
  const { rows } = await sql<{ body: Buffer }>`
    select b.body from known.upload u join sealed.submission b on b.id = u.submission where u.complete`.execute(
    db.owner
  )
  expect(rows).toHaveLength(2)
  const { files } = (await openJson(rows[0]!.body, [epoch.secrets.identity])) as SealedSubmission
  expect(files.map(({ name, size, parts }) => [name, size, parts.length])).toEqual([
    [name, 10_000_000, 2],
    ['empty.txt', 0, 1]
  ])
  const [first] = files
  const whole = join(dataFolder, 'files', 'whole')
  const opened = await Promise.all(
    first!.parts.map(({ index }) =>
      openPart(readFileSync(join(whole, `${first!.upload}.${index}`)), first!.secret, { file: first!.upload, index })
    )
  )
  expect(Buffer.concat(opened).subarray(0, large.length).equals(Buffer.from(large))).toBe(true)
  for (const file of readdirSync(whole))
    expect(readFileSync(join(whole, file)).includes('LANTERN-IN-THE-FILE')).toBe(false)
})

test('a file too large for this way comes back with what to do, and so does a form whose files must be chosen again', async () => {
  const before = await countRows()
  const large = await send('fr', [['what', phrase]], [['grand.bin', new Uint8Array(25_000_001)]])
  expect(large.status).toBe(422)
  expect(large.page).toMatch(/«\sgrand\.bin\s» dépasse 25\sMo/)
  expect(large.page).toContain(`${phrase}</textarea>`)
  const empty = await send('fr', [['what', '']], [['petit.bin', new Uint8Array(10)]])
  expect(empty.page).toContain('Un navigateur ne garde pas les fichiers choisis')
  expect(await countRows()).toBe(before)
})

test.each([
  ['en', /At most 20 files .* with your receipt\./],
  ['fr', /au plus 20 fichiers .* avec votre reçu\./],
  ['ar', /(20|٢٠) ملفًا .* بإيصالك\./]
] as const)(
  'one file too many comes back with what she can do, and by which way more can follow, in %s',
  async (lang, said) => {
    const files = Array.from({ length: 21 }, (_, at): [string, Uint8Array<ArrayBuffer>] => [
      `${at}.txt`,
      new Uint8Array(1)
    ])
    const many = await send(lang, [['what', phrase]], files)
    expect(many.status).toBe(422)
    expect(many.page).toMatch(said)
  }
)

const receiptIn = (page: string) => [...page.matchAll(/<li><b>([^<\d]+)<\/b><\/li>/g)].map(([, word]) => word).join(' ')

test('sent twice, even at once, it is filed once, and either answer shows the receipt', async () => {
  const before = await countRows()
  const form: [string, string][] = [
    ['once', 'invented-chance-of-pag'],
    ['what', phrase]
  ]
  const file: [string, Uint8Array<ArrayBuffer>] = ['note.txt', new Uint8Array([1, 2, 3])]
  const answers = await Promise.all([send('en', form, [file]), send('en', form, [file])])
  answers.push(await send('en', form, [file]))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(receiptIn(answers[0]!.page).split(' ')).toHaveLength(13)
  expect(new Set(answers.map(({ page }) => receiptIn(page))).size).toBe(1)
  expect(await countRows()).toBe(before + 1)
  // The same page with another word in it, or another page with the same words, is another report.
  const others = [
    await send('en', [form[0]!, ['what', `${phrase}.`]]),
    await send('en', [['once', 'another-chance-of-page'], form[1]!], [file])
  ]
  expect(new Set([answers[0]!, ...others].map(({ page }) => receiptIn(page))).size).toBe(3)
  expect(await countRows()).toBe(before + 3)
})

test.each(['burnt', 'changed'])(
  'sent again when its receipt was %s, she is told that it is filed, and it is filed once',
  async (how) => {
    const form: [string, string][] = [
      ['once', `chance-of-page-${how}`.padEnd(22, '-').slice(0, 22)],
      ['what', phrase]
    ]
    const first = await send('en', form)
    expect(first.status).toBe(200)
    const read = readReceipt(receiptIn(first.page), { en: await wordList('en') })
    if (!read.ok) throw new Error(read.reason)
    const instance = (await sql<{ id: string }>`select id from known.instance`.execute(db.owner)).rows[0]!.id
    const { lookupHash } = await deriveReceipt(read.receipt, instance)
    if (how === 'burnt') expect(await deleteReceipt(db.intake, lookupHash)).toBe(true)
    else {
      const next = await deriveReceipt(makeReceipt(), instance)
      const replacing = { lookupHash: next.lookupHash, verifyKey: next.signing.verifyKey, anchor: randomBytes(600) }
      expect(await db.intake.transaction().execute((trx) => replaceReceipt(trx, lookupHash, replacing))).toBe(true)
    }
    const before = await countRows()
    const again = await send('en', form)
    expect(again.status).toBe(409)
    expect(again.page).toContain('This is with the office already')
    expect(again.page).not.toContain(phrase)
    expect(receiptIn(again.page)).toBe('')
    expect(await countRows()).toBe(before)
  }
)

test('where the disk is full but for what the database needs, a text is not taken, and she is told, with what she wrote', async () => {
  const before = await countRows()
  const full = await serveWith(Number.MAX_SAFE_INTEGER)
  const form = new FormData()
  form.append('what', phrase)
  const answer = await fetch(full.origin + pageOf('en'), { method: 'POST', body: form })
  const page = await answer.text()
  await full.close()
  expect(answer.status).toBe(503)
  expect(page).toContain('There is no room here right now.')
  expect(page).toContain(`${phrase}</textarea>`)
  expect(await countRows()).toBe(before)
})
