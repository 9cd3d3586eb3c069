import { expect, test, type Browser, type Page } from '@playwright/test'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { receiptAsDigits } from '../../src/platform/sealing/receipt/write-receipt.ts'
import { barriersOn } from './barriers.ts'
import { Defender } from './navigators/defender.ts'
import { officer } from './navigators/officer.ts'
import { unfold } from './unfold.ts'
import { startWhole, type WholeServer } from './whole-server.ts'

// Over 20 s: two officers enrol, a source writes twice and receipts are tried three times, each in a browser of its own.
// One story of an invented source: what she sent is closed, held for a reason, not erased, let go and erased at once.
test.describe.configure({ mode: 'serial' })

let server: WholeServer
let ama: Page
let words: string
let hers: string
const told = 'An invented march was broken up.'
const reason = 'An invented court asks for it.'

test.beforeAll(async ({ browser }) => {
  server = await startWhole()
  ama = await (await browser.newContext({ baseURL: server.office })).newPage()
  await officer(ama).saysWho(server.link, 'Ama Invented')
  await officer(ama).keepsTheSheet()
  words = (await officer(ama).takesPassphrase('Finish')).words
  await expect(ama).toHaveURL(/\/en\/people$/)
  const her = new Defender(await (await browser.newContext()).newPage())
  await her.open(server.intake, 'en')
  await her.tell(told)
  await her.onward()
  await expect(her.receipt).toBeVisible()
  hers = (await her.words()).join(' ')
  await her.page.context().close()
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
  server.clear()
})

