import { expect, test, type Page } from '@playwright/test'
import { todayInGeneva } from '../../src/mandate/calendar.ts'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { officeOfTwo } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'

// Over 20 s: two officers work through letters in turn, and axe looks at nine pages, four of them in Arabic.
// Letters, replies and States' part in them are invented. Ama works with an answer, Bo reads it second.
test.describe.configure({ mode: 'serial' })

let server: OfficeServer
let ama: Page
let bo: Page
let letters: Record<'answered' | 'several' | 'first', string>
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  ;({ ama, bo } = await officeOfTwo(browser, server))
  // Confirmed meanwhile: her tab learns it as it is loaded anew.
  await bo.reload()
  await officer(bo).unlocks()
  letters = JSON.parse(server.run('record-letters.ts')) as typeof letters
})
test.afterAll(async () => {
  await ama.context().close()
  await bo.context().close()
  await server.stop()
})

const lines = () => ama.locator('[data-entry]')
const fits = async (page: Page, name: string) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  expect(await barriersOn(page)).toEqual([])
  await shoot(page, name)
}
const inLanguage = async (page: Page, lang: string, path: string) => {
  await page.goto(`${server.origin}/${lang}/${path}`)
  const heading = page.getByRole('heading', { level: 1 })
  const locked = await heading.innerText()
  // What the page is about is fetched once it is unlocked, and has its own heading.
  await officer(page).unlocksAbroad()
  const shown = async () => (await heading.allInnerTexts()).filter((text) => text !== locked).length
  await expect.poll(shown).toBe(1)
}

test('the clocks at a glance lead to the letters that they count', async () => {
  await officer(ama).goes('Letters')
  await expect(lines()).toHaveCount(6)
  const glance = ama.locator('[data-glance]')
  await expect(glance.nth(0)).toContainText('2 overdue')
  await expect(glance.nth(1)).toContainText('1 due this week')
  await expect(ama.locator('[data-glance="todo=reply"]')).toContainText('1 replies to read')
  await expect(ama.locator('[data-glance="todo=draft"]')).toContainText('1 drafts in clearance')
  await fits(ama, 'letters')
  await glance.nth(0).click()
  await expect(lines()).toHaveCount(2)
  await expect(ama).toHaveURL(/clock=overdue$/)
  await ama.getByLabel('Kind of letter').selectOption('OL')
  await expect(ama.getByText('No letter matches these filters')).toBeVisible()
  await ama.goBack()
  await expect(lines()).toHaveCount(2)
  await ama.getByRole('link', { name: 'Clear the filters' }).click()
  await expect(lines()).toHaveCount(6)
  await ama.getByRole('heading', { level: 1 }).click()
  await ama.keyboard.press('j')
  await ama.keyboard.press('k')
  await expect(lines().first()).toBeFocused()
  await ama.locator(`[data-slug="${letters.several}"]`).focus()
  // On a slow line a page says that what it is about is on its way.
  const comes = Promise.withResolvers<void>()
  await ama.route('**/api/letters/letter*', async (route) => {
    await comes.promise
    await route.continue()
  })
  await ama.keyboard.press('o')
  await expect(ama.getByText('Opening …')).toBeVisible()
  comes.resolve()
  await expect(ama.getByText('Opening …')).toHaveCount(0)
  await ama.unroute('**/api/letters/letter*')
  await expect(ama).toHaveURL(new RegExp(`/letters/${letters.several}$`))
})

test('clocks are moved, each addressee by itself; what is refused is said, and what was typed stays', async () => {
  const kenya = ama.locator('[data-addressee="Kenya"]')
  await unfold(kenya.getByText('Pause the clock').first())
  const act = kenya.locator('[data-act^="pause"]')
  await act.getByLabel('On', { exact: true }).fill('2019-01-01')
  await act.getByLabel('Why').fill('asked for by telephone (invented)')
  await act.getByRole('button').click()
  await expect(act.locator('.error')).toContainText('before the letter was sent')
  await officer(ama).goes('Letters')
  await expect(ama.locator(`[data-slug="${letters.several}"] [data-unsent]`)).toBeVisible()
  await ama.locator(`[data-slug="${letters.several}"]`).click()
  await expect(act.getByLabel('Why')).toHaveValue('asked for by telephone (invented)')
  await act.getByLabel('On', { exact: true }).fill(todayInGeneva(new Date()))
  await act.getByRole('button').click()
  await expect(kenya).toContainText('Clock paused')
  await expect(ama.locator('[data-addressee="Peru"]')).toContainText('Waiting')
  await expect(ama.locator('.timeline').last()).toContainText('asked for by telephone')
  await fits(ama, 'letter')
  const saved = (await officer(ama).saves(ama.getByRole('link', { name: 'PDF' }).first())).subarray(0, 5)
  expect(saved.toString()).toBe('%PDF-')
})

