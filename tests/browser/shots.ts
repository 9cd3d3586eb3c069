import type { Page } from '@playwright/test'

/** Pictures of a page, to be looked at: on a telephone and on a desk, in the folder that VIGIE_SHOTS names, if any. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.VIGIE_SHOTS
  if (!folder) return
  const before = page.viewportSize()!
  const lang = await page.locator('html').getAttribute('lang')
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 })
    await page.screenshot({ path: `${folder}/${name.replace(/\W+/g, '-')}-${lang}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize(before)
}
