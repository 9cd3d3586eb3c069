import { readFileSync } from 'node:fs'
import { expect, test, type Page, type Route } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { photograph, placeAndTime } from './full-matter.ts'
import { officer } from './navigators/officer.ts'
import { comesIn } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { unfold } from './unfold.ts'

// One story: what an invented source wrote and took back is read in full, and closing tells her what became of it.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  ama = await comesIn(browser, server)
  server.run('send-full-matter.ts')
  server.run('send-submissions.ts')
  await ama.getByRole('link', { name: 'Inbox', exact: true }).click()
  await ama.locator('[data-entry]', { hasText: 'French' }).click()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(matter()).toContainText('An invented march was stopped.')
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
})

const matter = () => ama.locator('.matter')
const wrongs = () => barriersOn(ama, 'wcag-and-headings')

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
  await unfold(covered.locator('summary'))
  await expect(covered.locator('.said')).toHaveText('The blue door 7')
})

const person = (name: string) => ama.locator('[data-person-said]', { has: ama.getByRole('heading', { name }) })

test('answers are in words, and each person has every field and every consent, with who gave it and when', async () => {
  for (const said of ['punishment for contact with the United Nations', 'the person it happened to', 'Not at all'])
    await expect(matter()).toContainText(said)
  for (const said of [
    'woman',
    '34',
    'Counts invented trees',
    'name to the State: yes',
    'said by \u2068her sister\u2069',
    '2 March 2026'
  ])
    await expect(person('Ada Invented')).toContainText(said)
  await expect(person('Ada Invented')).toContainText('in public: yes, by initials')
  await expect(person('Ada Invented')).toContainText('to a named NGO: yes (Invented League)')
  await expect(person('Ben Invented')).toContainText('Under 18: the name is withheld by default')
  await expect(person('Ben Invented')).toContainText('name to the State: no')
  await expect(person('Ben Invented')).toContainText('in public: can’t be asked')
  await expect(person('Cy Invented')).toContainText('Nothing was answered for this person')
})

test('what was taken back is marked where it was given, and whoever may not be named to the State is warned of', async () => {
  await expect(person('Ada Invented').locator('li', { hasText: 'to a named NGO' })).toContainText('taken back on')
  for (const name of ['Ada Invented', 'Ben Invented', 'Cy Invented'])
    await expect(person(name)).toContainText('No yes to being named to the State')
  expect(await wrongs()).toEqual([])
})

test('of a file that came without one a copy is made here, without what the camera wrote; a name that says another type is told', async () => {
  const files = ama.locator('.files')
  await expect(files).toContainText('Its name is that of another kind of file')
  await expect(files).toContainText('There is no copy without metadata')
  await expect(ama.locator('[data-file-limit]')).toContainText('1 of 40')
  await files.getByRole('button', { name: 'Make a copy without metadata' }).click()
  await expect(files).not.toContainText('There is no copy without metadata')
  await files.getByRole('button', { name: 'Show it' }).click()
  const saves = files.getByRole('button', { name: 'Save the copy without metadata' })
  await expect(saves).toBeVisible()
  const saved = ama.waitForEvent('download')
  await saves.click()
  const bytes = readFileSync(await (await saved).path())
  expect(bytes.includes('picture')).toBe(true)
  expect(bytes.includes(placeAndTime)).toBe(false)
  expect(Buffer.from(photograph).includes(placeAndTime)).toBe(true)
  await unfold(files.locator('summary', { hasText: 'Custody' }))
  await expect(files).toContainText('copy without metadata made')
  await expect(ama.locator('[data-file-limit]')).toContainText('2 of 40')
  await unfold(ama.locator('[data-file-limit] summary'))
  await ama.getByRole('button', { name: 'as many files as it takes' }).click()
  await expect(ama.locator('[data-file-limit]')).toContainText('The limit was lifted on')
  expect(await wrongs()).toEqual([])
})

