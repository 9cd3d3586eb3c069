import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

/** Somebody who comes back with her receipt; on her own device where scripts run. */
export function comesBack(page: Page, origin: string, lang: string, { scripts = true } = {}) {
  const here = (JSON.parse(readFileSync(`src/messages/${lang}/intake-return.json`, 'utf8')) as { return_here: string })
    .return_here
  const looks = async (receipt: string): Promise<void> => {
    await page.goto(`${origin}/${lang}/return`)
    // What she types before that would be the server's page's.
    if (scripts) await expect(page.getByText(here)).toBeVisible()
    const asking = await page.locator('h1').innerText()
    await page.locator('#receipt').fill(receipt)
    await page.locator('form[data-return] button').first().click()
    await expect(page.locator('h1')).not.toHaveText(asking)
  }
  return {
    looks,
    /** All that is read under a receipt. */
    async reads(receipt: string): Promise<string> {
      await looks(receipt)
      return page.locator('main').innerText()
    }
  }
}
