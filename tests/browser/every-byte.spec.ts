import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { readReceipt } from '../../src/platform/sealing/receipt/read-receipt.ts'
import { wordList } from '../../src/platform/sealing/receipt/word-list.ts'
import { ByteSearch, type Needle } from '../every-byte/byte-search.ts'
import { formsOfBytes, formsOfReceipt, formsOfText } from '../every-byte/forms-of.ts'
import { filesIn, lookInFile } from '../every-byte/in-folders.ts'
import { familyOf, searchMemory } from '../every-byte/processes.ts'
import { Defender } from './navigators/defender.ts'
import { officer } from './navigators/officer.ts'
import { record } from './recorder.ts'
import { startWhole, type WholeServer } from './whole-server.ts'

// Over 20 s: the memory of the server is searched four times, its files twice, and a backup is made and restored.
/**
 * A whole run of an invented office with two invented sources, one with scripts and one without: what they wrote, who
 * and where it was, their files and their receipts are then looked for in every byte that the server keeps, said,
 * received (with scripts) and has in its memory.
 */
test.describe.configure({ mode: 'serial' })

/** What one source sends. Nothing of it is anybody's. */
const source = (mark: string) => ({
  phrase: `the lantern over the ${mark} stairs`,
  name: `Zelandine Ourabek-${mark}`,
  country: `Ostrelkia-${mark}`,
  filename: `harbour-list-${mark}.txt`,
  file: randomBytes(60_000),
  added: `and the ${mark} window was left open`
})
const [there, here] = [source('Quarvelle'), source('Brindlowe')]
const answer = 'Was the Tessaravine gate shut? Invented.'

let server: WholeServer
let line: Awaited<ReturnType<typeof record>>
let ama: Page
const needles: Needle[] = []
const lookups: Needle[] = []
const learn = (name: string, forms: Omit<Needle, 'name'>[]) => needles.push(...forms.map((form) => ({ name, ...form })))
const mind = (from: string, { file, ...texts }: ReturnType<typeof source>) => {
  for (const [name, text] of Object.entries(texts)) learn(`${from}, ${name}`, formsOfText(text))
  for (const at of [0, 20_000, 40_011, file.length - 24])
    learn(`${from}, file from ${at}`, formsOfBytes(file.subarray(at, at + 24)))
}
mind('with scripts', there)
mind('without scripts', here)
learn('the office’s answer', formsOfText(answer))

test.beforeAll(async ({ browser }) => {
  server = await startWhole()
  line = await record(server.intake)
  ama = await (await browser.newContext({ baseURL: server.office })).newPage()
  await officer(ama).saysWho(server.link, 'Ama Invented')
  await officer(ama).keepsTheSheet()
  await officer(ama).takesPassphrase('Finish')
  await expect(ama).toHaveURL(/\/en\/people$/)
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
  await line.stop()
  server.clear()
})

interface Kept {
  words: string[]
  digits: string[]
}
let [hers, plain]: Kept[] = []

test('one sends with scripts, and the server receives nothing of it in any form', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  const her = new Defender(page)
  await her.open(line.origin, 'en')
  await her.goTo('who')
  await her.write('person.1.name', there.name)
  await her.goTo('what')
  await her.write('what', there.phrase)
  await her.goTo('where')
  await her.write('country', there.country)
  await her.goTo('files')
  await page.locator('input[name=files]').setInputFiles(fileOf(there))
  await expect(page.locator('.files li').filter({ hasText: 'Sealed and ready' })).toHaveCount(1)
  await her.goTo('review')
  await her.onward()
  await expect(her.receipt).toBeVisible()
  hers = await receiptOn(page, 'with scripts')
  await page.context().close()
  nothingIn('what the server received', line.sent())
})

test('one sends without scripts, and the server’s memory holds nothing of it once the sealing process has ended', async ({
  browser
}) => {
  const page = await withoutScripts(browser)
  await page.goto(`${server.intake}/en/form`)
  await page.locator('[name="person.1.name"]').fill(here.name)
  await page.locator('#what').fill(here.phrase)
  await page.locator('[name="country"]').fill(here.country)
  await page.locator('#files').setInputFiles(fileOf(here))
  await page.locator('[data-send]').click()
  plain = await receiptOn(page, 'without scripts')
  await page.context().close()
  await nothingInMemory()
})

test('an officer opens both and answers; without scripts the answer is read by digits, with them by words', async ({
  browser
}) => {
  await ama.getByRole('link', { name: 'Inbox', exact: true }).click()
  await expect(ama.locator('[data-entry]')).toHaveCount(2)
  const read: string[] = []
  const ids = await ama.locator('[data-entry]').evaluateAll((all) => all.map((one) => one.getAttribute('data-entry')!))
  for (const id of ids) {
    await officer(ama).opensByKey(ama.locator(`[data-entry="${id}"]`))
    await expect(ama.locator('.said').first()).not.toHaveText(read[0] ?? '')
    read.push(await ama.locator('.said').first().innerText())
    await ama.getByLabel('What it is').selectOption('ask')
    await ama.locator('#write textarea').fill(answer)
    await ama.getByRole('button', { name: 'Sign, seal and leave it for her' }).click()
    await expect(ama.locator('.timeline-plain')).toContainText('Tessaravine')
  }
  expect(read.toSorted()).toEqual([here.phrase, there.phrase].toSorted())

  await comesBack(await withoutScripts(browser), server.intake, plain!.digits.join(' '), here.added)
  await nothingInMemory()
  await comesBack(await (await browser.newContext()).newPage(), line.origin, hers!.words.join(' '), there.added)
  nothingIn('what the server received', line.sent())
})

