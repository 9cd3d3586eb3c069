import { expect, test, type Page } from '@playwright/test'
import { officer } from './navigators/officer.ts'
import { comesIn } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// Persons are invented.
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

test('an officer whose form is refused reads in Arabic what is wrong, and of no failure of the server', async () => {
  await ama.goto('/ar/work')
  await officer(ama).unlocksAbroad()
  const away = ama.locator('[data-away]')
  await away.locator('summary').click()
  const officers = away.locator('select')
  const herself = (await officers.first().locator('option').last().getAttribute('value')) ?? ''
  for (const choice of await officers.all()) await choice.selectOption(herself)
  for (const day of await away.locator('input[type=date]').all()) await day.fill('2027-01-05')
  await away.locator('form button').click()
  await expect(away.getByRole('alert')).toContainText('لا ينوب أحد عن نفسه. اختر زميلًا.')
  // A colleague who left since the page was opened: that only the server knows, and says.
  await officers.last().evaluate((choice: HTMLSelectElement) => choice.add(new Option('x', crypto.randomUUID())))
  await officers.last().selectOption('x')
  await away.locator('form button').click()
  await expect(away.getByRole('alert')).toContainText('لم يعد هنا من يملك المفاتيح بهذه الصفة. اختر شخصًا آخر.')
})
