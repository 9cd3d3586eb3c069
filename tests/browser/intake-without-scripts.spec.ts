import { expect, test, type Page } from '@playwright/test'
import { formActionAt } from '../form-action.ts'
import { isNumbered } from './numbered.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { unfold } from './unfold.ts'

// What is told here is invented.
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
test.describe.configure({ mode: 'serial' })

let intake: IntakeServer
test.beforeAll(async () => {
  intake = await startIntake()
})
test.afterAll(() => intake.stop())

const shots = process.env.VIGIE_SHOTS
const shoot = async (page: Page, name: string) => {
  if (!shots) return
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let y = 0, part = 1; y < height; y += 2400, part++)
    await page.screenshot({
      path: `${shots}/${name}-${part}.png`,
      fullPage: true,
      clip: { x: 0, y, width: 360, height: Math.min(2400, height - y) }
    })
}

for (const [lang, what, begin, send] of [
  ['ar', 'مخترع: أُوقف شخص أمام منزله.', 'ابدأ', 'إرسال'],
  ['en', 'Invented: a person was stopped in front of her house.', 'Begin', 'Send']
] as const)
  test(`a person sends what happened without scripts, on a telephone, in ${lang}`, async ({ page }) => {
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== intake.origin) elsewhere.push(request.url())
    })
    await page.goto(`${intake.origin}/${lang}`)
    await expect(page).toHaveTitle(/^(Page|صفحة)$/)
    await expect(page.getByText('Front Line Defenders')).toBeVisible()
    await shoot(page, `notice-${lang}`)
    await page.getByRole('link', { name: begin }).click()
    await shoot(page, `report-${lang}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

    await page.locator('[data-send]').click()
    const error = page.getByRole('alert')
    await expect(error).toBeVisible()
    await shoot(page, `errors-${lang}`)
    await expect(error.locator('h2')).toBeFocused()
    await error.getByRole('link').click()
    await page.locator('#what').fill(what)
    await page.locator('input[name="danger"][value="now"]').check()
    await page.locator('[name="person.1.name"]').fill('Invented \u202E name')
    await page.locator('[name="consent.1.state"]').selectOption('cannot-ask')
    await page
      .locator('#files')
      .setInputFiles({ name: 'invented.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
    await page.getByRole('button', { name: send, exact: true }).click()

    await isNumbered(page, 'ol.receipt')
    await isNumbered(page, 'ol.digits')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await expect(page.locator('.proof .fingerprint')).toBeHidden()
    await unfold(page.locator('.proof summary'))
    await expect(page.locator('.proof .fingerprint')).toHaveText(/^\d{5}( \d{5}){9}$/)
    await shoot(page, `receipt-${lang}`)
    await page.locator('.proof summary').click()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('ol.receipt')).toBeVisible()
    await expect(page.locator(':is(h1, h2, a, p, label, summary, .where bdi):visible')).toHaveCount(0)
    await page.emulateMedia({ media: null })
    await page.locator('#on-paper').check()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.where bdi:visible')).toHaveText(`${new URL(intake.origin).host}/${lang}/return`)
    await page.emulateMedia({ media: null })
    expect(elsewhere).toEqual([])

    const filed = (await intake.read()).find(({ known }) => known.lang === lang)!
    expect(filed.known).toMatchObject({ danger: true, channel: 'sealed-here' })
    expect(filed.opened).toMatchObject({
      answers: { what },
      persons: [{ name: 'Invented \u202E name' }],
      consents: [{ door: 'state', given: 'cannot-ask' }],
      files: [{ name: 'invented.txt', size: 1 }]
    })
  })

for (const lang of ['en', 'ar', 'zh'] as const)
  test(`who helps faster, and when it is read, stand before the first question of the form, in ${lang}`, async ({
    page
  }) => {
    await page.goto(`${intake.origin}/${lang}/form`)
    const before = page.locator('#danger-step')
    await expect(before.getByText('Front Line Defenders')).toBeVisible()
    await expect(before.getByText('+353 1 210 0489')).toBeVisible()
    await expect(before.locator('[data-hours]')).toContainText(/17:30|5:30|١٧:٣٠|٥:٣٠/)
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('[data-faster], [data-hours], input:not([type=hidden]), textarea')]
        .slice(0, 4)
        .map((one) => one.getAttribute('data-faster') ?? one.getAttribute('data-hours') ?? one.getAttribute('name'))
    )
    // Before it stands the one field of her who is in danger now, with a way to them.
    expect(order).toEqual(['urgent', '', '', 'danger'])
    await expect(page.locator('[data-urgent] a')).toHaveAttribute('href', '#danger-step')
    await shoot(page, `before-${lang}`)
  })

test('the form says where it comes from; another site’s that fills it in for her sends nothing', async ({ page }) => {
  for (const path of ['form', 'return'])
    expect((await fetch(`${intake.origin}/en/${path}`)).headers.get('referrer-policy')).toBe('same-origin')
  await page.route('http://evil.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" enctype="multipart/form-data" action="${intake.origin}/en/form"><input name="danger" value="now"><textarea name="what">Invented junk.</textarea><button>Win</button></form>`
    })
  )
  await page.goto('http://evil.example/')
  await page.getByRole('button').click()
  await expect(page.locator('main')).toContainText('This has not been sent yet')
  // On our own page now, whoever means it sends it: nothing of it is lost.
  await expect(page.locator('#what')).toHaveValue('Invented junk.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.locator('ol.receipt')).toBeVisible()
})

test('what is said of reading it is true without scripts too', async ({ page }) => {
  await page.goto(`${intake.origin}/en`)
  await expect(page.locator('main')).toContainText('could read it for that moment')
  await page.goto(`${intake.origin}/en/form`)
  const fates = await page.locator('[data-fate]').allInnerTexts()
  expect(new Set(fates)).toEqual(
    new Set([
      'This one answer stays readable to the computer that keeps it, so that danger is read first.',
      'Sealed as soon as it arrives: from then on only officers can read it.'
    ])
  )
})

test('no address of the way in tells what it is for; the form’s one of before leads on and says nothing, and what stands open there is still taken', async ({
  page
}) => {
  const old = await fetch(`${intake.origin}/ar/report`, { redirect: 'manual' })
  expect([old.status, old.headers.get('location'), await old.text()]).toEqual([308, '/ar/form', ''])
  expect(old.headers.get('cache-control')).toBe('no-store')
  for (const path of ['', '/form', '/return', '/list']) {
    await page.goto(`${intake.origin}/en${path}`)
    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll('[href], [action], [src]')].flatMap((one) =>
        ['href', 'action', 'src'].map((name) => one.getAttribute(name) ?? '')
      )
    )
    expect(addresses.length).toBeGreaterThan(2)
    expect(addresses.filter((address) => /report|complain|rights|defend|violat|victim|abuse/i.test(address))).toEqual(
      []
    )
  }
  const form = new FormData()
  form.append('what', 'Invented: on a page that was opened before.')
  const { search } = new URL(await formActionAt(intake.origin))
  const taken = await fetch(`${intake.origin}/en/report${search}`, {
    method: 'POST',
    body: form,
    headers: { origin: intake.origin }
  })
  expect(taken.status).toBe(200)
  expect(await taken.text()).toContain('It has arrived')
})
