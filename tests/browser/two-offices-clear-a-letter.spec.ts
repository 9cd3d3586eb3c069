import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { todayInGeneva } from '../../src/mandate/calendar.ts'
import type { Me } from '../../src/mandate/people/read-me.ts'
import { officer, type Officer } from './navigators/officer.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'

// Over 20 s: two servers start, three people enrol in their browsers, and axe looks at nine pages.
// Two offices on one instance: Rita leads, and is the Rapporteur; Tam is asked. Persons and letter are invented.
test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 30_000 })

const year = todayInGeneva(new Date()).slice(0, 4)
let ours: OfficeServer
let theirs: OfficeServer
let rita: Page
let tam: Page
let ritas: Officer
test.afterAll(async () => {
  await theirs.stop()
  await ours.stop()
})

test('a text is opened where it was asked for, changed as proposed, cleared, signed and sent; the server had none of it before', async ({
  browser
}) => {
  ours = await startOffice()
  rita = await (await browser.newContext({ baseURL: ours.origin })).newPage()
  await rita.goto(ours.link)
  await rita.getByLabel('Name').fill('Rita Invented')
  await rita.getByLabel('Role').selectOption({ label: 'Rapporteur' })
  await rita.getByRole('button', { name: 'Go on' }).click()
  await officer(rita).keepsTheSheet()
  ritas = await officer(rita).takesPassphrase('Finish')
  await expect(rita).toHaveURL(/\/en\/people$/)
  theirs = await startOffice({ another: { beside: ours, mandate: 'torture' } })
  tam = await (await browser.newContext({ baseURL: theirs.origin })).newPage()
  const { words } = await officer(tam).begins(theirs.link, 'Tam Invented')
  ours.run('ask-to-clear.ts')

  await officer(tam).goes('Clearance')
  await shoot(tam, 'clearance list')
  await tam.locator('[data-clearance=waiting]').getByRole('link').click()
  await expect(tam.locator('[data-letter-text]')).toContainText('An invented person was taken')
  await tam.getByLabel('We propose a change').check()
  await tam.getByLabel('Which change, and why').fill('Say that she is safe now.')
  await unfold(tam.locator('summary', { hasText: 'Change the text here' }))
  await tam.getByLabel('Information received · Fact 2').fill('Nobody said why. She is safe now.')
  await tam.getByLabel(/without having compared the keys of the office that leads/).check()
  // What he wrote and did not say is there again after the lock; who is asked to know something is asked again.
  await tam.getByRole('button', { name: 'Lock this tab' }).click()
  await expect(tam.locator('[data-unsent]')).toContainText('sealed to you')
  await officer(tam).unlocks(words)
  await expect(tam.getByLabel('We propose a change')).toBeChecked()
  await expect(tam.getByLabel('Which change, and why')).toHaveValue('Say that she is safe now.')
  await expect(tam.getByLabel('Information received · Fact 2')).toHaveValue('Nobody said why. She is safe now.')
  await tam.getByLabel(/without having compared the keys of the office that leads/).check()
  await good(tam, 'asked office')
  await says(tam)
  await expect(tam.locator('[data-unsent]')).toHaveCount(0)

  await opensLed(rita)
  await expect(rita.locator('[data-asked]')).toContainText('nobody has compared them yet')
  await officer(tam).goes('Epochs')
  const print = await officer(tam).fingerprint()
  await officer(tam).goes('Clearance')
  await tam.locator('[data-clearance=said]').getByRole('link').click()
  await unfold(rita.locator('summary', { hasText: 'have not been compared yet' }))
  await rita.getByLabel('The last two groups').fill(print.slice(-2).join(' '))
  await rita.getByRole('button', { name: 'I compared it' }).click()
  await expect(rita.locator('[data-asked]')).toContainText('signed with that office’s keys, which were compared')
  await expect(rita.locator('[data-words]')).toContainText('Say that she is safe now.')
  await expect(rita.locator('[data-words] ins')).toContainText('She is safe now.')
  await rita.getByLabel('What changed, and why').fill('As proposed.')
  await unfold(rita.locator('summary', { hasText: 'Record a word said elsewhere' }))
  await rita.getByLabel('Who told you so').fill('Their assistant, invented')
  await opensLed(rita)
  await expect(rita.getByLabel('What changed, and why')).toHaveValue('As proposed.')
  await expect(rita.getByLabel('Who told you so')).toHaveValue('Their assistant, invented')
  // This letter was put here by no draft of a case, and by no officer's hand: who was asked is nobody's word.
  await expect(rita.locator('[data-put-not-signed]')).toContainText('look yourself')
  await rita.getByLabel(/I have looked myself/).check()
  await rita.getByLabel(/I know that this text is put before them too/).check()
  await good(rita, 'leading office')
  await rita.getByRole('button', { name: 'Put this text before them' }).click()
  await expect(rita.getByRole('status').first()).toContainText('The new text lies before all who sign.')
  await expect(rita.locator('[data-put-not-signed]')).toHaveCount(0)
  await rita.getByLabel('Mandate').selectOption('expression')
  await rita.getByRole('combobox', { name: 'Word' }).selectOption('declined')
  await rita.getByRole('button', { name: 'Record it' }).click()
  // What came last is what the page says: the one is waited for before the other.
  await expect(rita.getByRole('status').first()).toContainText('Recorded.')
  await clears(rita)

  // His page still stands as he left it: what he says of the text before is refused, and the one that lies there shown.
  await tam.getByLabel('We do not join').check()
  await tam.getByLabel('Why not').fill('A word of the text before.')
  await tam.getByLabel(/without having compared the keys of the office that leads/).check()
  await tam.getByRole('button', { name: 'Sign and say it' }).click()
  await expect(tam.getByRole('alert').filter({ hasText: 'Another text was put meanwhile' })).toBeVisible()
  await expect(tam.getByLabel('Why not')).toHaveValue('A word of the text before.')
  await expect(tam.locator('[data-differences] ins').first()).toContainText('She is safe now.')
  await expect(tam.locator('[data-change="facts.items.1"]')).toContainText('Taken')
  await good(tam, 'told what was taken')
  await clears(tam)

  await opensLed(rita)
  await expect(rita.locator('[data-record]')).toContainText('withheld in public')
  await rita.getByLabel(/I have looked myself/).check()
  const question = rita.getByRole('dialog')
  await rita.getByRole('button', { name: 'Sign this letter' }).press('Enter')
  await expect(question).toContainText('Peru')
  await rita.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await officer(rita).assures('Sign this letter', 'Yes, sign it')
  // Asked again where it is sent: another tick than that of the signature.
  await expect(rita.locator('main')).toContainText('Signed by the Rapporteur')
  await rita.getByLabel('Reference').fill(`DEMO AL PER 7/${year}`)
  await opensLed(rita)
  await expect(rita.getByLabel('Reference')).toHaveValue(`DEMO AL PER 7/${year}`)
  await rita.getByLabel(/I have looked myself/).check()
  await good(rita, 'before sending')
  // That mission has no page of its own: how it goes is chosen, and who carries it is said.
  await rita.getByLabel(/^How it goes to/).selectOption('note-verbale')
  await expect(rita.locator('main')).toContainText('an officer prints the letter')
  // Meanwhile he thinks better of it: that it has not gone is said, and why.
  await unfold(tam.getByText('Change our word'))
  await tam.getByLabel('We propose a change').check()
  await tam.getByLabel('Which change, and why').fill('One word more.')
  await tam.getByLabel(/without having compared the keys of the office that leads/).check()
  await says(tam)
  await officer(rita).assures('Record it as sent', 'Yes, record it')
  await expect(rita.getByRole('alert').filter({ hasText: 'not cleared this text yet' })).toBeVisible()
  await officer(rita).goes('Clearance')
  await expect(rita.locator('[data-clearance=led]')).not.toContainText('Signed and ready to send')
  await clears(tam)
  await opensLed(rita)
  await rita.getByLabel(/I have looked myself/).check()
  // One press sends nothing, nor does its key held down: which letter goes to whom, and how, is asked before.
  const kept = () => rita.getByLabel('Reference').inputValue()
  for (const stays of ['Escape', 'Enter']) {
    await rita.getByRole('button', { name: 'Record it as sent' }).press('Enter')
    await expect(question.getByRole('heading')).toContainText(`DEMO AL PER 7/${year}`)
    await expect(question.getByRole('listitem')).toHaveText([/^Peru: note verbale/i])
    await expect(question).toContainText('can’t be undone')
    await expect(question.getByRole('button', { name: 'Not yet' })).toBeFocused()
    if (stays === 'Enter') await good(rita, 'asked before sending')
    await rita.keyboard.press(stays)
    await expect(question).toBeHidden()
    await expect(rita.getByRole('button', { name: 'Record it as sent' })).toBeFocused()
    expect(await kept()).toBe(`DEMO AL PER 7/${year}`)
  }
  await officer(rita).assures('Record it as sent', 'Yes, record it')
  await expect(rita).toHaveURL(new RegExp(`/letters/DEMO-AL-PER-7-${year}$`))
  await expect(rita.locator('main')).toContainText('Print and deliver it:')
  for (const path of ['letters/document', 'clearance/note']) {
    const file = await rita.request.get(`/api/${path}?slug=DEMO-AL-PER-7-${year}`)
    expect((await file.body()).subarray(0, 4).toString()).toBe('%PDF')
  }
})

