import { expect, test, type Page } from '@playwright/test'
import { languages } from '../../src/mandate/languages.ts'
import { barriersOn } from './barriers.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { Defender } from './navigators/defender.ts'
import { shoot } from './shots.ts'

// What is told here is invented.
test.describe.configure({ mode: 'default' })
test.use({ viewport: { width: 360, height: 780 } })
let intake: IntakeServer
test.beforeAll(async () => {
  intake = await startIntake()
})
test.afterAll(() => intake.stop())

const more = (page: Page) => page.locator('[data-question=danger-how]')
const answer = (page: Page, value: string) => page.locator(`[name=danger][value=${value}]`)

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('more of the danger is asked after a yes or “not sure” alone; what she wrote there is never hidden', async ({
    page
  }) => {
    await page.goto(`${intake.origin}/en/form`)
    await expect(more(page)).toBeHidden()
    for (const [value, isAsked] of [
      ['now', true],
      ['no', false],
      ['unsure', true]
    ] as const) {
      await answer(page, value).check()
      await expect(more(page)).toBeVisible({ visible: isAsked })
    }
    await page.locator('#danger-how').fill('Invented: at the ferry')
    await answer(page, 'no').check()
    await expect(more(page)).toBeVisible()
  })

  test('a browser that does not know :has() asks it of everybody', async ({ page }) => {
    await page.route('**/page.css', async (route) => {
      const style = await (await route.fetch()).text()
      const older = style.replaceAll(':has(', ':unknown(')
      await route.fulfill({ body: older, contentType: 'text/css' })
    })
    await page.goto(`${intake.origin}/en/form`)
    await expect(more(page)).toBeVisible()
  })
})

for (const lang of languages)
  test(`danger is one question, what happened comes next and files after it, in ${lang}`, async ({ page }) => {
    const her = new Defender(page)
    await her.open(intake.origin, lang)
    const asked = await page.locator('h2:visible, legend:visible').allInnerTexts()
    expect(asked.filter((text) => /[?؟？]/.test(text))).toHaveLength(1)
    await expect(more(page)).toBeHidden()
    await expect(page.locator('#files')).toBeHidden()
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)
    expect(screens, 'screens of a telephone').toBeLessThan(3)
    await shoot(page, 'first-page')
    await answer(page, 'unsure').check()
    await expect(more(page)).toBeVisible()
    await shoot(page, 'first-page-unsure')
    expect(await barriersOn(page)).toEqual([])

    await her.onward()
    await expect(her.step).toHaveAttribute('data-step', 'what')
    const [what, files] = [await page.locator('#what').boundingBox(), await page.locator('#files').boundingBox()]
    expect(what!.y).toBeLessThan(files!.y)
    await shoot(page, 'second-page')
    await her.goTo('who')
    await her.goTo('files')
    await expect(page.locator('#files')).toBeVisible()
  })
