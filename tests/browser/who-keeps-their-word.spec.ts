import { expect, test, type Page } from '@playwright/test'
import { addDays, todayInGeneva } from '../../src/mandate/calendar.ts'
import { readMail } from '../../src/platform/mail/read-mail.ts'
import { mailServer } from '../mail-server.ts'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { partner } from './navigators/partner.ts'
import { registers, type Typed } from './navigators/registers.ts'
import { officeOfTwo } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'

// Over 20 s: two long stories, in which the reader waits twelve times until the public pages say what was let through.
// Two stories of one invented country: a bill from a tip to a draft letter, and a visit from its request to the addendum.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let mails: Awaited<ReturnType<typeof mailServer>>
/** Two officers; a field office and whoever reads the public pages, both without scripts. */
let ama: Page
let bo: Page
let field: Page
let reader: Page
const name = 'An invented field office'
const address = 'https://invented.example/document'

test.beforeAll(async ({ browser }) => {
  mails = await mailServer()
  // Its links outside, in mails and in the partners' corner, are whole where the port is known beforehand.
  const settings = { SMTP_URL: mails.url, MAIL_FROM: 'vigie@vigie.example', PORT: ownPort() }
  server = await startOffice({ world: 'office', surface: 'all', settings })
  ;({ ama, bo } = await officeOfTwo(browser, server))
  const plain = async (baseURL: string) =>
    (await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: { width: 360, height: 800 } })).newPage()
  field = await plain(server.origin)
  reader = await plain(server.others.public)
  await bo.reload()
  await officer(bo).unlocks()
  // Who invites lets through nothing that her guests bring.
  await field.goto(await officer(bo).invitesPartner({ name, kind: 'field-office', state: 'PER' }))
  await partner(field).takesAccess()
})
test.afterAll(async () => {
  for (const page of [ama, bo, field, reader]) await page?.context().close()
  await server?.stop()
  await mails?.close()
})

/** Beside those of playwright.config.ts: one that is found free may be taken before it is used. */
const ownPort = () => String(Number(process.env.VIGIE_TEST_PORT ?? 4310) + 3)
/** What is let through comes to the public pages by a job: the reader looks until it is there. */
const reads = (path: string, ...words: (string | RegExp)[]) =>
  expect(async () => {
    await reader.goto(path)
    for (const one of words) await expect(reader.locator('main')).toContainText(one, { timeout: 200 })
  }).toPass()
/** What an officer brought has been taken. */
const taken = (page: Page) => expect(page).toHaveURL(/\/en\/registers$/)
/** All that the reader was sent. */
async function mailsWhenThereAre(count: number) {
  await expect.poll(() => mails.taken.length).toBe(count)
  expect(new Set(mails.taken.flatMap(({ to }) => to))).toEqual(new Set(['reader@invented.example']))
  return Promise.all(mails.taken.map(async ({ raw }) => (await readMail(Buffer.from(raw)))!))
}

const articles = 'Invented: article 5 asks organisations for a licence.'
let law: string

test('a reader asks to hear of bills in a country, and says so again by the link of the mail', async () => {
  await reader.goto('/en/laws?state=PER')
  await reader.getByRole('link', { name: 'Hear by mail' }).click()
  await reader.getByLabel('Mail address').fill('reader@invented.example')
  await expect(reader.getByLabel('State')).toHaveValue('PER')
  await reader.getByRole('button', { name: 'Send me a mail to confirm' }).click()
  await expect(reader.getByRole('status')).toContainText('a mail is on its way')
  const [mail] = await mailsWhenThereAre(1)
  await reader.goto(/http\S+\/en\/laws\/alerts\/[\w-]{32}/.exec(mail!.text)![0])
  await reader.getByRole('button', { name: 'Yes, tell me when a bill moves' }).click()
  await expect(reader.getByRole('status')).toContainText('You will hear when a bill moves.')
  await reader.goto(reader.url().replace(/\?.*/, ''))
  await expect(reader.getByRole('status')).toContainText('You will hear when a bill moves.')
  await expect(reader.getByRole('button', { name: 'Yes, tell me when a bill moves' })).toHaveCount(0)
})

