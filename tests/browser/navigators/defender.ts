import { expect, type Page } from '@playwright/test'
import { steps, type Step } from '../../../src/mandate/intake/questions.ts'

/** Somebody who writes to the office, on the form of one thing a page. Persons and cases are invented. */
export class Defender {
  readonly page: Page
  /** Whatever her browser sent. */
  readonly sent: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('request', (request) => {
      this.sent.push(`${request.url()}\n${request.postData() ?? ''}`)
    })
  }

  async open(origin: string, lang: string): Promise<void> {
    await this.page.goto(`${origin}/${lang}/form`)
    await expect(this.page.locator('form.one-at-a-time')).toBeVisible()
  }
  async reload(): Promise<void> {
    await this.page.reload()
    await expect(this.page.locator('form.one-at-a-time')).toBeVisible()
  }
  get step() {
    return this.page.locator('[data-step]:visible')
  }
  async onward(): Promise<void> {
    await this.page.locator('button.onward').click()
  }
  async goTo(step: Step | 'review'): Promise<void> {
    const places: readonly (string | null)[] = [...steps, 'review']
    for (let i = 0; i < 20; i++) {
      const here = await this.step.getAttribute('data-step')
      if (here === step) return
      if (places.indexOf(step) < places.indexOf(here)) await this.page.locator('[data-back]').click()
      else await this.onward()
    }
    throw new Error(`no page ${step}`)
  }
  async write(field: string, text: string): Promise<void> {
    await this.page.locator(`[name="${field}"]`).fill(text)
  }
  /** What happened, and on to the last page. */
  async tell(text: string): Promise<void> {
    await this.goTo('what')
    await this.write('what', text)
    await this.goTo('review')
  }
  get receipt() {
    return this.page.locator('[data-kept]')
  }
  async words(): Promise<string[]> {
    return this.receipt.locator('ol.receipt li').allInnerTexts()
  }
  async toldBack(): Promise<void> {
    const words = await this.words()
    await this.receipt.locator('button').first().click()
    const n = /[\d٠-٩]+/.exec(await this.receipt.locator('label[for=told-back]').innerText())![0]
    const at = Number(n.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)))
    await this.receipt.locator('#told-back').fill(words[at - 1]!)
    await this.receipt.locator('.told-back button').first().click()
  }
}