test('a guest who speaks for a mandate elsewhere reads one letter, proposes a change, clears it, and is named where it is led', async ({
  browser
}) => {
  await officer(rita).goes('People')
  const link = await officer(rita).invites('Gita Invented', 'guest, for one matter')
  const gita = await (
    await browser.newContext({ baseURL: ours.origin, viewport: { width: 360, height: 740 } })
  ).newPage()
  await officer(gita).hasAuthenticator()
  await officer(gita).saysWho(link)
  await gita.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(gita.locator('.fingerprint').first()).toBeVisible()
  await rita.reload()
  await officer(rita).unlocks(ritas.words)
  await officer(rita).confirms('Gita Invented', (await officer(gita).fingerprint()).slice(-2))
  const { people } = (await (await rita.request.get('/api/me')).json()) as Me
  const card = people.officers.find(({ role }) => role === 'guest')!.card.value
  const slug = ours.run('ask-to-clear.ts', card.id, card.recipient).trim()

  const told = rita.locator('[data-asked] tr', { hasText: 'expression' }).locator('td').last()
  const look = async () => {
    await officer(rita).goes('Clearance')
    await rita.locator(`[data-clearance=led] a[href$="${slug}"]`).click()
  }
  await look()
  await expect(told).toHaveText('a guest of this office was asked: Gita Invented')
  await expect(rita.locator('[data-asked]')).not.toContainText('no office here')
  await good(rita, 'guest asked')

  await gita.reload()
  await officer(gita).unlocks()
  await officer(gita).goes('Clearance')
  await gita.locator('[data-clearance=waiting]').getByRole('link').click()
  await expect(gita.locator('[data-letter-text]')).toContainText('An invented person was taken')
  await good(gita, 'guest')
  await gita.getByLabel('We propose a change').check()
  await gita.getByLabel('Which change, and why').fill('Say by whom.')
  await says(gita)
  await look()
  await expect(told).toContainText('Gita Invented')
  await expect(rita.locator('[data-words]')).toContainText('Say by whom.')
  await expect(gita.locator('[data-words]')).toContainText('Say by whom.')
  await expect(gita.locator('[data-words] .error')).toHaveCount(0)
  await clears(gita)
  await look()
  await expect(told).toContainText('Gita Invented')
  await expect(rita.locator('[data-asked]')).not.toContainText('no office here')
  await good(rita, 'guest cleared')
  await gita.context().close()
})

