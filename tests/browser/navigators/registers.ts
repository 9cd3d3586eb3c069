import { expect, type Page } from '@playwright/test'
import { unfold } from '../unfold.ts'
import { officer } from './officer.ts'

/** What is typed into the form of an entry, by the names of its fields; several choices as a list. */
export type Typed = Record<string, string | string[]>

/** The registers, as officers and partners bring to them, in English. */
export function registers(page: Page) {
  return {
    async fills(typed: Typed) {
      await page.getByRole('button', { name: 'Bring it' }).waitFor()
      for (const [name, value] of Object.entries(typed))
        if (Array.isArray(value))
          for (const one of value) await page.locator(`input[name=${name}][value=${one}]`).check()
        else if ((await page.locator(`select[name=${name}]`).count()) > 0)
          await page.locator(`select[name=${name}]`).selectOption(value)
        else await page.locator(`input[name=${name}], textarea[name=${name}]`).fill(value)
    },
    /** To the list, as it is now: the link to it loads it anew where it is open already. */
    async comes() {
      await officer(page).goes('Registers')
    },
    async toLawDesk() {
      if (!page.url().endsWith('/registers')) await officer(page).goes('Registers')
      await page.getByRole('link', { name: 'Law desk' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Law desk' })).toBeVisible()
    },
    /** The form of a kind: of what is new, or of what follows an entry that is in the register. */
    async opens(kind: string, entry?: string) {
      if (!page.url().endsWith('/registers')) await officer(page).goes('Registers')
      if (!entry) await unfold(page.locator('summary', { hasText: 'Bring something new' }))
      const within = entry ? page.locator(`[data-entry="${entry}"]`) : page.locator('main details').first()
      await within.getByRole('link', { name: kind, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: kind, exact: true })).toBeVisible()
    },
    /** Presses the button of the form; where it stands in a public document already, one officer is enough. */
    async brings({ isPublic = false } = {}) {
      if (isPublic) await page.getByLabel('It stands in a public document').check()
      await page.getByRole('button', { name: 'Bring it' }).click()
    },
    /** What waits, one alone, in the list as it is now. Returns its id. */
    async letsThrough(): Promise<string> {
      await this.comes()
      const waiting = page.locator('[data-entry]', { has: page.getByRole('button', { name: 'Let through' }) })
      const id = (await waiting.getAttribute('data-entry'))!
      await waiting.getByRole('button', { name: 'Let through' }).click()
      await expect(page.locator(`[data-entry="${id}"]`)).toContainText('Let through · ')
      return id
    }
  }
}
