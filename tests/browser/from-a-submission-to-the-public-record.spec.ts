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

test('a letter is drafted from the case, with both persons and four questions, and three mandates are asked', async () => {
  const { ama } = people
  await ama.locator('[data-begin-draft] > summary').click()
  await ama.locator('[data-begin-draft]').getByLabel('Kind').selectOption('AL')
  await ama.locator('[data-begin-draft]').getByRole('button', { name: 'Begin a draft' }).click()
  await expect(ama).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/)
  await saved(ama)
  for (const name of [named, unnamed]) await ama.locator('[data-persons]').getByLabel(name).check()
  await ama.getByRole('button', { name: 'Begin with the usual ones' }).click()
  await expect(ama.getByLabel('Question 4', { exact: true })).toBeVisible()
  await ama.getByLabel('Add a theme or group').selectOption({ label: 'Freedom of expression' })
  await ama.getByRole('button', { name: 'Take what letters on these themes usually cite' }).click()
  await ama.getByLabel('Subject').fill('An invented radio in Peru')
  await ama.getByLabel('Fact 1', { exact: true }).fill(`${fact} ${named} and ${unnamed} were at work in it.`)
  await ama.getByLabel(/invented/i).check()
  await saved(ama)
  await shoot(ama, 'draft')
  await ama.locator('[data-clearance] > summary').click()
  const asking = ama.locator('[data-ask-clearance]')
  await expect(asking.getByRole('group', { name: 'Whom to ask' })).toBeVisible()
  await expect(ama.locator('#missing')).toContainText('Nothing stops it from being cleared.')
  await asking.getByText('Other mandates').click()
  for (const mandate of [/opinion and expression/, /torture and other/, /independence of judges/])
    await asking.getByRole('checkbox', { name: mandate }).check()
  for (const [mandate, page] of [
    ['torture', people.ivo],
    ['expression', people.fatou]
  ] as const) {
    // Read to her by telephone, from that office's own page.
    const heard = (await firstFingerprint(page)).slice(-2)
    const row = asking.locator('.mandate').filter({ hasText: mandate })
    await row.getByText(/have not been compared yet/).click()
    await row.getByLabel('The last two groups').fill(heard.join(' '))
    await row.getByRole('button', { name: 'I compared it' }).click()
    await expect(row.getByText(/have not been compared yet/)).toHaveCount(0)
  }
  await asking.getByRole('button', { name: 'Ask for clearance' }).click()
  await expect(asking.getByRole('link', { name: 'To its clearance' })).toBeVisible()
  await saved(ama)
})

test('one mandate clears it, one proposes a change, and after the change both clear the very text', async () => {
  const { ama, fatou, ivo } = people
  await opensForClearance(ivo)
  await expect(ivo.locator('[data-letter-text]')).toContainText(named)
  await says(ivo, 'We clear it and sign with the others')
  await opensForClearance(fatou)
  await says(fatou, 'We propose a change', 'Ask since when it has been sealed, please (invented).')

  await ama.getByLabel('Question 4', { exact: true }).fill('Since when has the radio been sealed, and by whose order?')
  await saved(ama)
  const asking = ama.locator('[data-ask-clearance]')
  await asking.getByLabel('What changed, and why').fill('A question more exact.')
  await asking.getByRole('button', { name: 'Put this text before them' }).click()
  await expect(asking).toContainText('The new text lies before all who sign.')

  for (const page of [ivo, fatou]) {
    await page.reload()
    await officer(page).unlocks()
    await expect(page.locator('main')).toContainText('Since when has the radio been sealed')
    await says(page, 'We clear it and sign with the others')
  }
})

const saved = (page: Page) => expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
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

/** Of the first epoch, as that office's own page shows it. */
async function firstFingerprint(page: Page): Promise<string[]> {
  await page.goto('/en/epochs')
  await officer(page).unlocks()
  return (await page.locator('table .fingerprint').last().innerText()).trim().split(/\s+/)
}

async function opensForClearance(page: Page) {
  await page.goto('/en/clearance')
  await officer(page).unlocks()
  await page.locator('[data-clearance=waiting] a').first().click()
  await expect(page.locator('[data-letter-text]')).toBeVisible()
}

async function says(page: Page, word: string, words?: string) {
  await page.getByLabel(word).check()
  if (words) await page.getByLabel('Which change, and why').fill(words)
  await page.getByRole('button', { name: 'Sign and say it' }).click()
  await expect(page.locator('main')).toContainText('Your mandate’s word is said.')
}