test('what she was told last stands there, with what she was promised; once that day has passed it says so', async () => {
  const told = ama.locator('.told')
  await expect(told).toContainText('the office has told nothing yet')
  await expect(told).toContainText('An officer opens and reads it.')
  await expect(told.locator('.state')).toHaveClass(/state-waiting/)
  server.run('send-full-matter.ts', 'late')
  await ama.getByRole('link', { name: 'Duty roster' }).click()
  // Left for good, or what was opened there would be open still.
  await expect(ama).toHaveURL(/\/inbox\/duty$/)
  await ama.getByRole('link', { name: 'Inbox', exact: true }).first().click()
  await ama.locator('[data-entry]', { hasText: 'Spanish' }).click()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(told.locator('.state')).toHaveClass(/state-overdue/)
  await expect(told).toContainText('Overdue: the day promised was')
  await ama.getByRole('button', { name: 'Sign, seal and leave it for her' }).click()
  await expect(told).toContainText('told on')
  await expect(told.locator('.state')).toHaveClass(/state-waiting/)
  expect(await wrongs()).toEqual([])
  await ama.locator('[data-entry]', { hasText: 'French' }).click()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
})

test('a text that names a mandate, a letter or an exchange with a State is pointed to, leaves the tab only sealed, and may go all the same', async () => {
  const sent: string[] = []
  ama.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  const write = ama.locator('#write')
  await write.locator('textarea').fill('Where was it?')
  await expect(write.locator('[data-slips]')).toBeEmpty()
  await write.locator('textarea').fill('A letter UTO 3/2024 went to Iceland, with WGAD.')
  for (const found of ['WGAD', 'UTO 3/2024', 'Iceland'])
    await expect(write.locator('[data-slips]')).toContainText(found)
  expect(await wrongs()).toEqual([])
  await ama.getByRole('button', { name: 'Sign, seal and leave it for her' }).click()
  await expect(ama.locator('.timeline-plain').last()).toContainText('A letter UTO 3/2024 went to Iceland')
  // With its spaces: three letters alone turn up by chance in what is sealed.
  expect(sent.filter((one) => /to Iceland|UTO 3/.test(one))).toEqual([])
  expect(sent.length).toBeGreaterThan(0)
  // What comes next is hers to choose; a stage before the one that the source reads is asked after.
  const stage = write.getByRole('combobox', { name: 'Stage', exact: true })
  await expect(stage).toHaveValue('')
  await stage.selectOption('received')
  await expect(write.locator('[data-step-back]')).toContainText('An officer is reading it.')
  await expect(write.getByRole('checkbox')).not.toBeChecked()
  await stage.selectOption('more-asked')
  await expect(write.locator('[data-step-back]')).toHaveCount(0)
})

test('what a colleague writes meanwhile is told here, and read without losing what is being typed', async () => {
  const another = await ama.context().newPage()
  await another.goto('/en/inbox')
  await officer(another).unlocks()
  await another.locator('[data-entry]', { hasText: 'French' }).click()
  await another.getByRole('button', { name: 'Open in this tab' }).click()
  await another.getByLabel('Seal a note').fill('Of a colleague, invented.')
  const typed = ama.getByLabel('Seal a note')
  await typed.fill('Not finished, invented.')
  await another.getByRole('button', { name: 'Seal a note' }).click()
  await expect(another.locator('.timeline-plain').last()).toContainText('Of a colleague, invented.')
  await another.close()
  await ama.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(ama.locator('[data-new-here]')).toContainText('Something new has come')
  expect(await wrongs()).toEqual([])
  await ama.getByRole('button', { name: 'Read it' }).click()
  await expect(ama.locator('.timeline-plain').last()).toContainText('Of a colleague, invented.')
  await expect(ama.locator('[data-new-here]')).toHaveCount(0)
  await expect(typed).toHaveValue('Not finished, invented.')
  await expect(matter()).not.toContainText('Not signed')
  await expect(matter()).not.toContainText('signature is not good')
  await typed.fill('')
})

