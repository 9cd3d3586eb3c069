import { globSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { officer } from './navigators/officer.ts'
import { twoEnrol } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// Over 20 s: two officers enrol, ninety texts are sealed and sealed anew, and one who was removed asks at nearly every address.
// One story: keys that are forgotten, lost, due and taken away, and what was sealed to them before.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
let bo: Page
let words: string
let before: string
test.beforeAll(async ({ browser }) => {
  server = await startOffice()
  ;({ ama, bo, words } = await twoEnrol(browser, server))
  server.run('send-many-submissions.ts')
})
test.afterAll(async () => {
  await ama.context().close()
  await bo.context().close()
  await server.stop()
})

const shots = process.env.VIGIE_SHOTS
const shoot = async (name: string) => {
  if (shots) await ama.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
const toEpochs = async () => {
  await ama.goto('/en/people')
  await officer(ama).unlocks(words)
  await officer(ama).goes('Epochs')
}

test('a tab that nobody touches for a quarter of an hour forgets its keys', async () => {
  await ama.clock.install()
  await ama.goto('/en/people')
  await officer(ama).unlocks(words)
  await expect(officer(ama).person('Bo Invented')).toBeVisible()
  await ama.clock.fastForward('14:30')
  await ama.clock.runFor(6000)
  await expect(officer(ama).person('Bo Invented')).toBeVisible()
  await ama.clock.fastForward('01:00')
  await expect(ama.getByRole('heading', { name: 'Unlock this tab' })).toBeVisible()
  await ama.clock.resume()
})

test('a new epoch is due after a quarter, and not before', async () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  for (const [days, due] of [
    [89, false],
    [93, true]
  ] as const) {
    await ama.route('**/api/me', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), today: inDays(days) } })
    })
    await toEpochs()
    await expect(ama.getByRole('heading', { name: 'Epochs', exact: true })).toBeVisible()
    await expect(ama.getByText('older than a quarter')).toHaveCount(due ? 1 : 0)
    await ama.unrouteAll({ behavior: 'wait' })
  }
})

test('a lost device is taken away, lets nobody in any more, and the other way stays', async () => {
  await bo.goto('/en/access')
  await bo.getByRole('button', { name: 'Unlock' }).click()
  await bo.getByRole('button', { name: 'Add a way in' }).click()
  const second = await officer(bo).takesPassphrase('Add a way in')
  await expect(bo.getByText('Added. It works from now on.')).toBeVisible()
  const passkey = bo.locator('.people').first().locator('li').filter({ hasText: 'passkey' })
  await passkey.getByRole('button', { name: 'Lost' }).click()
  await passkey.getByRole('button', { name: 'Lost' }).click()
  // She came in by it: she is out, at once.
  await expect(bo).toHaveURL(/\/en\/sign-in$/)
  await bo.getByRole('button', { name: 'With a passkey' }).click()
  await expect(bo.locator('[role=alert] .error')).toContainText('not known here')
  await officer(bo).signsIn('Bo Invented', second)
  await expect(bo).toHaveURL(/\/en\/work$/)
  await officer(bo).goes('People')
  await expect(officer(bo).person('Bo Invented')).toContainText('holds keys')
})

test('who was removed is refused by every address of the office at once', async () => {
  await toEpochs()
  before = await (await ama.request.get('/api/me')).text()
  await officer(ama).goes('People')
  expect((await bo.request.get('/api/submissions')).status()).toBe(200)
  const row = officer(ama).person('Bo Invented')
  await row.getByRole('button', { name: 'Remove' }).click()
  await row.getByRole('button', { name: 'Remove' }).click()
  await expect(row).toContainText('left')
  const paths = globSync('src/routes/office/api/**/+server.ts')
    .map((file) => file.replace(/^src\/routes\/office\/|\/\+server\.ts$/g, '').replaceAll(/\[\w+\]/g, '0'))
    .filter((path) => !/^api\/((mission|partner)\/)?(enrol|sign-in)\b/.test(path))
  expect(paths.length).toBeGreaterThan(20)
  for (const path of paths)
    // What is uploaded is sealed, and goes to no page: parts are taken by what was declared, whoever brings them.
    for (const method of path.startsWith('api/files/') ? ['GET'] : ['GET', 'POST']) {
      const answer = await bo.request.fetch(`/${path}`, { method, ...(method === 'POST' && { data: {} }) })
      expect([401, 404, 405], `${method} ${path}`).toContain(answer.status())
      expect(await answer.text(), path).not.toContain('Invented')
    }
  expect((await bo.request.get('/api/submissions')).status()).toBe(401)
})

test('what was sealed before is sealed anew with its progress in sight, goes on after a pause and a reload', async () => {
  await officer(ama).goes('Epochs')
  await expect(ama.getByText('Open a new epoch first.')).toBeVisible()
  await ama.getByRole('button', { name: 'Open a new epoch' }).click()
  await expect(ama.getByText('Due now: 90 texts')).toBeVisible()
  await shoot('reseal-due-1280')
  // The first batch is on its way while she looks.
  let letGo = () => {}
  const until = new Promise<void>((resolve) => (letGo = resolve))
  await ama.route('**/api/resealing', async (route) => {
    await until
    await route.continue()
  })
  await ama.getByRole('button', { name: 'Seal anew' }).click()
  await expect(ama.getByText('0 of 90')).toBeVisible()
  await ama.getByRole('button', { name: 'Pause' }).click()
  letGo()
  await expect(ama.getByText('Paused at 40 of 90')).toBeVisible()
  await shoot('reseal-paused-1280')
  await ama.unroute('**/api/resealing')
  await ama.setViewportSize({ width: 360, height: 740 })
  await toEpochs()
  await expect(ama.getByText('Due now: 50 texts')).toBeVisible()
  await shoot('reseal-360')
  await ama.getByRole('button', { name: 'Seal anew' }).click()
  await expect(ama.getByText('Done: 90 of 90')).toBeVisible()
  await shoot('reseal-done-360')
  await ama.setViewportSize({ width: 1280, height: 800 })
  // All of it opens as before.
  await ama.getByRole('link', { name: 'Inbox', exact: true }).click()
  await expect(ama.locator('[data-entry]')).toHaveCount(90)
  await ama.keyboard.press('j')
  await expect(ama.getByRole('button', { name: 'Open in this tab', exact: true })).toBeVisible()
  await ama.keyboard.press('o')
  await expect(ama.locator('.said').first()).toContainText('invented matter')
})

test('a server that tells an older state than the tab has seen is not believed', async () => {
  await officer(ama).goes('People')
  await ama.route('**/api/me', (route) => route.fulfill({ contentType: 'application/json', body: before }))
  await officer(ama).goes('My access')
  await ama.getByRole('button', { name: 'Lost' }).click()
  await ama.getByRole('button', { name: 'Lost' }).click()
  await expect(ama.locator('[role=alert] .error', { hasText: 'older state of the office' }).first()).toBeVisible()
})
