import { expect as expectAtOnce, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'

// Two offices on one instance: Rita leads, and is the Rapporteur; Tam is asked. Persons and letter are invented.
test.setTimeout(240_000)
test.use({ actionTimeout: 30_000 })
const expect = expectAtOnce.configure({ timeout: 30_000 })

let ours: OfficeServer
let theirs: OfficeServer
test.afterAll(async () => {
  await theirs.stop()
  await ours.stop()
})

test('a text is opened where it was asked for, changed as proposed, cleared, signed and sent; the server had none of it before', async ({
  browser
}) => {
  ours = await startOffice()
  const rita = await (await browser.newContext({ baseURL: ours.origin })).newPage()
  await rita.goto(ours.link)
  await rita.getByLabel('Name').fill('Rita Invented')
  await rita.getByLabel('Role').selectOption({ label: 'Rapporteur' })
  await rita.getByRole('button', { name: 'Go on' }).click()
  await officer(rita).keepsTheSheet()
  await officer(rita).takesPassphrase('Finish')
  await expect(rita).toHaveURL(/\/en\/people$/)
  theirs = await startOffice({ beside: ours, mandate: 'torture' })
  const tam = await (await browser.newContext({ baseURL: theirs.origin })).newPage()
  await officer(tam).begins(theirs.link, 'Tam Invented')
  ours.run('ask-to-clear.ts')

  await officer(tam).goes('Clearance')
  await shoot(tam, 'clearance list')
  await tam.locator('[data-clearance=waiting]').getByRole('link').click()
  await expect(tam.locator('[data-letter-text]')).toContainText('An invented person was taken')
  await tam.getByLabel('We propose a change').check()
  await tam.getByLabel('Which change, and why').fill('Say that she is safe now.')
  await tam.locator('summary', { hasText: 'Change the text here' }).click()
  await tam.getByLabel('Paragraph 4').fill('Nobody said why. She is safe now.')
  await tam.getByLabel(/without having compared the keys of the office that leads/).check()
  await good(tam, 'asked office')
  await tam.getByRole('button', { name: 'Sign and say it' }).click()
  await expect(tam.getByRole('status')).toContainText('Your mandate’s word is said.')

  await opensLed(rita)
  await expect(rita.locator('[data-asked]')).toContainText('nobody has compared them yet')
  await officer(tam).goes('Epochs')
  const print = await officer(tam).fingerprint()
  await rita.locator('summary', { hasText: 'have not been compared yet' }).click()
  await rita.getByLabel('The last two groups').fill(print.slice(-2).join(' '))
  await rita.getByRole('button', { name: 'I compared it' }).click()
  await expect(rita.locator('[data-asked]')).toContainText('signed with that office’s keys, which were compared')
  await expect(rita.locator('[data-words]')).toContainText('Say that she is safe now.')
  await expect(rita.locator('[data-words] ins')).toContainText('She is safe now.')
  await rita.getByLabel('What changed, and why').fill('As proposed.')
  await good(rita, 'leading office')
  await rita.getByRole('button', { name: 'Put this text before them' }).click()
  await expect(rita.getByRole('status')).toContainText('The new text lies before all who sign.')
  await rita.locator('summary', { hasText: 'Record a word said elsewhere' }).click()
  await rita.getByLabel('Mandate').selectOption('expression')
  await rita.getByRole('combobox', { name: 'Word' }).selectOption('declined')
  await rita.getByLabel('Who told you so').fill('Their assistant, invented')
  await rita.getByRole('button', { name: 'Record it' }).click()
  await clears(rita)

  await officer(tam).goes('Clearance')
  await tam.locator('[data-clearance=waiting]').getByRole('link').click()
  await expect(tam.locator('[data-differences] ins').first()).toContainText('She is safe now.')
  await clears(tam)

  await opensLed(rita)
  await expect(rita.locator('[data-record]')).toContainText('withheld in public')
  await rita.getByRole('button', { name: 'Sign this letter' }).click()
  await good(rita, 'before sending')
  await rita.getByLabel('Reference').fill('DEMO AL PER 7/2026')
  await rita.getByRole('button', { name: 'Send it now' }).click()
  await expect(rita).toHaveURL(/\/letters\/DEMO-AL-PER-7-2026$/)
  for (const path of ['letters/document', 'clearance/note']) {
    const file = await rita.request.get(`/api/${path}?slug=DEMO-AL-PER-7-2026`)
    expect((await file.body()).subarray(0, 4).toString()).toBe('%PDF')
  }
})

async function opensLed(page: Page) {
  await officer(page).goes('Clearance')
  await page.locator('[data-clearance=led]').getByRole('link').click()
}

async function clears(page: Page) {
  await page.getByLabel('We clear it and sign with the others').check()
  await page.getByRole('button', { name: 'Sign and say it' }).click()
  await expect(page.getByRole('status')).toContainText('Your mandate’s word is said.')
}

async function good(page: Page, name: string) {
  await shoot(page, `clearance ${name}`)
  expect(await barriersOn(page)).toEqual([])
}
