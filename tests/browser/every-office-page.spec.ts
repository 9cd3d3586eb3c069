import { readFileSync } from 'node:fs'
import { expect, test, type Page, type Request } from '@playwright/test'
import { languages } from '../../src/mandate/languages.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { shoot } from './shots.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { unfold } from './unfold.ts'

// Over 20 s: the pages of an invented office with matter in them, in each language, on the narrowest screen that is promised.
test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 30_000 })

let server: OfficeServer
let ama: Page
let tala: Page
let gil: Page
/** Who has no access yet. */
let nobody: Page

test.beforeAll(async ({ browser }) => {
  server = await startOffice()
  const make = async () => (await browser.newContext({ baseURL: server.origin })).newPage()
  ;[ama, tala, gil, nobody] = [await make(), await make(), await make(), await make()]
  // With a passkey, which unlocks at once: each language loads the tab anew.
  await officer(ama).hasAuthenticator()
  await officer(ama).saysWho(server.link, 'Ama Invented')
  await officer(ama).keepsTheSheet()
  await ama.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(ama).toHaveURL(/\/en\/people$/)
  for (const [page, name, role] of [
    [tala, 'Tala Invented', 'translator'],
    [gil, 'Gil Invented', 'guest, for one matter']
  ] as const) {
    await officer(page).hasAuthenticator()
    await officer(page).saysWho(await officer(ama).invites(name, role))
    await page.getByRole('button', { name: 'Make the passkey' }).click()
    const heard = (await officer(page).fingerprint()).slice(-2)
    await ama.reload()
    await officer(ama).unlocks()
    await officer(ama).confirms(name, heard)
  }
  server.run('send-submissions.ts')
})
test.afterAll(async () => {
  await ama.context().close()
  await tala.context().close()
  await gil.context().close()
  await nobody.context().close()
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
  await unfold(ama.locator('summary').filter({ hasText: 'Ask a translator' }))
  for (const passage of ['نص مختلق أول', 'نص مختلق ثان']) {
    await ama.getByRole('combobox', { name: 'Translator' }).selectOption({ label: 'Tala Invented' })
    await ama.getByLabel(/^Text to translate/).fill(passage)
    await ama.getByRole('button', { name: 'Ask a translator' }).click()
    await expect(ama.locator('.timeline-plain').last()).toContainText(passage)
  }
  await unfold(ama.locator('summary').filter({ hasText: /^Hold$/ }))
  await ama.getByLabel('Why it has to be kept').fill('سبب مختلق')
  await ama.getByRole('button', { name: 'Hold', exact: true }).click()
  await expect(ama.locator('[data-holds]')).toContainText('سبب مختلق')
  await unfold(ama.locator('[data-to-case] > summary'))
  await ama.getByRole('button', { name: 'Open a case from this' }).click()
  await expect(ama).toHaveURL(/\/en\/cases\/[0-9a-f-]{36}$/)

  await officer(ama).goes('Inbox')
  await officer(ama).goes('Enter for someone')
  await writesDown(ama)
  await ama.getByRole('button', { name: 'Seal and file' }).click()
  await expect(ama.locator('.slip ol').first().locator('li')).toHaveCount(13)
  await officer(ama).goes('Inbox')
  await officer(ama).goes('Duty roster')
  await ama.getByLabel('Put on duty').selectOption({ label: 'Ama Invented' })
  await ama.getByRole('button', { name: 'Put on duty' }).click()
  await expect(ama.locator('.people li').first()).toContainText('Ama Invented')

  await tala.goto('/en/translations')
  await officer(tala).unlocks()
  await tala.getByLabel('Your translation').first().fill('An invented first text')
  await tala.getByRole('button', { name: 'Seal and send' }).first().click()
  await expect(tala.locator('.said')).toHaveCount(3)
})

