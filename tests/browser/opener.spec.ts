import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { combineShares, makeShares } from '../../src/platform/sealing/shares.ts'
import { barriersOn } from './barriers.ts'
import { bytesOfTheFile } from './known-file.ts'
import { officer } from './navigators/officer.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// One story: an office is written out and gone; its recovery sheet opens the file on a computer without a network.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let folder: string
let shares: string[]
let whole: string
let told: { sha256: string }
let page: Page
test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-opener-'))
  server = await startOffice()
  const ama = await (await browser.newContext({ baseURL: server.origin })).newPage()
  await officer(ama).saysWho(server.link, 'Ama Invented')
  shares = await officer(ama).keepsTheSheet({ of: 3, needed: 2 })
  await officer(ama).takesPassphrase('Finish')
  await expect(ama).toHaveURL(/\/en\/people$/)
  server.run('send-to-export.ts')
  await ama.getByRole('link', { name: 'Inbox', exact: true }).click()
  await expect(ama.locator('[data-entry]')).toHaveCount(3)
  await ama.locator('[data-entry]').first().click()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await ama.getByRole('textbox', { name: 'Seal a note' }).fill('A note of an officer, invented')
  await ama.getByRole('button', { name: 'Seal a note' }).click()
  await expect(ama.locator('.timeline-plain').last()).toContainText('A note of an officer, invented')
  const to = ['--to', join(folder, 'sealed.tar'), '--opener', join(folder, 'opener.html'), '--json']
  told = JSON.parse(server.run('../../src/cli/main.ts', 'export-sealed', ...to)) as typeof told
  await ama.context().close()
  await server.stop()
  const combined = await combineShares(shares)
  whole = combined.ok ? combined.secret : ''
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.beforeEach(async ({ browser }) => {
  const context = await browser.newContext({ acceptDownloads: true, locale: 'en-GB' })
  await context.setOffline(true)
  page = await context.newPage()
  page.on('request', (request) => expect(request.url()).toMatch(/^(file|blob|data):/))
  await page.goto(pathToFileURL(join(folder, 'opener.html')).href)
})
test.afterEach(() => page.context().close())

const opens = (name = 'sealed.tar') => page.getByLabel('The export').setInputFiles(join(folder, name))
const error = () => page.locator('[role=alert] .error')
const press = () => page.getByRole('button', { name: 'Open', exact: true }).click()
async function typesShares(...texts: string[]) {
  await page.getByLabel('Several shares').check()
  for (const [at, text] of texts.entries()) await page.getByLabel(`Share typed as number ${at + 1}`).fill(text)
  await press()
}
const wrongs = () => barriersOn(page, 'wcag')

test('the recovery sheet opens it: questions in words, persons, consents, notes, and the very bytes of a file', async () => {
  await opens()
  await page.getByRole('button', { name: 'Compute its SHA-256' }).click()
  await expect(page.locator('[data-hash]')).toContainText(told.sha256)
  expect(await wrongs()).toEqual([])
  await page.getByLabel('What stands on the sheet').fill(whole.toLowerCase())
  await press()
  await expect(page.locator('[data-entry]')).toHaveCount(3)
  const danger = page.locator('[data-entry]').filter({ hasText: 'Danger' })
  await expect(danger).toHaveCount(1)
  await expect(page.locator('[data-entry]').filter({ hasText: 'sealed by the server (no scripts)' })).toHaveCount(1)
  await danger.click()
  for (const said of [
    'Yes, now',
    'An invented meeting was broken up.',
    'punishment for contact with the United Nations',
    'family',
    'Somebody Invented',
    'Counts invented trees',
    'name to the State: yes',
    'taken back on',
    'No yes to being named to the State',
    'A note of an officer, invented'
  ])
    await expect(page.locator('.matter')).toContainText(said)
  const phrases = page.locator('[data-phrases=same]')
  await expect(phrases).toContainText('The blue door 7')
  await expect(phrases).toContainText('the BLUE door ٧')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Show it' }).click()
  await page.getByRole('button', { name: 'Open and save' }).click()
  const path = await (await saved).path()
  expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(
    createHash('sha256').update(bytesOfTheFile).digest('hex')
  )
  expect(await wrongs()).toEqual([])
})

test('shares open it, in Arabic as well; what is opened is searched and saved as text', async () => {
  await opens()
  await typesShares(shares[2]!, shares[0]!)
  await expect(page.locator('[data-entry]')).toHaveCount(3)
  await page.getByRole('button', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.getByRole('searchbox').fill('اجتماع')
  await expect(page.locator('[data-entry]')).toHaveCount(1)
  await page.locator('[data-entry]').click()
  await expect(page.locator('.matter')).toContainText('فُضّ اجتماع مختلق.')
  expect(await wrongs()).toEqual([])
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'احفظ الكل نصا' }).click()
  const text = readFileSync(await (await saved).path(), 'utf8')
  for (const said of ['فُضّ اجتماع مختلق.', 'Une réunion inventée.', 'An invented meeting was broken up.'])
    expect(text).toContain(said)
})

test('one share fewer does not open it, and how many are missing is said; a slip, another set and another sheet are told apart', async () => {
  await opens()
  await typesShares(shares[1]!)
  await expect(error()).toContainText('Still missing: 1. Needed in all: 2.')
  await expect(page.locator('[data-entry]')).toHaveCount(0)
  await typesShares(
    shares[1]!,
    shares[0]!.replace(/.$/, (last) => (last === '7' ? '8' : '7'))
  )
  await expect(error()).toContainText('slip in the share typed as number 2')
  const [stranger] = await makeShares(whole, 3, 2)
  await typesShares(shares[1]!, stranger!)
  await expect(error()).toContainText('another set')
  await page.getByLabel('One whole sheet').check()
  await page.getByLabel('What stands on the sheet').fill(`${whole.slice(0, -2)}QQ`)
  await press()
  await expect(error()).toContainText('There is a slip in it')
  // Another office's sheet, without a slip.
  const { makeIdentity } = await import('../../src/platform/sealing/identity.ts')
  await page.getByLabel('What stands on the sheet').fill((await makeIdentity()).secret)
  await press()
  await expect(error()).toContainText('it is not the sheet of this export')
})

test('a file that is cut off, altered or no export is told to be so', async () => {
  copyFileSync(join(folder, 'sealed.tar'), join(folder, 'cut.tar'))
  truncateSync(join(folder, 'cut.tar'), statSync(join(folder, 'cut.tar')).size - 20_000)
  await opens('cut.tar')
  await expect(error()).toContainText('cut off')
  const bytes = readFileSync(join(folder, 'sealed.tar'))
  bytes[bytes.indexOf('submissions/') + 512 + 1000]! ^= 1
  writeFileSync(join(folder, 'altered.tar'), bytes)
  await opens('altered.tar')
  await expect(error()).toContainText('altered after it was written')
  await opens('opener.html')
  await expect(error()).toContainText('no sealed export')
})

test('its own policy lets it ask nobody and run nothing else', async () => {
  const policy = await page.locator('meta[http-equiv]').getAttribute('content')
  expect(policy).toMatch(/default-src 'none'.*connect-src 'none'/)
  expect(policy).not.toMatch(/unsafe/)
  await page.context().setOffline(false)
  expect(await page.evaluate(() => fetch('https://example.org').then(String, () => 'refused'))).toBe('refused')
})
