import { expect, type Page } from '@playwright/test'

/** Thirteen, each with its number before it in digits like its own, on the screen and on paper: she is asked for one by its number. */
export async function isNumbered(page: Page, list: 'ol.receipt' | 'ol.digits'): Promise<void> {
  await expect(page.locator(`${list} > li`)).toHaveCount(13)
  const lang = await page.locator('html').getAttribute('lang')
  for (const media of ['print', 'screen'] as const) {
    await page.emulateMedia({ media })
    const looks = await page
      .locator(`${list} > li`)
      .evaluateAll((items) =>
        items.map((item) => [getComputedStyle(item).display, getComputedStyle(item).listStyleType].join())
      )
    expect(new Set(looks), `${list}, ${media}`).toEqual(
      new Set([`list-item,${lang === 'ar' && list === 'ol.receipt' ? 'arabic-indic' : 'decimal'}`])
    )
  }
}
