import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, todayInGeneva } from '../../src/mandate/calendar.ts'
import { readMail } from '../../src/platform/mail/read-mail.ts'
import { searchFolders } from '../every-byte/in-folders.ts'
import { mailServer } from '../mail-server.ts'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { comesBack } from './navigators/comes-back.ts'
import { Defender } from './navigators/defender.ts'
import { officer } from './navigators/officer.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'
import { startWhole, type WholeServer } from './whole-server.ts'

// Over 20 s: officers of three offices enrol, the server starts twice, and all that it keeps is twice searched through.
/**
 * The whole of it, each step by the person whose step it is: a source submits; an officer takes it up, and puts a
 * consent right; mandates clear, one of them after a change, one is silent; the Rapporteur signs; a mission learns by
 * mail that something waits, receives it, asks for more time and answers two of four questions; the office judges it,
 * the mission comments, the source learns of it; two release; the public reads. Everybody in it is invented, and not
 * marked so: of what is marked, no mail goes.
 */
test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 30_000 })

const named = 'Quillawara Inventada'
const unnamed = 'Zenobia Fingida'
const fact = 'Invented: the door of the radio was sealed on a Sunday.'
const paragraph = `${fact} ${named} and ${unnamed} were at work in it.`
const subject = 'An invented radio in Peru'
const act = 'Gave testimony or information'
// Of the consent that is put right: who said so, by what it is known, and why it changes.
const saysSo = ['Her invented lawyer', 'An invented call, noted by hand', 'She mistook the question, as nobody did']
const address = 'registry@mission.example'
const question = 'Since when has the radio been sealed, and by whose order?'
// Of the clearing: what mandates tell one another, and what is left of it.
const subjectLeft = 'A radio of which nothing here is true'
const why = 'Ask since when it has been sealed, please (invented).'
const whatChanged = 'A question that is more exact (invented).'
/** In a select, beside what is chosen and the arrow. */
const roomLeft = (field: Element): number => {
  const select = field as HTMLSelectElement
  const text = document.createElement('canvas').getContext('2d')!
  const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select)
  text.font = font
  const beside = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd) + 20
  return select.clientWidth - beside - text.measureText(select.selectedOptions[0]!.text).width
}
const spellingsOf = (name: string) => {
  const turned = name.split(' ').toReversed()
  return [name, turned.join(' '), turned.join(', ')].flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()])
}

let server: WholeServer
let mails: Awaited<ReturnType<typeof mailServer>>
const people: Record<'ama' | 'bo' | 'rap' | 'fatou' | 'ivo', Page> = {} as never
const unsaid = 'Invented, for the office alone: the night watchman saw it.'
const year = todayInGeneva(new Date()).slice(0, 4)
const slug = `AL-PER-7-${year}`

let receipt = ''
// Until the registry gives the reference.
let working = ''
let sentAs = ''
let pia: Page

test.beforeAll(async ({ browser }) => {
  mails = await mailServer()
  server = await startWhole({ SMTP_URL: mails.url, MAIL_FROM: 'vigie@office.example' })
  const make = async () => (await browser.newContext({ baseURL: server.office, acceptDownloads: true })).newPage()
  for (const name of ['ama', 'bo', 'rap', 'fatou', 'ivo'] as const) people[name] = await make()
})
test.afterAll(async () => {
  for (const page of Object.values(people)) await page.context().close()
  await server.stop()
  server.clear()
  await mails.close()
})

test('an office of two officers and the Rapporteur, and the offices of two other mandates beside it', async () => {
  const { ama, bo, rap, fatou, ivo } = people
  await beginsWithPasskey(ama, server.link, 'Ama Invented')
  await joins(bo, 'Bo Invented', 'case officer', [ama])
  await joins(rap, 'Chandra Invented', 'Rapporteur', [ama, bo])
  const [expression, torture] = await Promise.all(
    ['expression', 'torture'].map((mandate) => server.vigie('office', 'begin', mandate, '--origin', server.office))
  )
  await beginsWithPasskey(fatou, expression!.trim(), 'Fatou Invented')
  await beginsWithPasskey(ivo, torture!.trim(), 'Ivo Invented')
})

