import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { filingReference } from '../../src/mandate/corner/filing-reference.ts'
import { barriersOn } from './barriers.ts'
import { code, officer } from './navigators/officer.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'

// Over 20 s: over forty pages are loaded, some over a line that is held back, and axe looks at ten.
// Two invented missions: one with an account, by a passkey; one without, by a link, with scripts off.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
let peru: Page
let plain: Page
let links: Record<'first' | 'second' | 'answer', string>
/** What stands after "Request for more time, ". */
const untilInMidSentence = [
  ['en', /^until \d/],
  ['fr', /^jusqu’au \d/],
  ['es', /^hasta el \d/],
  ['ar', /^حتى \S/],
  ['ru', /^до \d/],
  ['zh', /^延至\d/]
] as const
const file = (name: string, text: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(text) })
/** Its path, which costs a browser nothing: the bytes themselves would go through its line of commands. */
function onDisk(name: string, bytes: Buffer): string {
  const path = join(server.folder, name)
  writeFileSync(path, bytes)
  return path
}
/** As on a slow line; until what it returns is called. */
async function holdScriptsBack(page: Page): Promise<() => void> {
  let letGo = () => {}
  const until = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/*.js', async (route) => {
    await until
    await route.continue()
  })
  return letGo
}
/** Where a button stands before and after what comes with the page's scripts. */
async function staysInItsPlace(page: Page, address: string, button: string, comes: string): Promise<void> {
  const letScriptsCome = await holdScriptsBack(page)
  await page.goto(address, { waitUntil: 'commit' })
  const pressed = page.getByRole('button', { name: button })
  await expect(pressed).toBeVisible()
  // As it looks: with all of its style sheets, which are not held back.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet !== null)
  )
  const before = await pressed.boundingBox()
  letScriptsCome()
  await expect(page.getByRole('button', { name: comes })).toBeVisible()
  expect(await pressed.boundingBox()).toEqual(before)
  await page.unroute('**/*.js')
}
/** Why nothing was filed is before her eyes, wherever the button stood. */
async function isTakenToWhatToMend(page: Page): Promise<void> {
  const why = page.locator('.error[role=alert]').first()
  await expect(why).toBeFocused()
  await expect(why).toBeInViewport()
}
/** They have put back what was typed before. */
const scriptsCame = (page: Page) => expect(page.locator('[data-kept-in-tab]')).toBeVisible()
/** What her device keeps beyond the tab. */
const drafts = (page: Page) =>
  page.evaluate(() => Object.entries({ ...localStorage }).filter(([name]) => name.startsWith('vigie draft')))
const asksBeforeLeaving = (page: Page) =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))

test.beforeAll(async ({ browser }) => {
  server = await startOffice()
  const make = async (more: object = {}) =>
    (await browser.newContext({ baseURL: server.origin, viewport: { width: 768, height: 1024 }, ...more })).newPage()
  ;[ama, peru, plain] = [await make(), await make(), await make({ javaScriptEnabled: false })]
  server.run('write-to-missions.ts')
})
test.afterAll(async () => {
  for (const page of [ama, peru, plain]) await page.context().close()
  await server.stop()
})

test('an officer invites two diplomats and makes a link for one answer', async () => {
  await officer(ama).hasAuthenticator()
  await officer(ama).saysWho(server.link, 'Ama Invented')
  await officer(ama).keepsTheSheet()
  await ama.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(ama).toHaveURL(/\/en\/people$/)
  await officer(ama).goes('Missions')
  const invite = async (name: string) => {
    await ama.getByRole('combobox', { name: 'State', exact: true }).selectOption({ label: 'Peru' })
    await ama.getByLabel(/^Name, as on record/).fill(name)
    await ama
      .getByLabel(/^E-mail address of the mission/)
      .last()
      .fill('registry@invented.example')
    await ama.getByRole('button', { name: 'Make the link' }).first().click()
    await expect(ama.locator(`[data-diplomat="${name}"]`)).toContainText('invited')
    return ama.locator('[data-mission-link=invite]').inputValue()
  }
  const [first, second] = [await invite('Pía Invented'), await invite('Paz Invented')]
  const told = ama.locator('[data-told]').filter({ hasText: 'registry@invented.example' })
  await expect(told).toContainText('language: English')
  await ama.getByText('Change address').click()
  await ama.getByLabel('Language of the mail').first().selectOption('fr')
  await ama.getByRole('button', { name: 'Save address' }).click()
  await expect(told).toContainText('language: French')
  await ama.getByLabel('Letter, by its reference').fill('AL XXX 1/2026')
  await ama.getByRole('button', { name: 'Make the link' }).last().click()
  await expect(ama.locator('[role=alert] .error')).toContainText('AL XXX 1/2026')
  await ama.getByLabel('Letter, by its reference').fill('DEMO CHL 3/2026')
  await ama.getByRole('button', { name: 'Make the link' }).last().click()
  links = { first, second, answer: await ama.locator('[data-mission-link=link]').inputValue() }
  expect(await barriersOn(ama)).toEqual([])
  await shoot(ama, 'missions')
})

