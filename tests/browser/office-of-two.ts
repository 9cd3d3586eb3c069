import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Browser, type Page } from '@playwright/test'
import type { Kept } from '../worlds/worlds.ts'
import { officer } from './navigators/officer.ts'
import type { OfficeServer } from './office-server.ts'

const names = { ama: 'Ama Invented', bo: 'Bo Invented' }

/** An officer of the world `office`, signed in by passphrase. */
export async function comesIn(browser: Browser, server: OfficeServer, who: 'ama' | 'bo' = 'ama'): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.origin })).newPage()
  await page.goto('/en/sign-in')
  await officer(page).signsIn(names[who], peopleOf(server)[who])
  await expect(page).toHaveURL(/\/en\/(?!sign-in)/)
  return page
}

/** Both officers of the world `office`, signed in. */
export async function officeOfTwo(browser: Browser, server: OfficeServer): Promise<{ ama: Page; bo: Page }> {
  const [ama, bo] = await Promise.all([comesIn(browser, server, 'ama'), comesIn(browser, server, 'bo')])
  return { ama, bo }
}

const peopleOf = (server: OfficeServer): Kept['people.json'] =>
  JSON.parse(readFileSync(join(server.folder, 'data/people.json'), 'utf8')) as Kept['people.json']

/** Two invented officers enrol in their browsers: Ama comes first and unlocks with words, Bo with a passkey. */
export async function twoEnrol(
  browser: Browser,
  server: OfficeServer
): Promise<{ ama: Page; bo: Page; words: string }> {
  const make = async () => (await browser.newContext({ baseURL: server.origin })).newPage()
  const ama = await make()
  const bo = await make()
  await officer(ama).saysWho(server.link, 'Ama Invented')
  await officer(ama).keepsTheSheet()
  const { words } = await officer(ama).takesPassphrase('Finish')
  await expect(ama).toHaveURL(/\/en\/people$/)
  await ama.getByLabel('Name').fill('Bo Invented')
  await ama.getByRole('button', { name: 'Make the one-time link' }).click()
  await officer(bo).hasAuthenticator()
  await officer(bo).saysWho(await ama.locator('[data-link]').inputValue())
  await bo.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(bo.getByText('nothing sealed reaches you yet')).toBeVisible()
  const heard = (await officer(bo).fingerprint()).slice(-2)
  await ama.reload()
  await officer(ama).unlocks(words)
  const row = officer(ama).person('Bo Invented')
  await row.getByLabel('The last two groups').fill(heard.join(' '))
  await row.getByRole('button', { name: 'Confirm' }).click()
  await expect(row).toContainText('Sealed: 1 of 1 epochs')
  return { ama, bo, words }
}
