import { randomBytes } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { languages } from '../../src/mandate/languages.ts'
import { makeIdentity } from '../../src/platform/sealing/identity.ts'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { officeOfTwo } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// Over 20 s: twenty-four pages, four in each language, are looked at by axe, most of them unlocked with a passphrase.
// One story: an officer who would read alone what comes in, a colleague who looks, and the epoch that they open together.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
let bo: Page
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  ;({ ama, bo } = await officeOfTwo(browser, server))
  server.run('somebody-held-it.ts')
})
test.afterAll(async () => {
  await ama.context().close()
  await bo.context().close()
  await server.stop()
})

const shots = process.env.VIGIE_SHOTS
const openEpoch = () => server.run('which-epoch-is-open.ts').trim()
async function comesTo(page: Page, path: string) {
  await comesIn(page, 'en')
  await goes(page, 'en', path)
}
async function comesIn(page: Page, lang: string) {
  await page.goto(`/${lang}/people`)
  await officer(page).unlocksAbroad()
}
async function goes(page: Page, lang: string, path: string) {
  await officer(page).follows(page.locator(`.nav a[href="/${lang}/${path}"]`))
  await expect(page).toHaveURL(new RegExp(`/${lang}/${path}$`))
  await expect(page.locator('h1')).toBeVisible()
}
/** Pages by their addresses: in every language, on a small screen, with nothing that axe finds; in two of them to be looked at. */
async function lookRight(page: Page, pages: Record<string, string>) {
  for (const lang of languages) {
    await comesIn(page, lang)
    for (const [path, name] of Object.entries(pages)) {
      await page.setViewportSize({ width: 320, height: 740 })
      await goes(page, lang, path)
      expect(await barriersOn(page, 'wcag'), lang).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), lang).toBe(true)
      if (!shots || !['en', 'ar'].includes(lang)) continue
      await page.screenshot({ path: `${shots}/${name}-${lang}-320.png`, fullPage: true })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.screenshot({ path: `${shots}/${name}-${lang}-1280.png`, fullPage: true })
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('an officer who seals rubbish to all but herself opens no epoch: intake goes on with the one before', async () => {
  await comesTo(ama, 'epochs')
  const own = ((await (await ama.request.get('/api/me')).json()) as { officer: { id: string } }).officer.id
  // What an altered browser of hers would send.
  await ama.route('**/api/epochs', async (route) => {
    const input = route.request().postDataJSON() as { sealed: { holder: string; body: string }[] }
    const sealed = input.sealed.map((one) =>
      one.holder === own ? one : { ...one, body: randomBytes(4000).toString('base64url') }
    )
    await route.continue({ postData: { ...input, sealed } })
  })
  await ama.getByRole('button', { name: 'Open a new epoch' }).click()
  await expect(ama.getByRole('heading', { name: 'Epoch 2 waits for a second officer' })).toBeVisible()
  await expect(ama.getByRole('button', { name: 'Confirm this epoch' })).toHaveCount(0)
  await ama.unroute('**/api/epochs')
  expect(openEpoch()).toBe('1')
  server.run('send-submissions.ts')
})

test('her colleague is told on the page that she lands on, can’t confirm it, and turns it down', async () => {
  await comesTo(bo, 'people')
  await expect(bo.locator('main .waiting-epoch')).toContainText('your browser can’t open')
  await lookRight(bo, { people: 'pending-notice', epochs: 'pending-opens-not' })
  await comesTo(bo, 'people')
  await bo.getByRole('link', { name: 'Go to the epochs' }).click()
  await expect(bo.locator('main .error')).toContainText('does not open')
  await expect(bo.getByRole('button', { name: 'Confirm this epoch' })).toHaveCount(0)
  // All that came in meanwhile is for her as well.
  await bo.getByRole('link', { name: 'Inbox', exact: true }).click()
  await expect(bo.locator('[data-entry]')).toHaveCount(2)
  await bo.keyboard.press('j')
  await expect(bo.getByRole('button', { name: 'Open in this tab', exact: true })).toBeVisible()
  await bo.keyboard.press('o')
  await expect(bo.locator('.said').first()).toContainText(/invented meeting|مختلق/)
  await officer(bo).goes('Epochs')
  await bo.getByRole('button', { name: 'Turn it down' }).click()
  await expect(bo.getByText('so nothing is lost')).toBeVisible()
  await bo.getByRole('button', { name: 'Turn it down' }).click()
  await expect(bo.getByRole('heading', { name: /waits for a second/ })).toBeHidden()
  expect(openEpoch()).toBe('1')
})

test('one opens the next and another confirms it; then it is what intake uses, and the page says who', async () => {
  await bo.getByRole('button', { name: 'Open a new epoch' }).click()
  await expect(bo.getByRole('heading', { name: 'Epoch 2 waits for a second officer' })).toBeVisible()
  await expect(bo.getByRole('button', { name: 'Take it back' })).toBeVisible()
  expect(openEpoch()).toBe('1')
  await comesTo(ama, 'people')
  await expect(ama.locator('main .waiting-epoch')).toContainText('A colleague has opened a new epoch')
  await lookRight(ama, { epochs: 'pending-opens' })
  await comesTo(ama, 'epochs')
  await expect(ama.getByText('it is this epoch’s own')).toBeVisible()
  await ama.getByRole('button', { name: 'Confirm this epoch' }).click()
  await expect(ama.locator('main [role=status]', { hasText: 'Epoch 2 is open' })).toBeVisible()
  await expect(ama.getByRole('row', { name: /^2 / })).toContainText(/Bo Invented.*Ama Invented/)
  if (shots) await ama.screenshot({ path: `${shots}/confirmed-en-1280.png`, fullPage: true })
  expect(openEpoch()).toBe('2')
})

test('a tab that has seen two officers believes no server that shows an epoch of one', async () => {
  // Bo's tab still knows the first epoch alone.
  await bo.route('**/api/me', async (route) => {
    const response = await route.fetch()
    const me = (await response.json()) as { people: { epochs: object[] } }
    const epochs = me.people.epochs.map((one) => ({ ...one, confirmed: null }))
    await route.fulfill({ response, json: { ...me, people: { ...me.people, epochs } } })
  })
  await officer(bo).goes('My access')
  for (const _ of [1, 2]) await bo.getByRole('button', { name: 'Lost' }).click()
  await expect(bo.locator('[role=alert] .error', { hasText: 'no second officer confirmed' }).first()).toBeVisible()
  // The tab looks again by itself on each page: what it asked is answered first.
  await bo.unrouteAll({ behavior: 'wait' })
  for (const _ of [1, 2]) await bo.getByRole('button', { name: 'Lost' }).click()
  await expect(bo.locator('[role=alert] .error', { hasText: 'no second officer confirmed' })).toHaveCount(0)
  await officer(bo).goes('Epochs')
  await expect(bo.getByRole('row', { name: /^2 / })).toContainText('can open it')
})

test('one replaces the recovery sheet and another confirms it; a recipient of the server’s own is caught', async () => {
  server.run('nobody-holds-the-first.ts')
  await comesTo(bo, 'epochs')
  await bo.getByRole('button', { name: 'Replace the recovery sheet' }).click()
  await expect(bo.getByText('it still opens every backup')).toBeVisible()
  await expect(bo.getByText('the new sheet will not open them: 1')).toBeVisible()
  if (shots) await bo.screenshot({ path: `${shots}/replace-sheet-en-1280.png`, fullPage: true })
  const sheet = await officer(bo).keepsTheSheet()
  await expect(bo.getByText('waits, with epoch 3, for a second officer')).toBeVisible()
  await expect(bo.locator('[data-sheet]')).toHaveCount(0)
  await comesTo(ama, 'epochs')
  await expect(ama.getByText('which Bo Invented has printed')).toBeVisible()
  await expect(ama.getByText('the new sheet will not open them: 1')).toBeVisible()
  await lookRight(ama, { epochs: 'pending-sheet' })
  await comesTo(ama, 'epochs')
  await ama.getByRole('button', { name: 'Confirm this epoch' }).click()
  await expect(ama.locator('main [role=status]', { hasText: 'The new sheet is in force, with epoch 3' })).toContainText(
    'Keep the old one'
  )
  if (shots) await ama.screenshot({ path: `${shots}/sheet-replaced-en-1280.png`, fullPage: true })
  await expect(ama.getByText('was made by Bo Invented')).toBeVisible()
  // In an officer's browser what counts is what officers signed.
  const { recipient } = await makeIdentity()
  await ama.route('**/api/me', async (route) => {
    const response = await route.fetch()
    const me = (await response.json()) as { people: { recoveries: object[] } }
    const recoveries = me.people.recoveries.map((one, at) => (at === 0 ? one : { ...one, recipient }))
    await route.fulfill({ response, json: { ...me, people: { ...me.people, recoveries } } })
  })
  await ama.goto('/en/people')
  await officer(ama).unlocks()
  await expect(
    ama.locator('[role=alert] .error', { hasText: 'not the one that your officers put in force' })
  ).toBeVisible()
  await ama.unrouteAll({ behavior: 'wait' })
  expect(sheet).toHaveLength(1)
})