test('with a passkey she sees what waits, answers question by question, and has a receipt', async () => {
  await officer(peru).hasAuthenticator()
  await staysInItsPlace(peru, links.first, 'Take this access', 'Make the passkey')
  expect(await barriersOn(peru)).toEqual([])
  await shoot(peru, 'enrol')
  await peru.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(peru.getByRole('heading', { name: 'Waiting for your answer: 2' })).toBeVisible()
  await expect(peru.locator('main')).not.toContainText('CHL')
  await expect(peru.locator('main')).toContainText('Overdue')
  expect(await barriersOn(peru)).toEqual([])
  await shoot(peru, 'list')
  await peru.goto('/ar/mission')
  await shoot(peru, 'list')
  await peru.goto('/en/mission')
  await peru.getByRole('link', { name: 'DEMO AL PER 1/2026' }).click()
  await peru.getByRole('button', { name: 'Confirm that it has come' }).click()
  await expect(peru.locator('main')).toContainText('You have confirmed')
  await scriptsCame(peru)
  await peru.getByRole('button', { name: 'File the answer' }).click()
  await expect(peru.locator('[role=alert]')).toContainText('There is no answer yet')
  await isTakenToWhatToMend(peru)
  // With scripts whatever was chosen is still there.
  await expect(peru.getByText('Documents are to be chosen again')).toHaveCount(0)
  await peru.getByRole('button', { name: 'Keep this draft on this device' }).click()
  await expect.poll(() => drafts(peru)).toHaveLength(1)
  await peru.getByLabel('Answer to question 1').fill('Article 1 of an invented law.')
  // Of a kind that is not taken: told before any of it goes.
  let gone = 0
  await peru.route('**/api/mission/uploads', (route) => {
    gone++
    return route.fallback()
  })
  await peru.locator('input[name=documents]').setInputFiles(onDisk('answer.pages', Buffer.alloc(3_000_000)))
  await peru.getByRole('button', { name: 'File the answer' }).click()
  await expect(peru.locator('[data-strange]')).toContainText('“answer.pages” is of a kind that is not taken')
  expect(gone).toBe(0)
  await shoot(peru, 'strange')
  await peru.locator('input[name=documents]').setInputFiles(onDisk('answer.pdf', Buffer.alloc(25_100_000, 'x')))
  await peru.getByRole('button', { name: 'File the answer' }).click()
  await expect(peru.locator('[role=alert]').last()).toContainText('larger than 25 MB')
  await peru.locator('input[name=documents]').setInputFiles(file('answer.pdf', 'An answer'))
  await peru.getByLabel('Text in confidence').fill('For the office alone.')
  expect(await barriersOn(peru)).toEqual([])
  await shoot(peru, 'letter')
  // The line breaks: she is told on this page, and all that she chose is still there.
  await peru.route('**/mission/letters/**', (route) => route.abort())
  await peru.getByRole('button', { name: 'File the answer' }).click()
  await expect(peru.locator('[data-line-broke]')).toContainText('press again')
  await shoot(peru, 'line-broke')
  await peru.unroute('**/mission/letters/**')
  await peru.getByRole('button', { name: 'File the answer' }).click()
  await expect(peru.getByRole('heading', { name: 'Receipt of filing' })).toBeVisible()
  const receipt = peru.url()
  expect(await drafts(peru), 'filed, the draft goes').toEqual([])
  // Back, a browser puts what was filed into its fields again: it would be filed twice.
  await peru.goBack()
  await expect(peru.getByLabel('Answer to question 1')).toHaveValue('')
  await expect.poll(() => asksBeforeLeaving(peru)).toBe(false)
  await peru.goto(receipt)
  const reference = filingReference(new URL(receipt).pathname.split('/').at(-1)!)
  for (const text of ['Article 1 of an invented law.', 'answer.pdf', 'Pía Invented', 'DEMO AL PER 1/2026', reference])
    await expect(peru.locator('main')).toContainText(text)
  expect(await barriersOn(peru)).toEqual([])
  await shoot(peru, 'receipt')
  // What was said in confidence is marked apart, and stays out of what is printed and filed beside the answer.
  const annex = peru.locator('[data-annex]')
  await expect(annex).toContainText('Confidential, not part of the answer')
  await expect(annex.getByText('For the office alone.')).toBeVisible()
  await peru.emulateMedia({ media: 'print' })
  await expect(annex.getByText('For the office alone.')).toBeHidden()
  await expect(annex.getByText('are not printed')).toBeVisible()
  await peru.emulateMedia({ media: null })
  await peru.goto(peru.url().replace('/en/', '/ar/'))
  await shoot(peru, 'receipt')
})

