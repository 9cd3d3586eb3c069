import type { Page } from '@playwright/test'
import { code } from './officer.ts'

/** A partner of one country in its corner, in English; no script has to run there. */
export function partner(page: Page) {
  return {
    /** By words and a code, on the page that its link opens. */
    async takesAccess() {
      const words = await page.locator('[data-words]').innerText()
      const totpSecret = (await page.locator('[data-totp]').getAttribute('data-totp'))!
      await page.getByLabel('Type the words').fill(words)
      await page.getByLabel('Code from your app').fill(code(totpSecret))
      await page.getByRole('button', { name: 'Take this access' }).click()
    }
  }
}
