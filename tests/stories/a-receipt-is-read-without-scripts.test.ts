import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#context'
import type { SealedAddition } from '#mandate/intake/payloads.ts'
import { readAddition } from '#mandate/intake/read-payload.ts'
import { readAdditions } from '#mandate/intake/return/current-source.ts'
import { answerSize } from '#mandate/intake/return/return-answer.ts'
import { projectRoot } from '#platform/project-root.ts'
import type { SurfaceServer } from '#platform/web/surface-server.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { openJson } from '#platform/sealing/seal.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '#platform/sealing/receipt/write-receipt.ts'
import { makeSigningKey } from '#platform/sealing/signing.ts'
import { takeReturn } from '../../src/take-return.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'
import { serveForms } from '#tests/intake-forms.ts'
import { openEpoch, type OpenedEpoch } from '#tests/intake-office.ts'
import { fileInvented, writeToSource, type Filed } from '#tests/intake-source.ts'
import { swapWords } from '#tests/swap-words.ts'

// Over 20 s: a process of its own reads each of over fifty forms, and answers at a full second, never before.
// The person and what the office writes to her are invented.
const today = '2026-06-01'
const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-return-'))
let db: TestDatabase
let server: SurfaceServer
let serveWith: (filesReserve: number) => Promise<SurfaceServer>
let origin: string
let epoch: OpenedEpoch
let filed: Filed
beforeAll(async () => {
  db = await testDatabase({ loaded: true })
  const context = {
    config: {
      mandate: 'defenders',
      surfaces: { intake: { port: 0, origin: null } },
      referenceFolders: [join(projectRoot, 'reference')],
      intakeExit: 'https://www.wikipedia.org/',
      dataFolder,
      filesSpace: 1_000_000_000,
      filesReserve: 0
    },
    db,
    now: () => new Date(`${today}T12:00:00Z`),
    log: pino({ level: 'silent' }),
    today: () => today
  } as unknown as Context
  serveWith = (filesReserve) => serveForms(takeReturn({ ...context, config: { ...context.config, filesReserve } }))
  server = await serveWith(0)
  origin = server.origin
  epoch = await openEpoch(db.owner, 'defenders', today)
  filed = await fileInvented(db, today)
  await writeToSource(db, filed, epoch, { kind: 'stage', stage: 'being-read', on: today })
  await writeToSource(db, filed, epoch, { kind: 'ask', text: 'In which "street" was it? <b>', on: today })
})
afterAll(async () => {
  await server.close()
  await db.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const seen: string[] = []
const post = (fields: Record<string, string>, lang = 'en') => send(new URLSearchParams(fields), lang)
async function send(body: URLSearchParams | FormData, lang = 'en'): Promise<string> {
  const answer = await fetch(`${origin}/${lang}/return`, { method: 'POST', body })
  const page = await answer.text()
  expect(Buffer.byteLength(page)).toBe(answerSize)
  const headers = [...answer.headers].filter(([name]) => name !== 'date')
  seen.push(JSON.stringify([answer.status, headers]))
  return page
}
const digits = () => receiptAsDigits(filed.receipt).join(' ')
const arabicIndic = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)

test.each(['en', 'ar', 'fr'] as const)(
  'words of %s, in capitals and without accents, open what the office wrote',
  async (lang) => {
    const words = receiptAsWords(filed.receipt, await wordList(lang)).join('  ')
    const page = await post(
      {
        receipt: words
          .toUpperCase()
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
      },
      lang
    )
    expect(page).toContain('In which &quot;street&quot; was it? &lt;b&gt;')
    expect(page).not.toContain('return_')
  }
)

test('so do digits typed in Arabic-Indic, in a run', async () => {
  const page = await post({ receipt: arabicIndic(digits()).replaceAll(' ', '') }, 'ar')
  expect(page).toContain('يقرؤه الآن أحد موظفي المكتب')
})

test('a slip is told from a wrong receipt, with the word that is meant', async () => {
  const words = receiptAsWords(filed.receipt, await wordList('en'))
  const misspelt = words.map((word, at) => (at === 4 ? `${word.slice(0, 2)}qqx` : word))
  expect(await post({ receipt: misspelt.join(' ') })).toMatch(
    new RegExp(`${misspelt[4]}\u2069” \\(number 5\\) is (no word of the list|in no receipt)`)
  )
  expect(await post({ receipt: swapWords(words).join(' ') })).toContain('There is a slip in it')
  expect(await post({ receipt: words.slice(1).join(' ') })).toContain('Some are missing')
  expect(await post({ receipt: '' })).toContain('Write your receipt here first')
  const another = receiptAsDigits(makeReceipt()).join(' ')
  const lost = await post({ receipt: another })
  expect(lost).toContain('Nothing is under this receipt')
  expect(lost, 'to be compared with her note').toContain(another)
})

test('a message that somebody else signed is not shown, and what it means is said', async () => {
  const other = await fileInvented(db, today)
  const forger = {
    ...epoch,
    secrets: { ...epoch.secrets, signing: Buffer.from(makeSigningKey().secret).toString('base64url') }
  }
  await writeToSource(db, other, forger, { kind: 'message', text: 'Come to the station', on: today })
  const page = await post({ receipt: receiptAsDigits(other.receipt).join(' ') })
  expect(page).toContain('was not written by the office')
  expect(page).not.toContain('station')
})

test('that somebody is in danger now she says by a tick, with no word beside it; what has not arrived comes back ticked', async () => {
  const other = await fileInvented(db, today)
  const receipt = receiptAsDigits(other.receipt).join(' ')
  const danger = async () => {
    const { rows } = await sql<{ danger: boolean }>`select danger from known.submission where id = ${other.id}`.execute(
      db.owner
    )
    return rows[0]!.danger
  }
  const page = await post({ receipt })
  expect(page).toMatch(/type="checkbox" name="danger" value="now"[^>]*>[^<]*Somebody is in danger now/)
  expect(page).toContain('sees this tick at once')
  const body = new URLSearchParams({ receipt, do: 'write', danger: 'now', text: 'x'.repeat(200_001) })
  const notSent = await (await fetch(`${origin}/en/return`, { method: 'POST', body })).text()
  expect(notSent).toMatch(/name="danger"[^>]*checked/)
  expect(await danger()).toBe(false)
  const noted = await post({ receipt, do: 'write', danger: 'now', text: '' })
  expect(noted).toContain('The office sees now that somebody is in danger')
  expect(noted).toMatch(/<summary>Who helps faster/)
  expect(noted).not.toMatch(/name="danger"[^>]*checked/)
  expect(await danger()).toBe(true)
})

test('what she writes arrives sealed and is never shown again', async () => {
  const page = await post({ receipt: digits(), do: 'write', text: 'the lantern over the harbour stairs' })
  expect(page).toContain('For that moment the office’s computer could read it')
  expect(page).not.toContain('and nothing of what you write')
  expect(page).not.toContain('lantern')
  const { rows } = await sql<{ waiting: number }>`select waiting from known.submission where id = ${filed.id}`.execute(
    db.owner
  )
  expect(rows[0]!.waiting).toBe(1)
  expect(await post({ receipt: digits(), do: 'withdraw-consent', person: '', door: 'state' })).toContain(
    'nothing was sent'
  )
})

test('where there is no room for it she is told when there may be, and what she typed comes back', async () => {
  const full = await serveWith(Number.MAX_SAFE_INTEGER)
  const body = new URLSearchParams({ receipt: digits(), do: 'write', text: 'the lantern that found no room' })
  const page = await (await fetch(`${full.origin}/fr/return`, { method: 'POST', body })).text()
  await full.close()
  expect(page).toContain('Réessayez dans 1 heure')
  expect(page).toContain('the lantern that found no room</textarea>')
  expect(Buffer.byteLength(page)).toBe(answerSize)
})

test('no agreement is taken back that she did not choose; the one that she chose is named to her', async () => {
  const consent = { receipt: digits(), do: 'withdraw-consent', person: 'the second one' }
  const additions = () => sql`select id from sealed.addition`.execute(db.owner).then(({ rows }) => rows.length)
  const before = await additions()
  for (const door of ['', 'no such door']) {
    const page = await post({ ...consent, door })
    expect(page).toContain('choose first what may no longer happen')
    expect(page).toContain('value="the second one"')
    expect(page).toMatch(/<details open><summary>Take one agreement back/)
    expect(page).toContain('<select id="door" name="door" autocomplete="off"><option value="">Choose</option>')
    expect(page).not.toContain('selected')
  }
  expect(await additions()).toBe(before)
  const page = await post({ ...consent, door: 'ngo' })
  expect(page).toContain('What may no longer happen: it is shared with an organization.')
  expect(page).not.toContain('value="the second one"')
  expect(await additions()).toBe(before + 1)
})

test('what she typed comes back with every answer, and is stored nowhere', async () => {
  const typed = { text: 'the "harbour" stairs <b>', person: 'the second one', 'withdraw-phrase': 'blue bicycle' }
  const kept = ['the &quot;harbour&quot; stairs &lt;b&gt;', 'value="the second one"', 'value="blue bicycle"']
  const rows = () => sql`select id from sealed.addition`.execute(db.owner).then(({ rows }) => rows.length)
  const before = await rows()
  const another = receiptAsDigits(makeReceipt()).join(' ')
  const buttons: Record<string, string>[] = [
    { do: 'look' },
    { part: '0' },
    { do: 'burn' },
    { do: 'burn', sure: 'yes' },
    { do: 'change' },
    { do: 'change-now', next: '0000' },
    { receipt: another },
    { receipt: another, do: 'burn', sure: 'yes' },
    { receipt: 'no such word' }
  ]
  const pages = await Promise.all(buttons.map((fields) => post({ receipt: digits(), ...typed, ...fields })))
  for (const [at, page] of pages.entries())
    for (const one of kept) expect(page, JSON.stringify(buttons[at])).toContain(one)
  expect(await rows()).toBe(before)
  const sent = await post({ receipt: digits(), ...typed, do: 'withdraw' })
  expect(sent).toContain('Your wish to take all of it back has arrived')
  expect(sent).toContain(kept[0])
  expect(sent, 'it has arrived').not.toContain('blue bicycle')
})

test('a text that is too long comes back too; one answer is as long as another to what is as long', async () => {
  const length = async (fields: Record<string, string>) => {
    const answer = await fetch(`${origin}/ar/return`, { method: 'POST', body: new URLSearchParams(fields) })
    return (await answer.text().then((page) => Buffer.byteLength(page))) / answerSize
  }
  const text = 'ن'.repeat(200_001)
  const page = await fetch(`${origin}/en/return`, {
    method: 'POST',
    body: new URLSearchParams({ receipt: digits(), do: 'write', text })
  }).then((answer) => answer.text())
  expect(page).toContain('This is too long to be sent at once')
  expect(page).toContain(text)
  const another = receiptAsDigits(makeReceipt()).join(' ')
  const long = { do: 'look', text }
  const blocks = await length({ receipt: digits(), ...long })
  expect(blocks).toBeGreaterThan(3)
  for (const fields of [
    { receipt: another, ...long },
    { receipt: digits(), ...long, do: 'burn' }
  ])
    expect(await length(fields)).toBe(blocks)
  expect(await post({ receipt: digits(), text: 'ن'.repeat(1_000_001) })).toContain('nothing of it was read or kept')
})

test('a new receipt is shown before it is good, then the old one opens nothing; burnt, neither does the new one', async () => {
  const shown = await post({ receipt: digits(), do: 'change' })
  const next = /name="next" value="([0-9 ]+)"/.exec(shown)![1]!
  expect(shown).toContain('The same in digits')
  const slip = await post({ receipt: digits(), do: 'change-now', next, at: '4', told: '9999' })
  expect(slip).toContain('the old one is still good')
  expect(await post({ receipt: digits() }), 'nothing is changed yet').toContain('Where it stands')
  const told = next.split(' ')[4]!
  expect(await post({ receipt: digits(), do: 'change-now', next, at: '4', told })).toContain('The new receipt is good')
  expect(await post({ receipt: digits() })).toContain('Nothing is under this receipt')
  expect(await post({ receipt: next }), 'what was written before').toContain('In which')
  expect(await post({ receipt: next, do: 'burn' })).toContain('It was not burnt')
  expect(await post({ receipt: next, do: 'burn', sure: 'yes' })).toContain('The receipt is burnt')
  expect(await post({ receipt: next })).toContain('Nothing is under this receipt')
})

/** As a browser sends what she chose: with the one button that takes files along. */
function withFiles(fields: Record<string, string>, ...files: File[]): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, do: 'write' })) form.append(name, value)
  for (const file of files) form.append('files', file)
  return form
}
const noted = new File(['an invented note of the harbour'], 'ملاحظة مختلقة.txt', { type: 'text/plain' })
const large = new File([new Uint8Array(25_000_001)], 'too large (invented).bin')
const uploads = async (submission: string | null) => {
  const { rows } = await sql`select from known.upload where submission is not distinct from ${submission}`.execute(
    db.owner
  )
  return rows.length
}
/** What she added, as an officer's browser opens it. */
async function additionsOf({ id, derived }: Filed): Promise<SealedAddition[]> {
  const { rows } = await sql<{ id: string; nonce: Buffer; body: Buffer }>`
    select id, nonce, body from sealed.addition where submission = ${id}`.execute(db.owner)
  const opened = await Promise.all(
    rows.map(async ({ id, nonce, body }) => ({
      id,
      nonce: toBase64url(nonce),
      statement: await openJson(body, [epoch.secrets.identity])
    }))
  )
  const source = { recipient: derived.identity.recipient, verifyKey: toBase64url(derived.signing.verifyKey) }
  return readAdditions({ source, lookupHash: toBase64url(derived.lookupHash) }, opened).additions.map(
    ({ addition }) => {
      const read = readAddition(addition)
      if (!read.ok) throw new Error(read.asText)
      return read.value
    }
  )
}