test('she comments on the reading, asks for more time for the other, and signs out everywhere', async () => {
  server.run('write-to-missions.ts', 'DEMO-AL-PER-1-2026')
  await peru.goto('/en/mission/letters/DEMO-AL-PER-1-2026')
  await expect(peru.locator('main')).toContainText('Question 2: not answered')
  await peru.getByLabel('Your comment on this reading').fill('It stands in the document.')
  await peru.getByRole('button', { name: 'File the comment' }).click()
  await expect(peru.getByRole('heading', { name: 'Receipt of filing' })).toBeVisible()
  // On a slow line it goes before the scripts have come, which keep in the tab what is on its way: filed, it is not put back.
  for (const [typed, isPutBack] of [
    ['It stands in the document.', ''],
    ['It stands in the annex.', 'It stands in the annex.']
  ] as const) {
    await peru.goto('/en/mission/letters/DEMO-AL-PER-1-2026')
    await scriptsCame(peru)
    await expect(peru.locator('[data-comment]')).toContainText('It stands in the document.')
    await peru.getByLabel('Your comment on this reading').fill(typed)
    await peru.goto('/en/mission/letters/DEMO-AL-PER-1-2026')
    await scriptsCame(peru)
    await expect(peru.getByLabel('Your comment on this reading')).toHaveValue(isPutBack)
  }
  await peru.getByLabel('Your comment on this reading').fill('')
  // Back to what went before the scripts came, a browser puts it into its field again: it is known by what is filed.
  const letLateScriptsCome = await holdScriptsBack(peru)
  await peru.reload({ waitUntil: 'commit' })
  await peru.getByLabel('Your comment on this reading').fill('It stands in a table.')
  await peru.getByRole('button', { name: 'File the comment' }).click()
  await expect(peru.getByRole('heading', { name: 'Receipt of filing' })).toBeVisible()
  letLateScriptsCome()
  await peru.goBack()
  await scriptsCame(peru)
  await expect(peru.getByLabel('Your comment on this reading')).toHaveValue('')
  expect(await asksBeforeLeaving(peru)).toBe(false)
  // The line breaks under a press that leaves the page: what was typed and chosen is there when she comes again.
  await peru.getByLabel('An acknowledgement').check()
  await unfold(peru.getByText('Ask that it is not published'))
  await peru.locator('select[name=withhold_reply]').selectOption({ index: 1 })
  await peru.getByLabel('Reason').last().fill('An invented trial.')
  await peru.route('**/mission/letters/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback()
  )
  await peru.getByRole('button', { name: 'File the request' }).click({ noWaitAfter: true })
  await expect.poll(() => peru.url()).toMatch(/^chrome-error:/)
  await peru.unroute('**/mission/letters/**')
  await peru.goto('/en/mission/letters/DEMO-AL-PER-1-2026')
  await scriptsCame(peru)
  await expect(peru.getByLabel('Reason').last()).toHaveValue('An invented trial.')
  await expect(peru.locator('select[name=withhold_reply]')).not.toHaveValue('')
  await expect(peru.getByLabel('An acknowledgement')).toBeChecked()
  await peru.getByLabel('Reason').last().fill('')
  const letScriptsCome = await holdScriptsBack(peru)
  await peru.goto('/en/mission/letters/DEMO-AL-PER-2-2026', { waitUntil: 'commit' })
  await peru.getByLabel('Answer to question 1').fill('Half an answer.')
  await peru.getByLabel('An acknowledgement').check()
  await unfold(peru.getByText('Ask for more time'))
  letScriptsCome()
  await expect.poll(() => asksBeforeLeaving(peru), 'what was typed before the scripts came is there').toBe(true)
  await expect(peru.getByLabel('An acknowledgement')).toBeChecked()
  await expect(peru.getByLabel('Until')).toBeVisible()
  const asked = peru.waitForEvent('dialog')
  const leaving = peru.getByRole('link', { name: 'All letters' }).click()
  expect((await asked).type()).toBe('beforeunload')
  await (await asked).dismiss()
  await leaving
  await expect(peru.getByLabel('Answer to question 1')).toHaveValue('Half an answer.')
  await peru.getByLabel('Until').fill('2020-01-01')
  await peru.getByLabel('Reason').first().fill('Two ministries are to be heard.')
  await peru.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(peru.locator('[role=alert]')).toBeVisible()
  await isTakenToWhatToMend(peru)
  await expect(peru.getByLabel('Reason').first()).toHaveValue('Two ministries are to be heard.')
  await expect(peru.getByLabel('Answer to question 1')).toHaveValue('Half an answer.')
  const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await peru.getByLabel('Until').fill(later)
  await peru.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(peru.locator('[data-kept]')).toHaveText(/^\s*Filed\. Receipt of filing · .* has not been filed/)
  await expect(peru.getByLabel('Answer to question 1')).toHaveValue('Half an answer.')
  expect(await barriersOn(peru)).toEqual([])
  await shoot(peru, 'kept')
  // What is emptied before the scripts of this page have come stands in the tab as it was sent.
  await expect.poll(() => asksBeforeLeaving(peru)).toBe(true)
  await peru.getByLabel('Answer to question 1').fill('')
  await expect(peru.locator('main')).toContainText('Request for more time')
  await peru.goto('/en/mission/letters/DEMO-AL-PER-2-2026')
  await peru.locator('main').getByRole('link', { name: 'Request for more time', exact: true }).click()
  await expect(peru.getByRole('heading', { name: 'Receipt of filing' })).toBeVisible()
  const receiptOfRequest = new URL(peru.url()).pathname.slice('/en'.length)
  for (const [lang, until] of untilInMidSentence) {
    await peru.goto(`/${lang}${receiptOfRequest}`)
    await expect(peru.locator('[data-until]')).toHaveText(until)
    // By its reference, never by the name that its address has.
    await expect(peru.locator('dl.facts')).toContainText('DEMO AL PER 2/2026')
    await expect(peru.locator('dl.facts')).not.toContainText('DEMO-AL-PER')
  }
  await peru.goto('/en/mission/letters/DEMO-AL-PER-2-2026')
  await expect(peru.locator('[data-asked-for-time]')).toContainText('not decided yet')
  await expect(peru.locator('summary').filter({ hasText: 'Ask for more time' })).toHaveCount(0)
  await unfold(peru.getByText('Ask that it is not published'))
  await peru.getByLabel('Reason').last().fill('An invented court is seized of it.')
  await peru.getByRole('button', { name: 'File the request' }).click()
  await expect(peru.getByRole('heading', { name: 'Receipt of filing' })).toBeVisible()
  // Each by the reference that stands on its receipt.
  await peru.goto('/en/mission/letters/DEMO-AL-PER-2-2026')
  const filed = peru.locator('main li', { has: peru.locator('[data-filing-reference]') })
  await expect(filed).toHaveCount(2)
  for (const filing of await filed.all()) {
    const id = (await filing.getByRole('link').first().getAttribute('href'))!.split('/').at(-1)!
    await expect(filing.locator('[data-filing-reference]')).toHaveText(
      new RegExp(`^filing reference \\W?${filingReference(id)}\\W?$`, 'u')
    )
  }
  await shoot(peru, 'filed-of-one-day')
  await ama.goto('/en/letters/DEMO-AL-PER-2-2026')
  await officer(ama).unlocks()
  await expect(ama.locator('main')).toContainText('Asked that it is not published')
  await expect(ama.locator('[data-filing-reference]')).toContainText(
    filingReference(receiptOfRequest.split('/').at(-1)!)
  )
  await unfold(ama.getByText('Give no more time').first())
  const refusal = ama.locator('[data-act^="refuse"]')
  await refusal.getByRole('button').click()
  await expect(refusal.locator('[role=alert]')).toContainText('Say why')
  await refusal.getByRole('combobox').selectOption('answer-in-part-first')
  await expect(refusal.locator('[data-whole]')).toHaveText(
    'What is known already can be answered by the day due; the rest may follow.'
  )
  await refusal.getByRole('textbox').fill('The first question needs no ministry.')
  expect(await barriersOn(ama)).toEqual([])
  await shoot(ama, 'refuse')
  await refusal.getByRole('button').click()
  await expect(ama.locator('[data-asked-for-time]')).toContainText('refused on')
  // Nothing was typed into the day to give instead: the refused one goes from there, and nobody is asked before she leaves.
  const giving = ama.locator('[data-act^="extension"]')
  await unfold(giving.getByText('Give more time').first())
  await expect(giving.getByLabel('Until')).toHaveValue('')
  await expect(giving.locator('[data-unsent]')).toHaveCount(0)
  // A day given can't be taken back, and each browser writes its field otherwise: the button names it in words.
  await giving.getByLabel('Until').fill('2027-01-05')
  await expect(giving.getByRole('button')).toHaveText('Give more time until 5 January 2027')
  await giving.getByLabel('Until').fill('')
  await expect(giving.locator('[data-unsent]')).toHaveCount(0)
  await shoot(ama, 'refused')
  for (const lang of ['ar', 'en']) {
    await peru.goto(`/${lang}/mission/letters/DEMO-AL-PER-2-2026`)
    await expect(peru.locator('[data-refused]')).toHaveText('The first question needs no ministry.')
    await shoot(peru, 'refused')
  }
  await expect(peru.locator('main')).toContainText('What is known already can be answered by the day due')
  await expect(peru.locator('summary').filter({ hasText: 'Ask for more time once more' })).toBeVisible()
  await peru.goto('/ar/mission/letters/DEMO-AL-PER-1-2026')
  await shoot(peru, 'letter')
  expect(await barriersOn(peru)).toEqual([])
  await peru.goto('/en/mission/letters/DEMO-AL-CHL-3-2026')
  await expect(peru.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  expect(await barriersOn(peru)).toEqual([])
  await shoot(peru, 'nothing')
  await peru.getByRole('link', { name: 'All letters' }).click()
  await expect(peru.getByRole('heading', { name: 'Letters', exact: true })).toBeVisible()
  await peru.goto('/en/mission/account')
  await expect(peru.locator('main')).toContainText('Paz Invented, has not come in yet')
  await saysWhenItIsTold()
  expect(await barriersOn(peru)).toEqual([])
  await shoot(peru, 'account')
  await peru.goto('/ar/mission/account')
  await expect(peru.locator('[name=address]')).toHaveValue('registry@mission.example')
  await shoot(peru, 'account')
  await peru.goto('/en/mission/account')
  await peru.getByRole('button', { name: 'End all, this one too' }).click()
  await expect(peru).toHaveURL(/\/en\/mission\/sign-in$/)
  await peru.goto('/en/mission')
  await expect(peru).toHaveURL(/\/en\/mission\/sign-in$/)
  await staysInItsPlace(peru, '/en/mission/sign-in', 'Sign in', 'With a passkey')
  await peru.getByRole('button', { name: 'With a passkey' }).click()
  await expect(peru.getByRole('heading', { name: /Waiting for your answer/ })).toBeVisible()
})

test('with scripts what was typed outlives a reload and another language, but for what is in confidence; signing out wipes it', async () => {
  const address = (lang: string) => `/${lang}/mission/letters/DEMO-AL-PER-2-2026`
  const answer = () => peru.locator('textarea[name^=answer_]').first()
  await peru.goto(address('en'))
  await expect(peru.locator('[data-became]')).toHaveText(['It is not public.'])
  await expect(peru.locator('[data-kept-in-tab]')).toContainText('What you give in confidence')
  await answer().fill('Half a page.')
  await peru.locator('textarea[name=annex]').fill('For you alone.')
  await peru.locator('textarea[name=withhold_reason]').evaluate((field) => (field.closest('details')!.open = true))
  await peru.locator('textarea[name=withhold_reason]').fill('It is before a court.')
  await peru.reload()
  await expect(answer()).toHaveValue('Half a page.')
  await expect(peru.locator('textarea[name=annex]')).toHaveValue('')
  await expect(peru.locator('textarea[name=withhold_reason]')).toBeVisible()
  await expect(peru.locator('textarea[name=withhold_reason]')).toHaveValue('It is before a court.')
  await peru.goto(address('ar'))
  await expect(answer()).toHaveValue('Half a page.')
  await shoot(peru, 'kept-in-tab')
  // Where she has filed before, too, what she types before the scripts come stays.
  const kept = await peru.evaluate(() => {
    const key = Object.keys(sessionStorage).find((one) => one.startsWith('vigie typed '))!
    sessionStorage.setItem(key, JSON.stringify([JSON.parse(sessionStorage.getItem(key)!)[0], {}]))
    return key
  })
  // By no name that the office may correct meanwhile.
  expect(kept).toMatch(/ [\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  const letScriptsCome = await holdScriptsBack(peru)
  await peru.goto(address('en'), { waitUntil: 'commit' })
  await answer().fill('Before the scripts.')
  letScriptsCome()
  await expect.poll(() => asksBeforeLeaving(peru)).toBe(true)
  await expect(answer()).toHaveValue('Before the scripts.')
  await peru.goto('/en/mission/sign-in')
  await expect(peru, 'who is in is led on').toHaveURL(/\/en\/mission$/)
  await peru.goto('/en/mission/account')
  await peru.getByRole('button', { name: 'End all, this one too' }).click()
  await expect(peru).toHaveURL(/\/en\/mission\/sign-in$/)
  await expect
    .poll(() => peru.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('vigie'))))
    .toEqual([])
  await peru.getByRole('button', { name: 'With a passkey' }).click()
  await expect(peru.getByRole('heading', { name: /Waiting for your answer/ })).toBeVisible()
  await peru.goto(address('en'))
  await expect(answer()).toHaveValue('')
})

test('a draft that her device keeps is there after the tab closed and she signed out, sealed, until she deletes it', async () => {
  const address = (lang: string) => `/${lang}/mission/letters/DEMO-AL-PER-2-2026`
  const answer = (page: Page) => page.locator('textarea[name^=answer_]').first()
  const draft = (page: Page) => page.locator('[data-draft]')
  await peru.goto(address('en'))
  await peru.getByRole('button', { name: 'Keep this draft on this device' }).click()
  await expect(peru.getByRole('button', { name: 'Delete the draft from this device' })).toBeVisible()
  const empty = await drafts(peru)
  await answer(peru).fill('Work of a week.')
  await peru.locator('textarea[name=annex]').fill('For you alone.')
  await expect.poll(() => drafts(peru)).not.toEqual(empty)
  await shoot(peru, 'draft-kept')
  const another = await peru.context().newPage()
  await another.goto(address('en'))
  await expect(draft(another).getByRole('status')).toHaveText('Your draft is back, as this device kept it.')
  await expect(answer(another)).toHaveValue('Work of a week.')
  await expect(another.locator('textarea[name=annex]')).toHaveValue('')
  await another.goto('/en/mission/account')
  await another.getByRole('button', { name: 'End all, this one too' }).click()
  await expect(another).toHaveURL(/\/en\/mission\/sign-in$/)
  const kept = await drafts(another)
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toMatch(/Work|alone|PER/)
  await another.close()
  await peru.goto('/en/mission/sign-in')
  await peru.getByRole('button', { name: 'With a passkey' }).click()
  await expect(peru.getByRole('heading', { name: /Waiting for your answer/ })).toBeVisible()
  for (const lang of ['ar', 'en']) {
    await peru.goto(address(lang))
    await expect(answer(peru)).toHaveValue('Work of a week.')
    await shoot(peru, 'draft-back')
  }
  expect(await barriersOn(peru)).toEqual([])
  await peru.getByRole('button', { name: 'Delete the draft from this device' }).click()
  await expect(draft(peru).getByRole('status')).toContainText('still in this tab')
  expect(await drafts(peru)).toEqual([])
  await expect(answer(peru)).toHaveValue('Work of a week.')
  await answer(peru).fill('')
  expect(await drafts(peru)).toEqual([])
})

test('a document of 20 MB goes in pieces: a line that breaks costs one of them, and the office has the very file', async () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(20_000_000)])
  await peru.goto('/en/mission/letters/DEMO-AL-PER-1-2026')
  await scriptsCame(peru)
  await expect(peru.locator('main')).toContainText('Up to 25 MB together')
  let isDown = true
  const pieces: string[] = []
  await peru.route('**/api/files/**', (route) => {
    const piece = new URL(route.request().url()).pathname.split('.').at(-1)!
    if (isDown && piece === '1') return route.abort()
    if (route.request().method() === 'PATCH') pieces.push(piece)
    return route.fallback()
  })
  await peru.locator('input[name=documents]').setInputFiles(onDisk('laws.pdf', bytes))
  // What is typed for another thing comes back with the page, and the answer has gone with its document.
  await peru.getByLabel('Your comment on this reading').fill('Not yet.')
  await peru.getByRole('button', { name: 'File the answer' }).click()
  await expect(peru.locator('[data-line-waits]')).toContainText('goes on by itself')
  await shoot(peru, 'line-waits')
  isDown = false
  const filed = peru.locator('[data-kept]').getByRole('link', { name: 'Receipt of filing' })
  await expect(filed).toBeVisible()
  await expect(peru.getByLabel('Your comment on this reading')).toHaveValue('Not yet.')
  expect(pieces.toSorted(), 'each piece once').toEqual(['0', '1', '2'])
  await peru.unroute('**/api/files/**')
  await expect.poll(() => asksBeforeLeaving(peru)).toBe(true)
  await peru.getByLabel('Your comment on this reading').fill('')
  await peru.goto((await filed.getAttribute('href'))!)
  await expect(peru.locator('main')).toContainText(createHash('sha256').update(bytes).digest('hex'))
  await ama.goto('/en/missions')
  await officer(ama).unlocks()
  const saved = await officer(ama).saves(ama.getByRole('link', { name: /laws\.pdf/ }))
  expect(saved.equals(bytes)).toBe(true)
})

