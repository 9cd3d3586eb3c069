import { expect, test, type Page } from '@playwright/test'
import { readReceipt } from '../../src/platform/sealing/receipt/read-receipt.ts'
import { wordList } from '../../src/platform/sealing/receipt/word-list.ts'
import { ByteSearch } from '../every-byte/byte-search.ts'
import { formsOfBytes, formsOfReceipt, formsOfText } from '../every-byte/forms-of.ts'
import { swapWords } from '../swap-words.ts'
import { barriersOn } from './barriers.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { Defender } from './navigators/defender.ts'
import { tellsBack } from './navigators/tells-back.ts'
import { Organisation } from './navigators/organisation.ts'
import { record } from './recorder.ts'
import { stepBack } from './step-back.ts'
import { unfold } from './unfold.ts'

// Over 20 s: a process of its own makes each of nine receipts, seven lists are begun, and axe looks at nine pages.
// The organisation, its receipts and what the office writes are invented.
test.describe.configure({ mode: 'serial' })
let office: IntakeServer
test.beforeAll(async () => {
  office = await startIntake()
})
test.afterAll(() => office.stop())

const arabicIndic = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)

async function isGood(page: Page, where: string, width = 360): Promise<void> {
  expect(await barriersOn(page), where).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(width)
}

test('in Arabic, on a telephone: a list begins, takes two receipts, comes back with words, opens one, loses one and has it back, and is deleted', async ({
  page
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const line = await record(office.origin)
  const her = new Organisation(page)
  const [one, two] = [await office.returning(), await office.returning()]
  const labels = ['فانوس الميناء', 'الدراجة الزرقاء']
  await her.visit(line.origin, 'ar')
  await expect(page).toHaveTitle('صفحة')
  await isGood(page, 'before anything is open')
  await page.locator('[data-enhance] > section > button').first().click()
  await her.wordsShown()
  await isGood(page, 'the words')
  await page.locator('[data-enhance] section > button').last().click()
  const words = await her.begin()
  await isGood(page, 'an empty list')

  await her.add(swapWords(one.words.ar!.split(' ')).join(' '), labels[0]!)
  await expect(page.locator('#receipt-error')).not.toBeEmpty()
  await expect(her.entries).toHaveCount(0)
  await isGood(page, 'a slip')
  await her.add(one.words.ar!, labels[0]!)
  await expect(her.entry(labels[0]!)).toBeVisible()
  await expect(her.state).toContainText(labels[0]!)
  await her.add(one.digits, 'مكرر')
  await expect(page.locator('#receipt-error')).toContainText(labels[0]!)
  await expect(her.state).toHaveCount(0)
  await her.add('', '')
  await expect(page.locator('[data-errors] h2')).toBeFocused()
  await expect(page.locator('[data-errors] a')).toHaveCount(2)
  await isGood(page, 'what is to be mended')
  await page.locator('[data-errors] a').last().click()
  await expect(page.locator('#label')).toBeFocused()
  await page.locator('.languages a').first().click()
  await expect(page.locator('.languages [role=alert]')).toBeVisible()
  await her.add(words.join(' '), 'كلماتها')
  await expect(page.locator('#receipt-error')).toContainText('القائمة نفسها')
  await page.locator('#filed-on').fill('2026-01-05')
  await her.add(arabicIndic(two.digits), labels[1]!)
  await expect(her.entries).toHaveCount(2)
  await expect(her.state).toContainText(labels[1]!)
  await expect(her.entry(labels[1]!)).toContainText('يناير ٢٠٢٦')

  await page.reload()
  await expect(page.locator('#words')).toBeVisible()
  await expect(page.locator('main')).not.toContainText(labels[0]!)
  await her.open(words.join(' '))
  await expect(her.entries).toHaveCount(2)
  await isGood(page, 'a list of two')

  const address = page.url()
  await her.act(labels[0]!, 0).click()
  await expect(page.locator('.written')).toHaveText('In which street was it? (invented)')
  await isGood(page, 'one receipt')
  expect(page.url()).toBe(address)
  await stepBack(page)
  await expect(her.entries).toHaveCount(2)
  expect(page.url()).toBe(address)

  await her.act(labels[1]!, 2).click()
  await isGood(page, 'a question')
  await her.entry(labels[1]!).locator('[role=group] button').last().click()
  await expect(her.entries).toHaveCount(2)
  await her.act(labels[1]!, 2).click()
  await her.entry(labels[1]!).locator('[role=group] button').first().click()
  await expect(her.entries).toHaveCount(1)
  await page.locator('.told button').click()
  await expect(her.entries).toHaveCount(2)
  await expect(her.state).toContainText(labels[1]!)

  await unfold(page.locator('.desk > details').last().locator('summary'))
  await page.locator('.desk > details').last().locator('button').first().click()
  await isGood(page, 'before it is deleted')
  await page.locator('[aria-labelledby=delete-question] button').first().click()
  await expect(page.locator('#words')).toBeVisible()
  await expect(page.locator('[role=status].notice')).toBeVisible()
  await her.open(words.join(' '))
  await expect(page.locator('#words-error')).not.toBeEmpty()

  // Of all this the server received no receipt, no words of the list and no label; the device keeps nothing.
  const own = readReceipt(words.join(' '), { ar: await wordList('ar') })
  const receipts = [own, ...[one, two].map(({ digits }) => readReceipt(digits, {}))]
  const search = new ByteSearch(
    [
      ...[
        words,
        one.words.ar!.split(' '),
        two.words.ar!.split(' '),
        one.digits.split(' '),
        two.digits.split(' ')
      ].flatMap((parts) => formsOfReceipt(parts, 3)),
      ...receipts.flatMap((read) => (read.ok ? formsOfBytes(Buffer.from(read.receipt.entropy)) : [])),
      ...labels.flatMap((label) => formsOfText(label))
    ].map((form) => ({ name: 'what is hers', ...form }))
  )
  expect(receipts.every(({ ok }) => ok)).toBe(true)
  expect(line.sent().length).toBeGreaterThan(60_000)
  expect([...search.in(line.sent())]).toEqual([])
  expect([...search.in(Buffer.from(`GET /${labels[0]} ${one.digits}`))].length, 'the search finds').toBeGreaterThan(0)
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
  await line.stop()
})

test('two windows: the second is told, nothing of either is lost, and both are brought together', async ({
  context
}) => {
  const [here, there] = [new Organisation(await context.newPage()), new Organisation(await context.newPage())]
  const [one, two] = [await office.returning(), await office.returning()]
  await here.visit(office.origin, 'en')
  const words = await here.begin()
  await there.visit(office.origin, 'en')
  await there.open(words.join(' '))
  await expect(there.page.locator('.desk')).toBeVisible()
  await there.add(one.digits, 'the other window')
  await expect(there.state).toContainText('the list is kept')

  await here.add(two.digits, 'this window')
  await expect(here.state).toContainText('Nothing was written over')
  await expect(here.entry('this window')).toBeVisible()
  await here.page.locator('.told button').click()
  await expect(here.state).toContainText('Both are in the list now')
  await expect(here.entries).toHaveCount(2)
  await there.visit(office.origin, 'en')
  await there.open(words.join(' '))
  await expect(there.entries).toHaveCount(2)
})

test('a lost line loses nothing, and what was done is kept when it is back', async ({ page, context }) => {
  const her = new Organisation(page)
  const one = await office.returning()
  await her.visit(office.origin, 'en')
  const words = await her.begin()
  await context.setOffline(true)
  await her.add(one.digits, 'over a bad line')
  await expect(her.state).toContainText('not kept yet')
  await expect(her.entry('over a bad line')).toBeVisible()
  await context.setOffline(false)
  await page.locator('.told button').click()
  await expect(her.state).toContainText('the list is kept')
  await her.visit(office.origin, 'en')
  await her.open(words.join(' '))
  await expect(her.entries).toHaveCount(1)
})

test('where there is no room for a list she is told when there will be, and nothing that she did is lost', async ({
  page
}) => {
  const her = new Organisation(page)
  const one = await office.returning()
  await her.visit(office.origin, 'en')
  await her.begin()
  const full = '**/api/desks/actions'
  await page.route(full, (route) =>
    route.fulfill({ status: 507, headers: { 'retry-after': '600' }, json: { code: 'no-room' } })
  )
  await her.add(one.digits, 'no room for it')
  await expect(her.state).toContainText('try again in 10 minutes')
  await expect(her.entry('no room for it')).toBeVisible()
  await page.unroute(full)
  await page.locator('.told button').click()
  await expect(her.state).toContainText('the list is kept')
})

test('a receipt that is changed from the list is changed in it; new words open the list, and the old ones do not', async ({
  page
}) => {
  const her = new Organisation(page)
  await her.visit(office.origin, 'en')
  const words = await her.begin()
  await her.add((await office.returning()).digits, 'somebody saw it')
  await expect(her.state).toContainText('the list is kept')
  await her.act('somebody saw it', 0).click()
  await unfold(page.locator('summary').filter({ hasText: 'Change it for a new one' }))
  await page.locator('button[name=do][value=change]').click()
  await tellsBack(page)
  await expect(page.locator('[role=status].notice').first()).toHaveText('Your list has the new receipt now.')
  await stepBack(page)
  await expect(page.locator('.desk')).toBeVisible()

  // What is typed to the office is not lost by a step back: she is asked first.
  await her.act('somebody saw it', 0).click()
  await page.locator('#text').fill('an invented answer')
  await stepBack(page)
  await expect(page.locator('[role=alert].notice')).toBeVisible()
  await expect(page.locator('#text')).toHaveValue('an invented answer')
  // Nor by two at once, as the browser's list of pages offers them.
  await page.locator('#text').fill('an invented answer, written on')
  await stepBack(page, 2)
  await expect(page.locator('#text')).toHaveValue('an invented answer, written on')
  await expect(page.locator('[role=alert].notice')).toBeVisible()
  await page.locator('#text').fill('an invented answer')
  await stepBack(page)
  await expect(page.locator('#text')).toHaveValue('an invented answer')
  await expect(page.locator('[role=alert].notice')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(page.locator('#text')).toHaveValue('an invented answer')
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(page.locator('.desk')).toBeVisible()

  // What she let go before does not count for what is shown to her now.
  await her.act('somebody saw it', 0).click()
  await unfold(page.locator('summary').filter({ hasText: 'Change it for a new one' }))
  await page.locator('button[name=do][value=change]').click()
  await expect(page.locator('ol.digits li')).toHaveCount(13)
  await stepBack(page, 2)
  await expect(page.locator('[role=alert].notice')).toBeVisible()
  await expect(page.locator('ol.digits li')).toHaveCount(13)
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(page.locator('.desk')).toBeVisible()

  await unfold(page.getByText('Change its words'))
  await page.getByRole('button', { name: 'Show me new words' }).click()
  const next = await her.wordsShown()
  await her.tellBack(next)
  await expect(page.locator('.desk')).toBeVisible()
  await her.visit(office.origin, 'en')
  await her.open(words.join(' '))
  await expect(page.locator('#words-error')).toContainText('No list is here')
  await her.open(next.join(' '))
  await her.act('somebody saw it', 0).click()
  await expect(page.locator('.written')).toHaveText('In which street was it? (invented)')
})

test('all are looked at only when she asks for it, and she is told what that tells', async ({ page }) => {
  const her = new Organisation(page)
  const looked: string[] = []
  page.on('request', (request) => request.url().endsWith('/api/returns') && looked.push(request.postData()!))
  await her.visit(office.origin, 'en')
  await her.begin()
  for (const label of ['one', 'two']) {
    await her.add((await office.returning()).digits, label)
    await expect(her.entry(label)).toBeVisible()
  }
  await expect(her.state).toContainText('the list is kept')
  expect(looked).toEqual([])
  await unfold(page.getByText('Look at all, one after the other'))
  await expect(page.getByText('can be taken for one organization')).toBeVisible()
  await page.getByRole('button', { name: 'Look at all' }).click()
  await expect(her.entry('one').locator('.looked')).toContainText('An officer is reading it.')
  await expect(page.getByText('2 of 2 were looked at')).toBeVisible()
  expect(looked).toHaveLength(2)
})

test('a report that was just filed goes into a list without being typed', async ({ page }) => {
  const source = new Defender(page)
  await source.open(office.origin, 'en')
  await source.tell('Invented: a meeting of nobody was broken up')
  await source.onward()
  await expect(source.receipt).toBeVisible()
  const digits = (await source.receipt.locator('.digits').innerText()).match(/\d{4}/g)!
  await page.getByRole('button', { name: 'Put it into a list' }).click()
  const her = new Organisation(page)
  await page.getByRole('button', { name: 'Back to the receipt' }).click()
  await expect(source.receipt).toBeVisible()
  await page.getByRole('button', { name: 'Put it into a list' }).click()
  await page.getByRole('button', { name: 'Begin a list' }).click()
  await her.tellBack(await her.wordsShown())
  await expect(page.locator('#receipt')).toHaveValue(digits.join(' '))
  await page.locator('#label').fill('just filed')
  await page.getByRole('button', { name: 'Put it into the list' }).click()
  await expect(her.state).toContainText('the list is kept')
  await her.act('just filed', 0).click()
  await expect(page.locator('.stage')).toContainText('It has arrived')
})

test('into a list that holds others already, a receipt that comes along stands before her until it is in', async ({
  page
}) => {
  const her = new Organisation(page)
  await her.visit(office.origin, 'en')
  const words = await her.begin()
  await her.add((await office.returning()).digits, 'an earlier one')
  await expect(her.state).toContainText('the list is kept')

  const source = new Defender(page)
  await source.open(office.origin, 'en')
  await source.tell('Invented: a meeting of nobody was broken up')
  await source.onward()
  await expect(source.receipt).toBeVisible()
  await page.getByRole('button', { name: 'Put it into a list' }).click()
  await page.locator('#words').fill(words.join(' '))
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.locator('#brought')).toHaveText('This receipt is not in the list yet: give it a label.')
  await expect(page.locator('#label')).toBeFocused()
  await page.locator('#label').fill('just filed')
  await page.getByRole('button', { name: 'Put it into the list' }).click()
  await expect(her.entries).toHaveCount(2)
  await expect(page.locator('#brought')).toBeHidden()
})
