import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { Document, Packer, Paragraph } from 'docx'
import { readDocxParagraphs } from '../../src/platform/documents/read-docx.ts'
import { officer } from './navigators/officer.ts'
import { officeOfTwo } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'

// Over 20 s: two officers type in one draft key by key, it goes to Word and back, and two more letters are begun from it.
// One story: two invented officers draft a letter from a case, at once, in Word, and to a second addressee.
test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 30_000 })

let server: OfficeServer
let ama: Page
let bo: Page
const sent: string[] = []
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  ;({ ama, bo } = await officeOfTwo(browser, server))
  server.run('send-submissions.ts')
  for (const page of [ama, bo])
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
})
test.afterAll(async () => {
  await ama.context().close()
  await bo.context().close()
  await server.stop()
})

const wrongs = (page: Page) => barriersOn(page, 'wcag')
const saved = (page: Page) => expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
const part = (page: Page, name: string) => page.locator(`[data-section="${name}"]`)
const fact = (page: Page, number = 1) => page.getByLabel(`Fact ${number}`, { exact: true })
const question = (page: Page, number: number) => page.getByLabel(`Question ${number}`, { exact: true })
const cameBack =
  'Was anything said in public about this, by whom, on which day, and what has followed from that for the others?'
const missing = (page: Page, code: string) => page.locator(`[data-missing="${code}"]`)

test('from a case to a draft: its facts and the usual questions stand in it, and what it lacks is said', async () => {
  await officer(ama).goes('Inbox')
  await officer(ama).opens('English')
  await unfold(ama.locator('[data-to-case] > summary'))
  await ama.getByLabel('Add a State').selectOption({ label: 'Peru' })
  await ama.getByRole('button', { name: 'Open a case from this' }).click()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await saved(ama)
  await unfold(ama.locator('[data-begin-draft] > summary'))
  await ama.locator('[data-begin-draft]').getByLabel('Kind').selectOption('UA')
  await expect(ama.getByLabel('To which State')).toHaveValue('PER')
  // However late the case's record comes, no draft is begun without it.
  const case_ = ama.url().match(/cases\/([0-9a-f-]{36})/)?.[1]
  let comes = () => {}
  const record = new Promise<void>((resolve) => (comes = resolve))
  await ama.route('**/api/cases/updates', async (route) => {
    if (route.request().postDataJSON().document === case_) await record
    await route.continue()
  })
  await ama.locator('[data-begin-draft]').getByRole('button', { name: 'Begin a draft' }).click()
  await expect(ama).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/)
  await expect(ama.locator('p[role=status]', { hasText: 'Opening' })).toBeVisible()
  await expect(ama.getByRole('button', { name: 'Begin with the usual paragraphs' })).toHaveCount(0)
  comes()
  await saved(ama)
  await expect(missing(ama, 'draft-no-questions')).toBeVisible()
  await ama.getByLabel('Add a theme or group').selectOption({ label: 'Peaceful assembly' })
  await ama.getByRole('button', { name: 'Begin with the usual paragraphs' }).click()
  await expect(fact(ama)).toHaveValue('An invented meeting was broken up.')
  await ama.unroute('**/api/cases/updates')
  await expect(missing(ama, 'draft-own-words')).toContainText('the source’s own words')
  await missing(ama, 'draft-own-words').getByRole('button', { name: 'I looked at it' }).click()
  await expect(missing(ama, 'draft-own-words')).toHaveCount(0)
  await expect(question(ama, 5)).toHaveValue(/who ordered the assembly to be broken up/)
  await ama.getByRole('button', { name: 'Take what letters on these themes usually cite' }).click()
  await expect(part(ama, 'treaties').getByLabel('Paragraph 1', { exact: true })).toHaveValue(
    /Civil and Political Rights \(article 21\)\. Peru: State party since 1978\./
  )
  await missing(ama, 'draft-no-subject').getByRole('link').click()
  await expect(ama.getByLabel('Subject')).toBeFocused()
  await ama.keyboard.type('An invented meeting in Peru')
  await expect(missing(ama, 'draft-no-subject')).toHaveCount(0)
  await expect(missing(ama, 'draft-gap').first()).toContainText('[name]')
  await saved(ama)
  // Earlier letters are those to the State that is written to now, and what speaks of another is to be looked at.
  const listed = (state: string) =>
    ama.waitForResponse((one) => one.url().includes(`/api/letters?lang=en&state=${state}`))
  await Promise.all([listed('PER'), unfold(ama.locator('[data-earlier] > summary'))])
  const ofState = ama.locator('[data-addressees] select').nth(1)
  await Promise.all([listed('KEN'), ofState.selectOption('KEN')])
  await expect(missing(ama, 'draft-other-state').first()).toBeVisible()
  await Promise.all([listed('PER'), ofState.selectOption('PER')])
  await expect(missing(ama, 'draft-other-state')).toHaveCount(0)
  await saved(ama)
  expect(await ama.title()).not.toContain('invented')
  expect(await wrongs(ama)).toEqual([])
})

