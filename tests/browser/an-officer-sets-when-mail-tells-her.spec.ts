import { expect, test, type Page } from '@playwright/test'
import { officer } from './navigators/officer.ts'
import { comesIn } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// Addresses and persons are invented.
let server: OfficeServer
let ama: Page
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  ama = await comesIn(browser, server)
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
})

const shots = process.env.VIGIE_SHOTS
async function shoot(name: string) {
  if (!shots) return
  for (const width of [360, 1280]) {
    await ama.setViewportSize({ width, height: 900 })
    await ama.locator('[data-waiting-mail]').screenshot({ path: `${shots}/${name}-${width}.png` })
  }
}
async function noSidewaysScroll() {
  await ama.setViewportSize({ width: 360, height: 780 })
  expect(await ama.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await ama.setViewportSize({ width: 1280, height: 900 })
}

test('on her own page an officer says where and when mail tells her that something waits, and ends it', async () => {
  await ama.goto('/en/access')
  await officer(ama).unlocks()
  const mail = ama.locator('[data-waiting-mail]')
  await mail.getByLabel('Address').fill('ama@invented.example')
  await mail.getByLabel('Notify me of').selectOption({ label: 'Everything that waits' })
  await mail.getByLabel('How often').selectOption({ label: 'Once a day, after 8:00' })
  await mail.getByLabel('Quiet hours from').selectOption('22:00')
  await mail.getByLabel('until').selectOption('06:00')
  await mail.getByLabel('Time zone').selectOption('Africa/Nairobi')
  await noSidewaysScroll()
  await mail.getByRole('button', { name: 'Save mail settings' }).click()
  await expect(mail.getByRole('status')).toContainText('Mail settings saved')
  await shoot('waiting-mail-en')
  await ama.goto('/ar/access')
  await officer(ama).unlocksAbroad()
  const arabic = ama.locator('[data-waiting-mail]')
  await expect(arabic.locator('input[type=email]')).toHaveValue('ama@invented.example')
  await expect(arabic.locator('select').nth(1)).toHaveValue('daily')
  await noSidewaysScroll()
  await shoot('waiting-mail-ar')
  await ama.goto('/en/access')
  await officer(ama).unlocks()
  await expect(mail.getByLabel('Quiet hours from')).toHaveValue('22')
  await expect(mail.getByLabel('until')).toHaveValue('6')
  await expect(mail.getByLabel('Time zone')).toHaveValue('Africa/Nairobi')
  await mail.getByRole('button', { name: 'Delete address and stop mail' }).click()
  await expect(mail.getByRole('status')).toContainText('The address is deleted')
  await expect(mail.getByLabel('Address')).toHaveValue('')
})
