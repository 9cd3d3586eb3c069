import { expect as expectAtOnce, test, type Browser, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { comesBack } from './navigators/comes-back.ts'
import { Defender } from './navigators/defender.ts'
import { officer } from './navigators/officer.ts'
import { shoot } from './shots.ts'
import { startWhole, type WholeServer } from './whole-server.ts'

/**
 * The whole of it, each step by the person whose step it is: a source submits; an officer takes it up; mandates clear,
 * one of them after a change, one is silent; the Rapporteur signs; a mission receives, asks for more time and answers two
 * of four questions; the office judges it, the mission comments, the source learns of it; two release; the public reads.
 * Everybody in it is invented.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 30_000 })
const expect = expectAtOnce.configure({ timeout: 30_000 })

const named = 'Quillawara Inventada'
const unnamed = 'Zenobia Fingida'
const fact = 'Invented: the door of the radio was sealed on a Sunday.'

let server: WholeServer
const people: Record<'ama' | 'bo' | 'rap' | 'fatou' | 'ivo', Page> = {} as never
let receipt = ''

test.beforeAll(async ({ browser }) => {
  server = await startWhole()
  const make = async () => (await browser.newContext({ baseURL: server.office, acceptDownloads: true })).newPage()
  for (const name of ['ama', 'bo', 'rap', 'fatou', 'ivo'] as const) people[name] = await make()
})
test.afterAll(async () => {
  for (const page of Object.values(people)) await page.context().close()
  await server.stop()
  server.clear()
})

test('an office of two officers and the Rapporteur, and the offices of two other mandates beside it', async () => {
  const { ama, bo, rap, fatou, ivo } = people
  await beginsWithPasskey(ama, server.link, 'Ama Invented')
  await joins(bo, 'Bo Invented', 'case officer', [ama])
  await joins(rap, 'Chandra Invented', 'Rapporteur', [ama, bo])
  const [expression, torture] = await Promise.all(
    ['expression', 'torture'].map((mandate) => server.vigie('office', 'begin', mandate, '--origin', server.office))
  )
  await beginsWithPasskey(fatou, expression!.trim(), 'Fatou Invented')
  await beginsWithPasskey(ivo, torture!.trim(), 'Ivo Invented')
})

test('a source writes of two persons: one may be named in public, the other to the State alone', async ({ browser }) => {
  const page = await onTelephone(browser)
  const her = new Defender(page)
  await her.open(server.intake, 'en')
  await her.goTo('who')
  await page.locator('[name="person.1.name"]').fill(named)
  await page.getByRole('button', { name: 'Add another person' }).click()
  await page.locator('[name="person.2.name"]').fill(unnamed)
  await her.goTo('what')
  await her.write('what', fact)
  await her.goTo('consents')
  for (const at of [1, 2])
    for (const door of ['take-up', 'state', 'other-mandate'])
      await page.locator(`[name="consent.${at}.${door}"]`).selectOption('yes')
  await page.locator('[name="consent.1.public"]').selectOption('full')
  await her.goTo('review')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(her.receipt).toBeVisible()
  receipt = (await her.receipt.locator('.digits').innerText()).trim()
  await her.toldBack()
  await page.context().close()
})

test('an officer reads it, takes it up as a case of Peru, and tells the source so', async () => {
  const { ama } = people
  await officer(ama).goes('Inbox')
  await officer(ama).opens('English')
  await expect(ama.locator('.matter')).toContainText(fact)
  await officer(ama).writes('A stage', { stage: 'The office has taken it up.', shown: 'The office has taken it up.' })
  await ama.locator('[data-to-case] > summary').click()
  await ama.getByLabel('Add a State').selectOption({ label: 'Peru' })
  await ama.locator('[data-to-case]').getByLabel('Urgency').selectOption('urgent')
  await ama.getByRole('button', { name: 'Open a case from this' }).click()
  await expect(ama).toHaveURL(/\/en\/cases\/[0-9a-f-]{36}$/)
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(ama.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
  await ama.locator('[data-decide]').getByLabel('Decision').selectOption('take-up')
  await ama.locator('[data-decide]').getByLabel('Reason').selectOption('within-mandate')
  await ama.getByRole('button', { name: 'Decide' }).click()
  await expect(ama.locator('[data-steps]')).toContainText('“Taken up”')
})

const onTelephone = async (browser: Browser) =>
  (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()

async function beginsWithPasskey(page: Page, link: string, name: string) {
  await officer(page).hasAuthenticator()
  await officer(page).saysWho(link, name)
  await officer(page).keepsTheSheet()
  await page.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(page).toHaveURL(/\/en\/people$/)
}

/** Invited by the first of these, and confirmed by each. */
async function joins(page: Page, name: string, role: string, by: readonly Page[]) {
  await officer(page).hasAuthenticator()
  await officer(page).saysWho(await officer(by[0]!).invites(name, role))
  await page.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(page.getByText('nothing sealed reaches you yet')).toBeVisible()
  const heard = (await officer(page).fingerprint()).slice(-2)
  for (const [at, one] of by.entries()) {
    await one.goto('/en/people')
    await officer(one).unlocks()
    const row = officer(one).person(name)
    await row.getByLabel('The last two groups').fill(heard.join(' '))
    await row.getByRole('button', { name: 'Confirm' }).click()
    await expect(row).toContainText(at < by.length - 1 ? 'Your word is noted' : 'Sealed: 1 of 1 epochs')
  }
}