test('who did not agree to be named to the State is found where she stands by name, and counted when ticked', async () => {
  await ama.locator('[data-persons]').getByLabel('Somebody Invented').check()
  await expect(ama.locator('[data-persons]')).toContainText('not by name')
  await fact(ama).press('End')
  await fact(ama).pressSequentially(' Somebody invented was there.')
  await missing(ama, 'draft-named-to-state').getByRole('link').click()
  await expect(fact(ama)).toBeFocused()
  await unfold(ama.locator('[data-preview] > summary'))
  await expect(ama.locator('[data-letter-text]')).toContainText('Excellency')
  await expect(ama.locator('[data-letter-text] li').first()).toHaveText(/Please give us any further information/)
  await shoot(ama, 'draft')
  await fact(ama).fill('An invented meeting was broken up.')
  await expect(missing(ama, 'draft-named-to-state')).toHaveCount(0)
  await saved(ama)
})

test('two officers type in one paragraph at once, one of them without a line for a while, and lose no keystroke', async () => {
  await bo.goto(new URL(ama.url()).pathname)
  await officer(bo).unlocks()
  await saved(bo)
  await expect(fact(bo)).toHaveValue('An invented meeting was broken up.')
  await bo.context().setOffline(true)
  await fact(bo).press('End')
  await fact(bo).pressSequentially(' Bo typed this without a line.')
  await fact(bo).press('Control+Enter')
  await expect(fact(bo, 2)).toBeFocused()
  await bo.keyboard.type('A second fact of Bo.')
  await fact(ama).press('Home')
  await fact(ama).pressSequentially('Ama typed this meanwhile. ')
  await expect(bo.locator('[data-saving]')).toHaveAttribute('data-saving', 'offline')
  await bo.context().setOffline(false)
  for (const page of [ama, bo]) {
    await expect(fact(page)).toHaveValue(
      'Ama typed this meanwhile. An invented meeting was broken up. Bo typed this without a line.'
    )
    await expect(fact(page, 2)).toHaveValue('A second fact of Bo.')
  }
  // What she takes back is what she typed, and no word that came in meanwhile.
  await fact(ama).press('Control+End')
  await fact(ama).press('!')
  await expect(fact(bo)).toHaveValue(/line\.!$/)
  await fact(bo).press('Control+Home')
  await fact(bo).pressSequentially('Indeed: ')
  await expect(fact(ama)).toHaveValue(/^Indeed: .+!$/)
  await fact(ama).press('Control+z')
  await expect(fact(bo)).toHaveValue(/^Indeed: Ama .+line\.$/)
  await fact(bo).press('Control+z')
  await expect(fact(ama)).toHaveValue(/^Ama .+line\.$/)
  await fact(ama, 2).press('Alt+ArrowUp')
  await expect(fact(bo)).toHaveValue('A second fact of Bo.')
  await part(bo, 'facts').getByRole('button', { name: 'Take away: Fact 1' }).click()
  await expect(fact(ama, 2)).toHaveCount(0)
  await part(bo, 'facts').getByRole('button', { name: 'Undo' }).click()
  await expect(fact(ama)).toHaveValue('A second fact of Bo.')
  for (const page of [ama, bo]) await saved(page)
})

