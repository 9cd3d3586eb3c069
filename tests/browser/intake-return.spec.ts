import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { startIntake, type IntakeServer } from './intake-server.ts'

// Whoever writes here, and what the office writes to her, is invented.
test.describe.configure({ mode: 'serial' })
let office: IntakeServer
test.beforeAll(async () => {
  office = await startIntake()
})
test.afterAll(() => office.stop())

const clean = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}
const arabicIndic = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)
const field = (page: Page) => page.locator('#receipt')
const press = (page: Page, what: string) => page.locator(`button[name=do][value="${what}"]`)

/** What the page sent, to look for what must not be there. */
function listen(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  return sent
}

for (const lang of ['en', 'ar'] as const)
  test(`on her own device, in ${lang}: words and digits open it, the receipt is never sent, what is forged is not shown`, async ({
    page
  }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    const { words, digits } = await office.returning()
    const sent = listen(page)
    await page.goto(`${office.origin}/${lang}/return`)
    await expect(page.locator('[data-enhance] .small')).toContainText(
      lang === 'en' ? 'does not leave this device' : 'لا يغادر إيصالك'
    )
    await clean(page)
    await page.screenshot({ path: `test-results/return-ask-${lang}.png`, fullPage: true })

    const slip = words[lang]!.split(' ')
    await field(page).fill([slip[1], slip[0], ...slip.slice(2)].join(' '))
    await page.locator('form[data-return] button').first().click()
    await expect(page.locator('#receipt-error')).toBeVisible()
    await clean(page)
    expect(
      sent.filter((one) => one.includes('/api/')),
      'nothing was looked up'
    ).toEqual([])

    await field(page).fill(lang === 'en' ? words.en!.toUpperCase() : arabicIndic(digits))
    await page.locator('form[data-return] button').first().click()
    await expect(page.locator('.stage')).toBeVisible()
    await expect(page.locator('.written')).toHaveText('In which street was it? (invented)')
    await expect(page.locator('main')).not.toContainText('station')
    await expect(page.locator('main .errors')).toHaveCount(1)
    await clean(page)
    await page.screenshot({ path: `test-results/return-open-${lang}.png`, fullPage: true })

    await page.locator('#text').fill('the lantern over the harbour stairs')
    const danger = page.getByRole('checkbox', {
      name: lang === 'en' ? 'Somebody is in danger now' : 'أحد في خطر الآن',
      exact: true
    })
    await expect(danger).not.toBeChecked()
    await danger.check()
    await press(page, 'write').click()
    await expect(page.locator('.notice[role=status]')).toContainText(
      lang === 'en' ? 'sees now that somebody is in danger' : 'يرى المكتب الآن أن أحدًا في خطر'
    )
    await expect(page.locator('.notice + p a')).toHaveAttribute('href', `/${lang}`)
    await expect(page.locator('#text')).toHaveValue('')
    await expect(danger).not.toBeChecked()
    const told = sent.filter((one) => one.includes('/api/actions'))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('"danger":true')
    for (const secret of [words.en!, words[lang]!, digits, digits.replaceAll(' ', ''), 'lantern'])
      expect(sent.filter((one) => one.includes(secret) || one.includes(encodeURIComponent(secret)))).toEqual([])
    expect(sent.filter((one) => !one.startsWith(office.origin))).toEqual([])
  })

test('she changes her receipt and burns the new one', async ({ page }) => {
  const { digits } = await office.returning()
  await page.goto(`${office.origin}/en/return`)
  await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  const look = async (receipt: string) => {
    await field(page).fill(receipt)
    await page.locator('form[data-return] button').first().click()
  }
  await look(digits)
  await page.locator('summary').nth(2).click()
  await press(page, 'change').click()
  await expect(page.locator('ol.receipt li')).toHaveCount(13)
  const next = await page.locator('.digits').innerText()
  await press(page, 'change-now').click()
  await expect(page.locator('.notice[role=status]')).toContainText('The new receipt is good')
  await expect(page.locator('.written')).toHaveText('In which street was it? (invented)')
  await page.locator('summary').nth(3).click()
  await page.locator('[name=sure]').check()
  await press(page, 'burn').click()
  await expect(page.locator('h1')).toHaveText('The receipt is burnt')
  for (const gone of [digits, next]) {
    await page.goto(`${office.origin}/en/return`)
    await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
    await look(gone)
    await expect(page.locator('h1')).toHaveText('Nothing is under this receipt')
  }
})

test('a server with another chain of epochs is not the office that she wrote to', async ({ page }) => {
  const { digits } = await office.returning()
  const forged = await office.forge()
  await page.route('**/epoch.json', async (route) => {
    const told = await (await route.fetch()).json()
    await route.fulfill({ json: { ...told, current: forged.own.value.number, statements: [forged] } })
  })
  await page.goto(`${office.origin}/en/return`)
  await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  await field(page).fill(digits)
  await page.locator('form[data-return] button').first().click()
  await expect(page.locator('h1')).toContainText('this is not the office')
})

test('a lost line loses nothing that she wrote', async ({ page, context }) => {
  const { digits } = await office.returning()
  await page.goto(`${office.origin}/en/return`)
  await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  await field(page).fill(digits)
  await page.locator('form[data-return] button').first().click()
  await page.locator('#text').fill('an invented answer')
  await context.setOffline(true)
  await press(page, 'write').click()
  await expect(page.locator('[role=alert]')).toContainText('Nothing was lost')
  await expect(page.locator('#text')).toHaveValue('an invented answer')
  await context.setOffline(false)
  await press(page, 'write').click()
  await expect(page.locator('.notice[role=status]')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  for (const lang of ['en', 'ar'] as const)
    test(`in ${lang}: digits of her own script open it, and she writes back`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      const { digits } = await office.returning()
      await page.goto(`${office.origin}/${lang}/return`)
      await field(page).fill(lang === 'ar' ? arabicIndic(digits) : digits)
      await page.locator('form[data-return] button').first().click()
      await expect(page.locator('.written')).toHaveText('In which street was it? (invented)')
      await page.screenshot({ path: `test-results/return-plain-${lang}.png`, fullPage: true })
      await page.locator('#text').fill('an invented answer')
      await press(page, 'write').click()
      await expect(page.locator('.notice[role=status]')).toBeVisible()
    })
})

for (const lang of ['en', 'fr', 'es', 'ar', 'ru', 'zh'])
  test(`in ${lang} the page is light, and as everybody needs it`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${office.origin}/${lang}/return`, { waitUntil: 'networkidle' })
    await expect(page.locator('form[data-return]')).toBeVisible()
    await clean(page)
    const bytes = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce(
        (sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize,
        0
      )
    )
    expect(bytes).toBeGreaterThan(5_000)
    expect(bytes).toBeLessThanOrEqual(100_000)
  })
