import { readFile } from 'node:fs/promises'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import { barriersOn } from './barriers.ts'
import { comesBack } from './navigators/comes-back.ts'
import { Defender } from './navigators/defender.ts'
import { officer } from './navigators/officer.ts'
import { unfold } from './unfold.ts'
import { startWhole, type WholeServer } from './whole-server.ts'

// Over 20 s: a whole server starts, an officer enrols, and nine million bytes are twice sealed, sent and opened.
// An invented source adds files to what she sent; an officer's browser opens them, byte for byte.
test.describe.configure({ mode: 'serial' })

let server: WholeServer
let ama: Page
let digits = ''
// Of more than one part of a file.
const recording = {
  name: 'recording-invented.bin',
  mimeType: 'application/octet-stream',
  buffer: randomBytes(9_000_000)
}
const note = {
  name: 'ملاحظة مختلقة.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('an invented note of the harbour')
}

test.beforeAll(async ({ browser }) => {
  server = await startWhole()
  ama = await (await browser.newContext({ baseURL: server.office, acceptDownloads: true })).newPage()
  await officer(ama).saysWho(server.link, 'Ama Invented')
  await officer(ama).keepsTheSheet()
  await officer(ama).takesPassphrase('Finish')
  await expect(ama).toHaveURL(/\/en\/people$/)
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
  server.clear()
})

const files = (page: Page) => page.locator('input[name=files]')
const lines = (page: Page) => page.locator('.files li')
const arrived = (page: Page) =>
  page.locator('.files [data-file] + [role=status]').filter({ hasText: 'Sealed and ready' })

test('on the form, a file that is chosen twice is kept once, unless she insists', async ({ page }) => {
  const her = new Defender(page)
  await her.open(server.intake, 'en')
  await her.goTo('what')
  await her.write('what', 'Invented: the harbour stairs')
  await her.goTo('files')
  await files(page).setInputFiles(note)
  await files(page).setInputFiles({ ...note, name: 'the same under another name.txt' })
  await expect(lines(page)).toHaveCount(2)
  await expect(lines(page).nth(1)).toContainText('byte for byte')
  expect(await barriersOn(page)).toEqual([])
  await files(page).setInputFiles({ ...note, name: 'one more.txt' })
  await lines(page).nth(2).getByRole('button', { name: 'Send it twice' }).click()
  await expect(arrived(page)).toHaveCount(2)
  // The line is lost before the third is declared: sent all the same, it waits, says so, and goes by itself.
  await page.context().setOffline(true)
  await files(page).setInputFiles({ ...note, name: 'later.txt', buffer: Buffer.from('invented, of later') })
  await expect(lines(page).last()).toContainText('No line, waiting')
  await her.goTo('review')
  const names = [note.name, 'one more.txt', 'later.txt']
  await expect(page.locator('.review li bdi').filter({ hasText: '.txt' })).toHaveText(names)
  await her.onward()
  await expect(page.locator('.state')).toContainText('keep this page open')
  await page.context().setOffline(false)
  await expect(her.receipt).toBeVisible()
  digits = (await her.receipt.locator('.digits').innerText()).trim()
})

test('with her receipt she adds two; what did not arrive yet is waited for, and nothing of them is read on the way', async ({
  page
}) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${server.intake}/en/return`)
  await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  await page.locator('#receipt').fill(digits)
  await page.locator('form[data-return] button').first().click()
  await expect(files(page)).toBeVisible()
  const press = () => page.locator('button[name=do][value="write"]').click()
  await press()
  await expect(page.locator('[role=alert]')).toContainText('This is still empty')

  await files(page).setInputFiles(note)
  await expect(arrived(page)).toHaveCount(1)
  // The line is lost before the second: what she pressed waits with it.
  await page.context().setOffline(true)
  await files(page).setInputFiles(recording)
  await expect(lines(page).filter({ has: page.locator('[data-file]') })).toHaveCount(2)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await barriersOn(page)).toEqual([])
  await unfold(page.locator('summary').filter({ hasText: 'Add a person' }))
  await page.locator('[name="person.1.name"]').fill('Ada Quarvelle')
  await page.locator('[name="consent.1.nhri"]').selectOption('cannot-ask')
  await press()
  await expect(lines(page).last()).toContainText('No line, waiting')
  await expect(page.locator('[data-files] p[role=status]')).toContainText('keep this page open')
  await page.context().setOffline(false)
  await expect(page.locator('.notice[role=status]')).toContainText('It has arrived, sealed', { timeout: 60_000 })
  await expect(lines(page)).toHaveCount(0)
  for (const secret of ['invented', 'recording', 'Quarvelle', encodeURIComponent('ملاحظة'), digits])
    expect(sent.filter((one) => one.includes(secret))).toEqual([])
})

test('an officer’s browser opens them as they were', async () => {
  await ama.getByRole('link', { name: 'Inbox', exact: true }).click()
  await officer(ama).opensByKey(ama.locator('[data-entry]').first())
  const added = ama.locator('.timeline-plain li').filter({ hasText: recording.name }).first()
  await expect(added).toBeVisible()
  await opens(added, recording, note)
  const person = added.locator('[data-person-said]').filter({ hasText: 'Ada Quarvelle' })
  await expect(person).toContainText('to the national institution: can’t be asked')
  await expect(person).toContainText('No yes to being named to the State')
})

async function opens(at: Locator, ...files: (typeof note)[]): Promise<void> {
  for (const file of files) {
    const coming = ama.waitForEvent('download')
    await at.getByRole('button', { name: file.name }).first().click()
    const opened = await readFile(await (await coming).path())
    expect(opened.equals(file.buffer), file.name).toBe(true)
  }
}

test('told that a reply has come, she comments on it, and adds a file with scripts off; the officer reads both', async ({
  browser
}) => {
  await ama.locator('#write select').nth(1).selectOption('answer-come')
  await ama.locator('#write').getByRole('button', { name: 'Sign, seal and leave it for her' }).click()
  await expect(ama.locator('#write [role=status] p')).toBeVisible()
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await comesBack(page, server.intake, 'en', { scripts: false }).looks(digits)
  await page.locator('#comment').fill('Not one word of it is true (invented).')
  await page.locator('button[name=do][value="comment"]').click()
  await expect(page.locator('.notice[role=status]')).toContainText('It has arrived')
  const later = { ...recording, name: 'later-invented.bin' }
  await page.locator('#files').setInputFiles(later)
  await page.locator('button[name=do][value="write"]').click()
  await expect(page.locator('.notice[role=status]')).toContainText('It has arrived')
  await page.context().close()

  await officer(ama).goes('People')
  await officer(ama).goes('Inbox')
  await officer(ama).opensByKey(ama.locator('[data-entry]').first())
  const comment = ama.locator('.timeline-plain li').filter({ hasText: 'Not one word of it' })
  await expect(comment).toContainText('Comment on the reply')
  await opens(ama.locator('.timeline-plain li').filter({ hasText: later.name }).first(), later)
})
