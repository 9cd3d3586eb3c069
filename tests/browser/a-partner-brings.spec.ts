import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { partner } from './navigators/partner.ts'
import { officeOfTwo } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'

// Over 20 s: axe looks at eighteen pages, sixteen of which are loaded a second time for it, with scripts.
// An invented institution without scripts: it comes in by words and a code, and brings what an officer lets through who did not invite it.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
let bo: Page
let plain: Page
/** The same pages where scripts run, for axe alone. */
let looked: Page
const name = 'An invented institution'

test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office', surface: 'all' })
  const make = async (more: object) => (await browser.newContext({ baseURL: server.origin, ...more })).newPage()
  ;({ ama, bo } = await officeOfTwo(browser, server))
  await bo.reload()
  await officer(bo).unlocks()
  plain = await make({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  looked = await make({ viewport: { width: 360, height: 800 } })
})
test.afterAll(async () => {
  for (const page of [ama, bo, plain, looked]) await page.context().close()
  await server.stop()
})

async function barriersHere(): Promise<string[]> {
  await looked.context().addCookies(await plain.context().cookies())
  await looked.goto(plain.url())
  return barriersOn(looked)
}

test('an officer invites an institution; it takes words and a code, and sees its country', async () => {
  const link = await officer(ama).invitesPartner({ name, kind: 'nhri', status: 'A', state: 'PER' })
  expect(await barriersOn(ama)).toEqual([])
  await shoot(ama, 'partners')
  await plain.goto(link)
  expect(await barriersHere()).toEqual([])
  await shoot(plain, 'partner-enrol')
  await partner(plain).takesAccess()
  await expect(plain.getByRole('heading', { name: 'Peru', exact: true })).toBeVisible()
  await expect(plain.getByRole('link', { name: 'All resolutions and instruments' })).toHaveAttribute(
    'href',
    /\/en\/resolutions$/
  )
  expect(await barriersHere()).toEqual([])
  await shoot(plain, 'partner-home')
})

const recommendation = 'A-HRC-34-52-85-a'

test('an officer puts on record what the State says; the institution contradicts it without its name, and loses nothing by a slip', async () => {
  const assesses = async (page: Page, said: Record<'status' | 'on' | 'evidence' | 'confidence', string>) => {
    for (const name of ['status', 'confidence'] as const)
      await page.locator(`select[name=${name}]`).selectOption(said[name])
    await page.locator('input[name=on]').fill(said.on)
    await page.locator('textarea[name=evidence]').fill(said.evidence)
  }
  await bo.goto(`/en/registers/new?kind=assessment&recommendation=${recommendation}&state=PER&by=state&lang=en`)
  await officer(bo).unlocks()
  await assesses(bo, { status: 'fully', on: '2026-01', evidence: 'Invented: all was done.', confidence: 'high' })
  await bo.locator('input[name=address]').fill('https://invented.example/report')
  await bo.getByLabel('It stands in a public document').check()
  await bo.getByRole('button', { name: 'Bring it' }).click()
  await expect(bo).toHaveURL(/\/en\/registers$/)
  await plain.goto(`/en/partner/bring?kind=assessment&recommendation=${recommendation}`)
  await expect(plain.locator('[name=by], [name=state]')).toHaveCount(0)
  const evidence = 'Invented: nothing was done.'
  await assesses(plain, { status: 'not-implemented', on: '2026-02-31', evidence, confidence: 'medium' })
  await plain.getByRole('button', { name: 'Bring it' }).click()
  await expect(plain.locator('[role=alert]')).toContainText('What to mend')
  await expect(plain.locator('textarea[name=evidence]')).toHaveValue(evidence)
  await expect(plain.locator('input[name=named][value=no]')).toBeChecked()
  expect(await barriersHere()).toEqual([])
  await shoot(plain, 'partner-bring')
  await plain.locator('input[name=on]').fill('2026-02')
  await plain.getByRole('button', { name: 'Bring it' }).click()
  await expect(plain.locator('main')).toContainText('Waits for an officer')
  await officer(ama).goes('Registers')
  await expect(ama.locator('main')).toContainText(
    'You invited this partner yourself: another officer lets through what it brings.'
  )
  await expect(ama.getByRole('button', { name: 'Let through' })).toHaveCount(0)
  await bo.reload()
  await officer(bo).unlocks()
  await expect(bo.locator('main')).toContainText(name)
  await bo.getByRole('button', { name: 'Let through' }).click()
  await expect(bo.getByRole('button', { name: 'Let through' })).toHaveCount(0)
})

