import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { shoot } from './shots.ts'

// Over 20 s: processes of their own make four receipts and read six plain forms, and axe looks at six pages.
// A slow line, or one on which the scripts do not come. What is told here is invented.
// One server for them all: without this each worker starts its own.
test.describe.configure({ mode: 'default' })
let office: IntakeServer
test.beforeAll(async () => {
  office = await startIntake()
})
test.afterAll(() => office.stop())
test.use({ viewport: { width: 360, height: 740 } })

const isModule = (url: URL) => url.pathname.startsWith('/i/') && !url.pathname.includes('/hold-')
const posts = (page: Page) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(`${request.url()} ${request.postData() ?? ''}`)
  })
  return sent
}
/** All that makes the page more than a form waits until it is let go. */
async function holdBack(page: Page): Promise<() => void> {
  let letGo = () => {}
  const until = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(isModule, async (route) => {
    await until
    await route.continue()
  })
  return letGo
}
const clean = async (page: Page) => {
  expect(await barriersOn(page)).toEqual([])
}
const notice = (page: Page) => page.locator('.notice[role=alert]')
const anyway = (page: Page) => notice(page).getByRole('button')
const open = (page: Page, lang: string, where: string) =>
  page.goto(`${office.origin}/${lang}/${where}`, { waitUntil: 'commit' })

test('a receipt that is sent before the scripts have come stays on the device, and then opens there', async ({
  page
}) => {
  const { words } = await office.returning()
  const sent = posts(page)
  const letGo = await holdBack(page)
  await open(page, 'en', 'return')
  await page.locator('#receipt').fill(words.en!)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(notice(page)).toContainText('not ready yet')
  await clean(page)
  await page.locator('#receipt').focus()
  letGo()
  await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  await expect(notice(page)).toContainText('is ready now. Nothing was sent')
  await expect(page.locator('#receipt')).toHaveValue(words.en!)
  await expect(page.locator('#receipt')).toBeFocused()
  await clean(page)
  expect(sent).toEqual([])
  await page.locator('form[data-return] button').first().click()
  await expect(page.locator('.stage')).toBeVisible()
  await expect(notice(page)).toHaveCount(0)
  const first = words.en!.split(' ').slice(0, 3)
  expect(sent.filter((one) => first.every((word) => one.includes(word)) || one.includes('/return '))).toEqual([])
})

test('a report that is sent before the scripts have come goes on where she wrote, and goes sealed', async ({
  page
}) => {
  const sent = posts(page)
  const letGo = await holdBack(page)
  await open(page, 'en', 'form')
  await page.locator('#place').fill('An invented harbour')
  await page.locator('input[name=files]').setInputFiles({
    name: 'invented.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('an invented file')
  })
  await page.locator('#what').fill('An invented lantern')
  await page.locator('[data-send]').click()
  await expect(notice(page)).toContainText('not ready yet')
  await page.locator('#what').focus()
  letGo()
  await expect(page.locator('form.one-at-a-time')).toBeVisible()
  await expect(notice(page)).toContainText('is ready now')
  await expect(page.locator('[data-step]:visible')).toHaveAttribute('data-step', 'what')
  await expect(page.locator('#what')).toBeFocused()
  await expect(page.locator('#what')).toHaveValue('An invented lantern')
  expect(
    sent.filter((one) => one.includes('/form ')),
    'the plain form did not go'
  ).toEqual([])
  await page.locator('.bar button', { hasText: 'Look over' }).click()
  await expect(page.locator('.review')).toContainText('An invented harbour')
  await expect(page.locator('.review')).toContainText('invented.txt')
  await page.locator('button.onward').click()
  await expect(page.locator('[data-kept]')).toBeVisible()
  for (const secret of ['lantern', 'harbour', 'invented.txt', 'invented file'])
    expect(
      sent.filter((one) => one.includes(secret)),
      secret
    ).toEqual([])
})

