import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { comesIn } from './office-of-two.ts'
import { shoot } from './shots.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// One story: what invented sources sent is opened, assigned, answered and found again; one more comes by mail.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  ama = await comesIn(browser, server)
  server.run('send-submissions.ts')
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
})

const wrongs = () => barriersOn(ama, 'wcag')
const lines = () => ama.locator('[data-entry]')

test('the queue shows danger first and nothing that is sealed; keys alone open, take and reach the answer', async () => {
  await ama.getByRole('link', { name: 'Inbox', exact: true }).click()
  await expect(lines()).toHaveCount(2)
  await expect(lines().first()).toContainText('Danger')
  await expect(lines().first()).toContainText('Not read yet')
  await expect(ama.locator('body')).not.toContainText('مختلق')
  expect(await wrongs()).toEqual([])
  await ama.keyboard.press('j')
  await expect(lines().first()).toBeFocused()
  await expect(lines().first(), 'the warm light is for what is due').toHaveCSS('outline-color', 'rgb(18, 58, 87)')
  // All that stands above a button is there with it: what came later would push it away under her finger.
  let areAsked = () => {}
  const beginnings = new Promise<void>((resolve) => (areAsked = resolve))
  await ama.route('**/api/answer-blocks', async (route) => {
    areAsked()
    await route.continue()
  })
  await ama.route('**/api/submissions/open', async (route) => {
    await beginnings
    await route.continue()
  })
  await ama.keyboard.press('o')
  await expect(ama.locator('.said').first()).toHaveText('فُضّ اجتماع مختلق.')
  expect(await ama.getByRole('button', { name: 'Ask for consent' }).count()).toBe(1)
  await ama.unrouteAll({ behavior: 'wait' })
  const heading = ama.getByRole('heading', { name: 'This matter' })
  await expect(heading).toBeFocused()
  await expect(heading).toContainText(await lines().first().locator('.hash').innerText())
  await expect(lines().first()).toContainText('فُضّ اجتماع مختلق.')
  await ama.keyboard.press('a')
  await expect(lines().first()).toContainText('Ama Invented')
  await ama.keyboard.press('s')
  await expect(ama.getByLabel('What it is')).toBeFocused()
  await ama.keyboard.press('Escape')
  await expect(lines().first()).toBeFocused()
  await ama.keyboard.press('j')
  await expect(lines().nth(1)).toBeFocused()
  await ama.keyboard.press('k')
  await expect(heading).toBeVisible()
  await ama.keyboard.press('s')
  await expect(ama.getByLabel('What it is')).toBeFocused()
  expect(await wrongs()).toEqual([])
})

test('who is in charge is recorded by a button, not by going through the list', async () => {
  const charge = ama.locator('[data-in-charge]')
  await charge.getByLabel('Assigned to').selectOption({ label: 'Unassigned' })
  await expect(lines().first()).toContainText('Assigned to: Ama Invented')
  await expect(charge.getByLabel('Assigned to')).toHaveValue('')
  await shoot(ama, 'in charge')
  await charge.getByRole('button', { name: 'Change officer in charge' }).click()
  await expect(lines().first()).toContainText('Unassigned')
  await charge.getByRole('button', { name: 'Take it myself' }).click()
  await expect(lines().first()).toContainText('Assigned to: Ama Invented')
  await expect(charge.getByRole('button', { name: 'Change officer in charge' })).toBeDisabled()
})

test('a stage is told in her language, with what she will read shown before; it stands in the timeline', async () => {
  await ama.getByLabel('Language you write in').selectOption('es')
  await expect(ama.locator('.preview > div')).toHaveAttribute('lang', 'es')
  await ama.getByLabel('Language you write in').selectOption('ar')
  await expect(ama.locator('.preview')).toContainText('يقرؤه الآن أحد موظفي المكتب.')
  await ama.getByRole('button', { name: 'Ask for consent' }).click()
  await expect(ama.locator('.preview')).toContainText('هل يجوز لنا')
  await ama.getByRole('button', { name: 'Sign, seal and leave it for her' }).click()
  await expect(ama.locator('.timeline-plain')).toContainText('Stage told')
  await expect(ama.locator('.timeline-plain')).toContainText('هل يجوز لنا')
  await ama.getByRole('textbox', { name: 'Seal a note' }).fill('A note, invented')
  await ama.getByRole('button', { name: 'Seal a note' }).click()
  await expect(ama.locator('.timeline-plain')).toContainText('A note, invented')
})

