import { expect, test } from '@playwright/test'
import { languages } from '../../src/mandate/languages.ts'

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

for (const lang of languages)
  test(`what a search field of the public pages asks is read whole on a telephone, in ${lang}`, async ({ page }) => {
    for (const path of ['', '/countries']) {
      await page.goto(`/${lang}${path}`)
      const field = page.locator('main .searchbox input[type=search]')
      // A placeholder is cut where the field ends; a label goes on in the next line.
      await expect(field).not.toHaveAttribute('placeholder')
      const label = (await page.locator('main .searchbox > label').boundingBox())!
      expect(label.height).toBeGreaterThan(15)
      expect(label.y + label.height).toBeLessThanOrEqual((await field.boundingBox())!.y)
    }
  })
