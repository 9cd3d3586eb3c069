import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { isNumbered } from './numbered.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { Defender } from './navigators/defender.ts'
import { shoot } from './shots.ts'

// On the smallest screens, in every language, by day and by night. What is told here is invented.
let office: IntakeServer
test.beforeAll(async () => {
  office = await startIntake()
})
test.afterAll(() => office.stop())
test.use({ viewport: { width: 320, height: 640 } })

/** In the dark only colours differ, and no colour differs by language: it is looked at from left to right and from right to left. */
async function looksGood(lang: string, page: Page, where: string) {
  await shoot(page, where)
  expect(await barriersOn(page), where).toEqual([])
  if (['en', 'ar'].includes(lang)) {
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriersOn(page, 'contrast'), `${where}, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(320)
}

for (const lang of ['en', 'fr', 'es', 'ar', 'ru', 'zh'])
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
    for (const place of ['when', 'consents']) {
      await her.goTo(place)
      for (const more of await page.locator('[data-step]:visible summary').all()) await more.click()
      await isGood(place)
    }
    await her.goTo('files')
    const file = { name: `${'invented'.repeat(20)}.txt`, mimeType: 'text/plain', buffer: Buffer.from('x') }
    await page.locator('input[name=files]').setInputFiles(file)
    await page.locator('input[name=files]').setInputFiles({ ...file, name: 'also.txt' })
    await expect(page.locator('.files li')).toHaveCount(2, { timeout: 20_000 })
    await expect(page.locator('.files progress:visible')).toHaveCount(0, { timeout: 20_000 })
    await isGood('files')
    await her.goTo('review')
    await page.locator('.review ~ details summary, [data-step=review] details summary').first().click()
    await isGood('review')
    await her.onward()
    await expect(her.receipt).toBeVisible({ timeout: 30_000 })
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
    for (const more of await page.locator('summary').all()) await more.click()
    await isGood('return, open')
    await page.locator('button[name=do][value="change"]').click()
    await isNumbered(page, 'ol.receipt')
    await isNumbered(page, 'ol.digits')
    await isGood('new receipt')
  })