test('a source writes of two persons: one may be named in public, the other to the State alone', async ({
  browser
}) => {
  const page = await onTelephone(browser)
  const her = new Defender(page)
  await her.open(server.intake, 'en')
  await her.goTo('who')
  await page.locator('[name="person.1.name"]').fill(named)
  await page.getByRole('button', { name: 'Add another person' }).click()
  await page.locator('[name="person.2.name"]').fill(unnamed)
  await her.goTo('what')
  await her.write('what', fact)
  await her.write('now', unsaid)
  await her.goTo('consents')
  for (const at of [1, 2])
    for (const door of ['take-up', 'state', 'other-mandate'])
      await page.locator(`[name="consent.${at}.${door}"]`).selectOption(at === 2 && door === 'state' ? 'no' : 'yes')
  await page.locator('[name="consent.1.public"]').selectOption('full')
  await her.goTo('review')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(her.receipt).toBeVisible()
  receipt = (await her.receipt.locator('.digits').innerText()).trim()
  await her.toldBack()
  await page.context().close()
})

test('an officer reads it, takes it up as a case of Peru, and tells the source so', async () => {
  const { ama } = people
  await officer(ama).goes('Inbox')
  await officer(ama).opens('English')
  await expect(ama.locator('.matter')).toContainText(fact)
  await officer(ama).writes('A stage', { stage: 'The office has taken it up.', shown: 'The office has taken it up.' })
  await unfold(ama.locator('[data-to-case] > summary'))
  await ama.getByLabel('Add a State').selectOption({ label: 'Peru' })
  await ama.locator('[data-to-case]').getByLabel('Urgency').selectOption('urgent')
  await ama.getByRole('button', { name: 'Open a case from this' }).click()
  await expect(ama).toHaveURL(/\/en\/cases\/[0-9a-f-]{36}$/)
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(ama.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
  await ama.locator('[data-decide]').getByLabel('Decision').selectOption('take-up')
  await ama.locator('[data-decide]').getByLabel('Reason').selectOption('within-mandate')
  await ama.getByRole('button', { name: 'Decide' }).click()
  await expect(ama.locator('[data-steps]')).toContainText('“Taken up”')
  await shoot(ama, 'case taken up')
})

test('what the second person was taken to refuse is put right, with who says so, when, by what it is known, and why', async () => {
  const { ama } = people
  const person = ama.locator('[data-part=persons] article').nth(1)
  await expect(person).toContainText('No yes to being named to the State')
  await person.getByRole('button', { name: 'Change answer name to the State' }).click()
  await person.getByRole('combobox', { name: 'Answer' }).selectOption('yes')
  const [giver, evidence, reason] = saysSo as [string, string, string]
  await person.getByLabel('Who said so').fill(giver)
  await person.getByLabel('Date of the answer').fill(dayIn(-1))
  await person.getByLabel('Evidence').fill(evidence)
  await person.getByLabel('Why the answer changes').fill(reason)
  await person.getByRole('button', { name: 'Save answer' }).click()
  await expect(person).not.toContainText('No yes to being named to the State')
  await unfold(person.locator('[data-answers] summary'))
  await expect(person.locator('[data-answers] li').filter({ hasText: 'name to the State' })).toHaveText([
    new RegExp(`: yes.*${giver}.*${evidence}.*Ama Invented.*${reason}`, 's'),
    /: no/
  ])
  await saved(ama)
  await shoot(ama, 'consent put right')
})

test('a letter is drafted from the case, with both persons and four questions, and three mandates are asked', async () => {
  const { ama } = people
  await unfold(ama.locator('[data-begin-draft] > summary'))
  await ama.locator('[data-begin-draft]').getByLabel('Kind').selectOption('AL')
  await ama.locator('[data-begin-draft]').getByRole('button', { name: 'Begin a draft' }).click()
  await expect(ama).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/)
  await saved(ama)
  for (const name of [named, unnamed]) await ama.locator('[data-persons]').getByLabel(name).check()
  await ama.getByRole('button', { name: 'Begin with the usual paragraphs' }).click()
  await ama.locator('[data-missing="draft-own-words"]').getByRole('button', { name: 'I looked at it' }).click()
  await expect(ama.getByLabel('Question 4', { exact: true })).toBeVisible()
  const reprisal = ama.getByLabel(/^Reprisal for cooperation/)
  await reprisal.selectOption({ label: act })
  expect(await reprisal.evaluate(roomLeft), 'what is chosen is read whole').toBeGreaterThan(0)
  await ama.getByLabel('Add a theme or group').selectOption({ label: 'Freedom of expression' })
  await ama.getByRole('button', { name: 'Take what letters on these themes usually cite' }).click()
  await ama
    .locator('[data-section="background"]')
    .getByRole('button', { name: /^Take away/ })
    .first()
    .click()
  // Opened while the letter still lacks much: whom to ask is suggested once it says enough.
  await unfold(ama.locator('[data-clearance] > summary'))
  await ama.getByLabel('Subject').fill(subject)
  await ama.getByLabel('Fact 1', { exact: true }).fill(paragraph)
  await saved(ama)
  await shoot(ama, 'draft')
  const asking = ama.locator('[data-ask-clearance]')
  await expect(asking).toContainText('Suggested by State and theme')
  await expect(asking.getByLabel('Word is asked by')).not.toHaveValue('')
  await expect(asking.getByRole('group', { name: 'Whom to ask' })).toBeVisible()
  await expect(ama.locator('#missing')).toContainText('Nothing is missing.')
  await asking.getByLabel('Our mandate alone').check()
  await expect(asking.getByRole('button', { name: 'Go on alone' })).toBeEnabled()
  await expect(asking.getByRole('group', { name: 'Whom to ask' })).toHaveCount(0)
  await asking.getByLabel('Our mandate and others').check()
  await unfold(asking.getByText('Other mandates'))
  for (const mandate of [/opinion and expression/, /torture and other/, /independence of judges/])
    await asking.getByRole('checkbox', { name: mandate }).check()
  for (const [mandate, page] of [
    ['torture', people.ivo],
    ['expression', people.fatou]
  ] as const) {
    // Read to her by telephone, from that office's own page.
    const heard = (await firstFingerprint(page)).slice(-2)
    const row = asking.locator('.mandate').filter({ hasText: mandate })
    await unfold(row.getByText(/have not been compared yet/))
    await row.getByLabel('The last two groups').fill(heard.join(' '))
    await row.getByRole('button', { name: 'I compared it' }).click()
    await expect(row.getByText(/have not been compared yet/)).toHaveCount(0)
  }
  await asking.getByRole('button', { name: 'Ask for clearance' }).click()
  await expect(asking.getByRole('link', { name: 'To its clearance' })).toBeVisible()
  await saved(ama)
  await shoot(ama, 'clearance asked')
})

