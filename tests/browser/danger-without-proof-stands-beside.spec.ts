import { expect, test, type Locator, type Page } from '@playwright/test'
import { realTexts } from '../invented-texts.ts'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { comesIn } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'

// Who writes, and what, is invented. What comes without proof of work stands beside the queue; the alike are one line.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  ama = await comesIn(browser, server)
  server.run('send-unproven.ts')
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
})

const queue = () => ama.locator('[data-entry]')
const apart = () => ama.locator('[data-unproven]')
const lines = () => apart().locator('[data-line]')
const differs = () => lines().locator('[data-differ]')
const fits = async () => {
  for (const width of [360, 1280]) {
    await ama.setViewportSize({ width, height: 800 })
    expect(await ama.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await barriersOn(ama)).toEqual([])
  }
}

test('the queue holds who proved the work alone; the others wait beside it, at the same height', async () => {
  await ama.getByRole('link', { name: 'Inbox', exact: true }).click()
  await expect(queue()).toHaveCount(2)
  await expect(queue().first()).toContainText('Danger')
  await expect(apart()).toContainText('Danger without proof of work: 42')
  const [one, other] = await Promise.all(
    [queue().first().locator('xpath=ancestor::section[1]'), apart()].map((part) => part.boundingBox())
  )
  expect(other!.y).toBe(one!.y)
  expect(other!.x).toBeGreaterThan(one!.x + one!.width)
  await fits()
  await shoot(ama, 'unproven closed')
})

test('on a telephone it stands below the queue, and pushes it down by one line that leads there, however many it has', async () => {
  await ama.setViewportSize({ width: 360, height: 800 })
  await ama.reload()
  await officer(ama).unlocks()
  const top = async (what: Locator) => (await what.boundingBox())!.y + (await ama.evaluate(() => scrollY))
  const before = await top(queue().first())
  expect(await top(apart())).toBeGreaterThan(await top(queue().last()))
  await ama.getByRole('link', { name: 'Danger without proof of work: 42' }).click()
  await apart().getByRole('button', { name: 'Open and compare reports' }).click()
  await expect(lines()).toHaveCount(2)
  await expect(apart()).toBeInViewport()
  expect(await top(queue().first())).toBe(before)
  await fits()
  await shoot(ama, 'unproven below')
})

test('forty alike and one unlike them are two lines, the unlike one first', async () => {
  await expect(apart().locator('[data-compared=done]')).toHaveText('Compared: 42; lines: 2')
  await expect(lines()).toHaveCount(2)
  await expect(lines().first()).toContainText(realTexts[2]!.slice(0, 50))
  await expect(lines().nth(1)).toContainText('41 alike')
  await expect(differs()).toHaveText(/Different from the others: 1/)
  await expect(differs()).toContainText('I am Amal Haddad tel 06 12 34 56 78')
  await fits()
  await shoot(ama, 'unproven lines')
})

test('the unlike one is read, and is in the queue from then on; the forty are set aside at once, never who says more', async () => {
  await lines().first().getByRole('button').click()
  await ama.getByRole('button', { name: 'Open in this tab' }).focus()
  await ama.keyboard.press('Escape')
  await expect(lines().first().getByRole('button')).toBeFocused()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(ama.locator('.said').first()).toContainText(realTexts[2]!)
  await expect(queue()).toHaveCount(3)
  await expect(lines()).toHaveCount(1)
  await fits()
  await shoot(ama, 'unproven beside a matter')
  await lines().first().getByText('Show all 40').click()
  await expect(lines().first().locator('details li')).toHaveCount(40)
  await shoot(ama, 'unproven line open')
  await lines().first().getByRole('button', { name: 'Set aside 40 as junk; 1 stay' }).click()
  await expect(ama.locator('[data-moved]')).toContainText('Set aside as junk (40)')
  await expect(apart()).toContainText('Danger without proof of work: 1')
  await expect(lines()).toHaveCount(1)
  await lines().getByRole('button').click()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(ama.locator('.said').first()).toContainText('Amal Haddad')
  await expect(apart()).toHaveCount(0)
})

test('in Arabic it stands on the other side', async () => {
  server.run('send-unproven.ts')
  await ama.goto('/ar/inbox')
  await officer(ama).unlocksAbroad()
  await expect(queue()).toHaveCount(6)
  await apart().getByRole('button').first().click()
  await expect(apart().locator('[data-compared=done]')).toBeVisible()
  await expect(lines()).toHaveCount(2)
  const [one, other] = await Promise.all([queue().first(), lines().first()].map((part) => part.boundingBox()))
  expect(other!.x + other!.width).toBeLessThanOrEqual(one!.x)
  await fits()
  await shoot(ama, 'unproven lines')
})