test('it goes out as Word and comes back changed: each difference is taken or left', async () => {
  const file = ama.locator('[data-word-file]')
  const out = await officer(ama).saves(file.getByRole('button', { name: 'Save as Word' }))
  const paragraphs = await readDocxParagraphs(new Uint8Array(out).buffer)
  const changed = paragraphs.flatMap((text) => {
    if (text === 'A second fact of Bo.') return []
    if (text.startsWith('Please tell us what has been done')) return [text, cameBack]
    if (text.startsWith('Please describe any investigation')) return [text.replace('any investigation', 'each inquiry')]
    return [text]
  })
  const children = changed.map((text) => new Paragraph(text))
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  await file
    .getByLabel('A Word file that came back')
    .setInputFiles({ name: 'back.docx', mimeType: 'application/zip', buffer })
  await expect(file.locator('[data-difference]')).toHaveCount(3)
  await expect(file.locator('[data-part-of]')).toHaveText([/Information received$/, /Questions$/, /Questions$/])
  await file.locator('[data-difference="removed"]').getByRole('button', { name: 'Leave it' }).click()
  await file.locator('[data-difference="added"]').getByRole('button', { name: 'Take it' }).click()
  await expect(file.locator('[data-difference]')).toHaveCount(1)
  await file.locator('[data-difference="changed"]').getByRole('button', { name: 'Take it' }).click()
  await expect(file.locator('[data-difference]')).toHaveCount(0)
  await expect(question(bo, 3)).toHaveValue(/Please describe each inquiry/)
  await expect(question(bo, 5)).toHaveValue(cameBack)
  await expect(fact(ama)).toHaveValue('A second fact of Bo.')
  await file
    .getByLabel('A Word file that came back')
    .setInputFiles({ name: 'no.docx', mimeType: 'application/zip', buffer: Buffer.from('no') })
  await expect(file.getByRole('alert')).toContainText('no Word file that can be read')
  await saved(ama)
})

test('each version is there by day and officer; what stood in one is put back by hand', async () => {
  const versions = ama.locator('[data-versions]')
  await versions.getByRole('button', { name: 'Show the versions' }).click()
  await expect(versions.getByRole('radio').last()).toBeVisible()
  await versions
    .getByRole('radio', { name: /Bo Invented/ })
    .last()
    .check()
  await versions
    .locator('[data-difference]')
    .filter({ hasText: cameBack })
    .getByRole('button', { name: 'Make it as it was then' })
    .click()
  await expect(question(bo, 5)).not.toHaveValue(cameBack)
  await saved(ama)
  // No version stands beside itself: what was beside it is then the letter as it stands.
  const names = await versions.locator('label.choice').allInnerTexts()
  expect(new Set(names).size).toBe(names.length)
  const beside = versions.getByLabel('Beside')
  await beside.selectOption({ index: 1 })
  await versions.locator(`input[value="${await beside.inputValue()}"]`).check()
  await expect(beside).toHaveValue('0')
})

test('the company is written to as well: the facts go along, and the name of who did not agree to that is withheld', async () => {
  await fact(ama).fill('A second fact, of Somebody Invented.')
  // Both comparisons are made anew with it, and move what stands below.
  await expect(ama.locator('del').filter({ hasText: 'Somebody Invented' })).toHaveCount(2)
  const parallel = ama.locator('[data-parallel]')
  await unfold(parallel.locator('summary'))
  await parallel.getByLabel('The same matter to').selectOption('company')
  await parallel.getByLabel('Company', { exact: true }).fill('An Invented Company')
  const first = ama.url()
  await parallel.getByRole('button', { name: 'Begin a parallel letter' }).click()
  await expect(ama).not.toHaveURL(first)
  await expect(fact(ama)).toHaveValue('A second fact, of [withheld].')
  await expect(question(ama, 1)).toHaveCount(0)
  await ama.getByRole('button', { name: 'Begin with the usual paragraphs' }).click()
  await expect(question(ama, 2)).toHaveValue(/your company looks for, prevents and accounts for/)
  await expect(ama.getByLabel('Salutation')).toHaveValue('Dear Sir or Madam,')
  await saved(ama)
  await ama.getByRole('link', { name: 'Back to the case' }).click()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(ama.locator('[data-drafts] li')).toHaveCount(2)
  await expect(ama.locator('[data-drafts]')).toContainText('An Invented Company')
  await expect(bo.locator('[data-parallel] a')).toHaveText('The company: An Invented Company')
})