test('one mandate clears it, one proposes a change, and after the change both clear the very text', async () => {
  const { ama, fatou, ivo } = people
  await opensForClearance(ivo)
  await expect(ivo.locator('[data-letter-text]')).toContainText(named)
  await expect(ivo.locator('[data-record]')).toContainText(`Reprisal: ${act}`)
  await shoot(ivo, 'to be cleared')
  await says(ivo, 'We clear it and sign with the others')
  await opensForClearance(fatou)
  await fatou.getByLabel('We propose a change').check()
  await unfold(fatou.locator('summary', { hasText: 'Change the text here' }))
  await fatou.getByLabel('Questions · Question 4').fill(question)
  await fatou.getByLabel('Subject').fill(subjectLeft)
  await says(fatou, 'We propose a change', why)
  await shoot(fatou, 'change proposed')

  // Beside the question in the draft, old against new: taken by one press, undone by another, taken again.
  await ama.locator('[data-proposals]').getByRole('button', { name: 'Refresh' }).click()
  const [asksMore, otherSubject] = ['questions.items.3', 'subject'].map((path) =>
    ama.locator(`[data-proposed="${path}"]`)
  )
  await expect(asksMore!.locator('ins').first()).toBeVisible()
  // Why, she reads once for all that this mandate proposes: beside the paragraph stands the way there.
  await expect(asksMore!).not.toContainText(why)
  await asksMore!.getByRole('link', { name: 'Why it is proposed' }).click()
  await expect(ama.locator('[data-proposals] > ul > li').filter({ hasText: why })).toBeFocused()
  await shoot(ama, 'change proposed in the draft')
  expect(await barriersOn(ama)).toEqual([])
  const inDraft = ama.getByLabel('Question 4', { exact: true })
  const before = await inDraft.inputValue()
  await asksMore!.getByRole('button', { name: 'Take it' }).click()
  await expect(inDraft).toHaveValue(question)
  await asksMore!.getByRole('button', { name: 'Undo' }).click()
  await expect(inDraft).toHaveValue(before)
  await asksMore!.getByRole('button', { name: 'Take it' }).click()
  const asking = ama.locator('[data-ask-clearance]')
  await expect(asking.locator('[data-undecided]').getByRole('link')).toHaveText(['Subject'])
  await otherSubject!.getByRole('button', { name: 'Leave it' }).click()
  await expect(asking.locator('[data-undecided]')).toHaveCount(0)
  await expect(otherSubject!).toContainText('Left as it is')
  await saved(ama)
  await asking.getByLabel('What changed, and why').fill(whatChanged)
  await asking.getByRole('button', { name: 'Put this text before them' }).click()
  await expect(asking).toContainText('The new text lies before all who sign.')

  for (const page of [ivo, fatou]) {
    await page.reload()
    await officer(page).unlocks()
    await expect(page.locator('main')).toContainText('Since when has the radio been sealed')
    if (page === fatou) {
      await expect(page.locator('[data-told=taken]')).toHaveCount(1)
      await expect(page.locator('[data-change=subject] [data-told=left]')).toBeVisible()
      await shoot(fatou, 'told what was taken and left')
    }
    await says(page, 'We clear it and sign with the others')
  }
})

