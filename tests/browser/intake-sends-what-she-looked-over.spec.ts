import { expect, test } from '@playwright/test'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { Defender } from './navigators/defender.ts'

test.describe.configure({ mode: 'serial' })
let office: IntakeServer
test.beforeAll(async () => {
  office = await startIntake()
})
test.afterAll(() => office.stop())

const filedWith = async (text: string) =>
  (await office.read()).filter(({ opened }) => JSON.stringify(opened).includes(text))

test('names that she wrote before she chose a law are not sent, and are there when she chooses persons again', async ({
  page
}) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('subject')
  await page.locator('[name=subject][value=persons]').check()
  await her.goTo('who')
  await her.write('person.1.name', 'Ann Invented')
  await page.getByRole('button', { name: 'Add another person' }).click()
  await her.write('person.2.name', 'Ben Invented')
  await her.goTo('consents')
  await page.locator('[name="consent.2.state"]').selectOption('yes')
  const choose = async (subject: string) => {
    await page.locator('.review button').filter({ hasText: 'Whom it is about' }).click()
    await page.locator(`[name=subject][value=${subject}]`).check()
  }
  await her.goTo('review')
  await expect(page.locator('[data-unasked]')).toBeHidden()
  await choose('law')
  await her.tell('Invented, of a law')
  await expect(page.locator('.review')).not.toContainText('Ann Invented')
  await expect(page.locator('[data-unasked]')).toContainText('no longer asked is not sent')
  await choose('persons')
  await her.goTo('review')
  await expect(page.locator('.review')).toContainText('Ann Invented')
  await choose('law')
  await her.goTo('review')
  await her.onward()
  await expect(her.receipt).toBeVisible()
  const [filed] = await filedWith('Invented, of a law')
  expect(filed!.opened).toMatchObject({ subject: 'law', persons: [], consents: [] })
  expect(JSON.stringify(filed!.opened)).not.toContain('Ann Invented')
})

test('the consent of somebody whose name she took away is not sent', async ({ page }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('who')
  await her.write('person.1.name', 'Cleo Invented')
  await page.getByRole('button', { name: 'Add another person' }).click()
  await her.write('person.2.name', 'Dan Invented')
  await her.goTo('consents')
  await page.locator('[name="consent.2.state"]').selectOption('yes')
  await page.locator('button', { hasText: 'Back' }).click()
  while ((await her.step.getAttribute('data-step')) !== 'who') await page.locator('button', { hasText: 'Back' }).click()
  await her.write('person.2.name', '')
  await her.tell('Invented, of one alone')
  await expect(page.locator('[data-unasked]')).toBeVisible()
  await her.onward()
  await expect(her.receipt).toBeVisible()
  const [filed] = await filedWith('Invented, of one alone')
  expect(filed!.opened).toMatchObject({ persons: [{ name: 'Cleo Invented' }], consents: [] })
})