test('without scripts: words and a code, typed wrong once, and in again', async () => {
  await plain.goto(links.second)
  await expect(plain.locator('main')).toContainText('You have an access already?')
  const words = await plain.locator('[data-words]').innerText()
  const totpSecret = (await plain.locator('[data-totp]').getAttribute('data-totp'))!
  await plain.getByLabel('Type the words').fill('other words')
  await plain.getByLabel('Code from your app').fill(code(totpSecret))
  await plain.getByRole('button', { name: 'Take this access' }).click()
  await expect(plain.locator('[role=alert]')).toContainText(/^That did not work\..*not the words shown above/)
  expect(await plain.locator('[data-words]').innerText()).toBe(words)
  await plain.getByLabel('Type the words').fill(words)
  await plain.getByLabel('Code from your app').fill(code(totpSecret))
  await plain.getByRole('button', { name: 'Take this access' }).click()
  await expect(plain.getByRole('heading', { name: /Waiting for your answer/ })).toBeVisible()
  // As somebody does who opens the office's mail again a week later.
  await plain.goto(links.second)
  await expect(plain.locator('main')).toContainText('Did you take your access by this link before?')
  await shoot(plain, 'enrol-used')
  await plain.locator('main').getByRole('link', { name: 'Sign in' }).click()
  await expect(plain.getByRole('heading', { name: /Waiting for your answer/ })).toBeVisible()
  await plain.goto('/en/mission/account')
  await plain.getByRole('button', { name: 'Sign out' }).click()
  await shoot(plain, 'sign-in')
  await plain.getByLabel('Name').fill('Paz Invented')
  await plain.getByLabel('Passphrase').fill(words)
  await plain.getByLabel('Code from your app').fill('000000')
  await plain.getByRole('button', { name: 'Sign in' }).click()
  await expect(plain.locator('[role=alert]')).toContainText(/^That did not work\..*Name, words or code/)
  await expect(plain.getByLabel('Name')).toHaveValue('Paz Invented')
  await plain.getByLabel('Passphrase').fill(words)
  await plain.getByLabel('Code from your app').fill(code(totpSecret, Date.now() + 30_000))
  await plain.getByRole('button', { name: 'Sign in' }).click()
  await expect(plain.getByRole('heading', { name: /Waiting for your answer/ })).toBeVisible()
})