test('until it is signed no byte of it is on the server: no name, no fact, no word of the draft or of its clearing', async () => {
  const names = [named, unnamed].flatMap(spellingsOf)
  const said = [fact, unsaid, paragraph, subject, question, subjectLeft, why, whatChanged]
  const places = await placesOf([...names, ...said, ...saysSo])
  expect(places).toEqual({})
})

test('after the cut-off the silent one has not joined; the Rapporteur signs the very text, and it goes to the mission', async ({
  browser
}) => {
  const { ama, rap } = people
  await server.goesOn(8)
  await signsIn(ama)
  await officer(ama).goes('Clearance')
  await ama.locator('[data-clearance=led] a').first().click()
  await says(ama, 'We clear it and sign with the others')
  // Said is said: another word is there for who wants it, and is not the next thing to press.
  await expect(ama.locator('[data-word-cleared]')).toHaveText('Cleared')
  await expect(ama.getByLabel('We propose a change')).toBeHidden()
  await unfold(ama.locator('summary', { hasText: 'Change our word' }))
  await expect(ama.getByLabel('We propose a change')).toBeVisible()
  await ama.getByRole('button', { name: /not joined/ }).click()
  await expect(ama.locator('main')).toContainText('Recorded.')
  await expect(ama.locator('main')).toContainText('It waits for the Rapporteur’s signature.')
  await signsIn(rap)
  await officer(rap).goes('Clearance')
  await rap.locator('[data-clearance=led] a').first().click()
  await officer(rap).assures('Sign this letter', 'Yes, sign it')
  await expect(rap.locator('main')).toContainText('Signed by the Rapporteur:')
  await shoot(rap, 'signed')
  await ama.reload()
  // All that stands above the button that sends is there with it.
  let areAsked = () => {}
  const missions = new Promise<void>((resolve) => (areAsked = resolve))
  await ama.route('**/api/missions', async (route) => {
    areAsked()
    await route.continue()
  })
  await ama.route('**/api/clearance/show*', async (route) => {
    await missions
    await route.continue()
  })
  await officer(ama).unlocks()
  await ama.getByLabel(/^How it goes to/).selectOption('corner')
  await expect(ama.locator('[data-word-signed]')).toContainText('your mandate’s word stands')
  await expect(ama.getByLabel('We propose a change')).toHaveCount(0)
  await expect(ama.locator('[data-nobody-reads]')).toContainText('Nobody of this mission has an access yet')
  await officer(ama).assures('Send it now', 'Yes, send it')
  await expect(ama.getByText('would lie there unread')).toBeVisible()
  await ama.unrouteAll({ behavior: 'wait' })
  await shoot(ama, 'nobody could read it')
  await ama.locator('[data-nobody-reads]').getByRole('link').click()
  await ama.getByRole('combobox', { name: 'State', exact: true }).selectOption({ label: 'Peru' })
  await ama.getByLabel(/^Name, as on record/).fill('Pía Invented')
  await ama.getByLabel('E-mail address of the mission').first().fill(address)
  await ama.getByRole('button', { name: 'Make the link' }).first().click()
  const link = await ama.locator('[data-mission-link=invite]').inputValue()
  await shoot(ama, 'mission invited')
  pia = await (await browser.newContext({ baseURL: server.office, viewport: { width: 768, height: 1024 } })).newPage()
  await officer(pia).hasAuthenticator()
  await pia.goto(link)
  await pia.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(pia).toHaveURL(/\/en\/mission$/)
  await expect(pia.getByRole('heading', { name: 'Waiting for your answer: 0' })).toBeVisible()
  // She leaves: what comes, she learns by mail alone.
  await pia.goto('about:blank')
  expect(mails.taken).toEqual([])
  await officer(ama).goes('Clearance')
  await ama.locator('[data-clearance=led] a').first().click()
  await ama.getByLabel(/^How it goes to/).selectOption('corner')
  await expect(ama.locator('[data-nobody-reads]')).toHaveCount(0)
  await shoot(ama, 'to be sent')
  await officer(ama).assures('Send it now', 'Yes, send it')
  await expect(ama).toHaveURL(/\/letters\/AL-[0-9a-f-]{36}$/)
  sentAs = new URL(ama.url()).pathname.split('/').at(-1)!
  await expect(ama.locator('main dl.facts')).toContainText(act)
  working = (await ama.getByText(/^\d{3}-\d{3}-\d{3}-\d{2}$/).innerText()).trim()
  await shoot(ama, 'sent')
})

