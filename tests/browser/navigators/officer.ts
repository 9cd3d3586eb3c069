import { readFile } from 'node:fs/promises'
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { unfold } from '../unfold.ts'

// Keys are made and matters opened in the browser: on a machine with much to do that takes a while.

export interface Officer {
  words: string
  totpSecret: string
}

/** Of officers who signed in by passphrase: what unlocks their tab. */
const wordsOf = new WeakMap<BrowserContext, string>()

/** Somebody who works in the office, in English, as she would do it: by what the page says. */
export function officer(page: Page) {
  return {
    /** A passkey in this browser, real but for the finger. */
    async hasAuthenticator({ prf = true } = {}) {
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('WebAuthn.enable')
      const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          ctap2Version: 'ctap2_1',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          hasPrf: prf,
          isUserVerified: true,
          automaticPresenceSimulation: true
        }
      })
      return { remove: () => cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }) }
    },
    async saysWho(link: string, name?: string) {
      await page.goto(link)
      if (name) await page.getByLabel('Name').fill(name)
      await page.getByRole('button', { name: 'Go on' }).click()
    },
    /** Returns the texts that were printed. */
    async keepsTheSheet(shares?: { of: number; needed: number }): Promise<string[]> {
      if (shares) {
        await page.getByLabel('Several shares').check()
        await page.getByLabel('How many shares').fill(String(shares.of))
        await page.getByLabel('How many shares').blur()
        await page.getByLabel('How many are needed').fill(String(shares.needed))
        await page.getByLabel('How many are needed').blur()
      }
      await expect(page.locator('[data-sheet]')).toHaveCount(shares?.of ?? 1)
      const texts = await page.locator('[data-sheet]').allInnerTexts()
      const fields = page.getByLabel(/^The last .* characters/)
      const tail = (text: string) => text.replaceAll(/\s/g, '').slice(-6)
      await page.getByLabel('I have printed it').check()
      await fields.first().fill('AAAAAA')
      if (shares) await fields.last().fill(tail(texts.at(-1)!))
      await page.getByRole('button', { name: 'Go on' }).click()
      await expect(page.locator('[role=alert] .error')).toContainText('not what stands on the paper')
      await fields.first().fill(tail(texts[0]!).toLowerCase())
      await page.getByRole('button', { name: 'Go on' }).click()
      return texts
    },
    async takesPassphrase(button: string): Promise<Officer> {
      await page.getByLabel('A passphrase that is made for you').check()
      const words = await page.locator('[data-words]').innerText()
      const totpSecret = (await page.locator('[data-totp]').getAttribute('data-totp'))!
      await page.getByLabel('Type the words').fill('other words than these')
      await page.getByLabel('Code from your app').fill(code(totpSecret))
      await page.getByRole('button', { name: button }).click()
      await expect(page.locator('[role=alert] .error')).toContainText('not the words shown above')
      await page.getByLabel('Type the words').fill(words.toUpperCase())
      // The first one is old on a machine with much to do.
      await page.getByLabel('Code from your app').fill(code(totpSecret))
      await page.getByRole('button', { name: button }).click()
      return { words, totpSecret }
    },
    /** By the words with which she signed in, or others; without any, by the passkey of this browser. */
    async unlocks(words = wordsOf.get(page.context())) {
      if (words) await page.getByLabel('Passphrase').fill(words)
      await page.getByRole('button', { name: 'Unlock' }).click()
    },
    /** The same on a page in another language. */
    async unlocksAbroad() {
      const words = wordsOf.get(page.context())
      if (words) await page.locator('main form input[type=password]').fill(words)
      await page.locator('main form button').click()
    },
    /** With the code that comes next: each serves once. */
    async signsIn(name: string, { words, totpSecret }: Officer) {
      wordsOf.set(page.context(), words)
      await page.getByLabel('Name').fill(name)
      await page.getByLabel('Passphrase').fill(words)
      await page.getByLabel('Code from your app').fill(code(totpSecret, Date.now() + 30_000))
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    },
    /** The first of all: by the printed link, to the list of people. Returns how she unlocks. */
    async begins(link: string, name: string): Promise<Officer> {
      await this.saysWho(link, name)
      await this.keepsTheSheet()
      const way = await this.takesPassphrase('Finish')
      await expect(page).toHaveURL(/\/en\/people$/)
      return way
    },
    /** Returns the link to hand over. */
    async invites(name: string, role: string): Promise<string> {
      await page.getByLabel('Name').fill(name)
      await page.getByLabel('Role').selectOption({ label: role })
      await page.getByRole('button', { name: 'Make the one-time link' }).click()
      return page.getByLabel(/^The link, good once/).inputValue()
    },
    /** An organisation of one country. Returns the link to hand over. */
    async invitesPartner(one: { name: string; kind: string; state: string; status?: string }): Promise<string> {
      await this.goes('Partners')
      await page.getByLabel('Its name').fill(one.name)
      await page.getByLabel('What it is').selectOption(one.kind)
      if (one.status) await page.getByLabel('Status after the Paris Principles').selectOption(one.status)
      await page.locator('select[name=state]').selectOption(one.state)
      await page.getByRole('button', { name: 'Make the link' }).click()
      await expect(page.locator(`[data-diplomat="${one.name}"]`)).toContainText('invited')
      return page.locator('[data-partner-link]').inputValue()
    },
    async confirms(name: string, heard: string[]) {
      const row = this.person(name)
      await row.getByLabel('The last two groups').fill(heard.join(' '))
      await row.getByRole('button', { name: 'Confirm' }).click()
      await expect(row).toContainText('Confirmed.')
      // The button is enabled again once the server has stored the keys sealed to her.
      await expect(row.locator('button:disabled')).toHaveCount(0)
    },
    /** What is seldom gone to stands there. */
    unfoldsMenu: () => unfold(page.locator('.fold summary')),
    /** A link that may be folded away there. The page before can be going away still, and its menu with it. */
    async follows(link: Locator) {
      await expect(async () => {
        await link.waitFor({ state: 'attached', timeout: 5_000 })
        if (await link.isHidden()) await this.unfoldsMenu()
        await link.click({ timeout: 5_000 })
      }).toPass({ timeout: 60_000 })
    },
    /** Until she is there: a second way pressed before that would take the first one's place. */
    async goes(to: string) {
      await this.follows(page.getByRole('link', { name: to, exact: true, includeHidden: true }).first())
      await expect(page.getByRole('heading', { level: 1, name: to, exact: true })).toBeVisible()
    },
    /** The one of the queue that says so, opened in this tab. */
    async opens(line: string) {
      await page.getByRole('button', { name: line }).click()
      await expect(page.getByRole('button', { name: line })).toHaveAttribute('aria-current', 'true')
      const open = page.getByRole('button', { name: 'Open in this tab' })
      if (await open.isVisible()) await open.click()
      await expect(page.locator('.matter h3').first()).toBeVisible()
    },
    /** What can't be undone is asked once more, with what it is, to whom and by which way. */
    async assures(button: string, yes: string) {
      await page.getByRole('button', { name: button, exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: yes, exact: true }).click()
    },
    /** An entry of the list, by its key: that acts on the matter which is shown, once it is. */
    async opensByKey(entry = page.locator('[data-entry]')) {
      await entry.click()
      await expect(page.getByRole('button', { name: 'Open in this tab', exact: true })).toBeVisible()
      await page.keyboard.press('o')
    },
    /** @param shown what the preview says, in her language */
    async writes(kind: string, { stage, text, shown }: { stage?: string; text?: string; shown: string }) {
      await page.getByLabel('What it is').selectOption({ label: kind })
      if (stage) await page.getByRole('combobox', { name: 'Stage', exact: true }).selectOption({ label: stage })
      if (text) await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text)
      await expect(page.locator('.preview')).toContainText(shown)
      await page.getByRole('button', { name: 'Sign, seal and leave it for her' }).click()
      await expect(page.locator('.timeline-plain').last()).toContainText(text ?? shown)
    },
    /** The bytes that her browser saves. */
    async saves(button: Locator): Promise<Buffer> {
      const coming = page.waitForEvent('download')
      await button.click()
      return readFile(await (await coming).path())
    },
    person: (name: string) => page.locator(`[data-person="${name}"]`),
    fingerprint: async () => (await page.locator('.fingerprint').first().innerText()).trim().split(/\s+/)
  }
}

export const code = (secret: string, timestamp = Date.now()): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
