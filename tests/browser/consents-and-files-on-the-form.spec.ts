import { expect, test } from '@playwright/test'
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

const choose = {
  en: 'Choose files',
  fr: 'Choisir des fichiers',
  es: 'Elegir archivos',
  ar: 'اختيار ملفات',
  ru: 'Выбрать файлы',
  zh: '选择文件'
} as const
const file = { name: 'invented.txt', mimeType: 'text/plain', buffer: Buffer.from('x') }

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  for (const lang of languages)
    test(`consents of a person fit one screen, and the file button speaks the page's language, in ${lang}`, async ({
      page
    }) => {
      await page.goto(`${intake.origin}/${lang}/form`)
      const consents = await page.locator('fieldset[data-consent="1"]').boundingBox()
      const exit = await page.locator('.exit').boundingBox()
      expect(consents!.height).toBeLessThanOrEqual(780 - exit!.height)

      expect(await page.locator('fieldset[data-consent="1"] select').evaluateAll(cutShort)).toEqual([])

      const [button, field] = [page.locator('label.button[for=files]'), page.locator('#files')]
      await expect(button).toHaveText(choose[lang])
      const opened = page.waitForEvent('filechooser')
      await button.click()
      await (await opened).setFiles(file)
      // Whoever has no mouse comes to the field itself; that a key opens it there is the browser's own doing.
      await field.focus()
      await expect(field).toBeFocused()
      if (['en', 'ar'].includes(lang)) await shoot(page, 'form-plain')
    })
})

for (const lang of ['en', 'ar'] as const)
  test(`files are chosen where she tells what happened, and go with the rest, in ${lang}`, async ({ page }) => {
    const her = new Defender(page)
    await her.open(intake.origin, lang)
    await her.goTo('what')
    await expect(page.locator('label.button[for=files]')).toHaveText(choose[lang])
    const first = her.step.locator('#files')
    await first.focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await expect(first).toBeFocused()
    await expect(page.locator('label.button[for=files]')).toHaveCSS('outline-style', 'solid')
    await first.setInputFiles(file)
    await expect(her.step.locator('.files li')).toContainText(file.name)
    await shoot(page, 'what-and-files')
    expect(await barriersOn(page)).toEqual([])

    await her.goTo('consents')
    const [consents, exit] = await Promise.all(
      ['fieldset[data-consent="1"]', '.exit'].map((one) => page.locator(one).boundingBox())
    )
    expect(consents!.height).toBeLessThanOrEqual(780 - exit!.height)
    await shoot(page, 'consents')
    expect(await barriersOn(page)).toEqual([])
    await her.goTo('files')
    await expect(her.step.locator('.files li')).toContainText(file.name)
  })

/** What stands chosen from the start, where a telephone cuts it short. */
const cutShort = (selects: (HTMLElement | SVGElement)[]) =>
  selects.flatMap((one) => {
    const { paddingLeft, paddingRight, font } = getComputedStyle(one)
    const arrow = 20
    const room = one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow
    const pen = document.createElement('canvas').getContext('2d')!
    pen.font = font
    const { text } = (one as HTMLSelectElement).selectedOptions[0]!
    return pen.measureText(text).width > room ? [`${text}: ${pen.measureText(text).width} of ${room}`] : []
  })