test('then what was sent is there, and nothing else of the case or of its clearing', async () => {
  const sent = [named, unnamed, fact, paragraph, subject, question]
  const places = await placesOf([...sent, unsaid, subjectLeft, why, whatChanged, ...saysSo])
  expect(Object.keys(places).toSorted()).toEqual(sent.toSorted())
  for (const text of sent) expect(places[text]!.join('\n')).toContain('/tables')
})

test('told by one mail that names nothing, a diplomat reads it, confirms that it has come, asks for more time and has it, and answers two of four questions', async () => {
  const { ama } = people
  await expect.poll(() => mails.taken.map(({ to }) => to)).toEqual([[address]])
  const { raw } = mails.taken[0]!
  for (const word of [sentAs, working, 'PER', 'Peru', named, unnamed, subject, 'Invented', act, 'letter'])
    expect(raw).not.toContain(word)
  await ama.reload()
  await officer(ama).unlocks()
  await expect(ama.locator('[data-told]')).toHaveText(
    /the notice was sent to .*There is no record that the mission opened it/
  )
  await pia.goto(/https?:\/\/\S+/.exec((await readMail(Buffer.from(raw)))!.text)![0])
  await expect(pia.getByRole('heading', { name: 'Waiting for your answer: 1' })).toBeVisible()
  await pia
    .locator('main')
    .getByRole('link', { name: /Joint allegation letter/ })
    .click()
  await expect(pia.locator('[data-working]')).toHaveText(working)
  await expect(pia.locator('main')).toContainText('Since when has the radio been sealed')
  await shoot(pia, 'mission letter')
  await pia.getByRole('button', { name: 'Confirm that it has come' }).click()
  await unfold(pia.getByText('Ask for more time'))
  await pia.getByLabel('Until').fill(dayIn(90))
  await pia.getByLabel('Reason').first().fill('Two ministries are to be heard.')
  await pia.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(pia.locator('main')).toContainText('Request for more time')

  // It waits among her work, with what the mission wrote, and is decided there: asked first, and gone from the list.
  await ama.goto('/en/work')
  await officer(ama).unlocks()
  const waiting = ama.locator('[data-asked-time]')
  await expect(waiting).toContainText('Two ministries are to be heard.')
  await expect(waiting.locator('[data-filing-reference]')).toHaveText(/^Filing reference: [\d-]{14}$/)
  await shoot(ama, 'more time waits')
  await waiting.getByRole('button', { name: 'Give more time' }).click()
  const question = ama.getByRole('dialog')
  await expect(question).toContainText('cannot be taken back')
  await expect(question.getByLabel('Until')).toHaveValue(dayIn(90))
  await question.getByLabel('Why').fill('asked for by the mission')
  // Closed by a slip, it has what was typed when it is opened again.
  await ama.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await waiting.getByRole('button', { name: 'Give more time' }).click()
  await expect(question.getByLabel('Why')).toHaveValue('asked for by the mission')
  await shoot(ama, 'more time asked')
  await question.getByRole('button', { name: 'Give more time' }).click()
  await expect(ama.getByRole('status').filter({ hasText: 'Decided, and on record' })).toBeVisible()
  await expect(waiting).toHaveCount(0)
  await shoot(ama, 'more time given')

  // Told on the telephone which letter it is about, an officer finds it, and enters what the registry gave.
  await ama.goto(`/en/letters/${working}`)
  await officer(ama).unlocks()
  await expect(ama.locator('.timeline li').filter({ hasText: 'Time extended to' })).toContainText('Ama Invented')
  await expect(ama.locator('[data-told]')).toHaveText(/the notice was sent to .*The mission last opened it on/)
  await unfold(ama.getByText('Enter the reference'))
  await ama
    .locator('[data-act=reference]')
    .getByLabel(/^reference/i)
    .fill(`AL PER 7/${year}`)
  await shoot(ama, 'reference')
  await ama.locator('[data-act=reference]').getByRole('button', { name: 'Record' }).click()
  await expect(ama).toHaveURL(new RegExp(`/letters/${slug}$`))
  await expect(ama.getByRole('heading', { level: 1 })).toContainText(`AL PER 7/${year}`)
  // The mission's page, at the address that it had, and its document bear it; no page has an empty one.
  await pia.goto(`/en/mission/letters/${sentAs}`)
  await expect(pia.getByRole('heading', { level: 1 })).toContainText('PER 7/2026')
  await expect(pia.locator('[data-working]')).toHaveCount(0)
  const word = (await pia.request.get(`/en/mission/letters/${sentAs}/document?format=docx`)).headers()
  expect(word['content-disposition']).toContain(slug)
  await pia.getByLabel('Answer to question 1').fill('An invented answer to the first.')
  await pia.getByLabel('Answer to question 2').fill(`An invented answer to the second; ${unnamed} was heard.`)
  await pia.getByRole('button', { name: 'File the answer' }).click()
  await expect(pia.getByRole('heading', { name: 'Receipt of filing' })).toBeVisible()
  await shoot(pia, 'mission receipt')
})

