import { expect, test, type Page, type Route } from '@playwright/test'
import { makeIdentity } from '../../src/platform/sealing/identity.ts'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// Over 20 s: three officers enrol in their browsers, tabs are unlocked some ten times, and an office begins again.
// One story, told in order: an office begins, a second officer comes, the server cheats, she goes again.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
let bo: Page
let words: string
let invitation: string
let shares: string[]
const shots = process.env.VIGIE_SHOTS
test.beforeAll(async ({ browser }) => {
  server = await startOffice()
  const make = async () => (await browser.newContext({ baseURL: server.origin })).newPage()
  ama = await make()
  bo = await make()
})
test.afterAll(async () => {
  await ama.context().close()
  await bo.context().close()
  await server.stop()
})

const wrongs = (page: Page) => barriersOn(page, 'wcag')

test('the first officer comes by the link, keeps the recovery on shares, and is in with passphrase and code', async () => {
  const elsewhere: string[] = []
  ama.on('request', (request) => {
    if (new URL(request.url()).origin !== server.origin) elsewhere.push(request.url())
  })
  await officer(ama).saysWho(server.link, 'Ama Invented')
  // The link is not left in the address.
  expect(ama.url()).toBe(`${server.origin}/en/enrol`)
  shares = await officer(ama).keepsTheSheet({ of: 3, needed: 2 })
  expect(new Set(shares).size).toBe(3)
  words = (await officer(ama).takesPassphrase('Finish')).words
  await expect(ama).toHaveURL(/\/en\/people$/)
  await expect(officer(ama).person('Ama Invented')).toContainText('holds keys')
  expect(elsewhere).toEqual([])
  // Nothing of it is kept on the device.
  expect(await ama.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  await expect(ama).toHaveTitle('People · Office')
})

test('a passkey that can make no key is told, and one that can is another way in', async () => {
  await officer(ama).goes('My access')
  await ama.getByRole('button', { name: 'Add a way in' }).click()
  const without = await officer(ama).hasAuthenticator({ prf: false })
  await ama.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(ama.getByText('can’t keep your keys')).toBeVisible()
  await expect(ama.locator('[data-words]')).not.toBeEmpty()
  await without.remove()
  await officer(ama).hasAuthenticator()
  await ama.getByLabel('A passphrase that is made for you').check()
  await ama.getByLabel('A passkey').check()
  await ama.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(ama.getByText('Added. It works from now on.')).toBeVisible()
  await expect(ama.locator('.people').first().locator('li')).toHaveCount(2)
})

test('a tab locks by a key or by a button, and opens with the words of its way in alone', async () => {
  await ama.locator('h1').click()
  await ama.keyboard.press('?')
  await expect(ama.getByRole('dialog')).toBeVisible()
  await ama.keyboard.press('Escape')
  await expect(ama.getByRole('dialog')).toBeHidden()
  await ama.keyboard.press('l')
  await expect(ama.getByRole('heading', { name: 'Unlock this tab' })).toBeVisible()
  await officer(ama).unlocks('not these words')
  await expect(ama.locator('[role=alert] .error').filter({ hasText: 'did not open your keys' })).toBeVisible()
  await officer(ama).unlocks(words)
  await expect(ama.getByRole('heading', { name: 'My access' })).toBeVisible()
  await ama.keyboard.press('g')
  await ama.keyboard.press('p')
  await expect(ama).toHaveURL(/\/en\/people$/)
  await expect(officer(ama).person('Ama Invented')).toBeVisible()
})

test('she signs out, and in again with the passkey, which unlocks as well', async () => {
  await ama.getByRole('button', { name: 'Sign out' }).click()
  await expect(ama).toHaveURL(/\/en\/sign-in$/)
  await ama.getByRole('button', { name: 'With a passkey' }).click()
  await expect(ama).toHaveURL(/\/en\/work$/)
  await officer(ama).goes('People')
  await expect(officer(ama).person('Ama Invented')).toContainText('holds keys')
})

test('a second officer is invited, comes with a passkey, and waits', async () => {
  await ama.getByLabel('Name').fill('Bo Invented')
  await ama.getByRole('button', { name: 'Make the one-time link' }).click()
  invitation = await ama.locator('[data-link]').inputValue()
  await officer(bo).hasAuthenticator()
  await officer(bo).saysWho(invitation)
  await bo.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(bo.getByText('nothing sealed reaches you yet')).toBeVisible()
  await officer(bo).goes('Epochs')
  await expect(bo.getByRole('cell', { name: 'can’t open it' })).toBeVisible()
  await officer(bo).goes('People')
  // Else the next reads an epoch's fingerprint, which stands first on the page before.
  await expect(bo.getByRole('heading', { name: 'Your fingerprint' })).toBeVisible()
})

test('she is confirmed by the groups that she reads aloud, and by no others, and then opens the epochs', async () => {
  const heard = (await officer(bo).fingerprint()).slice(-2)
  await ama.reload()
  await officer(ama).unlocks()
  const row = officer(ama).person('Bo Invented')
  await expect(row.locator('.fingerprint span').filter({ hasText: /\d/ })).toHaveCount(8)
  await row.getByLabel('The last two groups').fill('00000 00001')
  await row.getByRole('button', { name: 'Confirm' }).click()
  await expect(row.locator('[role=alert] .error')).toContainText('do not confirm')
  // As somebody may type them who writes Arabic.
  const typed = heard.join(' ').replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
  await row.getByLabel('The last two groups').fill(typed)
  let told = ''
  const tells = async (route: Route) => {
    told = await row.innerText()
    await route.continue()
  }
  await ama.route('**/api/epochs/share', tells, { times: 1 })
  await row.getByRole('button', { name: 'Confirm' }).click()
  await expect(row).toContainText('holds keys')
  await expect(row).toContainText('Sealed: 1 of 1 epochs')
  expect(told).toContain('Sealed: 0 of 1 epochs')
  await bo.reload()
  await officer(bo).unlocks()
  await expect(officer(bo).person('Bo Invented')).toContainText('holds keys')
  await officer(bo).goes('Epochs')
  await expect(bo.getByRole('cell', { name: 'can open it', exact: true })).toBeVisible()
})

test('what was shared with her and does not open she asks for again, and a colleague hands it on', async () => {
  server.run('spoil-what-was-shared.ts')
  await bo.goto('/en/people')
  await officer(bo).unlocks()
  await officer(bo).goes('Epochs')
  await expect(bo.getByRole('cell', { name: 'What was shared with you does not open' })).toBeVisible()
  expect(await wrongs(bo)).toEqual([])
  for (const [lang, width] of [
    ['ar', 360],
    ['en', 1280]
  ] as const) {
    await bo.setViewportSize({ width, height: 800 })
    await bo.goto(`/${lang}/people`)
    await bo.locator('main form button').click()
    await officer(bo).follows(bo.locator(`.nav a[href="/${lang}/epochs"]`))
    await expect(bo.locator('main table button')).toBeVisible()
    expect(await bo.evaluate(() => document.documentElement.scrollWidth <= innerWidth), lang).toBe(true)
    if (shots) await bo.screenshot({ path: `${shots}/opens-not-${lang}-${width}.png`, fullPage: true })
  }
  await bo.getByRole('button', { name: 'Ask for it again' }).click()
  await expect(bo.getByText('A colleague who can open epoch 1 shares it again')).toBeVisible()
  await ama.reload()
  await officer(ama).unlocks()
  const row = officer(ama).person('Bo Invented')
  await row.getByRole('button', { name: 'Hand on the earlier epochs' }).click()
  await expect(row).toContainText('Sealed: 1 of 1 epochs')
  // The list says so before, too: what she handed on is on its way.
  await expect(async () => {
    await bo.goto('/en/people')
    await officer(bo).unlocks()
    await officer(bo).goes('Epochs')
    await expect(bo.getByRole('cell', { name: 'can open it', exact: true })).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
})

test('an officer whom the server added by itself waits for ever, and holds no key when a new epoch is opened', async () => {
  const rogue = server.run('add-officer-of-its-own.ts').trim()
  await ama.goto('/en/people')
  await officer(ama).unlocks()
  await expect(officer(ama).person('Rogue Invented')).toContainText('waits for confirmation')
  const row = officer(ama).person('Bo Invented')
  await row.getByRole('button', { name: 'Remove' }).click()
  await row.getByRole('button', { name: 'Remove' }).click()
  await expect(officer(ama).person('Bo Invented')).toContainText('left')
  await officer(ama).goes('Epochs')
  await expect(ama.getByText('A new epoch is due now')).toBeVisible()
  await ama.getByRole('button', { name: 'Open a new epoch' }).click()
  await expect(ama.getByText('A new epoch is due now')).toBeHidden()
  const me = (await (await ama.request.get('/api/me')).json()) as {
    officer: { id: string }
    people: { holders: { number: number; holder: string }[] }
  }
  const holders = me.people.holders.filter(({ number }) => number === 2).map(({ holder }) => holder)
  expect(holders.toSorted()).toEqual([me.officer.id, 'recovery'].toSorted())
  expect(holders).not.toContain(rogue)
})

test('who was removed is out at once, and her passkey lets her in no more', async () => {
  await bo.goto('/en/people')
  await expect(bo).toHaveURL(/\/en\/sign-in$/)
  await bo.getByRole('button', { name: 'With a passkey' }).click()
  await expect(bo.locator('[role=alert] .error')).toContainText('not known here')
  await bo.goto('about:blank')
  await bo.goto(invitation)
  await expect(bo.locator('[role=alert] .error')).toContainText('used, over or incomplete')
})

test('when everybody has lost their way in, the office begins again with the sheet, which never leaves the browser', async ({
  browser
}) => {
  const asked = ['office', 'begin-again', '--yes', '--by', 'An Operator', '--origin', server.origin]
  const link = server.run('../../src/cli/main.ts', ...asked).trim()
  // Who is there after all is told, and by whom.
  await ama.goto('/en/epochs')
  await officer(ama).unlocks()
  await ama.getByRole('link', { name: 'A link was made on the server' }).click()
  await expect(ama.locator('[data-beginning]')).toContainText('An Operator, the operator of the server, made a link')
  expect(await wrongs(ama)).toEqual([])

  const dee = await (await browser.newContext({ baseURL: server.origin })).newPage()
  const sent: string[] = []
  dee.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await officer(dee).saysWho(link, 'Dee Invented')
  expect(dee.url()).toBe(`${server.origin}/en/enrol`)
  await expect(dee.getByText('all officers of before are out')).toBeVisible()
  // A sheet of somewhere else, then a slip, then too few: each is said, and what was typed stays.
  const { secret } = await makeIdentity()
  await dee.getByLabel('What stands on the sheet').fill(secret)
  await dee.getByRole('button', { name: 'Open the keys' }).click()
  await expect(dee.locator('[role=alert] .error')).toContainText('not the recovery sheet that is in force here')
  await expect(dee.getByLabel('What stands on the sheet')).toHaveValue(secret)
  await dee.getByLabel('Several shares').check()
  await dee.getByLabel('Share typed as number 1').fill(shares[2]!)
  await dee.getByRole('button', { name: 'Open the keys' }).click()
  await expect(dee.locator('.error')).toContainText('Still missing: 1')
  await dee
    .getByLabel('Share typed as number 2')
    .fill(`${shares[0]!.slice(0, -1)}${shares[0]!.endsWith('7') ? '8' : '7'}`)
  await dee.getByRole('button', { name: 'Open the keys' }).click()
  await expect(dee.locator('.error')).toContainText('a slip in the share typed as number 2')
  for (const [lang, width] of shots
    ? ([
        ['en', 360],
        ['en', 1280]
      ] as const)
    : []) {
    await dee.setViewportSize({ width, height: 800 })
    await dee.screenshot({ path: `${shots}/begin-again-${lang}-${width}.png`, fullPage: true })
  }
  expect(await wrongs(dee)).toEqual([])
  await expect(dee.getByLabel('Share typed as number 1')).toHaveValue(shares[2]!)
  await dee.getByLabel('Share typed as number 2').fill(shares[0]!.toLowerCase())
  await dee.getByRole('button', { name: 'Open the keys' }).click()
  await expect(dee.getByText('opened the keys of these epochs: 1, 2')).toBeVisible()
  if (shots) await dee.screenshot({ path: `${shots}/begin-again-opened.png`, fullPage: true })
  expect(await wrongs(dee)).toEqual([])
  await officer(dee).takesPassphrase('Finish')
  await expect(dee).toHaveURL(/\/en\/people$/)
  await expect(officer(dee).person('Dee Invented')).toContainText('holds keys')
  await expect(officer(dee).person('Ama Invented')).toContainText('left')
  await expect(dee.locator('[data-beginning]')).toContainText('Dee Invented began the office again')
  if (shots) await dee.screenshot({ path: `${shots}/begun-again.png`, fullPage: true })
  await officer(dee).goes('Epochs')
  await expect(dee.getByRole('cell', { name: 'can open it', exact: true })).toHaveCount(3)
  expect(await wrongs(dee)).toEqual([])
  const bare = (text: string) => text.replaceAll(/[^\dA-Za-z]/g, '').toUpperCase()
  for (const share of shares) expect(bare(sent.join(' '))).not.toContain(bare(share))
  expect(sent.join(' ')).not.toContain('AGE-SECRET-KEY')
  await dee.context().close()

  await ama.goto('/en/people')
  await expect(ama).toHaveURL(/\/en\/sign-in$/)
})
