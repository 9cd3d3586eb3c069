import { request as ask } from 'node:http'
import { expect, test, type Page } from '@playwright/test'
import { languages } from '../../src/mandate/languages.ts'
import { barriersOn, bringAxe, brokenMarkup, withoutOptimizer } from './barriers.ts'
import { heardFields } from './heard-fields.ts'
import { isNumbered } from './numbered.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { messagesMissingIn } from './missing-messages.ts'
import { Defender } from './navigators/defender.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'

// Over 20 s: every page of intake, in every language, with scripts and without, on the smallest screen, by day and by night.
// What is told here is invented. One server for them all: without this each worker starts its own.
test.describe.configure({ mode: 'default' })
let office: IntakeServer
test.beforeAll(async () => {
  office = await startIntake()
})
test.afterAll(() => office.stop())
test.use({ ...withoutOptimizer, viewport: { width: 320, height: 640 } })
test.beforeEach(({ page }) => bringAxe(page))

/** In the dark only colours differ, and no colour differs by language: it is looked at from left to right and from right to left. */
async function looksGood(lang: string, page: Page, where: string) {
  await shoot(page, where)
  expect(await barriersOn(page), where).toEqual([])
  expect(await brokenMarkup(page), where).toEqual([])
  expect(await heardFields(page), where).toEqual([])
  if (['en', 'ar'].includes(lang)) {
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriersOn(page, 'contrast'), `${where}, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(320)
  expect(await page.locator('html').getAttribute('dir'), where).toBe(lang === 'ar' ? 'rtl' : 'ltr')
  expect(messagesMissingIn(await page.locator('body').innerText()), where).toEqual([])
}

for (const lang of languages)
  test(`in ${lang}: the form page by page, the receipt, and the return`, async ({ page }) => {
    const isGood = (where: string) => looksGood(lang, page, where)
    const her = new Defender(page)
    await her.open(office.origin, lang)
    await isGood('danger')
    await her.goTo('review')
    await isGood('nothing to look over')
    await her.open(office.origin, lang)
    await her.goTo('who')
    await her.write('person.1.name', 'Ourabek-Zelandine-Brindlowe-Quarvelle-Ostrelkia')
    await isGood('who')
    await her.goTo('what')
    await her.write('what', 'Invented')
    await isGood('what')
    for (const place of ['when', 'consents'] as const) {
      await her.goTo(place)
      for (const more of await page.locator('[data-step]:visible summary').all()) await unfold(more)
      await isGood(place)
    }
    await her.goTo('files')
    const file = { name: `${'invented'.repeat(20)}.txt`, mimeType: 'text/plain', buffer: Buffer.from('x') }
    await page.locator('input[name=files]').setInputFiles(file)
    await page.locator('input[name=files]').setInputFiles({ ...file, name: 'also.txt' })
    await expect(page.locator('.files li')).toHaveCount(2)
    await expect(page.locator('.files progress:visible')).toHaveCount(0)
    await isGood('files')
    await her.goTo('review')
    await unfold(page.locator('.review ~ details summary, [data-step=review] details summary').first())
    await isGood('review')
    await her.onward()
    await expect(her.receipt).toBeVisible()
    await isGood('receipt')
    await isNumbered(page, 'ol.receipt')
    await isNumbered(page, 'ol.digits')
    const digits = (await her.receipt.locator('.digits').innerText()).trim()
    await her.toldBack()
    await isGood('receipt noted')

    await page.goto(`${office.origin}/${lang}/return`, { waitUntil: 'networkidle' })
    await isGood('return')
    await page.locator('#receipt').fill(digits)
    await page.locator('form[data-return] button').first().click()
    await expect(page.locator('[data-files] input')).toBeVisible()
    for (const more of await page.locator('summary').all()) await unfold(more)
    await isGood('return, open')
    await page.locator('button[name=do][value="change"]').click()
    await isNumbered(page, 'ol.receipt')
    await isNumbered(page, 'ol.digits')
    await isGood('new receipt')
  })

test('the whole form and its style take at most 20 kB on the line', async () => {
  for (const lang of languages) {
    const sizes = await Promise.all(
      [`/${lang}/form`, '/page.css', '/page.svg'].map((path) => transferred(office.origin + path))
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000)
  }
})

for (const lang of languages) {
  test(`in ${lang}, without scripts: notice, form, form with errors and receipt`, async ({ page }) => {
    await keepScriptsOut(page)
    await page.goto(`${office.origin}/${lang}`)
    await looksGood(lang, page, 'notice')
    await page.goto(`${office.origin}/${lang}/form`)
    await looksGood(lang, page, 'plain form')
    await page.locator('[data-send]').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await looksGood(lang, page, 'errors')
    await page.locator('#what').fill('Invented.')
    await page.locator('[data-send]').click()
    await expect(page.locator('.receipt li')).toHaveCount(13)
    await looksGood(lang, page, 'plain receipt')
  })

  test(`in ${lang} the way back is light`, async ({ page }) => {
    await page.goto(`${office.origin}/${lang}/return`, { waitUntil: 'networkidle' })
    await expect(page.locator('form[data-return]')).toBeVisible()
    await isLight(page)
  })

  test(`in ${lang} the list of an organisation is light, and without scripts says how else`, async ({ page }) => {
    await page.goto(`${office.origin}/${lang}/list`, { waitUntil: 'networkidle' })
    await expect(page.locator('#words')).toBeVisible()
    await looksGood(lang, page, 'list')
    await isLight(page)

    await keepScriptsOut(page)
    let plain = 0
    page.on('requestfinished', async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      plain += responseBodySize + responseHeadersSize
    })
    await page.reload({ waitUntil: 'networkidle' })
    await expect(page.locator('[data-enhance] li')).toHaveCount(5)
    await expect(page.locator('form')).toHaveCount(0)
    await looksGood(lang, page, 'list without scripts')
    expect(plain).toBeGreaterThan(2_000)
    expect(plain).toBeLessThan(20_000)
  })
}

/** This is the page as it is without them; axe itself is a script, so scripts are allowed. */
const keepScriptsOut = (page: Page) => page.route('**/i/**', (route) => route.abort())

/** What came over the line for the whole page. */
async function isLight(page: Page): Promise<void> {
  const bytes = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce(
      (sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize,
      0
    )
  )
  expect(bytes).toBeGreaterThan(5_000)
  expect(bytes).toBeLessThanOrEqual(100_000)
}

/** Bytes of head and body as a browser that takes brotli gets them. */
function transferred(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    ask(address, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      let size = answer.rawHeaders.reduce((sum, part) => sum + part.length + 2, 20)
      answer.on('data', (chunk: Buffer) => (size += chunk.length))
      answer.on('end', () => resolve(size))
    })
      .on('error', reject)
      .end()
  })
}
