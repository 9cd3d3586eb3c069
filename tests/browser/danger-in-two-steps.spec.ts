import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { shoot } from './shots.ts'

// In danger now: one field, Send, receipt; all else with the receipt. What is told here is invented.
test.describe.configure({ mode: 'serial' })
test.use({ viewport: { width: 360, height: 780 } })
let intake: IntakeServer
test.beforeAll(async () => {
  intake = await startIntake()
})
test.afterAll(() => intake.stop())

const texts = { en: 'Invented: a man is followed, at the harbour', ar: 'مختلق: رجل ملاحَق عند الميناء' } as const
const asks = {
  en: 'Write in a few words who is in danger',
  ar: 'اكتب في كلمات قليلة من في خطر وأين، ثم اضغط «'
} as const
const rest = { en: 'You can add the rest with this receipt', ar: 'يمكنك أن تضيف الباقي بهذا الإيصال' } as const

for (const scripts of [false, true])
  for (const lang of ['en', 'ar'] as const)
    test.describe(`${scripts ? 'with' : 'without'} scripts, in ${lang}`, () => {
      test.use({ javaScriptEnabled: scripts })
      test('danger now is one field and Send; the receipt says how the rest follows', async ({ page }) => {
        const what = `${texts[lang]} (${scripts})`
        await page.goto(`${intake.origin}/${lang}/form`)
        if (scripts) await expect(page.locator('form.one-at-a-time')).toBeVisible()
        const [field, send] = [page.locator('#urgent'), page.locator('[data-send-now]')]
        const [box, exit] = [await send.boundingBox(), await page.locator('.exit').boundingBox()]
        expect(box!.y + box!.height, 'all of it in the first screen').toBeLessThan(exit!.y)
        await shootBoth(page, `urgent-${scripts}`, scripts)

        await send.click()
        await expect(field).toHaveAttribute('aria-invalid', 'true')
        await expect(page.getByText(asks[lang]).first()).toBeVisible()
        await shootBoth(page, `urgent-empty-${scripts}`, scripts)
        await field.fill(what)
        await send.click()
        await expect(page.locator('ol.receipt li')).toHaveCount(13)
        const [last, bar] = [
          await page.locator('ol.receipt li').last().boundingBox(),
          await page.locator('.exit').boundingBox()
        ]
        expect(last!.y + last!.height, 'her words in the first screen').toBeLessThan(bar!.y)
        await expect(page.locator('[data-kept]')).toContainText(rest[lang])
        await expect(page.locator('[data-kept] [data-faster]')).toBeVisible()
        await expect(page.locator('#urgent:visible, [data-report]')).toHaveCount(0)
        await shootBoth(page, `urgent-kept-${scripts}`, scripts)

        const filed = (await intake.read()).find(({ opened }) => (opened.answers as { what: string }).what === what)!
        expect(filed.known).toMatchObject({
          danger: true,
          lang,
          channel: scripts ? 'sealed-there' : 'sealed-here',
          unproven: !scripts
        })
        expect(filed.opened).toMatchObject({ answers: { what, danger: 'now' }, persons: [], files: [] })
      })
    })

test.describe('without scripts, from a page that sent another report', () => {
  test.use({ javaScriptEnabled: false })
  test('it comes back filled in, in her language, and goes when she sends it again', async ({ page, request }) => {
    await page.goto(`${intake.origin}/ar/form`)
    const action = intake.origin + (await page.locator('[data-urgent]').getAttribute('action'))
    expect((await request.post(action, { multipart: { urgent: 'Invented: another' } })).status()).toBe(200)
    await page.locator('#urgent').fill(texts.ar)
    await page.locator('[data-send-now]').click()
    await expect(page.locator('.errors li')).toHaveText(/^أُرسل بلاغ من هذه الصفحة من قبل.*أرسله مرة أخرى\.$/)
    await expect(page.locator('#urgent')).toHaveValue(texts.ar)
    await shoot(page, 'urgent-spent')
    await page.locator('[data-send-now]').click()
    await expect(page.locator('ol.receipt li')).toHaveCount(13)
  })
})

test('what she wrote elsewhere on the page goes along', async ({ page }) => {
  await page.goto(`${intake.origin}/en/form`)
  await expect(page.locator('form.one-at-a-time')).toBeVisible()
  await page.locator('[name=danger][value=unsure]').check()
  await page.locator('#danger-how').fill('Invented: since this morning')
  await page.locator('#urgent').fill('Invented: a lantern')
  await page.locator('[data-send-now]').click()
  await expect(page.locator('[data-kept]')).toBeVisible()
  const filed = (await intake.read()).find(({ opened }) => JSON.stringify(opened).includes('a lantern'))!
  expect(filed.known).toMatchObject({ danger: true })
  expect(filed.opened).toMatchObject({
    answers: { what: 'Invented: a lantern', 'danger-how': 'Invented: since this morning', danger: 'now' }
  })
})

async function shootBoth(page: Page, name: string, scripts: boolean): Promise<void> {
  await shoot(page, name)
  if (scripts) expect(await barriersOn(page)).toEqual([])
}