test('the second mandate that opens the same matter is warned of the first, once both agreed; so is the first', async () => {
  await officer(rita).goes('Epochs')
  const print = await officer(rita).fingerprint()
  await officer(tam).goes('Clearance')
  const pairs = tam.locator('[data-pairs]')
  await unfold(pairs.getByText('have not been compared yet'))
  await pairs.getByLabel('The last two groups').fill(print.slice(-2).join(' '))
  await pairs.getByRole('button', { name: 'I compared it' }).click()
  await pairs.getByRole('button', { name: 'Agree to compare' }).click()
  await expect(pairs).toContainText('the other has not yet')
  await officer(rita).goes('Clearance')
  await rita.getByRole('button', { name: 'Agree to compare' }).click()
  await expect(rita.locator('[data-pairs]')).toContainText('Both offices agreed')
  await good(rita, 'pairs')

  await opensCase(rita, 'Amal Haddad', '2026-02-14', true)
  await opensCase(tam, 'أمل حداد', '2026-02-16')
  const warned = tam.locator('[data-warned=defenders]')
  await expect(warned).toContainText('a person and a month in common. It proves nothing; ask it before you write.')
  await good(tam, 'warning')
  // His office is warned of her; hers is of his only once she agreed there too.
  await opensAgain(rita)
  await isCompared(rita)
  await expect(rita.locator('[data-warned]')).toHaveCount(0)
  await agrees(tam)
  await expect(tam.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
  await isCompared(tam)
  await opensAgain(rita)
  await expect(rita.locator('[data-warned=torture]')).toBeVisible()

  await warned.getByRole('button', { name: 'Not the same' }).click()
  await expect(warned).toHaveCount(0)
  await unfold(tam.getByText('Judged not the same as a case of another mandate: 1'))
  await tam.locator('[data-pairs-aside]').getByRole('button', { name: 'Undo' }).click()
  await expect(warned).toBeVisible()

  await officer(tam).goes('Clearance')
  await pairs.getByRole('button', { name: 'Stop comparing' }).click()
  await expect(pairs.getByRole('button', { name: 'Agree to compare' })).toBeVisible()
  await opensAgain(rita)
  await isCompared(rita)
  await expect(rita.locator('[data-warned]')).toHaveCount(0)
})

/** A case of Peru, with one person and what was done to her on a day; whether she agreed that other mandates learn of her. */
async function opensCase(page: Page, name: string, when: string, agreed = false) {
  await officer(page).goes('Cases')
  await unfold(page.locator('[data-start-case] > summary'))
  await page.getByLabel('Add a State').selectOption({ label: 'Peru' })
  await page.getByRole('button', { name: 'Start a case' }).click()
  await page.getByRole('button', { name: 'Open in this tab' }).click()
  await page.locator('[data-part=persons]').getByRole('button', { name: 'Add a person' }).click()
  await page.locator('[data-part=persons]').getByLabel('Name', { exact: true }).fill(name)
  if (agreed) await agrees(page)
  await page.locator('[data-part=incidents]').getByRole('button', { name: /^Add/ }).click()
  await page.locator('[data-part=incidents]').getByLabel('When').fill(when)
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
  await isCompared(page)
}

async function agrees(page: Page) {
  await unfold(page.getByText('Record an answer that was given to you'))
  const form = page.locator('[data-part=persons] [data-record-answer]')
  await form.getByLabel('Consent to').selectOption('other-mandate')
  await form.getByRole('combobox', { name: 'Answer' }).selectOption('yes')
  await form.getByLabel('Who said so').fill('herself, invented')
  await form.getByLabel('Date of the answer').fill('2026-02-20')
  await form.getByLabel('Evidence').fill('A call that nobody made')
  await form.getByRole('button', { name: 'Save answer' }).click()
  await expect(form).toHaveCount(0)
}

const isCompared = (page: Page) => expect(page.locator('[data-pair-warnings]')).toHaveAttribute('aria-busy', 'false')

/** She goes elsewhere, and comes back to the one case of her office. */
async function opensAgain(page: Page) {
  await officer(page).goes('Clearance')
  await officer(page).goes('Cases')
  await page.locator('[data-entry]').first().click()
  await page.getByRole('button', { name: 'Open in this tab' }).click()
}

async function opensLed(page: Page) {
  await officer(page).goes('Clearance')
  await page.locator('[data-clearance=led]').getByRole('link').click()
}

async function clears(page: Page) {
  await page.getByLabel('We clear it and sign with the others').check()
  await says(page)
}

/** That the word is said may stand there from the word before: the answer to this one is waited for. */
async function says(page: Page) {
  const said = page.waitForResponse((response) => response.url().includes('/api/clearance/say'))
  await page.getByRole('button', { name: 'Sign and say it' }).click()
  await said
  await expect(page.getByRole('status').first()).toContainText('Your mandate’s word is said.')
}

async function good(page: Page, name: string) {
  await shoot(page, `clearance ${name}`)
  expect(await barriersOn(page)).toEqual([])
}