test('who goes on to another while the list is read again stays with the other', async () => {
  const current = ama.locator('[data-entry][aria-current=true]')
  const other = (await lines().nth(1).getAttribute('data-entry'))!
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await ama.route('**/api/submissions?*', async (route) => {
    await held
    await route.continue()
  })
  const again = ama.waitForResponse(/api\/submissions\?/)
  await ama.getByRole('textbox', { name: 'Seal a note' }).fill('A second note, invented')
  await ama.getByRole('button', { name: 'Seal a note' }).click()
  await expect(ama.locator('.timeline-plain')).toContainText('A second note')
  await lines().nth(1).click()
  letGo()
  await (await again).finished()
  await ama.unroute('**/api/submissions?*')
  await expect(current).toHaveAttribute('data-entry', other)
  await lines().first().click()
})

test('a late answer does not replace the list that was chosen after it', async () => {
  const filter = ama.getByRole('combobox', { name: 'Show', exact: true })
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await ama.route(/api\/submissions\?state=closed/, async (route) => {
    await held
    await route.continue()
  })
  const late = ama.waitForResponse(/api\/submissions\?state=closed/)
  const sent = ama.waitForRequest(/api\/submissions\?state=closed/)
  await filter.selectOption('closed')
  await sent
  const asked = ama.waitForResponse(/api\/submissions\?state=open/)
  await filter.selectOption('open')
  await (await asked).finished()
  letGo()
  await (await late).finished()
  await ama.unrouteAll({ behavior: 'wait' })
  await ama.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  await expect(lines()).toHaveCount(2)
  await lines().first().click()
})

test('what was opened is searched in the tab; junk is set aside and the step undone', async () => {
  await ama.getByLabel('Search what was opened').fill('اجتماع')
  await expect(lines()).toHaveCount(1)
  await ama.getByLabel('Search what was opened').fill('nowhere')
  await expect(ama.locator('.inbox')).toContainText('Nothing that was opened in this tab has these words.')
  await ama.getByLabel('Search what was opened').fill('')
  const label = await lines().nth(1).locator('.hash').innerText()
  await lines().nth(1).locator('xpath=..').getByRole('checkbox').check()
  await ama.getByRole('button', { name: 'Set aside as junk' }).click()
  await expect(lines()).toHaveCount(1)
  await expect(ama.locator('[data-moved]')).toContainText(`Set aside as junk (1): ${label}.`)
  await ama.getByRole('button', { name: 'Undo' }).click()
  await expect(lines()).toHaveCount(2)
  await expect(ama.locator('[data-moved]')).toContainText(`Brought back (1): ${label}.`)
  await lines().nth(1).click()
  await expect(ama.locator('[data-moved]'), 'on the next act').toHaveCount(0)
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(ama.getByRole('heading', { name: `This matter ${label}` })).toBeFocused()
  for (const said of ['Set aside as junk', 'Brought back'])
    await expect(ama.locator('[data-timeline]')).toContainText(said)
})

test('a mail is read in the browser, filed sealed, and gives a receipt to hand on', async () => {
  const sent: string[] = []
  ama.on('request', (request) => sent.push(request.postData() ?? ''))
  await ama.getByRole('link', { name: 'Enter for someone' }).click()
  const mail =
    'From: Somebody Invented <somebody@example.org>\r\nDate: Mon, 02 Mar 2026 10:00:00 +0000\r\nSubject: Invented\r\n\r\nA mail of nobody about a march.'
  await ama
    .getByLabel(/^Files:/)
    .setInputFiles({ name: 'a.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) })
  await expect(ama.getByRole('textbox', { name: 'Text' })).toHaveValue(/A mail of nobody/)
  expect(await wrongs()).toEqual([])
  await ama.getByRole('button', { name: 'Seal and file' }).click()
  for (const list of ['.words >> nth=0', '.words >> nth=1'])
    await expect(ama.locator(list).locator('li')).toHaveCount(13)
  expect(sent.some((body) => body.includes('anchor'))).toBe(true)
  expect(sent.some((body) => /march|Somebody/.test(body))).toBe(false)
  await ama.getByRole('link', { name: 'Inbox', exact: true }).first().click()
  await expect(lines()).toHaveCount(3)
})

test('who reads on which day is settled', async () => {
  await ama.getByRole('link', { name: 'Duty roster' }).click()
  await ama
    .getByLabel('To', { exact: true })
    .fill(await ama.evaluate(() => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)))
  await ama.getByLabel('Put on duty').selectOption({ label: 'Ama Invented' })
  await ama.getByRole('button', { name: 'Put on duty' }).click()
  await expect(ama.locator('.people li').nth(2)).toContainText('Ama Invented')
  expect(await wrongs()).toEqual([])
})
