import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { hostileFiles } from './hostile-files.ts'
import { comesIn } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// One story: somebody invented sends what could run, and an officer opens it.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  ama = await comesIn(browser, server)
  server.run('send-hostile-files.ts')
  await ama.getByRole('link', { name: 'Inbox', exact: true }).click()
  await ama.locator('[data-entry]', { hasText: 'Russian' }).click()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(ama.locator('.matter')).toContainText('The first line, invented.')
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
})

test('a file that could run is shown first as what it is, and saved under no ending that runs it', async () => {
  const saved: string[] = []
  ama.on('download', (download) => saved.push(download.suggestedFilename()))
  const dialog = ama.locator('[data-outside-file]')
  for (const [at, file] of hostileFiles.entries()) {
    const line = ama.locator('.files > li').nth(at)
    await line.getByRole('button', { name: 'Save the original' }).click()
    await expect(dialog).toContainText(file.is)
    expect(saved, 'nothing is saved before it is asked for').toHaveLength(at)
    if (file.shown === 'canvas') {
      await dialog.getByRole('button', { name: 'Show it' }).click()
      await expect(dialog.locator('canvas')).toHaveJSProperty('width', 1)
    } else if (file.shown) await expect(dialog.locator('[data-view]')).toContainText(file.shown)
    else await expect(dialog.locator('[data-view]')).toHaveCount(0)
    expect(await barriersOn(ama, 'wcag-and-headings')).toEqual([])
    const coming = ama.waitForEvent('download')
    await dialog.getByRole('button', { name: /^Save it as/ }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe(file.saved)
    expect(readFileSync(await download.path()).toString('latin1')).toBe(file.bytes)
    await expect(dialog).toHaveCount(0)
  }
  await expect(ama).not.toHaveTitle('it ran')
})

test('it is left unsaved, or saved under its own ending, when the officer says so', async () => {
  const dialog = ama.locator('[data-outside-file]')
  const line = ama.locator('.files > li', { hasText: 'list.docm' })
  await line.getByRole('button', { name: 'Save the original' }).click()
  await dialog.getByRole('button', { name: 'Do not save it' }).click()
  await expect(dialog).toHaveCount(0)
  await line.getByRole('button', { name: 'Save the original' }).click()
  const coming = ama.waitForEvent('download')
  await dialog.getByRole('button', { name: 'with its own ending anyway' }).click()
  expect((await coming).suggestedFilename()).toBe('list.docm')
})

test('a text of 200,000 letters, all but a few of them line ends, makes no page that nobody gets past: it scrolls in a frame of its own, by keys too', async () => {
  const height = () => ama.evaluate(() => document.documentElement.scrollHeight)
  expect(await height()).toBeLessThan(10_000)
  const said = ama.locator('.matter dd.said', { hasText: 'The first line, invented.' })
  await said.focus()
  await ama.keyboard.press('End')
  await expect.poll(() => said.evaluate((element) => element.scrollTop)).toBeGreaterThan(100_000)
  expect(await barriersOn(ama, 'wcag-and-headings')).toEqual([])
  // Printed, it is whole: paper does not scroll.
  await ama.emulateMedia({ media: 'print' })
  expect(await said.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThan(2)
  await ama.emulateMedia({ media: 'screen' })
})