test('files, a person with each consent apart, and a message go together, sealed; officers read all of it', async () => {
  const other = await fileInvented(db, today)
  const fields = {
    receipt: receiptAsDigits(other.receipt).join(' '),
    text: 'she was there too (invented)',
    'person.1.name': 'Adalinda "Invented"',
    'person.1.minor': 'yes',
    'consent.1.state': 'cannot-ask',
    'consent.1.public': 'initials',
    'consent.1.on.calendar': 'gregorian'
  }
  const page = await send(withFiles(fields, noted, new File(['x'], 'second (invented).txt')))
  expect(page).toContain('It has arrived, and was sealed at once')
  expect(page).not.toContain('Adalinda')
  expect(page).not.toContain('does not keep chosen files')
  expect(await additionsOf(other)).toMatchObject([
    {
      kind: 'message',
      text: fields.text,
      persons: [{ name: 'Adalinda "Invented"', minor: true }],
      consents: [
        { person: 'p1', door: 'state', given: 'cannot-ask' },
        { person: 'p1', door: 'public', given: 'yes', as: 'initials' }
      ],
      files: [
        { name: noted.name, size: noted.size, custody: [{ what: 'sealed-here' }] },
        { name: 'second (invented).txt', size: 1 }
      ]
    }
  ])
  expect(await uploads(other.id)).toBe(2)
})