test('both stand on the public page, that of the institution by what it is alone; it sees where', async () => {
  await expect(async () => {
    await plain.goto(`${server.others.public}/en/recommendations/${recommendation}`)
    for (const text of ['Invented: all was done.', 'Invented: nothing was done.'])
      await expect(plain.locator('main')).toContainText(text, { timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await expect(plain.locator('[data-disagree]')).toBeVisible()
  expect(await plain.content()).not.toContain(name)
  await plain.goto(`${server.others.public}/en/protective-work?state=PER`)
  expect(await barriersHere()).toEqual([])
  await plain.goto('/en/partner/brought')
  await expect(plain.locator('main')).toContainText('Let through')
  await expect(plain.getByRole('link', { name: 'Where it stands in public' })).toBeVisible()
  expect(await barriersHere()).toEqual([])
  await shoot(plain, 'partner-brought')
})

test('it finds what all States and institutions are asked, and brings an assessment of it; in what language a bill is called it says itself', async () => {
  await plain.goto('/en/partner/recommendations')
  for (const [heading, points] of [
    ['What all States are asked', 7],
    ['What national human rights institutions are asked', 4]
  ] as const)
    await expect(plain.getByRole('region', { name: heading }).locator('li')).toHaveCount(points)
  const all = plain.getByRole('region', { name: 'What all States are asked' })
  await expect(all.locator('li').first()).toContainText('Not implemented')
  await expect(all.getByRole('link').first()).toHaveAttribute('href', /recommendations\/A-HRC-34-52-85-a\?state=PER$/)
  expect(await barriersHere()).toEqual([])
  await shoot(plain, 'partner-recommendations')
  await all.getByRole('link', { name: 'An assessment of a recommendation: bring one' }).first().click()
  await expect(plain.locator('[data-about]')).toBeVisible()
  await expect(plain.locator('select[name=lang]')).toHaveValue('en')
  await plain.goto('/ar/partner/bring?kind=bill-tip')
  await expect(plain.locator('input[name=lang]')).toHaveValue('')
  // What a text is written in, not said, would be taken for English.
  await plain.goto('/es/partner/bring?kind=resolution-entry&resolution=A-HRC-RES-31-32')
  await expect(plain.locator('select[name=language]')).toHaveValue('es')
  // In another language it is the same form.
  await plain.getByRole('link', { name: 'العربية' }).click()
  await expect(plain.locator('input[name=resolution]')).toHaveValue('A-HRC-RES-31-32')
  await expect(plain.locator('select[name=language]')).toHaveValue('ar')
  // Before anything is typed: what becomes public, and what stays in the office.
  await plain.goto('/en/partner/bring?kind=bill-tip')
  await expect(plain.getByLabel('Source')).toHaveAccessibleName(/Public, word for word.* nobody who told you/)
  await expect(plain.getByLabel('What its articles do')).toHaveAccessibleName(/Stays in the office/)
  expect(await barriersHere()).toEqual([])
  await shoot(plain, 'partner-bring-tip')
})

test('a number alone stands where its page begins; what is too large is told so', async () => {
  await plain.goto('/ar/partner/bring?kind=focal-point-meeting')
  await plain.locator('input[name=met]').first().check()
  await plain.locator('input[name=defenders]').fill('١٢')
  await plain.locator('input[name=on]').fill('٢٠٢٦')
  await plain.locator('textarea[name=text]').fill('Invented: nobody met.')
  await plain.locator('form button').last().click()
  await expect(plain).toHaveURL(/\/ar\/partner\/brought$/)
  for (const said of ['١٢', '٢٠٢٦']) {
    const value = plain.locator('dd').getByText(said, { exact: true }).first()
    expect(await value.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl')
  }
  await shoot(plain, 'partner-brought')
  const large = await plain.request.post('/en/partner/bring?kind=assessment', {
    form: { evidence: 'x'.repeat(5_000_000) },
    headers: { origin: server.origin, accept: 'text/html' }
  })
  expect(large.status()).toBe(413)
  expect(await large.text()).toContain('More than can be taken at once')
})

test('before something is taken back it is asked; brought anew, all that it said stands there', async () => {
  await plain.goto('/en/partner/bring?kind=protective-action')
  const text = 'Invented: somebody went with nobody.'
  await plain.locator('select[name=action]').selectOption('visit')
  await plain.locator('input[name=on]').fill('2026-02')
  await plain.locator('textarea[name=text]').fill(text)
  await plain.locator('input[name=named][value=yes]').check()
  await plain.getByRole('button', { name: 'Bring it' }).click()
  // The newest first.
  const entry = plain.locator('[data-entry]').first()
  await expect(entry).toContainText(text)
  await expect(entry.getByRole('button')).toHaveCount(0)
  await unfold(entry.getByText('Take back', { exact: true }))
  await expect(entry).toContainText('Take this back?')
  expect(await barriersHere()).toEqual([])
  await shoot(plain, 'partner-take-back')
  await entry.getByRole('button', { name: 'Yes, take it back' }).click()
  await expect(entry).toContainText('Taken back')
  await entry.getByRole('link', { name: 'Bring it anew, with what stands here' }).click()
  await expect(plain.locator('select[name=action]')).toHaveValue('visit')
  await expect(plain.locator('input[name=on]')).toHaveValue('2026-02')
  await expect(plain.locator('textarea[name=text]')).toHaveValue(text)
  await expect(plain.locator('input[name=named][value=yes]')).toBeChecked()
})

test('asked about a letter it reads what was ticked and no name, answers without scripts, and loses nothing to a colleague’s answer', async () => {
  const slug = server.run('record-public-letter.ts')
  await bo.goto(`/en/letters/${slug}`)
  await officer(bo).unlocks()
  const form = bo.locator('[data-act="ask-institution"]')
  await unfold(form.locator('summary'))
  await form.getByLabel('Whom').selectOption({ label: name })
  await form.getByLabel('Sent:').check()
  const words = form.getByLabel('What you ask')
  await words.fill('What did you find?\nAnd of Ardquillian, Vesna?')
  expect(await barriersOn(bo)).toEqual([])
  await form.getByRole('button', { name: 'Ask it' }).click()
  await expect(form.locator('[role=alert]')).toContainText('in line 2 of your words')
  await expect(form.getByLabel('Sent:')).toBeChecked()
  await words.fill('What did you find? (invented)')
  await form.getByRole('button', { name: 'Ask it' }).click()
  await expect(bo.locator('main')).toContainText(`${name} is asked.`)
  await expect(bo.locator('[data-asked]')).toContainText('to answer by')
  await shoot(bo, 'institution-asked')
  await plain.goto('/en/partner/questions')
  expect(await barriersHere()).toEqual([])
  await plain.getByRole('link', { name: /^Question of/ }).click()
  await expect(plain.locator('[data-facts] dt')).toHaveCount(1)
  expect(await plain.content()).not.toMatch(/Ardquillian|PER 9/)
  expect(await barriersHere()).toEqual([])
  await plain.getByLabel('Looked into it').check()
  await plain.locator('textarea[name=words]').fill('Invented: nothing was found.')
  await plain.getByRole('button', { name: 'File the answer' }).click()
  await expect(plain.locator('[role=status]')).toContainText('is with the office')
  // A colleague's page, which was open before that, where scripts run: refused, and her words stay.
  await looked.locator('textarea[name=words]').fill('Invented: another word.')
  await looked.getByRole('button', { name: 'File the answer' }).click()
  await expect(looked.locator('[role=alert]')).toContainText('Another answer came meanwhile')
  await expect(looked.locator('textarea[name=words]')).toHaveValue('Invented: another word.')
  await shoot(plain, 'partner-question')
  await bo.reload()
  await officer(bo).unlocks()
  await expect(bo.locator('[data-asked]')).toContainText('Invented: nothing was found.')
  await bo.locator('[data-asked]').getByRole('button', { name: 'I have read it' }).click()
  await expect(bo.locator('[data-asked]')).toContainText('read on')
  await plain.reload()
  await expect(plain.locator('textarea')).toHaveCount(0)
})

test('in Arabic, with a paragraph for the review and its list to take away', async () => {
  for (const page of ['', '/questions', '/bring?kind=focal-point-meeting', '/upr', '/recommendations', '/account']) {
    await plain.goto(`/ar/partner${page}`)
    expect(await barriersHere()).toEqual([])
    await shoot(plain, `partner-ar${page.replace(/\W+/g, '-')}`)
  }
  await plain.goto('/en/partner/upr')
  await expect(plain.locator('[data-upr]')).toContainText('human rights defenders in this country: Peru')
  for (const [path, type] of [
    ['list.csv', 'text/csv'],
    ['list.docx', 'wordprocessingml'],
    ['list.xlsx', 'spreadsheetml'],
    ['upr.docx', 'wordprocessingml']
  ]) {
    const file = await plain.request.get(`/en/partner/${path}`)
    expect([file.status(), file.headers()['content-type']]).toEqual([200, expect.stringContaining(type!)])
  }
  await plain.goto('/en/partner/account')
  const mail = plain.locator('[data-partner-mail]')
  await expect(mail.getByLabel('Notify me of')).toHaveCount(0)
  await mail.getByLabel('How often').selectOption({ label: 'Once a week, Monday after 8:00' })
  await mail.getByLabel('Quiet hours from').selectOption('20:00')
  await mail.getByRole('button', { name: 'Save mail settings' }).click()
  await expect(mail.getByRole('status')).toHaveText('Mail settings saved.')
  await shoot(plain, 'partner account')
  await plain.goto('/ar/partner/account')
  await expect(mail.locator('[name=quietFrom]')).toHaveValue('20')
  await expect(mail.locator('[name=often]')).toHaveValue('weekly')
  await shoot(plain, 'partner account')
  await plain.goto('/en/partner/account')
  await plain.getByRole('button', { name: 'End all, this one too' }).click()
  await expect(plain).toHaveURL(/\/en\/partner\/sign-in$/)
})

test('what an officer of a demonstration enters of a promise that the mandate did make stands as invented', async () => {
  server.run('become-a-demonstration.ts')
  const promise = 'A-HRC-34-52-laws-database'
  await bo.goto(`/en/registers/new?kind=commitment-step&commitment=${promise}&lang=en`)
  await officer(bo).unlocks()
  await bo.locator('select[name=stands]').selectOption('started')
  await bo.locator('input[name=on]').fill('2026-01')
  await bo.locator('[name=evidence]').fill('Invented: it began.')
  await bo.locator('input[name=address]').fill('https://invented.example/begun')
  await bo.getByLabel('It stands in a public document').check()
  await bo.getByRole('button', { name: 'Bring it' }).click()
  await expect(bo).toHaveURL(/\/en\/registers$/)
  const step = plain.locator('main li').filter({ hasText: 'Invented: it began.' })
  await expect(async () => {
    await plain.goto(`${server.others.public}/en/commitments/${promise}`)
    await expect(step).toContainText('invented', { timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await expect(plain.locator('.state')).toContainText('invented')
  await plain.goto(`${server.others.public}/en/commitments?by=mandate&stands=started`)
  const marked = plain.locator('main li').filter({ has: plain.locator('.state', { hasText: 'invented' }) })
  await expect(marked).toHaveCount(1)
  await expect(marked.getByRole('link').first()).toHaveAttribute('href', `/en/commitments/${promise}`)
  const rows = await (await plain.request.get(`${server.others.public}/en/commitments.csv`)).text()
  expect(rows.split('\r\n').find((row) => row.includes(`${promise},`))).toMatch(/,en,yes,/)
})