for (const [what, fail] of [
  [
    'do not come',
    (page: Page) =>
      page.route(
        (url) => url.pathname.startsWith('/i/main-'),
        (route) => route.abort()
      )
  ],
  [
    'stop half way',
    (page: Page) =>
      page.route(
        (url) => /\/i\/(enhance|self-test)/.test(url.pathname),
        (route) => route.abort()
      )
  ],
  [
    'cannot be read by an older browser',
    (page: Page) =>
      page.route(
        (url) => url.pathname.startsWith('/i/main-'),
        (route) => route.fulfill({ contentType: 'text/javascript', body: 'a ???= b' })
      )
  ]
] as const)
  test(`where the scripts ${what} she is told, and sends the plain form only if she says so`, async ({ page }) => {
    // An altered script is not run at all; this one stands for what an older browser makes of ours.
    if (what.startsWith('cannot'))
      await page.route('**/en/{form,return}', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, body: (await answer.text()).replace(/ integrity="[^"]*"/g, '') })
      })
    await fail(page)
    const { digits } = await office.returning()
    const sent = posts(page)
    await open(page, 'en', 'return')
    await page.locator('#receipt').fill(digits)
    await page.locator('form[data-return] button:not([type=button])').click()
    await expect(notice(page)).toContainText('has not come')
    await page.locator('form[data-return] button:not([type=button])').dblclick()
    await expect(anyway(page)).toBeVisible()
    await clean(page)
    await shoot(page, 'intake-refused')
    expect(sent).toEqual([])
    await anyway(page).click()
    await page.locator('form[data-return] button:not([type=button])').click()
    await expect(page.locator('.written')).toHaveText('In which street was it? (invented)')

    await open(page, 'en', 'form')
    await page.locator('#what').fill('An invented lantern')
    await page.locator('[data-send]').click()
    await expect(notice(page)).toContainText('has not come')
    expect(sent).toHaveLength(1)
    await anyway(page).click()
    await page.locator('[data-send]').click()
    await expect(page.locator('ol.receipt li')).toHaveCount(13)
  })

test('half a minute is waited for them, no longer; if they come later, it is sealed here all the same', async ({
  page
}) => {
  await page.clock.install()
  const sent = posts(page)
  const letGo = await holdBack(page)
  await open(page, 'ar', 'form')
  await page.locator('#what').fill('حكاية مختلقة')
  await page.locator('[data-send]').click()
  await expect(notice(page)).toContainText('ليست جاهزة بعد')
  await expect(anyway(page)).toHaveCount(0)
  await page.clock.fastForward(31_000)
  await expect(anyway(page)).toBeVisible()
  const [button, exit] = [await anyway(page).boundingBox(), await page.locator('.exit').boundingBox()]
  expect(button!.y + button!.height, 'the way out lies over nothing that she has to see').toBeLessThan(exit!.y)
  await clean(page)
  await shoot(page, 'intake-late')
  await anyway(page).click()
  letGo()
  await expect(page.locator('form.one-at-a-time')).toBeVisible()
  await expect(notice(page)).toContainText('جاهزة الآن')
  await expect(page.locator('#what')).toHaveValue('حكاية مختلقة')
  expect(sent).toEqual([])
})

test('who helps faster is read before the scripts have come, by whoever opens it', async ({ page }) => {
  await holdBack(page)
  await open(page, 'en', 'form')
  const helpers = page.locator('[data-faster] .helpers')
  await expect(page.locator('[data-faster] > summary')).toBeVisible()
  await expect(helpers, 'it looks as the scripts will make it: folded').toBeHidden()
  await page.locator('[data-faster] > summary').click()
  await expect(helpers).toBeVisible()
})

test('after half a minute all that the plain form says is there, asked for or not', async ({ page }) => {
  await page.clock.install()
  await holdBack(page)
  await open(page, 'en', 'form')
  await expect(page.locator('html')).toHaveClass('coming')
  await expect(page.locator('section[data-plain]')).toBeHidden()
  await page.clock.fastForward(31_000)
  await expect(page.locator('section[data-plain]')).toBeVisible()
})