test('two read the answer: incomplete, 50 %; the mission comments on that reading before it is public', async () => {
  const { ama, bo } = people
  await signsIn(bo)
  for (const page of [ama, bo]) {
    await page.goto('/en/work')
    await officer(page).unlocks()
    await page.locator('[data-group="readings"]').getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`/letters/${slug}#reply-`))
    for (const [at, mark] of ['answered', 'answered', 'not-answered', 'not-answered'].entries())
      await page
        .locator(`[data-question="${at + 1}"]`)
        .getByLabel('My mark')
        .selectOption(mark)
    await page.getByRole('button', { name: 'Save my marks' }).click()
    await expect(page.getByText('Done, and on record.')).toBeVisible()
  }
  await expect(bo.locator('[data-character]').filter({ hasText: 'Incomplete' })).toContainText('50%')
  await shoot(bo, 'matrix')
  await pia.goto(`/en/mission/letters/${slug}`)
  await pia.getByLabel('Your comment on this reading').fill('The third question is for the courts (invented).')
  await shoot(pia, 'mission comment')
  await pia.getByRole('button', { name: 'File the comment' }).click()
  await expect(pia.getByRole('heading', { name: 'Receipt of filing' })).toBeVisible()
})

test('an officer opens that stage, and the source reads that an answer has come; a follow-up goes', async ({
  browser
}) => {
  const { ama } = people
  await officer(ama).goes('Inbox')
  await officer(ama).opens('English')
  await ama.getByLabel('What it is').selectOption({ label: 'A stage' })
  await ama.getByRole('combobox', { name: 'Stage', exact: true }).selectOption('answer-come')
  await shoot(ama, 'stage')
  await ama.getByRole('button', { name: 'Sign, seal and leave it for her' }).click()
  // She reads once: it has to lie there before.
  await expect(ama.locator('#write')).toContainText('Left for her under her receipt.')
  const page = await onTelephone(browser)
  await comesBack(page, server.intake, 'en').looks(receipt)
  await expect(page.locator('.stage')).toContainText(/answer/i)
  await expect(page.locator('main')).not.toContainText(named)
  await shoot(page, 'source')
  await page.context().close()

  await ama.goto(`/en/letters/${slug}`)
  await officer(ama).unlocks()
  await unfold(ama.getByText('Draft a follow-up').first())
  await ama.getByRole('button', { name: 'Draft a follow-up' }).click()
  await expect(ama.locator('main')).toContainText('Done, and on record.')
  await officer(ama).goes('Letters')
  await ama.getByRole('link', { name: 'Reminders and follow-ups', exact: true }).click()
  const draft = ama.locator('[data-draft="Peru"]')
  // As a letter of its own it is begun once, with what was left open; here its words go all the same.
  await draft.getByRole('button', { name: 'Draft it as a letter' }).click()
  await expect(ama).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/)
  await expect(ama.locator('[data-section="questions"]').getByLabel(/^Question/)).toHaveCount(2)
  await expect(ama.locator('[data-section="earlier"]').getByRole('textbox', { name: 'Paragraph 1' })).toHaveValue(/PER/)
  const begun = ama.url()
  await officer(ama).goes('Letters')
  await ama.getByRole('link', { name: 'Reminders and follow-ups', exact: true }).click()
  await draft.getByRole('button', { name: 'Open the draft of that letter' }).click()
  await expect(ama).toHaveURL(begun)
  await officer(ama).goes('Letters')
  await ama.getByRole('link', { name: 'Reminders and follow-ups', exact: true }).click()
  await draft.getByRole('button', { name: 'Show its words' }).click()
  // Its mission is in: by another way than the mission's own page it went by hand.
  await unfold(draft.locator('[data-by-hand] summary'))
  await draft.getByLabel('By which way').selectOption('note-verbale')
  await shoot(ama, 'follow-up')
  await draft.getByRole('button', { name: 'Record that it went' }).click()
  await expect(draft).toHaveCount(0)
})