test('what cannot be taken is refused in words, and what she typed comes back', async () => {
  const other = await fileInvented(db, today)
  const receipt = receiptAsDigits(other.receipt).join(' ')
  const typed = { receipt, text: 'the "harbour" stairs', 'person.1.name': 'Ada', 'consent.1.nhri': 'no' }
  const isThereAgain = (page: string) => {
    expect(page).toContain('the &quot;harbour&quot; stairs')
    expect(page).toMatch(/name="person\.1\.name"[^>]* value="Ada"/)
    expect(page).toContain('<option value="no" selected>')
    expect(page).toMatch(/<details data-add-person open>/)
  }
  const before = await uploads(null)
  const nobody = withFiles({ ...typed, 'person.1.name': '' }, noted)
  const [tooLarge, many, nobodyNamed, byName, none] = await Promise.all([
    send(withFiles(typed, large)),
    send(withFiles(typed, ...Array.from({ length: 21 }, () => new File(['x'], 'x.txt')))),
    send(nobody),
    // With any other button a browser sends the name alone.
    post({ ...typed, do: 'look', files: noted.name }),
    post({ ...typed, do: 'look', files: '' })
  ])
  expect(tooLarge).toContain('Nothing was sent, because a file could not be taken')
  expect(tooLarge).toMatch(/too large \(invented\).bin” is larger than 25 MB/)
  expect(many).toContain('At most 20 files can be sent at once')
  expect(nobodyNamed).toContain('but not who it is')
  for (const page of [tooLarge, many, nobodyNamed, byName]) expect(page).toContain('does not keep chosen files')
  for (const page of [tooLarge, many, byName, none]) isThereAgain(page)
  expect(none).not.toContain('does not keep chosen files')
  expect(await uploads(null), 'twenty of twenty-one; of the others, none is kept for nothing').toBe(before + 20)
  expect(await additionsOf(other)).toEqual([])
})