test('the search finds in the server’s memory what an ordinary request brings', async () => {
  const marks = { text: `an invented ${randomBytes(8).toString('hex')} mark` }
  await fetch(`${server.intake}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Array.from({ length: 500 }, () => marks))
  })
  const search = new ByteSearch(formsOfText(marks.text).map((form) => ({ name: 'mark', ...form })))
  const { found } = searchMemory(familyOf(server.roots()), search)
  expect(found.join('\n')).toContain('mark (as it is) in the heap')
})

test('nothing of all that is in the database, its files and its log, in what the server said, or in a backup', async () => {
  writeFileSync(join(server.written, 'tables'), await server.run('print-tables.ts'))
  writeFileSync(join(server.written, 'letters.csv'), await server.vigie('export', 'letters', '--scope', 'all'))
  await server.vigie('export-sealed', '--to', join(server.written, 'sealed.tar'))
  // What is sent to look something up passes through, and is kept as its hash alone.
  for (const [name, { words }] of Object.entries({ hers: hers!, plain: plain! }))
    lookups.push(
      ...formsOfBytes(Buffer.from(await lookupOf(words))).map((form) => ({ name: `${name}, look-up`, ...form }))
    )
  nothingInFiles(['/tables', '/postgres/pg_wal/'])

  const key = join(server.written, 'identity')
  const recipient = (await server.vigie('keys', 'new', '--to', key)).trim()
  const backup = join(server.written, 'backup')
  await server.vigie('backup', '--to', backup, '--recipient', recipient)
  await nothingInMemory()
  await server.stop()
  await server.vigie('restore', backup, '--identity', key, '--into', join(server.written, 'restored'))
  nothingInFiles(['/data/postgres/base/', '/restored/postgres/base/'])
})

const fileOf = ({ filename, file }: ReturnType<typeof source>) => ({
  name: filename,
  mimeType: 'text/plain',
  buffer: file
})

const withoutScripts = async (browser: Browser) => (await browser.newContext({ javaScriptEnabled: false })).newPage()

async function receiptOn(page: Page, name: string): Promise<Kept> {
  await expect(page.locator('ol.receipt li')).toHaveCount(13)
  const words = await page.locator('ol.receipt li').allInnerTexts()
  const digits = (await page.locator('.digits').innerText()).match(/\d{4}/g)!
  expect(digits).toHaveLength(13)
  const read = readReceipt(digits.join(' '), {})
  if (!read.ok) throw new Error(read.reason)
  learn(`${name}, words of the receipt`, formsOfReceipt(words, 3))
  learn(`${name}, digits of the receipt`, formsOfReceipt(digits, 3))
  learn(`${name}, bytes of the receipt`, formsOfBytes(Buffer.from(read.receipt.entropy)))
  return { words, digits }
}

async function comesBack(page: Page, origin: string, receipt: string, added: string): Promise<void> {
  await page.goto(`${origin}/en/return`)
  if (origin === line.origin)
    await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  await page.locator('#receipt').fill(receipt)
  await page.locator('form[data-return] button').first().click()
  await expect(page.locator('.written')).toHaveText(answer)
  await page.locator('#text').fill(added)
  await page.locator('button[name=do][value="write"]').click()
  await expect(page.locator('.notice[role=status]')).toBeVisible()
  await page.context().close()
}

function nothingIn(where: string, bytes: Buffer): void {
  expect(bytes.length, `something is in ${where}`).toBeGreaterThan(60_000)
  expect([...new ByteSearch(needles).in(bytes)], where).toEqual([])
}

async function nothingInMemory(): Promise<void> {
  const sealing = () => familyOf(server.roots()).filter(({ command }) => /(seal|return)-form/.test(command))
  await expect.poll(sealing).toEqual([])
  const search = new ByteSearch(needles)
  const family = familyOf(server.roots())
  const { found, bytes } = searchMemory(family, search)
  console.log(`memory of ${family.length} processes, ${(bytes / 1e6).toFixed(0)} MB, was searched`)
  expect(family.some(({ command }) => command.includes('src/server.ts'))).toBe(true)
  expect(family.some(({ command }) => command.includes('postgres'))).toBe(true)
  expect(found).toEqual([])
}

/** @param known where an officer's name must be found, which the server knows: so that the search is seen to find */
function nothingInFiles(known: string[]): void {
  const name = formsOfText('Ama Invented').map((form) => ({ name: 'known', ...form }))
  const search = new ByteSearch([...needles, ...lookups, ...name])
  const found: string[] = []
  let [bytes, files] = [0, 0]
  for (const path of server.folders.flatMap(filesIn)) {
    const piece = lookInFile(search, path)
    for (const one of piece.found) found.push(`${path}: ${one}`)
    ;[bytes, files] = [bytes + piece.bytes, files + 1]
  }
  console.log(`${files} files of ${(bytes / 1e6).toFixed(0)} MB were searched for ${needles.length} forms`)
  const [expected, wrong] = [
    found.filter((one) => one.includes('known')),
    found.filter((one) => !one.includes('known'))
  ]
  expect(wrong).toEqual([])
  for (const place of known) expect(expected.join('\n')).toContain(place)
}

async function lookupOf(words: string[]): Promise<Uint8Array> {
  const { instance } = (await (await fetch(`${server.intake}/en/epoch.json`)).json()) as { instance: string }
  const read = readReceipt(words.join(' '), { en: await wordList('en') })
  if (!read.ok) throw new Error(read.reason)
  return (await deriveReceipt(read.receipt, instance)).lookup
}