test('a field office brings a tip; it lies on the law desk at once, and nowhere in public before it is let through', async () => {
  await field.goto('/en/partner')
  await field.getByRole('link', { name: 'A tip of a bill, for the law desk' }).click()
  await registers(field).fills({
    kind: 'bill',
    title: 'Proyecto inventado',
    lang: 'es',
    titleEn: 'Invented bill',
    effect: 'restrictive',
    themes: ['association'],
    stage: 'tabled',
    on: '2026-01-12',
    articles,
    source: 'Invented gazette'
  })
  await registers(field).brings()
  await expect(field.locator('main')).toContainText('Waits for an officer')
  await registers(ama).toLawDesk()
  const tip = ama.locator('[data-tip]')
  for (const words of ['Peru', articles, 'came less than an hour ago', 'Waits for an officer'])
    await expect(tip).toContainText(words)
  expect(await barriersOn(ama)).toEqual([])
  await shoot(ama, 'law desk')
  law = (await tip.getAttribute('data-tip'))!
  expect((await reader.goto(`/en/laws/${law}`))?.status()).toBe(404)
  await tip.getByRole('link', { name: 'Let it into the register' }).click()
  await expect(ama.locator('main')).toContainText(name)
  expect(await registers(ama).letsThrough()).toBe(law)
  await reads(`/en/laws/${law}`, 'Invented bill', 'Tabled')
})

test('it moves two stages, one told by both officers together; the reader hears of each by mail, public facts alone', async () => {
  const moves = async (page: Page, stage: string, on: string, more: Typed = {}) => {
    await registers(page).toLawDesk()
    await page.getByRole('link', { name: 'It reached another stage' }).click()
    await registers(page).fills({ stage, on, source: 'Invented gazette', ...more })
  }
  await moves(ama, 'committee', '2026-02-03')
  // In which public document it stands is asked beside the field of its address.
  await registers(ama).brings({ isPublic: true })
  await expect(ama.locator('#e-address')).toContainText('fill in that document’s address')
  await expect(ama.locator('input[name=address]')).toBeFocused()
  await registers(ama).fills({ address })
  // What was ticked stands.
  await registers(ama).brings()
  await taken(ama)
  await reads(`/en/laws/${law}`, 'In committee')
  await moves(bo, 'chamber-vote', '2026-03-04')
  await expect(bo.locator('select[name=leaves]')).toHaveValue('committee')
  await registers(bo).brings()
  await expect(bo.locator('main')).toContainText('A second officer lets this through.')
  await registers(ama).letsThrough()
  await reads(`/en/laws/${law}`, 'Voted by a chamber')
  await registers(ama).toLawDesk()
  await expect(ama.getByRole('link', { name: 'Its public page' })).toHaveAttribute(
    'href',
    `${server.others.public}/en/laws/${law}`
  )
  await expect(reader.locator('main')).not.toContainText(/licence|field office|Ama|Bo /)
  const [, ...told] = await mailsWhenThereAre(4)
  const ofStage = (stage: string) => `A bill moved in Peru: “Invented bill” – ${stage}`
  expect(new Set(told.map(({ subject }) => subject))).toEqual(
    new Set(['Tabled', 'In committee', 'Voted by a chamber'].map(ofStage))
  )
  const last = told.find(({ subject }) => subject === ofStage('Voted by a chamber'))!
  const site = server.others.public
  expect(last.text.trim().split('\n\n')).toEqual([
    'Peru: “Invented bill” has reached the stage “Voted by a chamber” (4 March 2026).',
    'Restrictive. As it stands, it can still change.',
    `Its articles, its way and its sources: ${site}/en/laws/${law}`,
    expect.stringMatching(/^You asked for this mail. To end it: http\S+\/en\/laws\/alerts\/[\w-]{32}$/)
  ])
})