test('without scripts: a session that ended loses nothing that was typed', async () => {
  await plain.goto('/en/mission/letters/DEMO-AL-PER-2-2026')
  await expect(plain.locator('noscript p')).toBeVisible()
  await expect(plain.locator('noscript p')).toContainText('without scripts, loading the page anew')
  await plain.getByLabel('Answer to question 1').fill('Typed <b>in</b>\n\ntwo paragraphs.')
  await plain.getByLabel('Text in confidence').fill('For you alone.')
  await unfold(plain.locator('summary').filter({ hasText: 'Ask that it is not published' }))
  await plain.getByLabel('Reason').last().fill('A court has it before it.')
  await plain.getByRole('button', { name: 'Confirm that it has come' }).click()
  await expect(plain.locator('[data-kept]')).toContainText('has not been filed')
  await expect(plain.locator('main')).toContainText('You have confirmed')
  await plain.getByRole('button', { name: 'File the request' }).click()
  await expect(plain.locator('[data-kept]').getByRole('link', { name: 'Receipt of filing' })).toBeVisible()
  await expect(plain.getByLabel('Answer to question 1')).toHaveValue('Typed <b>in</b>\n\ntwo paragraphs.')
  await expect(plain.getByLabel('Reason').last()).toHaveValue('')
  // The key Enter files nothing.
  await unfold(plain.locator('summary').filter({ hasText: 'Ask for more time' }))
  await plain.getByLabel('Until').press('Enter')
  await expect(plain.locator('[data-kept]').getByRole('link')).toHaveCount(0)
  await expect(plain.getByLabel('Text in confidence')).toHaveValue('For you alone.')
  const signedIn = await plain.context().cookies()
  await plain.context().clearCookies()
  await plain.getByRole('button', { name: 'File the answer' }).click()
  await expect(plain.getByRole('heading', { name: 'Your session ended' })).toBeVisible()
  await expect(plain.getByLabel('What you typed (1)')).toHaveValue('Typed <b>in</b>\n\ntwo paragraphs.')
  await shoot(plain, 'session-ended')
  await plain.context().addCookies(signedIn)
  await plain.getByRole('button', { name: 'Send it again' }).click()
  await expect(plain.getByRole('heading', { name: 'Receipt of filing' })).toBeVisible()
  await expect(plain.locator('[data-part]')).toContainText('Questions answered: 1 of 2.')
  for (const text of ['Typed <b>in</b>', 'Please give the legal basis', 'For you alone.'])
    await expect(plain.locator('main')).toContainText(text)
  await plain.goto('/en/mission/letters/DEMO-AL-PER-2-2026')
  await expect(plain.locator('.state-part, .state-part-due').first()).toHaveText('Answered in part, 1 of 2')
  await expect(plain.locator('[data-answered-on]')).toHaveText([/^Answered on /])
  await expect(plain.locator('[data-asked-for-time]')).toContainText('refused on')
  await expect(plain.locator('summary').filter({ hasText: 'Ask for more time for the rest' })).toBeVisible()
  for (const lang of ['ar', 'en']) {
    await plain.goto(`/${lang}/mission`)
    await shoot(plain, 'list-in-part')
  }
  await expect(plain.locator('[data-asked-for-time]')).toContainText('refused on')
  expect(await plain.locator('.state-part, .state-part-due').count()).toBeGreaterThan(0)
})