test('by the register the parent is that of the day, one press begins its letter, and the first one knows of it', async () => {
  const enter = (path: string, body: object) =>
    bo.evaluate(
      async ([to, input]) => {
        const headers = { 'content-type': 'application/json' }
        return ((await (await fetch(`/api/${to}`, { method: 'POST', headers, body: input })).json()) as { id: string })
          .id
      },
      [path, JSON.stringify(body)] as const
    )
  const company = (name: string, homeState: string) =>
    enter('companies', { name, homeState, kind: 'company', sector: 'mining' })
  const mine = await company('Mine of the story', 'PER')
  const line = { company: mine, as: 'parent', title: 'Report', address: 'https://invented.example/r', noPerson: true }
  const read = { ...line, readOn: '2026-01-01' }
  await enter('companies/holdings', {
    ...read,
    other: await company('Owner before', 'CAN'),
    from: '2010',
    to: '2025-03-14'
  })
  await enter('companies/holdings', {
    ...read,
    other: await company('Owner since', 'CHE'),
    share: 80,
    from: '2025-03-15'
  })
  await bo.evaluate(() => dispatchEvent(new Event('focus')))
  const beside = bo.locator('[data-by-register]')
  await beside.getByLabel('The company concerned').selectOption('Mine of the story')
  await beside.getByLabel('Who owned it on').fill('2025-03-14')
  await beside.getByLabel('Who owned it on').blur()
  await expect(beside.locator('[data-proposed="parent"]')).toContainText('Owner before')
  await beside.getByLabel('Who owned it on').fill('2025-03-15')
  await beside.getByLabel('Who owned it on').blur()
  await expect(beside.locator('[data-proposed="parent"]')).toContainText('Owner since')
  await expect(beside.locator('[data-proposed="parent"]')).toContainText('80%')
  // The State of the letter is the mine's own: only the owner's gets another one.
  await expect(beside.locator('[data-proposed="home-state"]')).toHaveText(/Switzerland/)
  await expect(beside).toContainText('The register knows no investor')
  expect(await wrongs(bo)).toEqual([])
  await shoot(bo, 'draft-beside')
  await beside.getByRole('button', { name: 'Begin a letter to Owner since' }).click()
  await expect(bo.locator('[data-addressees] input')).toHaveValue('Owner since')
  await expect(bo.locator('[data-in-register]')).toHaveAttribute('data-in-register', 'yes')
  await bo.getByRole('link', { name: 'The letter from which this one was begun' }).click()
  await beside.getByLabel('Who owned it on').fill('2025-03-15')
  await beside.getByLabel('Who owned it on').blur()
  await expect(beside.locator('[data-proposed="parent"] a').last()).toHaveText('Begun: open it')
})

test('no word of it left a browser in clear', () => {
  expect(sent.length).toBeGreaterThan(40)
  expect(
    sent.filter((one) => /Somebody|meeting|second fact|An Invented Company|said in public about/.test(one))
  ).toEqual([])
})

test('in Arabic, on a telephone and at a desk', async () => {
  await bo.goto(new URL(bo.url()).pathname.replace('/en/', '/ar/'))
  await officer(bo).unlocksAbroad()
  await saved(bo)
  await expect(bo.locator('[data-section="facts"] textarea').last()).toBeVisible()
  await bo.locator('main details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)))
  // The letter is in its own language, whoever reads it in which.
  await expect(bo.locator('[data-letter-text]')).toContainText('This letter is addressed to you under')
  await expect(bo.locator('[data-letter-text]')).not.toContainText(/[\u0600-\u06ff]/)
  expect(await wrongs(bo)).toEqual([])
  await shoot(bo, 'draft')
})
