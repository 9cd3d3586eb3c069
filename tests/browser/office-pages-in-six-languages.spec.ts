import { AxeBuilder } from '@axe-core/playwright'
import { expect as expectAtOnce, test, type Page } from '@playwright/test'
import { languages } from '../../src/mandate/languages.ts'
import { officer } from './navigators/officer.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// The pages of an invented office with matter in them, once in each language, on the narrowest screen that is promised.
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 30_000 })
const expect = expectAtOnce.configure({ timeout: 30_000 })

let server: OfficeServer
let ama: Page
let tala: Page
const shots = process.env.VIGIE_SHOTS

test.beforeAll(async ({ browser }) => {
  server = await startOffice()
  const make = async () => (await browser.newContext({ baseURL: server.origin })).newPage()
  ;[ama, tala] = [await make(), await make()]
  // With a passkey, which unlocks at once: each language loads the tab anew.
  await officer(ama).hasAuthenticator()
  await officer(ama).saysWho(server.link, 'Ama Invented')
  await officer(ama).keepsTheSheet()
  await ama.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(ama).toHaveURL(/\/en\/people$/)
  await officer(tala).hasAuthenticator()
  await officer(tala).saysWho(await officer(ama).invites('Tala Invented', 'translator'))
  await tala.getByRole('button', { name: 'Make the passkey' }).click()
  const heard = (await officer(tala).fingerprint()).slice(-2)
  await ama.reload()
  await officer(ama).unlocks()
  await officer(ama).confirms('Tala Invented', heard)
  server.run('send-submissions.ts')
})
test.afterAll(async () => {
  await ama.context().close()
  await tala.context().close()
  await server.stop()
})

test('an office has much in it: a mail with a file, messages, a note, translations, a hold, a day of duty', async () => {
  await officer(ama).goes('Inbox')
  await officer(ama).opens('Arabic')
  await ama.getByRole('button', { name: 'Take it myself' }).click()
  await officer(ama).writes('A stage', { shown: 'يقرؤه الآن أحد موظفي المكتب.' })
  await officer(ama).writes('A question', { text: 'أين كان ذلك؟ (مختلق)', shown: 'أين كان ذلك؟' })
  await ama.getByRole('textbox', { name: 'Seal a note' }).fill('ملاحظة مختلقة')
  await ama.getByRole('button', { name: 'Seal a note' }).click()
  await expect(ama.locator('.timeline-plain').last()).toContainText('ملاحظة مختلقة')
  await ama.locator('summary').filter({ hasText: 'Ask a translator' }).click()
  for (const passage of ['نص مختلق أول', 'نص مختلق ثان']) {
    await ama.getByRole('combobox', { name: 'Translator' }).selectOption({ label: 'Tala Invented' })
    await ama.getByLabel(/^Text to translate/).fill(passage)
    await ama.getByRole('button', { name: 'Ask a translator' }).click()
    await expect(ama.locator('.timeline-plain').last()).toContainText(passage)
  }
  await ama
    .locator('summary')
    .filter({ hasText: /^Hold$/ })
    .click()
  await ama.getByLabel('Why it has to be kept').fill('سبب مختلق')
  await ama.getByRole('button', { name: 'Hold', exact: true }).click()
  await expect(ama.locator('[data-holds]')).toContainText('سبب مختلق')

  await officer(ama).goes('Enter for someone')
  await writesDown(ama)
  await ama.getByRole('button', { name: 'Seal and file' }).click()
  await expect(ama.locator('.slip ol').first().locator('li')).toHaveCount(13)
  await officer(ama).goes('Inbox')
  await officer(ama).goes('Who reads on which day')
  await ama.getByLabel('Put on duty').selectOption({ label: 'Ama Invented' })
  await ama.getByRole('button', { name: 'Put on duty' }).click()
  await expect(ama.locator('.people li').first()).toContainText('Ama Invented')

  await tala.goto('/en/translations')
  await officer(tala).unlocks()
  await tala.getByLabel('Your translation').first().fill('An invented first text')
  await tala.getByRole('button', { name: 'Seal and send' }).first().click()
  await expect(tala.locator('.said')).toHaveCount(3)
})

