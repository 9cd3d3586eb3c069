import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { officer } from './navigators/officer.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

// One story: what an invented source wrote and took back is read in full, and closing tells her what became of it.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
test.beforeAll(async ({ browser }) => {
  test.setTimeout(90_000)
  server = await startOffice()
  ama = await (await browser.newContext({ baseURL: server.origin })).newPage()
  await officer(ama).saysWho(server.link, 'Ama Invented')
  await officer(ama).keepsTheSheet()
  await officer(ama).takesPassphrase('Finish')
  await expect(ama).toHaveURL(/\/en\/people$/, { timeout: 30_000 })
  server.run('send-full-matter.ts')
  await ama.getByRole('link', { name: 'Inbox', exact: true }).click()
  await ama.locator('[data-entry]').click()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(matter()).toContainText('An invented march was stopped.')
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
})

const matter = () => ama.locator('.matter')
const wrongs = async () => {
  const { violations } = await new AxeBuilder({ page: ama })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

test('at a withdrawal the agreed phrase stands beside the given one, and in words whether they are the same', async () => {
  const same = ama.locator('li', { has: ama.locator('[data-phrases=same]') })
  await expect(same).toContainText('withdraws a consent')
  await expect(same).toContainText('The blue door 7')
  await expect(same).toContainText('the BLUE door ٧')
  await expect(same).toContainText('The two are the same')
  const different = ama.locator('li', { has: ama.locator('[data-phrases=different]') })
  await expect(different).toContainText('The blue door 7')
  await expect(different).toContainText('The green door')
  await expect(different).toContainText('The two are different')
  await expect(ama.locator('li', { has: ama.locator('[data-phrases=not-given]') })).toContainText('none was given')
  expect(await wrongs()).toEqual([])
})

test('before that it stays covered until it is asked for', async () => {
  const covered = ama.locator('details', { hasText: 'A phrase was agreed' })
  await expect(covered.locator('.said')).toBeHidden()
  await covered.locator('summary').click()
  await expect(covered.locator('.said')).toHaveText('The blue door 7')
})
