import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { comesIn } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// Whoever works here, and what is written, is invented.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  ama = await comesIn(browser, server)
  server.run('send-submissions.ts')
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
})

const shots = process.env.VIGIE_SHOTS
const shoot = async (name: string) => {
  expect(await barriersOn(ama, 'wcag')).toEqual([])
  if (shots) await ama.screenshot({ path: `${shots}/${name}.png` })
}

/** All that the page holds in sight or in a field. */
const inPage = () =>
  ama.evaluate(
    () => document.documentElement.outerHTML + [...document.querySelectorAll('textarea')].map((one) => one.value)
  )
const answer = () => ama.locator('#write textarea')
const note = () => ama.getByRole('textbox', { name: 'Seal a note' })
const open = async (at: number) => {
  await ama.locator('[data-entry]').nth(at).click()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(ama.locator('.said').first()).toBeVisible()
}

test('what she has not sent stays: on another matter, through the lock and sealed there; before the lock she is told', async () => {
  await ama.clock.install()
  await ama.goto('/en/inbox')
  await officer(ama).unlocks()
  await open(0)
  await answer().fill('A lantern over the invented stairs')
  await expect(ama.locator('#write [data-unsent]')).toContainText('in this tab only')
  await open(1)
  await expect(answer()).toHaveValue('')
  await note().fill('An invented harbour')
  await ama.locator('[data-entry]').first().click()
  await expect(answer()).toHaveValue('A lantern over the invented stairs')
  await expect(note()).toHaveValue('')
  await expect(ama.locator('[data-entry] [data-unsent]')).toHaveCount(2)

  const asked = ama.waitForEvent('dialog')
  void ama.reload().catch(() => null) // it never comes to that
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(answer()).toHaveValue('A lantern over the invented stairs')

  await ama.clock.fastForward('13:10')
  await ama.clock.runFor(6000)
  await expect(ama.getByText('It locks in a minute or two')).toBeVisible()
  await shoot('locks-soon-1280')
  // As a screen reader does it; a mouse that is pressed takes the button from under its own click.
  await ama.getByRole('button', { name: 'Keep it open' }).dispatchEvent('click')
  await expect(ama.getByText('It locks in a minute or two')).toHaveCount(0)
  await ama.clock.fastForward('14:00')
  await ama.clock.runFor(6000)
  await expect(ama.getByText('It locks in a minute or two')).toBeVisible()
  await ama.clock.fastForward('01:00')
  await expect(ama.getByRole('heading', { name: 'Unlock this tab' })).toBeVisible()
  await expect(ama.locator('[data-unsent]')).toContainText('sealed to you')
  await shoot('unsent-sealed-1280')
  for (const secret of ['lantern', 'harbour']) expect(await inPage()).not.toContain(secret)
  await ama.clock.resume()
  await officer(ama).unlocks()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(answer()).toHaveValue('A lantern over the invented stairs')
  await shoot('unsent-back-1280')
  await answer().fill('')
  await open(1)
  await expect(note()).toHaveValue('An invented harbour')
  await note().fill('')
  await expect(ama.locator('[data-unsent]')).toHaveCount(0)
})

test('what she enters for someone stays through the lock, its file too, and the receipt until she has handed it on', async () => {
  const relock = async () => {
    await ama.getByRole('button', { name: 'Lock this tab' }).click()
    await expect(ama.getByRole('heading', { name: 'Unlock this tab' })).toBeVisible()
  }
  await ama.getByRole('link', { name: 'Enter for someone' }).click()
  const file = { name: 'invented.txt', mimeType: 'text/plain', buffer: Buffer.from('An invented gate') }
  await ama.getByLabel(/^Files:/).setInputFiles(file)
  const text = ama.getByRole('textbox', { name: 'Text' })
  await text.fill('A call about an invented bridge')
  await ama.getByLabel('Name of the person').first().fill('Invented Name')
  await relock()
  for (const secret of ['bridge', 'Invented Name']) expect(await inPage()).not.toContain(secret)
  await officer(ama).unlocks()
  await expect(text).toHaveValue('A call about an invented bridge')
  await expect(ama.getByLabel('Name of the person').first()).toHaveValue('Invented Name')
  await expect(ama.locator('.entered-files')).toContainText('invented.txt')
  await ama.getByRole('button', { name: 'Seal and file' }).click()
  // The receipt in words appears after the one in digits, when the word list is loaded.
  await expect(ama.locator('[data-receipt] .words')).toHaveCount(2)
  const receipt = ama.locator('[data-receipt] .words').first()
  await expect(receipt.locator('li')).toHaveCount(13)
  const given = await receipt.locator('li').allInnerTexts()
  const written = await receipt.innerHTML()
  expect(await inPage()).toContain(written)
  await relock()
  expect(await inPage()).not.toContain(written)
  await officer(ama).unlocks()
  await expect(receipt.locator('li')).toHaveText(given)
  await ama.getByRole('link', { name: 'Inbox', exact: true }).first().click()
  await ama.getByRole('link', { name: 'Enter for someone' }).click()
  await expect(text).toHaveValue('')
  await expect(ama.locator('[data-unsent]')).toHaveCount(0)
})