const clean = async () => {
  expect(await barriersOn(ama, 'wcag')).toEqual([])
}
const matter = () => ama.locator('.matter')
/** All that is read on the page of coming back, under a receipt. */
const under = async (browser: Browser, receipt: string) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${server.intake}/en/return`)
  await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  const asking = await page.locator('h1').innerText()
  await page.locator('#receipt').fill(receipt)
  await page.locator('form[data-return] button').first().click()
  await expect(page.locator('h1')).not.toHaveText(asking)
  const read = await page.locator('main').innerText()
  await page.context().close()
  return read
}

test('what is in work has no day; what is closed says on which day it goes, and by which policy', async () => {
  await officer(ama).goes('Inbox')
  await officer(ama).opensByKey()
  await expect(matter()).toContainText(told)
  await expect(matter()).toContainText('It is in work, and kept until it is closed.')
  await unfold(ama.locator('summary', { hasText: 'Close this matter' }))
  await ama.getByLabel('Outcome').selectOption('declined')
  await ama.getByLabel('Why, and where else to turn').fill('Why, invented')
  await ama.getByRole('button', { name: 'Close', exact: true }).click()
  await ama.getByRole('button', { name: 'Yes, close it' }).click()
  await expect(matter()).toContainText('It will be erased on')
  await expect(matter()).toContainText('Kept for 365 days, counted from')
})

test('held for a reason that leaves the tab sealed, it can’t be erased', async () => {
  const sent: string[] = []
  ama.on('request', (request) => sent.push(request.postData() ?? ''))
  await unfold(ama.locator('summary').filter({ hasText: /^Hold$/ }))
  await ama.getByLabel('Why it has to be kept').fill(reason)
  await ama.getByRole('button', { name: 'Hold', exact: true }).click()
  await expect(ama.locator('[data-holds]')).toContainText(reason)
  await expect(matter()).toContainText('On hold: it is not erased until every hold is lifted.')
  expect(sent.some((body) => body.includes('"submission"'))).toBe(true)
  expect(sent.filter((body) => body.includes('court'))).toEqual([])
  await unfold(ama.locator('summary').filter({ hasText: 'Erase at once' }))
  await expect(matter()).toContainText('While a hold stands it can’t be erased.')
  await expect(ama.getByRole('button', { name: 'Erase it for good' })).toHaveCount(0)
  await clean()
})

test('the daily job erases what else is due and leaves it; unlocked again, its reason is read again', async ({
  browser
}) => {
  await server.run('send-submissions.ts')
  expect((await server.run('erase-as-in-years.ts')).trim()).toBe('2')
  expect(await under(browser, hers)).not.toContain('Nothing is under this receipt')

  await officer(ama).goes('Erasures')
  await ama.getByRole('button', { name: 'Lock this tab' }).click()
  await officer(ama).unlocks(words)
  await expect(ama.getByRole('heading', { level: 1 })).toHaveText('Erasures')
  await expect(ama.locator('[data-soon] li')).toHaveCount(0)
  await expect(ama.locator('[data-held] li')).toHaveCount(1)
  await unfold(ama.locator('[data-held] summary').first())
  await expect(ama.locator('[data-holds]')).toContainText(reason)
  await expect(ama.getByRole('row', { name: /set aside as junk/ })).toContainText('90')
  await clean()
})

test('lifted once that is said twice, it is erased at once by whoever types its number; her receipt is as one that never was', async ({
  browser
}) => {
  await ama.getByRole('button', { name: 'Lift', exact: true }).click()
  await expect(ama.locator('[data-holds] .note')).toContainText('goes with the next daily run')
  await ama.getByRole('button', { name: 'Lift this hold' }).click()
  await expect(ama.locator('[data-held] li')).toHaveCount(0)

  await officer(ama).goes('Inbox')
  await ama.getByRole('combobox').first().selectOption('closed')
  await officer(ama).opensByKey()
  await expect(ama.locator('[data-holds]')).toContainText('Lifted on')
  await unfold(ama.locator('summary').filter({ hasText: 'Erase at once' }))
  await expect(matter()).toContainText('Nothing that she sent with her receipt withdraws it.')
  await ama.getByLabel('Why it has to go before its time').selectOption('Its source withdraws it.')
  await ama.getByLabel('Whether its source asked for it').selectOption('She asked for it in another way.')
  const field = ama.getByLabel('To erase it for good, type its number')
  const number = /[0-9a-f]{8}/.exec(
    await ama.locator('label').filter({ hasText: 'To erase it for good' }).innerText()
  )![0]
  await field.fill('erase')
  await ama.getByRole('button', { name: 'Erase it for good' }).click()
  await expect(matter()).toContainText('is not the number of this submission')
  await clean()
  await field.fill(number.toUpperCase())
  await ama.getByRole('button', { name: 'Erase it for good' }).click()
  await expect(ama.getByRole('status').filter({ hasText: 'Erased. The log keeps the proof.' })).toBeVisible()
  await expect(ama.locator('[data-entry]')).toHaveCount(0)
  await expect(ama.locator('body')).not.toContainText(told)

  const read = await under(browser, hers)
  expect(read).toContain('Nothing is under this receipt')
  expect(read).toBe(await under(browser, receiptAsDigits(makeReceipt()).join(' ')))
})

test('where two hold keys one asks and can’t do it; the other declines, is asked again, and does it', async ({
  browser
}) => {
  const bo = await (await browser.newContext({ baseURL: server.office })).newPage()
  await officer(ama).goes('People')
  await officer(bo).hasAuthenticator()
  await officer(bo).saysWho(await officer(ama).invites('Bo Invented', 'case officer'))
  await bo.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(bo.getByText('nothing sealed reaches you yet')).toBeVisible()
  const heard = (await officer(bo).fingerprint()).slice(-2)
  await ama.reload()
  await officer(ama).unlocks(words)
  await officer(ama).confirms('Bo Invented', heard)
  await expect(officer(ama).person('Bo Invented')).toContainText('Sealed: 1 of 1 epochs')
  await bo.reload()
  await officer(bo).unlocks()

  const her = new Defender(await (await browser.newContext()).newPage())
  await her.open(server.intake, 'en')
  await her.tell(told)
  await her.onward()
  await expect(her.receipt).toBeVisible()
  await her.page.context().close()

  await officer(ama).goes('Inbox')
  await officer(ama).opensByKey(ama.locator('[data-entry]').first())
  await expect(matter()).toContainText(told)
  const asks = async () => {
    await unfold(ama.locator('summary').filter({ hasText: 'Erase at once' }))
    await ama.getByLabel('Why it has to go before its time').selectOption('It was sent here by mistake.')
    await ama.getByLabel('Whether its source asked for it').selectOption('She did not ask for it.')
    await ama.getByLabel(/^More, for the other officer/).fill('Invented words for Bo')
    const label = ama.locator('label').filter({ hasText: 'To erase it for good' })
    const number = /[0-9a-f]{8}/.exec(await label.innerText())![0]
    await ama.getByLabel('To erase it for good, type its number').fill(number)
    await ama.getByRole('button', { name: 'Ask another officer to erase it' }).click()
    await expect(matter()).toContainText('You have asked. Another officer has to erase it.')
    await expect(ama.getByRole('button', { name: 'Erase it for good' })).toHaveCount(0)
    return number
  }
  await asks()
  await clean()

  await officer(bo).goes('Erasures')
  const asked = bo.locator('[data-asked-for] li')
  const looks = async () => {
    await expect(asked).toHaveCount(1)
    await unfold(asked.locator('summary').first())
    await expect(asked.locator('[data-asked]')).toContainText('It was sent here by mistake. She did not ask for it.')
    await expect(asked).toContainText('Ama Invented')
  }
  await looks()
  await asked.getByRole('button', { name: 'Decline: it stays' }).click()
  await expect(asked).toHaveCount(0)

  await officer(ama).goes('Erasures')
  await officer(ama).goes('Inbox')
  await officer(ama).opensByKey(ama.locator('[data-entry]').first())
  await expect(matter()).toContainText(told)
  await expect(ama.locator('[data-declined]')).toContainText('Bo Invented')
  const number = await asks()
  await officer(bo).goes('Inbox')
  await officer(bo).goes('Erasures')
  await looks()
  await bo.getByLabel('To erase it for good, type its number').fill(number)
  await bo.getByRole('button', { name: 'Erase it for good' }).click()
  await expect(bo.getByRole('status').filter({ hasText: 'Erased. The log keeps the proof.' })).toBeVisible()
  await expect(asked).toHaveCount(0)
  await bo.context().close()
})