for (const lang of languages)
  test(`in ${lang} each page says what it has to, in words, without a fault that axe finds, at 360 pixels`, async () => {
    await ama.setViewportSize({ width: 360, height: 740 })
    await walk(lang, isGood)
  })

test('nor does axe find one by night', async () => {
  await ama.emulateMedia({ colorScheme: 'dark' })
  await tala.emulateMedia({ colorScheme: 'dark' })
  await walk('en', async (page, where) => {
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
    expect(faults(violations), where).toEqual([])
  })
})

type Look = (page: Page, where: string) => Promise<void>

/** Each page, with all that opens on it opened. */
async function walk(lang: string, look: Look): Promise<void> {
  const goes = async (path: string) => {
    await ama.locator(`a[href="/${lang}/${path}"]`).first().click()
    await expect(ama).toHaveURL(new RegExp(`/${lang}/${path}$`))
    await expect(ama.locator('h1')).toBeVisible()
  }
  await ama.goto(`/${lang}/inbox`)
  await look(ama, 'locked')
  await ama.locator('main form button').click()
  const lines = ama.locator('[data-entry]')
  await expect(lines).toHaveCount(3)
  await lines.last().click()
  await look(ama, 'inbox, sealed')
  for (const [at, name] of ['matter', 'matter with a file'].entries()) {
    await (name === 'matter' ? lines.first() : ama.locator('[data-entry]:not([aria-current=true])').last()).click()
    await ama.locator('.matter > button').click()
    await expect(ama.locator('#write')).toBeVisible()
    await expect(ama.locator('[data-holds]')).toHaveCount(1 - at)
    await opensAll(ama)
    await ama.locator('#write select').nth(1).selectOption('letter-gone')
    await look(ama, name)
  }
  await goes('inbox/enter')
  await ama.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)))
  await look(ama, 'enter')
  await goes('inbox')
  await goes('inbox/duty')
  await expect(ama.locator('.people li').first()).toContainText('Ama Invented')
  await look(ama, 'duty')
  await goes('erasures')
  await expect(ama.locator('[data-held] li')).toHaveCount(1)
  await opensAll(ama)
  await look(ama, 'erasures')
  await ama.keyboard.press('?')
  await expect(ama.getByRole('dialog')).toBeVisible()
  await look(ama, 'keys')
  await ama.keyboard.press('Escape')
  await tala.setViewportSize({ width: 360, height: 740 })
  await tala.goto(`/${lang}/translations`)
  await tala.locator('main form button').click()
  await expect(tala.locator('.said')).toHaveCount(3)
  await look(tala, 'translations')
}

const opensAll = (page: Page) =>
  page.locator('main details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)))

async function writesDown(page: Page): Promise<void> {
  const mail = 'From: Nobody <nobody@example.org>\r\nDate: Mon, 02 Mar 2026 10:00:00 +0000\r\n\r\nA mail of nobody.'
  await page
    .getByLabel(/^Files:/)
    .setInputFiles({ name: 'mail.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) })
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(/A mail of nobody/)
}

async function isGood(page: Page, where: string): Promise<void> {
  if (shots) {
    const lang = await page.locator('html').getAttribute('lang')
    await page.screenshot({ path: `${shots}/office-${where.replace(/\W+/g, '-')}-${lang}-360.png`, fullPage: true })
  }
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(faults(violations), where).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(360)
  const said = await page.locator('body').innerText()
  // A sentence that is missing shows its key, or nothing where one should stand.
  expect(said.match(/\b[a-z]+_[a-z_]+\b|undefined|\[object|\{\w+\}/g) ?? [], where).toEqual([])
}

const faults = (violations: { id: string; nodes: { html: string }[] }[]) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