test('closing asks what she is told, shows it in her language, and asks once more before it is done', async () => {
  await unfold(ama.locator('summary', { hasText: 'Close this matter' }))
  const closing = ama.locator('#close')
  const press = () => closing.getByRole('button', { name: 'Close', exact: true }).click()
  await press()
  await expect(ama.getByRole('dialog')).toHaveCount(0)
  await closing.getByLabel('Outcome').selectOption('referred')
  await expect(closing.locator('.preview')).toContainText('Le bureau ne peut pas s’en saisir')
  await expect(closing.locator('.preview')).toContainText('Un autre organisme peut mieux aider.')
  await press()
  await expect(closing.getByLabel('Why, and where else to turn')).toBeFocused()
  await closing.getByRole('button', { name: 'Where else to turn' }).click()
  await expect(closing.locator('.preview')).toContainText('Nous ne pouvons pas donne')
  expect(await wrongs()).toEqual([])
  await press()
  await expect(ama.getByRole('dialog')).toContainText('Close it as “referred elsewhere”?')
  expect(await wrongs()).toEqual([])
  await ama.getByRole('button', { name: 'Not yet' }).click()
  await expect(matter()).not.toContainText('Closed on')
  await press()
  const sent = ama.waitForRequest(/api\/submissions\/close/)
  await ama.getByRole('button', { name: 'Yes, close it' }).click()
  expect((await sent).postDataJSON()).toMatchObject({ outcome: 'referred', toSource: { epoch: 1 } })
  await expect(matter()).toContainText('Closed on')
  await expect(ama.locator('.timeline-plain').last()).toContainText('Un autre organisme peut mieux aider.')
  await expect(closing).toHaveCount(0)
})

test('after closing the office may still write to her', async () => {
  await ama.getByLabel('What it is').selectOption('message')
  await ama.locator('#write textarea').fill('One thing more, invented.')
  await ama.getByRole('button', { name: 'Sign, seal and leave it for her' }).click()
  await expect(ama.locator('.timeline-plain').last()).toContainText('One thing more, invented.')
})