test('two people release letter and answer; one person’s name is withheld everywhere, the other’s is read', async ({
  browser
}) => {
  const { ama, bo } = people
  await server.goesOn(100)
  await signsIn(ama)
  await ama.goto(`/en/releases/${slug}`)
  await officer(ama).unlocks()
  // Out of its public version since it was sent.
  await expect(ama.locator('[data-persons]')).toContainText(`${unnamed}: withheld`)
  await expect(ama.locator('[data-persons]')).not.toContainText('This name still stands in')
  await expect(ama.locator('[data-still-stands]')).toContainText('[withheld]')
  await shoot(ama, 'release')
  await signsIn(bo)
  await released(ama, bo, `/en/releases/${slug}`)
  await ama.goto(`/en/releases/${slug}`)
  await officer(ama).unlocks()
  await ama.locator('.people li').filter({ hasText: 'substance' }).getByRole('link').click()
  await expect(ama.locator('main')).toContainText('This name still stands in')
  await ama.locator('[data-version]').getByRole('button').click()
  await expect(ama.locator('main')).toContainText('What the public will read is on record.')
  await released(ama, bo, new URL(ama.url()).pathname + new URL(ama.url()).search)

  const page = await (await browser.newContext({ baseURL: server.public, javaScriptEnabled: false })).newPage()
  await page.goto(`/en/letters/${slug}`)
  for (const said of [
    named,
    fact,
    'Since when has the radio been sealed',
    'An invented answer to the first.',
    'Incomplete',
    `AL PER 7/${year}`
  ])
    await expect(page.locator('main')).toContainText(said)
  await expect(page.locator('main')).toContainText('opinion and expression')
  await expect(page.locator('main')).not.toContainText('independence of judges')
  await shoot(page, 'public letter')
  await page.goto('/en/countries/PER')
  await expect(page.locator('main')).toContainText('PER 7/2026')
  await shoot(page, 'country')
  await page.goto('/en/statistics?measure=letters&by=kind')
  await expect(page.locator('main table').first()).toContainText('1')
  // Marked in its draft it counts among reprisals (para. 76); for which act, the office alone knows.
  await page.goto('/en/letters?reprisal=yes')
  await expect(page.locator('main')).toContainText('PER 7/2026')
  await page.goto('/en/countries/PER')
  await expect(page.locator('main')).toContainText(
    'Letters on reprisals for cooperation with the United Nations: 1 of 1'
  )
  await page.context().close()
  const read = async (path: string) => (await fetch(server.public + path)).text()
  expect(await read('/en/letters.atom')).toContain('PER 7/2026')
  expect(await read('/en/countries/PER.atom')).toContain('PER 7/2026')
  for (const path of [
    `/en/letters/${slug}`,
    `/en/letters/${slug}.json`,
    '/en/letters.atom',
    '/en/letters.csv',
    '/en/letters.jsonl',
    '/en/countries/PER.json',
    // By half of it, so that what is found there was not typed: no suggestion completes it.
    '/en/search?q=Fingid',
    '/en/search?q=Zenobi',
    '/en/search.json?q=Zenobi'
  ])
    expect(await read(path), path).not.toMatch(/Fingida|Zenobia|Gave testimony/)
  expect(await read(`/en/search?q=${encodeURIComponent(unnamed)}`)).not.toContain(slug)
  expect(await read('/en/search?q=Quillawara')).toContain('PER 7/2026')
})

