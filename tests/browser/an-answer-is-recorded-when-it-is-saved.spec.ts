import { expect, test, type Page } from '@playwright/test'
import { addDays, todayInGeneva } from '../../src/mandate/calendar.ts'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { comesIn } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'

// Over 20 s on a slow machine: an office starts, and a case is opened, reloaded and unlocked twice.
// One story: an invented officer records what an invented person answered, a no, a yes and a no again.
test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 30_000 })

let server: OfficeServer
let ama: Page
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  server.run('send-submissions.ts')
  ama = await comesIn(browser, server)
})
test.afterAll(async () => {
  await ama.context().close()
  await server.stop()
})

const yesterday = addDays(todayInGeneva(new Date()), -1)
const person = () => ama.locator('[data-part=persons] article').first()
const noYes = 'No yes to being named to the State'
const saved = () => expect(ama.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
const save = () => person().getByRole('button', { name: 'Save answer' }).click()
const errors = () => person().locator('[role=alert] .error')

async function comesBack() {
  await ama.reload()
  await officer(ama).unlocks()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await saved()
}

async function says(given: string, { why }: { why?: string } = {}) {
  if (given) await person().getByRole('combobox', { name: 'Answer' }).selectOption(given)
  await person().getByLabel('Who said so').fill('herself, invented')
  await person().getByLabel('Date of the answer').fill(yesterday)
  await person().getByLabel('Evidence').fill('A call that nobody made')
  if (why) await person().getByLabel('Why the answer changes').fill(why)
  await save()
}

test('choosing an answer keeps nothing: whoever leaves has recorded none', async () => {
  await officer(ama).goes('Inbox')
  await officer(ama).opens('English')
  await unfold(ama.locator('[data-to-case] > summary'))
  await ama.getByLabel('Add a State').selectOption({ label: 'Peru' })
  await ama.locator('[data-to-case]').getByLabel('Urgency').selectOption('urgent')
  await ama.getByRole('button', { name: 'Open a case from this' }).click()
  await expect(ama).toHaveURL(/\/en\/cases\/[0-9a-f-]{36}$/)
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await saved()
  await unfold(person().getByText('Record an answer that was given to you'))
  await person().getByLabel('Consent to').selectOption('state')
  await person().getByRole('combobox', { name: 'Answer' }).selectOption('yes')
  await expect(person()).toContainText(noYes)
  await comesBack()
  await expect(person()).toContainText(noYes)
  await expect(person().locator('.consents li')).toHaveCount(0)
})

test('an answer without who gave it, its day and its evidence is refused, each by its name', async () => {
  await unfold(person().getByText('Record an answer that was given to you'))
  await person().getByLabel('Consent to').selectOption('state')
  await person().getByRole('combobox', { name: 'Answer' }).selectOption('no')
  await save()
  await expect(errors()).toHaveText([/^Who said so: /, /^Date of the answer: /, /^Evidence: /])
  await expect(person().locator('.consents li')).toHaveCount(0)
  await shoot(ama, 'consent form refused')
  expect(await barriersOn(ama, 'wcag')).toEqual([])
})

test('a no becomes a yes and a yes a no, each with who and why; all stay, newest first', async () => {
  await says('no')
  await expect(person().locator('.consents li')).toContainText(['name to the State: no'])
  for (const [given, why] of [
    ['yes', 'She thought again'],
    ['no', 'Her sister is threatened']
  ] as const) {
    await person().getByRole('button', { name: 'Change answer name to the State' }).click()
    await person().getByRole('combobox', { name: 'Answer' }).selectOption(given)
    await says(given)
    await expect(errors()).toHaveText([/^Why the answer changes: /])
    await says(given, { why })
    await expect(person().locator('.consents li')).toContainText([`name to the State: ${given}`])
    await (given === 'yes' ? expect(person()).not.toContainText(noYes) : expect(person()).toContainText(noYes))
  }
  await saved()
  await comesBack()
  const history = person().locator('[data-answers]')
  await unfold(history.locator('summary'))
  await expect(history.locator('li')).toHaveText([
    /name to the State: no.*herself, invented.*A call that nobody made.*Ama Invented.*Her sister is threatened/s,
    /name to the State: yes.*Ama Invented.*She thought again/s,
    /name to the State: no.*herself, invented.*Ama Invented/s
  ])
  await expect(person()).toContainText(noYes)
  expect(await barriersOn(ama, 'wcag')).toEqual([])
  await shoot(ama, 'consent history')
  await inArabic()
})

const answer = () => person().getByRole('combobox', { name: 'Answer' })
const change = (door: string) =>
  person()
    .getByRole('button', { name: `Change answer ${door}` })
    .click()
const consents = () => person().locator('.consents li')

test('each door has its own form: what is typed for one is never saved at another', async () => {
  await unfold(person().getByText('Record an answer that was given to you'))
  await person().getByLabel('Consent to').selectOption('public')
  await says('no')
  await expect(consents()).toContainText(['name to the State: no', 'in public: no'])
  for (const [typed, at, other] of [
    ['yes', 'name to the State', 'in public'],
    ['full', 'in public', 'name to the State']
  ] as const) {
    await change(at)
    await answer().selectOption(typed)
    await person().getByLabel('Who said so').fill(`her invented cousin, of ${at}`)
    await person().getByLabel('Date of the answer').fill(yesterday)
    await person().getByLabel('Evidence').fill('An invented letter')
    await person().getByLabel('Why the answer changes').fill('She wrote')
    await change(other)
    await expect(person().getByLabel('Who said so')).not.toHaveValue(`her invented cousin, of ${at}`)
    await expect(answer()).not.toHaveValue(typed)
  }
  // Only once the other door was typed into: what she had typed for the first is there again.
  await expect(answer()).toHaveValue('yes')
  await expect(person().getByLabel('Who said so')).toHaveValue('her invented cousin, of name to the State')
  await person().getByRole('button', { name: 'Cancel' }).click()
  await change('name to the State')
  await expect(answer()).toHaveValue('')
  await says('', { why: 'Nothing is chosen' })
  await expect(errors()).toHaveText([/^Answer: /])
  await person().getByRole('button', { name: 'Cancel' }).click()
  await expect(consents()).toContainText(['name to the State: no', 'in public: no'])
})

test('an answer that is typed and not saved stays when it is folded away and through the lock', async () => {
  await expect(person().locator('[data-unsent]')).toHaveCount(1)
  await change('in public')
  await expect(answer()).toHaveValue('full')
  await person().getByText('Record an answer that was given to you').click()
  await expect(answer()).toHaveCount(0)
  await unfold(person().getByText('Record an answer that was given to you'))
  await expect(person().getByLabel('Who said so')).toHaveValue('her invented cousin, of in public')
  await ama.getByRole('button', { name: 'Lock this tab' }).click()
  await expect(ama.getByRole('heading', { name: 'Unlock this tab' })).toBeVisible()
  await officer(ama).unlocks()
  await ama.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(answer()).toHaveValue('full')
  await expect(person().getByLabel('Evidence')).toHaveValue('An invented letter')
  await shoot(ama, 'consent typed and kept')
  await save()
  await expect(consents()).toContainText(['name to the State: no', 'in public: yes'])
  await expect(person().locator('[data-unsent]')).toHaveCount(0)
})

async function inArabic() {
  if (!process.env.VIGIE_SHOTS) return
  await ama.goto(ama.url().replace('/en/', '/ar/'))
  await officer(ama).unlocksAbroad()
  await ama.getByRole('button', { name: 'فتح في هذا التبويب' }).click()
  await unfold(person().locator('[data-answers] summary'))
  await person().locator('.consents button').first().click()
  await shoot(ama, 'consent history')
}