test('a guest finds nothing until she is let into a matter; she reads what was chosen, and writes back', async () => {
  await gil.goto('/en/matter')
  await officer(gil).unlocks()
  await expect(gil.locator('main')).toContainText('You are in no matter now')
  await officer(ama).goes('Inbox')
  await officer(ama).opens('Arabic')
  await unfold(guests().locator('summary').first())
  await guests().getByRole('combobox', { name: 'Guest' }).selectOption({ label: 'Gil Invented' })
  await guests().getByRole('button', { name: 'Seal and let in' }).click()
  await expect(guests().locator('.error')).toContainText('Choose at least one thing')
  for (const part of ['What was sent in', 'What the office wrote']) await guests().getByLabel(part).check()
  if (await guests().getByLabel('I share it all the same').count())
    await guests().getByLabel('I share it all the same').check()
  const sealed = ama.waitForRequest(/api\/submissions\/let-in/)
  await guests().getByRole('button', { name: 'Seal and let in' }).click()
  expect((await sealed).postData()).not.toContain('مختلق')
  await expect(guests().locator('[data-guest]')).toContainText('Gil Invented')

  await gil.reload()
  await officer(gil).unlocks()
  await expect(gil.locator('main')).toContainText('أين كان ذلك؟ (مختلق)')
  await expect(gil.locator('main')).not.toContainText('ملاحظة مختلقة')
  await expect(gil.locator('main')).toContainText('Ama Invented')
  for (const path of ['inbox', 'translations']) expect((await gil.request.get(`/en/${path}`)).status()).toBe(404)
  expect((await tala.request.get('/en/matter')).status()).toBe(404)
  await gil.getByLabel('Note to the office').fill('An invented word of a guest')
  await gil.getByRole('button', { name: 'Seal and send' }).click()
  await expect(gil.locator('[data-sent]')).toContainText('An invented word of a guest')
  await ama.reload()
  await officer(ama).unlocks()
  await officer(ama).opens('Arabic')
  await expect(ama.locator('.timeline-plain li', { hasText: 'An invented word of a guest' })).toContainText(
    'Note of a guest'
  )
})

for (const lang of languages)
  test(`in ${lang} each page says what it has to, in words, without a fault that axe finds, at 320 pixels`, async () => {
    for (const page of [ama, tala, gil, nobody]) await page.setViewportSize({ width: 320, height: 740 })
    await walk(lang, (page, where) => isGood(lang, page, where))
    await walkTheRest(lang, (page, where) => isGood(lang, page, where))
  })

for (const door of ['sign-in', 'mission/sign-in', 'partner/sign-in'])
  test(`${door} loads its own language and no other`, async ({ browser }) => {
    const page = await (await browser.newContext({ baseURL: server.origin })).newPage()
    const scripts: Promise<string>[] = []
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.text())
    })
    await page.goto(`/ar/${door}`, { waitUntil: 'networkidle' })
    // On a busy machine the network is idle before the page has asked for its language, without which it shows nothing.
    await expect(page.locator('h1')).toBeVisible()
    const loaded = (await Promise.all(scripts)).join('\n')
    const found = languages.filter((lang) => loaded.includes(sentenceIn(lang)))
    expect(found).toEqual(['ar'])
    await page.context().close()
  })

test('nor does axe find one by night', async () => {
  await ama.emulateMedia({ colorScheme: 'dark' })
  await tala.emulateMedia({ colorScheme: 'dark' })
  await gil.emulateMedia({ colorScheme: 'dark' })
  await walk('en', async (page, where) => {
    expect(await barriersOn(page, 'contrast'), where).toEqual([])
  })
})

test('taken back, after a question, she finds nothing there any more', async () => {
  await ama.goto('/en/inbox')
  await officer(ama).unlocks()
  await officer(ama).opens('Arabic')
  await guests().getByRole('button', { name: 'Take the access back' }).click()
  await expect(guests().locator('.note')).toContainText('stays read and kept')
  await guests().getByRole('button', { name: 'Take the access back' }).click()
  await expect(guests()).toContainText('Access taken back on')
  await gil.goto('/en/matter')
  await officer(gil).unlocks()
  await expect(gil.locator('main')).toContainText('You are in no matter now')
})

const sentenceIn = (lang: string): string =>
  JSON.parse(readFileSync(`${projectRoot}/src/messages/${lang}/office.json`, 'utf8')).error_sign_in_refused

const guests = () => ama.locator('[data-guests]')

type Look = (page: Page, where: string) => Promise<void>