test('without scripts and without an account: one answer by a link, which then opens nothing', async () => {
  const second = await plain.context().newPage()
  for (const page of [plain, second]) await page.goto(links.answer)
  await expect(plain.locator('main')).toContainText('DEMO AL CHL 3/2026')
  await expect(plain.locator('main')).toContainText(/for this letter, until \d+ \w+ \d{4}\. Print/)
  await plain.getByLabel('Text in confidence').fill('This alone')
  await plain.getByRole('button', { name: 'File the answer' }).click()
  await expect(plain.locator('[role=alert]')).toContainText('not in place of one')
  await isTakenToWhatToMend(plain)
  await expect(plain.getByLabel('Text in confidence')).toHaveValue('This alone')
  await shoot(plain, 'link')
  await plain.getByLabel('Answer as a whole').fill('An answer by link.\nIn two lines.')
  await plain.locator('input[name=documents]').setInputFiles(file('answer.pdf', 'An answer'))
  await plain.getByRole('button', { name: 'File the answer' }).click()
  await expect(plain.getByRole('heading', { name: 'Receipt of filing' })).toBeVisible()
  await expect(plain.locator('main')).toContainText('a link for one answer')
  expect(await plain.locator('main').innerText()).toContain('An answer by link.\nIn two lines.')
  await shoot(plain, 'link-receipt')
  await second.getByLabel('Answer as a whole').fill('What was typed meanwhile.')
  await second.getByRole('button', { name: 'File the answer' }).click()
  await expect(second.locator('[role=alert]')).toContainText('it serves once')
  // And nothing that she only chose, which she would take for words of hers.
  await expect(second.locator('.secret-text')).toHaveText(['What was typed meanwhile.'])
  await shoot(second, 'link-used')
  await ama.goto('/en/missions')
  await officer(ama).unlocks()
  await expect(ama.locator('main')).toContainText('An answer by link.')
  await expect(ama.locator('main')).toContainText('For the office alone.')
  await expect(ama.locator('main')).toContainText((await plain.locator('[data-filing-reference]').innerText()).trim())
  await shoot(ama, 'missions-filed')
  const saved = await officer(ama).saves(ama.getByRole('link', { name: /answer\.pdf/ }).first())
  expect(saved.toString()).toBe('An answer')
})