test('a letter that went is marked as about a reprisal, and the mark is put right; why stands with it', async () => {
  const facts = ama.locator('main dl.facts')
  const mark = ama.locator('[data-act=reprisal]')
  const marks = async (title: string, act: string) => {
    await unfold(ama.getByText(title))
    await mark.getByLabel('Reprisal for cooperation with the United Nations').selectOption({ label: act })
    await mark.getByLabel(/^Why/).fill('the source said so later (invented)')
    await mark.getByRole('button', { name: 'Record' }).click()
  }
  await marks('Mark as about a reprisal', 'Gave testimony or information')
  await expect(facts).toContainText('Gave testimony or information')
  await unfold(ama.getByText('Correct the reprisal mark'))
  await fits(ama, 'reprisal')
  await marks('Correct the reprisal mark', 'Not about a reprisal')
  await expect(facts).not.toContainText('Gave testimony or information')
})

test('one reads the answer against the questions: incomplete, 50 %, and why', async () => {
  await read(ama, ['answered', 'answered', 'not-answered', 'not-answered'])
  await expect(ama.locator('[data-character]')).toContainText('Incomplete')
  await expect(ama.locator('[data-character]')).toContainText(
    '50% of what was asked is answered. Of 4 questions answered in full: 2, in part: 0.'
  )
  await expect(ama.locator('[data-reading]')).toContainText('Read by one')
})

test('a second one differs; they settle it, and nothing of the reading waits', async () => {
  await officer(bo).goes('Letters')
  await bo.locator(`[data-slug="${letters.answered}"]`).click()
  await expect(bo.locator('[data-covered]')).toBeVisible()
  await expect(bo.locator('[data-question="2"]')).not.toContainText('Ama Invented')
  // What follows from the first one's marks tells them as well.
  await expect(bo.locator('[data-reply]')).not.toContainText(/50%|Incomplete/)
  await read(bo, ['answered', 'partly', 'not-answered', 'not-answered'])
  await expect(bo.locator('[data-reading]')).toContainText('Two readers differ')
  await expect(bo.locator('[data-question="2"]')).toContainText('Ama Invented: answered')
  await fits(bo, 'matrix-differs')
  await unfold(bo.getByText('Settle question 2'))
  const settle = bo.locator('[data-act^="settle"]')
  await settle.getByLabel('The mark that counts').selectOption('answered')
  await settle.getByLabel('Why').fill('the annex answers it (invented)')
  await settle.getByRole('button', { name: 'Settle it' }).click()
  await expect(bo.locator('[data-reading]')).toContainText('Read by two')
  await expect(bo.locator('[data-question="2"]')).toContainText('the annex answers it')
  await expect(bo.getByText('Settle question 2 anew')).toBeVisible()
  await expect(bo.locator('[data-character]')).toContainText('50%')
})