/** Each page, with all that opens on it opened. */
async function walk(lang: string, look: Look): Promise<void> {
  const goes = async (path: string) => {
    await officer(ama).follows(ama.locator(`a[href="/${lang}/${path}"]`).first())
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
  await goes('cases')
  await lines.click()
  await ama.locator('.matter > button').click()
  await expect(ama.locator('[data-saving=saved]')).toBeVisible()
  await opensAll(ama)
  await look(ama, 'case')
  await goes('erasures')
  await expect(ama.locator('[data-held] li')).toHaveCount(1)
  await opensAll(ama)
  await look(ama, 'erasures')
  await ama.keyboard.press('?')
  await expect(ama.getByRole('dialog')).toBeVisible()
  await look(ama, 'keys')
  await ama.keyboard.press('Escape')
  await tala.goto(`/${lang}/translations`)
  await tala.locator('main form button').click()
  await expect(tala.locator('.said')).toHaveCount(3)
  await look(tala, 'translations')
  await gil.goto(`/${lang}/matter`)
  await gil.locator('main form button').click()
  await expect(gil.locator('[data-sent] li')).toHaveCount(1)
  await look(gil, 'shared matter')
}

/** Every other place that the office's navigation leads to, and the doors by which each comes in. */
async function walkTheRest(lang: string, look: Look): Promise<void> {
  const places = await ama.locator('.nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  expect(places.length).toBeGreaterThan(15)
  const waiting = requestsOf(ama)
  for (const place of places.filter((one) => !walked.has(one.replace(`/${lang}/`, '')))) {
    await officer(ama).follows(ama.locator(`.nav a[href="${place}"]`))
    await expect(ama).toHaveURL(new RegExp(`${place}$`))
    await expect(ama.locator('h1')).toBeVisible()
    await expect.poll(() => waiting.size).toBe(0)
    await look(ama, place)
  }
  for (const door of ['', '/sign-in', '/enrol', '/mission/sign-in', '/partner/sign-in']) {
    await nobody.goto(`/${lang}${door}`)
    if (door === '/enrol') await expect(nobody.locator('.error')).toBeVisible()
    await look(nobody, `/${lang}${door}`)
  }
}
const walked = new Set(['inbox', 'cases', 'erasures'])

/** What the page has asked for and not had yet. */
function requestsOf(page: Page): Set<Request> {
  const waiting = new Set<Request>()
  page.on('request', (request) => void waiting.add(request))
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => void waiting.delete(request))
  return waiting
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

async function isGood(lang: string, page: Page, where: string): Promise<void> {
  await shoot(page, `office ${where}`)
  expect(await barriersOn(page, 'wcag'), where).toEqual([])
  expect(await page.evaluate(beyond), where).toEqual([])
  expect(await page.locator('html').getAttribute('dir'), where).toBe(lang === 'ar' ? 'rtl' : 'ltr')
  expect(await page.locator('main .state').evaluateAll(withoutWord), where).toEqual([])
  const said = await page.locator('body').innerText()
  // A sentence that is missing shows its key, or nothing where one should stand.
  expect(said.match(/\b[a-z]+_[a-z_]+\b|undefined|\[object|\{\w+\}/g) ?? [], where).toEqual([])
}

/** What makes the page wider than the screen. */
function beyond(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  return [...document.querySelectorAll('*')]
    .filter((one) => {
      const { left, right } = one.getBoundingClientRect()
      return left < 0 || right > clientWidth
    })
    .map((one) => `${scrollWidth}: ${one.outerHTML.slice(0, 120)}`)
}

/** What they say whose mark ends a line, so that the word of it begins the next. */
const withoutWord = (states: Element[]) =>
  states.flatMap((state) => {
    const [box] = state.getClientRects()
    const word = document.createTreeWalker(state, NodeFilter.SHOW_TEXT)
    while (word.nextNode()) if (word.currentNode.textContent?.trim()) break
    if (!box || !word.currentNode.textContent?.trim()) return []
    const range = document.createRange()
    const from = word.currentNode.textContent.search(/\S/)
    range.setStart(word.currentNode, from)
    range.setEnd(word.currentNode, from + 1)
    const [first] = range.getClientRects()
    const line = Number.parseFloat(getComputedStyle(state).lineHeight)
    return first && first.top - box.top > line / 2 ? [state.textContent] : []
  })