test('an other letter is drafted from it; the desk says how long that took, and the field office that it was begun', async () => {
  await registers(ama).toLawDesk()
  await expect(ama.locator('[data-tip]')).toContainText('Voted by a chamber')
  await ama.getByRole('button', { name: 'Begin a letter (OL) from it' }).click()
  await expect(ama.getByLabel('Subject')).toHaveValue('Invented bill')
  await expect(ama.getByLabel('Kind').first()).toHaveValue('OL')
  await expect(ama.getByLabel('Fact 1', { exact: true })).toHaveValue(
    'Invented bill (Proyecto inventado). Invented gazette, 12 January 2026'
  )
  await expect(ama.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
  await registers(ama).toLawDesk()
  // A draft is no letter that went.
  for (const words of ['From tip to draft: 0 hours', 'The letter has not been sent.'])
    await expect(ama.locator(`[data-tip="${law}"]`)).toContainText(words)
  await field.goto('/en/partner/brought')
  await expect(field.locator('main')).toContainText('An officer has begun a letter from it.')
  await field.getByRole('link', { name: 'Where it stands in public' }).click()
  await expect(field.getByRole('heading', { level: 1 })).toContainText('Invented bill')
})

const today = todayInGeneva(new Date())
const ago = (days: number) => addDays(today, -days)
let visit: string
/** What stands in a public document one officer puts into the register. */
async function writesStep(step: string, daysAgo: number, more: Typed = {}): Promise<void> {
  await registers(ama).opens('A step of a visit', visit)
  await registers(ama).fills({ step, on: ago(daysAgo), address, ...more })
  await registers(ama).brings({ isPublic: true })
}
async function tells(...given: Parameters<typeof writesStep>): Promise<void> {
  await writesStep(...given)
  await taken(ama)
}
const stands = (...words: (string | RegExp)[]) => reads(`/en/visits/${visit}`, ...words)

test('a fingerprint of a text makes no page of the office wider than a telephone is', async () => {
  await registers(bo).opens('A text of a law, by stage and language')
  await registers(bo).fills({ law, stage: 'tabled', lang: 'es', on: '2026-01-12', address, sha256: 'a1'.repeat(32) })
  await registers(bo).brings({ isPublic: true })
  await taken(bo)
  await expect(bo.locator('main').getByRole('status')).toContainText('Brought and let through.')
  const text = bo.locator('[data-entry]', { hasText: 'a1'.repeat(32) })
  await expect(text.getByRole('link', { name: 'Where it stands in public' })).toHaveAttribute(
    'href',
    new RegExp(`/en/laws/${law}$`)
  )
  const before = bo.viewportSize()
  await bo.setViewportSize({ width: 360, height: 800 })
  expect(await bo.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  if (before) await bo.setViewportSize(before)
})

test('all that is wrong in a field is told at once, and what was taken back is brought anew without typing it a second time', async () => {
  await registers(ama).opens('A resolution or instrument')
  // What the form is of chooses nothing in it.
  await expect(ama.locator('select[name=kind]')).toHaveValue('')
  const typed = {
    symbol: 'A/HRC/RES/99/1',
    kind: 'amendment',
    body: 'human-rights-council',
    adoptedOn: '2026-01-12',
    title: 'Invented: on marmalade',
    sponsors: 'Atlantis, Norway, Lemuria'
  }
  await registers(ama).fills(typed)
  await registers(ama).brings()
  await expect(ama.locator('#e-sponsors .error')).toHaveText([/“Atlantis”/, /“Lemuria”/])
  await registers(ama).fills({ sponsors: 'Norway' })
  const { promise: pressed, resolve: presses } = Promise.withResolvers<void>()
  await ama.route('**/api/registers', (route) => pressed.then(() => route.continue()), { times: 1 })
  await registers(ama).brings()
  await taken(ama)
  const entry = ama.locator('[data-entry]', { hasText: typed.symbol })
  // It says what was brought, and leads to it: also her who is quicker than the list.
  const said = ama.locator('main').getByRole('status')
  await expect(said).toContainText('Brought. It waits until an officer lets it through.')
  await said.getByRole('link', { name: 'A resolution or instrument' }).click()
  presses()
  await expect(entry).toBeFocused()
  // What can't be undone is asked first.
  await entry.getByRole('button', { name: 'Take back' }).click()
  await entry.getByRole('dialog').getByRole('button', { name: 'Not yet' }).click()
  await expect(entry).toContainText('Waits for an officer')
  await entry.getByRole('button', { name: 'Take back' }).click()
  await entry.getByRole('dialog').getByRole('button', { name: 'Yes, take it back' }).click()
  const anew = entry.getByRole('link', { name: 'Bring it anew, with what stands here' })
  // Opened in another tab, it leaves nothing for the next form in this one.
  const opened = ama.context().waitForEvent('page')
  await anew.click({ modifiers: ['ControlOrMeta'] })
  await (await opened).close()
  await registers(ama).opens('A resolution or instrument')
  await expect(ama.locator('input[name=symbol]')).toHaveValue('')
  await registers(ama).comes()
  await anew.click()
  for (const [name, value] of Object.entries({ ...typed, sponsors: 'Norway' }))
    await expect(ama.locator(`main form [name=${name}]`)).toHaveValue(value)
  // Once: the next form is empty.
  await registers(ama).comes()
  await registers(ama).opens('A resolution or instrument')
  await expect(ama.locator('input[name=symbol]')).toHaveValue('')
  await registers(ama).comes()
})

test('a visit is requested, and the public page counts the days of silence, through a reminder, until the State accepts', async () => {
  await registers(bo).opens('A visit')
  await registers(bo).fills({ state: 'PER', kind: 'official', text: 'Invented: a visit to marmalade makers' })
  await registers(bo).brings()
  await taken(bo)
  visit = await registers(ama).letsThrough()
  await stands('marmalade', 'Nothing yet')
  await tells('requested', 300)
  await stands('No answer after 300 days')
  await tells('reminded', 240)
  await stands('Reminder', 'No answer after 300 days')
  await tells('accepted', 200)
  await stands('Answered after 100 days')
  await tells('agreed', 190, { from: ago(180), to: ago(170) })
  await stands('Dates agreed')
})

test('it is not closed before it is said whether women defenders were met, and nothing typed is lost', async () => {
  await writesStep('completed', 170, { from: ago(180), to: ago(170), text: 'Invented: ten days' })
  await expect(ama.locator('main')).toContainText(
    'A visit is not closed before it is said whether women defenders were met'
  )
  await expect(ama.locator('textarea[name=text]')).toHaveValue('Invented: ten days')
  // It stands above the button, out of sight on a small screen: she is taken there.
  await expect(ama.locator('select[name=women]')).toBeFocused()
  await registers(ama).fills({ women: 'not-met' })
  await registers(ama).brings()
  await expect(ama.locator('#e-womenReason')).toBeVisible()
  await registers(ama).fills({ womenReason: 'Invented: the road was closed' })
  await registers(ama).brings()
  await taken(ama)
  await stands('Visit made', 'Invented: the road was closed')
})

test('a report, a follow-up workshop, and the addendum has what each says of every recommendation', async () => {
  const recommends = async (document: string, paragraph: string, text: string) => {
    await registers(ama).opens('A recommendation of a report')
    const of = { source: 'visit', addressee: 'state', state: 'PER', made: ago(90), lang: 'en', address }
    await registers(ama).fills({ ...of, document, paragraph, text })
    await registers(ama).brings({ isPublic: true })
    await taken(ama)
  }
  await recommends('DEMO/1', '70', 'Invented: mend the road.')
  await recommends('DEMO/1', '71', 'Invented: publish the recipe.')
  await tells('reported', 90, { document: 'DEMO/1' })
  await stands('Reported to the Council', 'Invented: mend the road.', 'Invented: publish the recipe.')
  await writesStep('workshop', 30, { participants: ['state'] })
  await expect(ama.locator('#e-participants')).toBeVisible()
  await registers(ama).fills({ participants: ['civil-society', 'un'] })
  await registers(ama).brings()
  await taken(ama)
  await stands('Follow-up workshop')
  const mended = ama.locator('[data-entry]', { hasText: 'mend the road' })
  await registers(ama).opens('An assessment of a recommendation', (await mended.getAttribute('data-entry'))!)
  const found = { on: ago(20), confidence: 'high', lang: 'en' }
  await registers(ama).fills({ ...found, by: 'state', status: 'fully', evidence: 'Invented: it is mended.', address })
  await registers(ama).brings({ isPublic: true })
  await taken(ama)
  await field.goto('/en/partner/recommendations')
  await field
    .getByRole('listitem')
    .filter({ hasText: 'mend the road' })
    .getByRole('link', { name: /assessment/ })
    .click()
  await registers(field).fills({ ...found, status: 'in-progress', evidence: 'Invented: half of it is.' })
  await registers(field).brings()
  await expect(field.locator('main')).toContainText('Waits for an officer')
  await registers(ama).letsThrough()
  await recommends('DEMO/2', '12', 'Invented: keep the road open.')
  await tells('addendum', 10, { document: 'DEMO/2' })
  expect(await barriersOn(ama)).toEqual([])
  await shoot(ama, 'registers')
  await reads(`/en/visits/${visit}/addendum`, 'it is mended', 'half of it is', 'keep the road open')
  // One state, said once.
  await expect(reader.locator('main')).toContainText(/Submitted as .?DEMO\/2/)
  await expect(reader.locator('main')).not.toContainText('Draft')
})

test('a reader comes from the list of visits to every step, and to the addendum with each recommendation’s status', async () => {
  await reader.goto('/en/visits?status=addendum')
  await reader.getByRole('link', { name: 'Official visit' }).click()
  const steps = reader.getByRole('region', { name: 'What was exchanged and done' }).getByRole('row')
  await expect(steps).toHaveText([
    /^Day/,
    /Requested/,
    /Reminder/,
    /Accepted/,
    /agreed/,
    /made/,
    /Reported/,
    /workshop/,
    /Addendum/
  ])
  await shoot(reader, 'visit')
  await reader.getByRole('link', { name: 'Addendum: what became of each recommendation' }).click()
  await expect(reader.getByText('Took part: the State, civil society')).toBeVisible()
  const each = reader.getByRole('region', { name: 'Each recommendation' }).locator('ol > li')
  await expect(each).toHaveCount(2)
  await expect(each.first()).toContainText(/disagree/i)
  for (const words of ['Fully implemented', 'In progress']) await expect(each.first()).toContainText(words)
  await expect(each.last()).toContainText('Not assessed')
  await expect(reader.getByRole('region', { name: 'New recommendations' }).getByRole('link')).toHaveCount(1)
  await shoot(reader, 'addendum')
})
