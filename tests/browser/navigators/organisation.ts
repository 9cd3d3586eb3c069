import { expect, type Page } from '@playwright/test'
import { unfold } from '../unfold.ts'

/** Somebody who files for many, at the list of her receipts. Organisation and receipts are invented. */
export class Organisation {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async visit(origin: string, lang: string): Promise<void> {
    await this.page.goto(`${origin}/${lang}/list`)
    await expect(this.page.locator('#words')).toBeVisible()
  }
  /** A new list; its words as they stood on the page. */
  async begin(): Promise<string[]> {
    await this.page.locator('[data-enhance] > section > button').first().click()
    const words = await this.wordsShown()
    await this.tellBack(words)
    await expect(this.page.locator('.desk')).toBeVisible()
    return words
  }
  async wordsShown(): Promise<string[]> {
    await expect(this.page.locator('.kept ol.receipt li')).toHaveCount(13)
    return this.page.locator('.kept ol.receipt li').allInnerTexts()
  }
  async tellBack(words: readonly string[]): Promise<void> {
    await this.page.locator('.secret + button').click()
    const label = await this.page.locator('label[for=told-back]').innerText()
    const n = /[\d٠-٩]+/.exec(label)![0].replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    await this.page.locator('#told-back').fill(words[Number(n) - 1]!)
    await this.page.locator('.told-back button').first().click()
  }
  async open(words: string): Promise<void> {
    await this.page.locator('#words').fill(words)
    await this.page.locator('[data-enhance] form button').first().click()
  }
  get entries() {
    return this.page.locator('.list > li')
  }
  entry(label: string) {
    return this.entries.filter({ has: this.page.getByRole('heading', { name: label, exact: true }) })
  }
  /** Look, change, take out: in the order in which they stand. */
  act(label: string, which: 0 | 1 | 2) {
    return this.entry(label).locator('.acts button').nth(which)
  }
  get state() {
    return this.page.locator('.told .notice')
  }
  async add(receipt: string, label: string): Promise<void> {
    const form = this.page.locator('.desk details').first()
    await unfold(form.locator('summary'))
    await this.page.locator('#receipt').fill(receipt)
    await this.page.locator('#label').fill(label)
    await form.locator('form button').click()
  }
}