test('with files too, an unknown receipt is answered as one that finds nothing; what came with it is nobody’s', async () => {
  const before = await uploads(null)
  const typed = { receipt: receiptAsDigits(makeReceipt()).join(' '), text: 'the harbour stairs' }
  const page = await send(withFiles(typed, noted))
  expect(page).toContain('Nothing is under this receipt')
  expect(page).toContain('the harbour stairs')
  // Kept like those of a right one, and swept within a week.
  expect(await uploads(null)).toBe(before + 1)
  const cut = new TextEncoder().encode('--x\r\ncontent-disposition: form-data; name="receipt"\r\n\r\n0000')
  const [slip, , answer] = await Promise.all([
    send(withFiles({ ...typed, receipt: '0000' }, noted)),
    send(withFiles(typed, large)),
    fetch(`${origin}/en/return`, {
      method: 'POST',
      body: cut,
      headers: { 'content-type': 'multipart/form-data; boundary=x' }
    })
  ])
  expect(slip).toContain('Some are missing')
  expect(await uploads(null)).toBe(before + 1)
  expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, answerSize])
})

test('she comments on the State’s reply once she was told of it; said before, it is a message like any other', async () => {
  const other = await fileInvented(db, today)
  const receipt = receiptAsDigits(other.receipt).join(' ')
  const comment = { receipt, do: 'comment', comment: 'None of it is true (invented)' }
  const sooner = await post(comment)
  expect(sooner).toContain('It has arrived')
  expect(sooner).not.toContain('Comment on the State')
  await writeToSource(db, other, epoch, { kind: 'stage', stage: 'answer-come', on: today })
  for (let i = 0; i < 8; i++)
    await writeToSource(db, other, epoch, { kind: 'message', text: `invented ${i}`, on: today })
  expect(await post({ receipt })).not.toContain('Comment on the State')
  const older = await post({ receipt, part: '1' })
  expect(older).toContain('Comment on the State’s answer')
  expect(older).toContain('name="comment-part" value="1"')
  expect(await post({ ...comment, 'comment-part': '1' })).toContain('It has arrived')
  const sent = await additionsOf(other)
  expect(sent.map(({ kind }) => kind).toSorted((a, b) => a.localeCompare(b))).toEqual(['comment', 'message'])
  for (const { text } of sent) expect(text).toBe(comment.comment)
})