test('undoing what she was told puts it right in her language; it is open again for a reason', async () => {
  await expect(ama.locator('[data-closed-now]')).toContainText('Closed as “referred elsewhere”.')
  await ama.getByRole('button', { name: 'Undo the closing' }).click()
  const reopening = ama.locator('#reopen')
  await expect(reopening.getByLabel('Reason')).toHaveValue('closed-by-mistake')
  await expect(reopening.locator('.preview')).toContainText('La clôture était une erreur du bureau.')
  await reopening.getByLabel('Reason').selectOption('source-asks')
  await expect(reopening.locator('.preview')).toContainText('Ce que vous avez envoyé est rouvert')
  await reopening.getByLabel('More on that for your colleagues').fill('She wrote again, invented.')
  expect(await wrongs()).toEqual([])
  await reopening.getByRole('button', { name: 'Open this matter again' }).click()
  await expect(matter()).not.toContainText('Closed on')
  await expect(matter()).toContainText('Opened again the source asks for it')
  await expect(ama.locator('.timeline-plain').last()).toContainText('She wrote again, invented.')
  const told = (await ama.locator('[data-timeline] li').allInnerTexts()).join('\n')
  const places = ['Closed', 'Un autre organisme', 'Opened again', 'She wrote again'].map((said) => told.indexOf(said))
  expect(places, 'in the order in which it was done').toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('without telling her it is closed only by a tick that says what it means', async () => {
  await ama.locator('[data-entry]', { hasText: 'English' }).click()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await unfold(ama.locator('summary', { hasText: 'Close this matter' }))
  const closing = ama.locator('#close')
  await closing.getByLabel('Outcome').selectOption('declined')
  await closing.getByLabel('Close without telling the source').check()
  await expect(closing.locator('.preview')).toHaveCount(0)
  await closing.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(ama.getByRole('dialog')).toContainText('does not learn what became of it')
  const sent = ama.waitForRequest(/api\/submissions\/close/)
  await ama.getByRole('button', { name: 'Yes, close it' }).click()
  const body = (await sent).postDataJSON() as object
  expect(body).toMatchObject({ untold: true })
  expect(body).not.toHaveProperty('toSource')
  await expect(matter()).toContainText('Closed on')
  await ama.getByRole('button', { name: 'Undo the closing' }).click()
  await expect(matter()).not.toContainText('Closed on')
  await expect(matter()).toContainText('it was closed by mistake')
})

test('an officer who read it sets the danger flag and takes it off, each for a reason; the queue follows', async () => {
  const line = ama.locator('[data-entry]', { hasText: 'English' })
  const flag = ama.locator('[data-danger-flag]')
  await unfold(flag.locator('summary'))
  await flag.getByLabel('Reason').selectOption('learned-otherwise')
  expect(await wrongs()).toEqual([])
  // It is done, and its answer is lost on the way: pressed again, it is done once.
  const lose = async (route: Route) => {
    await route.fetch()
    await route.abort()
  }
  await ama.route('**/api/submissions/danger', lose, { times: 1 })
  await flag.getByRole('button', { name: 'Say that somebody is in danger' }).click()
  await expect(flag.locator('.error')).toHaveCount(1)
  await flag.getByRole('button', { name: 'Say that somebody is in danger' }).click()
  await expect(flag.locator('.error')).toHaveCount(0)
  await expect(line).toContainText('Danger')
  await expect(ama.getByRole('checkbox', { name: /Choose for moving.*Danger.*English/ })).toHaveCount(1)
  await unfold(flag.locator('summary'))
  await flag.getByLabel('Reason').selectOption('in-safety')
  await flag.getByRole('button', { name: 'Take the danger flag off' }).click()
  await expect(line).not.toContainText('Danger')
  await expect(matter()).toContainText('Danger flag taken off the person is in safety')
})

test('an observer sees the queue, and is offered nothing that the server would refuse', async ({ browser }) => {
  const olu = await (await browser.newContext({ baseURL: server.origin })).newPage()
  await officer(ama).goes('People')
  await ama.getByLabel('Name').fill('Olu Invented')
  await ama.getByLabel('Role').selectOption('observer')
  await ama.getByRole('button', { name: 'Make the one-time link' }).click()
  const invitation = await ama.locator('[data-link]').inputValue()
  await officer(olu).hasAuthenticator()
  await officer(olu).saysWho(invitation)
  await olu.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(olu.locator('.fingerprint').first()).toBeVisible()
  const heard = (await officer(olu).fingerprint()).slice(-2)
  const bo = await comesIn(browser, server, 'bo')
  for (const by of [ama, bo]) {
    await by.goto('/en/people')
    await officer(by).unlocks()
    const row = officer(by).person('Olu Invented')
    await row.getByLabel('The last two groups').fill(heard.join(' '))
    await row.getByRole('button', { name: 'Confirm' }).click()
    await expect(row.getByRole('button', { name: 'Confirm' })).toHaveCount(0)
  }
  await bo.context().close()
  await olu.reload()
  await officer(olu).unlocks()
  await olu.getByRole('link', { name: 'Inbox', exact: true }).click()
  const refused: string[] = []
  olu.on('response', (response) => {
    if (response.status() >= 400) refused.push(response.url())
  })
  await olu.locator('[data-entry]').first().click()
  await expect(olu.locator('.matter')).toContainText('Your role sees the queue, without content.')
  await olu.keyboard.press('o')
  await olu.keyboard.press('x')
  for (const name of ['Open in this tab', 'Open all of this list', 'Set aside as junk'])
    await expect(olu.getByRole('button', { name })).toHaveCount(0)
  await expect(olu.locator('.queue input')).toHaveCount(0)
  await expect(olu.getByRole('link', { name: 'Enter for someone' })).toHaveCount(0)
  await olu.getByRole('link', { name: 'Duty roster' }).click()
  await expect(olu.locator('.people li').first()).toBeVisible()
  await expect(olu.getByRole('button', { name: 'Put on duty' })).toHaveCount(0)
  expect(refused).toEqual([])
  await olu.context().close()
})
