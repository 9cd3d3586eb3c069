import { expect, type Page } from '@playwright/test'

/** The new receipt that stands there, told back by its digits, so that it is changed. */
export async function tellsBack(page: Page): Promise<string> {
  await expect(page.locator('ol.digits li')).toHaveCount(13)
  const groups = await page.locator('ol.digits li').allInnerTexts()
  await page.locator('button[name=do][value="change-ask"]').click()
  const at = Number(await page.locator('input[name=at]').inputValue())
  await page.locator('#told').fill(groups[at]!)
  await page.locator('button[name=do][value="change-now"]').click()
  return groups.join(' ')
}