test('nobody is taken out of a mission by one press: what follows is said first', async () => {
  const paz = ama.locator('[data-diplomat="Paz Invented"]')
  await paz.getByRole('button', { name: 'Take out' }).click()
  await expect(ama.getByRole('dialog')).toContainText('What she filed stays')
  await shoot(ama, 'missions-question')
  await ama.getByRole('button', { name: 'Not yet' }).click()
  await expect(paz).toBeVisible()
  await paz.getByRole('button', { name: 'Take out' }).click()
  await ama.getByRole('dialog').getByRole('button', { name: 'Take out' }).click()
  await expect(paz).toHaveCount(0)
})

test('the letter’s page says when the mission last looked', async () => {
  await ama.goto('/en/letters/DEMO-AL-PER-1-2026')
  await officer(ama).unlocks()
  await expect(ama.locator('[data-told]')).toContainText('The mission last opened it on')
  await expect(ama.locator('[data-filed] [data-filing-reference]')).toHaveText([/^Filing reference: [\d-]{14}$/, /./])
})

/** On its page of account, which has no scripts: refused, it comes back as typed; kept, it is there; and it ends. */
async function saysWhenItIsTold() {
  const mail = peru.locator('[data-mission-mail]')
  const [save, stop] = ['Save mail settings', 'Delete address and stop mail'].map((name) =>
    mail.getByRole('button', { name })
  ) as [Locator, Locator]
  await mail.getByLabel('Your mission’s address').fill('registry@mission')
  await mail.getByLabel('Notify me of').selectOption({ label: 'Urgent appeals only' })
  await mail.getByLabel('How often').selectOption({ label: 'Once a day, after 8:00' })
  await mail.getByLabel('Quiet hours from').selectOption('20:00')
  await mail.getByLabel('until').selectOption('06:00')
  await mail.getByLabel('Time zone').selectOption('America/Lima')
  await mail.getByLabel('Language of the mail').selectOption('es')
  await save.click()
  await expect(mail.getByRole('alert')).toContainText('Your mission’s address:')
  const chosen = async () => {
    for (const [name, value] of Object.entries({
      lang: 'es',
      what: 'urgent',
      often: 'daily',
      quietFrom: '20',
      quietUntil: '6',
      zone: 'America/Lima'
    }))
      await expect(mail.locator(`[name=${name}]`)).toHaveValue(value)
  }
  await chosen()
  await mail.getByLabel('Your mission’s address').fill('registry@mission.example')
  await save.click()
  await expect(mail.getByRole('status')).toHaveText('Mail settings saved.')
  await peru.goto('/en/mission/account')
  await chosen()
  await stop.click()
  await expect(mail.getByRole('status')).toContainText('The address is deleted')
  await expect(mail.getByLabel('Your mission’s address')).toHaveValue('')
  await mail.getByLabel('Your mission’s address').fill('registry@mission.example')
  await save.click()
  await expect(mail.getByRole('status')).toHaveText('Mail settings saved.')
}