/**
 * Where these texts stand in any file that the server keeps, or in any row: a whole letter PostgreSQL writes compressed,
 * so that its tables are printed into the folders first. What is known is found, a name, and what stands meanwhile in
 * the middle of a text as long as a letter: so the search is seen to find.
 */
async function placesOf(texts: readonly string[]): Promise<Record<string, string[]>> {
  const planted = 'Planted in the middle of a letter (invented).'
  writeFileSync(join(server.written, 'tables'), await server.run('print-tables.ts', planted))
  const found = searchFolders(server.folders, [...texts, planted, 'Ama Invented'])
  const of = (text: string) => found.filter((one) => one.includes(`: ${text} (`))
  for (const known of [planted, 'Ama Invented']) expect(of(known).join('\n'), known).toContain('/tables')
  return Object.fromEntries(texts.map((text) => [text, of(text)]).filter(([, places]) => places!.length > 0))
}

const saved = (page: Page) => expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
const onTelephone = async (browser: Browser) =>
  (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()

async function beginsWithPasskey(page: Page, link: string, name: string) {
  await officer(page).hasAuthenticator()
  await officer(page).saysWho(link, name)
  await officer(page).keepsTheSheet()
  await page.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(page).toHaveURL(/\/en\/people$/)
}

/** Invited by the first of these, and confirmed by each. */
async function joins(page: Page, name: string, role: string, by: readonly Page[]) {
  await officer(page).hasAuthenticator()
  await officer(page).saysWho(await officer(by[0]!).invites(name, role))
  await page.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(page.getByText('nothing sealed reaches you yet')).toBeVisible()
  const heard = (await officer(page).fingerprint()).slice(-2)
  for (const [at, one] of by.entries()) {
    await one.goto('/en/people')
    await officer(one).unlocks()
    const row = officer(one).person(name)
    await row.getByLabel('The last two groups').fill(heard.join(' '))
    await row.getByRole('button', { name: 'Confirm' }).click()
    await expect(row).toContainText(at < by.length - 1 ? 'Your word is noted' : 'Sealed: 1 of 1 epochs')
  }
}

/** Of the first epoch, as that office's own page shows it. */
async function firstFingerprint(page: Page): Promise<string[]> {
  await page.goto('/en/epochs')
  await officer(page).unlocks()
  return (await page.locator('table .fingerprint').last().innerText()).trim().split(/\s+/)
}

async function opensForClearance(page: Page) {
  await page.goto('/en/clearance')
  await officer(page).unlocks()
  await page.locator('[data-clearance=waiting] a').first().click()
  await expect(page.locator('[data-letter-text]')).toBeVisible()
}

async function says(page: Page, word: string, words?: string) {
  await page.getByLabel(word).check()
  if (words) {
    await page.getByLabel('Which change, and why').fill(words)
    // Her office has not compared the lead.
    await page.getByLabel(/without having compared the keys of the office that leads/).check()
  }
  await page.getByRole('button', { name: 'Sign and say it' }).click()
  await expect(page.locator('main')).toContainText('Your mandate’s word is said.')
}

/** By the passkey of this browser: a session ends with its day. */
async function signsIn(page: Page) {
  await page.goto('/en/sign-in')
  await page.getByRole('button', { name: 'With a passkey' }).click()
  await expect(page).toHaveURL(/\/en\/work$/)
}

const dayIn = (days: number) => addDays(todayInGeneva(new Date()), days)

/** One proposes, another looks at it and agrees. */
async function released(one: Page, other: Page, path: string) {
  await one.goto(path)
  await officer(one).unlocks()
  await one.getByRole('button', { name: 'Propose the release' }).click()
  await expect(one.locator('[data-another]')).toBeVisible()
  await other.goto(path)
  await officer(other).unlocks()
  await other.getByRole('button', { name: 'Agree to the release' }).click()
  await other.getByRole('button', { name: 'I have looked at it, and agree' }).click()
  await expect(other.locator('main')).toContainText('It is public.')
}