test('what was left open is asked again, and one reminder names all that a State owes', async () => {
  await unfold(bo.getByText('Draft a follow-up').first())
  await bo.getByRole('button', { name: 'Draft a follow-up' }).click()
  // Drafted, it is not offered again: the way leads to where it waits.
  await bo.locator('[data-follow-up]').getByRole('link', { name: 'Reminders and follow-ups' }).click()
  await bo.getByRole('button', { name: 'Draft the reminders that are due' }).click()
  const draft = bo.locator('[data-draft="Peru"]')
  await draft.getByRole('button', { name: 'Show its words' }).click()
  await expect(draft.locator('[data-words]')).toContainText('Excellency')
  await expect(draft.locator('[data-words]').getByText(/PER 1\/.*PER 2\//s)).toBeVisible()
  await draft.getByRole('combobox', { name: /^In/ }).selectOption('es')
  await expect(draft.locator('[data-words]')).toContainText('Excelencia')
  // Her own words stand around the letters, and a page of paper is made of them.
  await unfold(draft.getByText('Change the words'))
  await draft.getByLabel('Before the letters').fill('Vuelvo a escribirle sobre estas cartas inventadas.')
  await expect(draft.locator('[data-send-reminder]')).toContainText('not kept yet')
  await draft.getByRole('button', { name: 'Keep these words' }).click()
  await expect(draft.locator('[data-words]')).toContainText('Vuelvo a escribirle sobre estas cartas inventadas.')
  const paper = await draft.getByRole('link', { name: 'PDF' }).getAttribute('href')
  expect((await (await bo.request.get(new URL(paper!, bo.url()).href)).body()).subarray(0, 4).toString()).toBe('%PDF')
  await fits(bo, 'reminders')
  await draft.getByLabel('By which way').selectOption('note-verbale')
  await expect(draft.getByLabel('It went on')).toHaveValue(todayInGeneva(new Date()))
  await draft.getByRole('button', { name: 'Record that it went' }).click()
  await expect(draft).toHaveCount(0)
  await expect(bo.locator('[data-went]')).toHaveText('On record: it went to Peru.')
  await bo
    .locator('main')
    .getByRole('link', { name: /PER 1\// })
    .click()
  await expect(bo.locator('.timeline').last()).toContainText('Reminder No. 1 sent')
})

test('what followed stands in one list; a slip is asked about, taken back, and stays to be read', async () => {
  const followed = bo.locator('#followed')
  await expect(followed).toContainText('Reminder No. 1 sent')
  const act = followed.locator('[data-act="watch"]')
  await unfold(act.locator('summary'))
  await act.getByLabel('Look again on').fill('2018-01-01')
  await act.getByLabel('Why').fill('The trial goes on (invented).')
  await act.getByRole('button', { name: 'Record' }).click()
  await expect(act).toContainText('is past')
  await expect(act.getByLabel('Why')).toHaveValue('The trial goes on (invented).')
  await act.getByLabel('Look again on').fill(todayInGeneva(new Date()))
  await act.getByRole('button', { name: 'Record' }).click()
  await expect(followed.locator('[data-followed]')).toContainText('The matter is under watch')
  await expect(followed.locator('[data-watch]')).toContainText('look again on')
  await fits(bo, 'followed')
  await followed.getByRole('button', { name: 'Take back' }).click()
  await bo.getByRole('button', { name: 'Yes, take it back' }).click()
  await expect(followed.locator('[data-followed]')).toContainText('It was taken back')
  await expect(followed.locator('[data-step="ended"]')).toContainText('The trial goes on (invented).')
  await expect(followed.locator('[data-watch]')).toHaveCount(0)
})

test('a watch that ended meanwhile is said to have; what was typed stays, and is put on record when it is said again', async () => {
  const followed = bo.locator('#followed')
  const begin = followed.locator('[data-act="watch"]')
  await unfold(begin.locator('summary'))
  await begin.getByLabel('Look again on').fill(todayInGeneva(new Date()))
  await begin.getByLabel('Why').fill('Another hearing (invented).')
  await begin.getByRole('button', { name: 'Record' }).click()
  await expect(followed.locator('[data-watch]')).toHaveCount(1)
  const slug = new URL(bo.url()).pathname.split('/').at(-1)!
  // As a colleague would, beside this page.
  const ended = await bo.evaluate(async (letter) => {
    const read = await fetch(`/api/letters/letter?lang=en&slug=${letter}`)
    const { id } = ((await read.json()) as { followed: { watch: { id: string } } }).followed.watch
    const body = JSON.stringify({ letter, was: id, words: 'Over (invented).' })
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/letters/watch/over?lang=en', { method: 'POST', headers, body })).status
  }, slug)
  expect(ended).toBe(200)
  const keep = followed.locator('[data-act="watch-on"]')
  await unfold(keep.locator('summary'))
  await keep.getByLabel('Stays under watch until').fill(todayInGeneva(new Date()))
  await keep.getByLabel('What there was to see').fill('It was put off (invented).')
  await keep.getByRole('button', { name: 'Record' }).click()
  await expect(followed.locator('[data-watch]')).toHaveCount(0)
  await expect(keep).toContainText('A colleague has changed this meanwhile')
  await expect(keep.getByLabel('What there was to see')).toHaveValue('It was put off (invented).')
  await keep.getByRole('button', { name: 'Record' }).click()
  await expect(followed.locator('[data-followed]')).toContainText('The matter is under watch')
  await expect(followed).toContainText('It was put off (invented).')
})

test('the pages read from right to left', async () => {
  for (const [path, name] of [
    ['letters', 'letters'],
    [`letters/${letters.answered}`, 'matrix'],
    ['letters/reminders', 'reminders'],
    ['letters/addendum', 'addendum']
  ] as const) {
    await inLanguage(bo, 'ar', path)
    await expect(bo.getByRole('heading', { level: 1 })).toBeVisible()
    await fits(bo, name)
  }
})

async function read(page: Page, marks: string[]) {
  await officer(page).goes('Letters')
  await page.locator(`[data-slug="${letters.answered}"]`).click()
  for (const [at, mark] of marks.entries())
    await page
      .locator(`[data-question="${at + 1}"]`)
      .getByLabel('My mark')
      .selectOption(mark)
  await page.locator('[data-question="2"]').getByLabel('In words').fill('as it stands in the second part (invented)')
  await page.getByRole('button', { name: 'Save my marks' }).click()
  await expect(page.getByText('Done, and on record.')).toBeVisible()
}
