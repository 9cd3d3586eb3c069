import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { comesIn } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'

// Who writes, and what, is invented.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  ama = await comesIn(browser, server)
  server.run('send-queue.ts')
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
})

const lines = () => ama.locator('[data-entry]')
// That nobody reads today is told on working days alone: the story of it has its own day.
const notices = () => ama.locator('.notices a').filter({ hasNotText: 'on duty' })
const fits = async (width: number) => {
  await ama.setViewportSize({ width, height: 800 })
  expect(await ama.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  expect(await barriersOn(ama)).toEqual([])
}

test('danger, perhaps danger, what she added to what is closed or junk, then age; and what is due', async () => {
  await ama.getByRole('link', { name: 'Inbox', exact: true }).click()
  await expect(lines()).toHaveCount(6)
  const expected = [
    'Danger',
    'Perhaps danger',
    'Closed: declined',
    'Set aside as junk',
    'heard nothing since',
    'Not read yet'
  ]
  for (const [at, text] of expected.entries()) await expect(lines().nth(at)).toContainText(text)
  for (const at of [2, 3]) await expect(lines().nth(at)).toContainText('New from the source, not opened')
  await expect(lines().nth(4)).toContainText(/was due .*, (yesterday|\d+ days ago)/)
  await expect(ama.locator('.inbox-head + p')).toContainText('6 open; 2 in danger')
  for (const width of [360, 1280]) await fits(width)
})

test('a filter shows what has something new, and junk is brought back from there', async () => {
  await ama.getByLabel('Of these').selectOption('waiting')
  // In the address, so that it can be kept.
  await expect(ama).toHaveURL(/inbox\?only=waiting$/)
  await expect(lines()).toHaveCount(2)
  await lines().nth(1).locator('xpath=..').getByRole('checkbox').check()
  await ama.getByRole('button', { name: 'Bring back' }).click()
  await expect(lines().nth(1)).not.toContainText('Set aside')
  await ama.getByRole('button', { name: 'Undo' }).click()
  await expect(lines().nth(1)).toContainText('Set aside')
})

test('on every other page it is told what waits, and leads there', async () => {
  await officer(ama).goes('People')
  await ama.reload()
  // The page comes with them: what came later would push it away under her finger.
  const toldAtFirst = ama.evaluate(
    () =>
      new Promise<boolean>((resolve) =>
        new MutationObserver(() => {
          const isThere = [...document.querySelectorAll('main h1')].some((one) => one.textContent === 'People')
          if (isThere) resolve(document.querySelector('.notices') !== null)
        }).observe(document.body, { childList: true, subtree: true })
      )
  )
  await officer(ama).unlocks()
  expect(await toldAtFirst).toBe(true)
  await expect(notices()).toHaveCount(2)
  await expect(notices().first()).toContainText('something new')
  for (const width of [360, 1280]) await fits(width)
  await shoot(ama, 'notices')
  await notices().nth(1).click()
  await expect(lines()).toHaveCount(1)
  await expect(lines().first()).toContainText('heard nothing since')
  await expect(notices(), 'the page itself says it').toHaveCount(0)
})

test('all of a list is opened after a question; what may be danger and nobody has read is left out', async () => {
  const all = ama.getByRole('button', { name: 'Open all of this list' })
  const asked = ama.getByRole('dialog')
  await ama.getByLabel('Of these').selectOption('')
  await expect(lines()).toHaveCount(6)
  await all.click()
  await expect(asked).toContainText('Open these in this tab: 4?')
  await expect(asked).toContainText('it is recorded that you opened it today')
  await expect(asked).toContainText('unread: 2.')
  for (const width of [360, 1280]) await fits(width)
  await shoot(ama, 'open all')
  await asked.getByRole('button', { name: 'Not yet' }).click()
  await expect(ama.locator('.queue')).toContainText('Not read yet')
})

test('what was opened is new no more, and told no more', async () => {
  await ama.getByLabel('Of these').selectOption('waiting')
  await expect(lines()).toHaveCount(2)
  await ama.getByRole('button', { name: 'Open all of this list' }).click()
  await ama.getByRole('button', { name: 'Open them' }).click()
  await expect(ama.locator('.queue')).not.toContainText('New from the source')
  await officer(ama).goes('People')
  await expect(notices()).toHaveCount(1)
})