test('an answer full of messages has the one length in Arabic too, with the fields of a person in it', async () => {
  const other = await fileInvented(db, today)
  for (let i = 0; i < 7; i++)
    await writeToSource(db, other, epoch, { kind: 'message', text: 'خ'.repeat(6_500), lang: 'ar', on: today })
  const page = await post({ receipt: receiptAsDigits(other.receipt).join(' ') }, 'ar')
  expect(page.match(/خ{6500}/g)!.length).toBeGreaterThan(5)
  // As many bytes of markup as her longest page has.
  expect(Buffer.byteLength(page.trimEnd())).toBeLessThan(answerSize)
})

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['a page that hides what it is', { origin: 'null' }],
  ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
  ['another host of ours', { 'sec-fetch-site': 'same-site' }]
])('under a receipt nothing is done that %s sends', async (_, headers: Record<string, string>) => {
  const before = (await additionsOf(filed)).length
  const text = 'Invented: sent by another page.'
  const body = new URLSearchParams({ receipt: digits(), do: 'write', text })
  const sent = (own: Record<string, string>) => fetch(`${origin}/en/return`, { method: 'POST', body, headers: own })
  const refused = await sent(headers)
  const page = await refused.text()
  expect(refused.status).toBe(403)
  expect(refused.headers.get('referrer-policy')).toBe('same-origin')
  expect(page).not.toContain('data-page="open"')
  // Of whom it is not sure she has all that she typed before her, and sends it again.
  if (headers.origin === 'null') {
    expect(page).toContain('Your browser did not confirm that this came from our page')
    expect(page).toContain(`${digits()}</textarea>`)
    expect(page).toContain(text)
  } else expect(page).toContain('it was sent from another site’s page')
  expect(await additionsOf(filed)).toHaveLength(before)
})

test('all of these had one status and the same headers', () => {
  expect(seen.length).toBeGreaterThan(15)
  expect(new Set(seen).size).toBe(1)
  expect(seen[0]).toContain('no-store')
})
