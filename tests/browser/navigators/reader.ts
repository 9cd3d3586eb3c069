import { expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '../../../src/mandate/languages.ts'
import { unfold } from '../unfold.ts'

export { languages, type Language } from '../../../src/mandate/languages.ts'

/** Anyone who reads the public record: a journalist, a defender, a diplomat; scripts off. */
export interface Reader {
  opensLetters(search?: string): Promise<void>
  /** As the form is labelled by name, so that it reads alike in every language. */
  narrowsTo(filters: Record<string, string>): Promise<void>
  letters(): Locator
  opensLetter(index: number): Promise<void>
  goesToOlder(): Promise<void>
  goesToNewer(): Promise<void>
}

export function reader(page: Page, lang: Language): Reader {
  const follow = async (link: Locator) => {
    const href = await link.getAttribute('href')
    await link.click()
    await page.waitForURL((url) => url.href.endsWith(href!))
  }
  return {
    async opensLetters(search = '') {
      const answer = await page.goto(`/${lang}/letters${search}`)
      expect(answer?.status()).toBe(200)
    },
    async narrowsTo(filters) {
      for (const [name, value] of Object.entries(filters)) {
        const field = page.locator(`form.filters [name="${name}"]`)
        if (!(await field.isVisible())) await unfold(page.locator('form.filters summary'))
        if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
        else await field.fill(value)
      }
      await page.locator('form.filters button').click()
    },
    letters: () => page.locator('ol.letters > li'),
    opensLetter: (index) => follow(page.locator('ol.letters > li .line-head > a').nth(index)),
    goesToOlder: () => follow(page.locator('.pages a[rel=next]')),
    goesToNewer: () => follow(page.locator('.pages a[rel=prev]'))
  }
}
