import { AxeBuilder } from '@axe-core/playwright'
import { expect as expectAtOnce, test, type Page } from '@playwright/test'
import { officer } from './navigators/officer.ts'
import { officeOfTwo } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'

// One story: two invented officers make a case of what an invented source sent, write in it at once, decide, merge and part.
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)
test.use({ actionTimeout: 30_000 })
const expect = expectAtOnce.configure({ timeout: 30_000 })

let server: OfficeServer
let ama: Page
let bo: Page
const sent: string[] = []
let receipt = ''
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  server = await startOffice()
  ;({ ama, bo } = await officeOfTwo(browser, server))
  receipt = server.run('send-submissions.ts').split('\n')[0]!
  for (const page of [ama, bo])
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
})
test.afterAll(async () => {
  await ama.context().close()
  await bo.context().close()
  await server.stop()
})

const wrongs = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`)
const narrative = (page: Page) => page.getByLabel('What the case is about')
const saved = (page: Page) => expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
const idIn = (page: Page) => /cases\/([0-9a-f-]{36})/.exec(page.url())![1]!
const opens = (page: Page) => page.getByRole('button', { name: 'Open in this tab' }).click()

test('a case is opened from a submission: persons, consents and what happened come along, and the submission says so', async () => {
  await officer(ama).goes('Inbox')
  await officer(ama).opens('English')
  await ama.locator('[data-to-case] > summary').click()
  await ama.getByLabel('Add a State').selectOption({ label: 'Peru' })
  await ama.locator('[data-to-case]').getByLabel('Urgency').selectOption('urgent')
  await ama.getByRole('button', { name: 'Open a case from this' }).click()
  await expect(ama).toHaveURL(/\/en\/cases\/[0-9a-f-]{36}$/)
  await opens(ama)
  await saved(ama)
  await expect(part(ama, 'persons').getByLabel('Name', { exact: true })).toHaveValue('Somebody Invented')
  await expect(part(ama, 'persons')).toContainText('No yes to being named to the State')
  await expect(part(ama, 'incidents').getByLabel('What was done')).toHaveValue('An invented meeting was broken up.')
  await expect(ama.locator('[data-entry][aria-current=true]')).toContainText('Peru')
  expect(await ama.title()).not.toContain('Invented')
  expect(await wrongs(ama)).toEqual([])
  await shoot(ama, 'case')
  await ama.getByRole('link', { name: 'See it in the inbox' }).click()
  await opens(ama)
  await expect(ama.locator('.timeline-plain')).toContainText('Part of a case')
  await ama.getByRole('link', { name: 'Go to the case' }).click()
  await opens(ama)
  await saved(ama)
})

test('a second officer writes in it at the same time: both read all of it, one of them without a line for a while', async () => {
  // Ama's word for her came after she enrolled.
  await bo.goto('/en/cases')
  await officer(bo).unlocks()
  await bo.locator('[data-entry]').click()
  await opens(bo)
  await saved(bo)
  await narrative(ama).fill('Seen together. ')
  await expect(narrative(bo)).toHaveValue('Seen together. ')
  await bo.context().setOffline(true)
  await narrative(bo).press('End')
  await narrative(bo).pressSequentially('Written by Bo without a line.')
  await narrative(ama).press('Home')
  await narrative(ama).pressSequentially('By Ama meanwhile. ')
  await expect(bo.locator('[data-saving]')).toHaveAttribute('data-saving', 'offline')
  await expect(bo.locator('[data-saving]')).toContainText('stays in this tab')
  await bo.context().setOffline(false)
  const whole = 'By Ama meanwhile. Seen together. Written by Bo without a line.'
  for (const page of [ama, bo]) await expect(narrative(page)).toHaveValue(whole)
  for (const page of [ama, bo]) await saved(page)
  await part(bo, 'persons').getByRole('button', { name: 'Add a person' }).click()
  await part(bo, 'persons').getByLabel('Name', { exact: true }).last().fill('Another Invented')
  await expect(part(ama, 'persons').getByLabel('Name', { exact: true })).toHaveCount(2)
  await part(ama, 'persons').getByRole('button', { name: 'Take out' }).last().click()
  await expect(part(bo, 'persons').getByLabel('Name', { exact: true })).toHaveCount(1)
  await part(ama, 'persons').getByRole('button', { name: 'Undo' }).click()
  await expect(part(bo, 'persons').getByLabel('Name', { exact: true }).last()).toHaveValue('Another Invented')
  await saved(bo)
})

test('it is decided on with a reason, and what is known of it is said anew; both stand beneath', async () => {
  await ama.locator('[data-decide]').getByLabel('Decision').selectOption('take-up')
  await ama.locator('[data-decide]').getByLabel('Reason').selectOption('within-mandate')
  await ama.getByRole('button', { name: 'Decide' }).click()
  await expect(ama.locator('[data-steps]')).toContainText('from “Undecided” to “Taken up”')
  await ama.locator('[data-change-known] > summary').click()
  await ama.getByLabel('What changes').selectOption('killings')
  await ama.getByRole('spinbutton', { name: 'Likely' }).fill('2')
  await ama.getByRole('button', { name: 'Put on record' }).click()
  await expect(ama.locator('.known')).toContainText('0 confirmed, 2 likely, 0 possible')
  await ama.getByLabel('Decision').first().selectOption('decline')
  await expect(ama).toHaveURL(/triage=decline/)
  await expect(ama.locator('[data-entry]')).toHaveCount(0)
  await ama.getByLabel('Decision').first().selectOption('')
  await expect(ama.locator('[data-entry]')).toHaveCount(1)
})

test('another case becomes part of it while an officer writes there: her words stay, and go to the other case', async () => {
  const first = idIn(ama)
  await ama.locator('[data-start-case] > summary').click()
  await ama.locator('[data-start-case]').getByRole('button', { name: 'Start a case' }).click()
  await expect(ama).not.toHaveURL(new RegExp(first))
  const second = idIn(ama)
  await opens(ama)
  await saved(ama)
  await bo.goto(`/en/cases/${second}`)
  await officer(bo).unlocks()
  await opens(bo)
  await saved(bo)
  await ama.locator('[data-decide]').getByLabel('Decision').selectOption('merge')
  await ama.locator('[data-decide]').getByLabel('Reason').selectOption('same-event')
  await ama.getByLabel('Which case').selectOption(first)
  await ama.getByRole('button', { name: 'Decide' }).click()
  await expect(ama.locator('.matter')).toContainText('This case is part of another one')
  await expect(narrative(ama)).not.toBeEditable()
  await expect(bo.locator('[data-elsewhere]')).toContainText('has become part of another')
  await narrative(bo).fill('Words that came late, invented.')
  await expect(bo.locator('[data-saving]')).toHaveAttribute('data-saving', 'refused')
  await expect(bo.locator('.matter [role=alert]').filter({ hasText: 'has become part of another' })).toBeVisible()
  await bo.getByRole('button', { name: 'Bring what I wrote to the other case' }).click()
  await bo.getByRole('link', { name: 'Go to that case' }).first().click()
  await expect(bo).toHaveURL(new RegExp(first))
  await opens(bo)
  await expect(part(bo, 'notes').locator('textarea').last()).toHaveValue('Words that came late, invented.')
  await ama.locator('[data-undo-merge] > summary').click()
  await ama.getByLabel('Reason').selectOption('another-event')
  await ama.getByRole('button', { name: 'Undo the merge' }).click()
  await expect(ama.locator('[data-steps]')).toContainText('Stands by itself again')
  await expect(ama.locator('[data-steps]')).toContainText('Became part of another case')
  expect(await wrongs(ama)).toEqual([])
})

test('what its source takes back reaches the case when it is opened, and is said with its day', async () => {
  const person = part(bo, 'persons').locator('article').first()
  await person.getByText('Record an answer that was given to you').click()
  await person.getByLabel('name to the State').selectOption('yes')
  await expect(person).not.toContainText('No yes to being named to the State')
  await saved(bo)
  server.run('take-back-by-receipt.ts', receipt, 'Somebody Invented', 'state')
  await bo.reload()
  await officer(bo).unlocks()
  await opens(bo)
  const toDay = bo.locator('[data-consents-to-day]')
  await expect(toDay).toContainText(/Taken back since.*Somebody Invented.*name to the State/s)
  await expect(person).toContainText('No yes to being named to the State')
  await saved(bo)
  await shoot(bo, 'case consent taken back')
})

test('no name and no fact of it left a browser in clear', () => {
  expect(sent.length).toBeGreaterThan(40)
  expect(sent.filter((one) => /Somebody|Another Invented|Seen together|broken up|came late/.test(one))).toEqual([])
})

test('in Arabic, on a telephone and at a desk', async () => {
  await bo.goto(`/ar/cases/${idIn(ama)}`)
  await bo.locator('main form button').click()
  await bo.locator('.matter > button').click()
  await saved(bo)
  expect(await wrongs(bo)).toEqual([])
  await shoot(bo, 'case')
})
