import { expect, test } from '@playwright/test'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { Defender } from './navigators/defender.ts'
import { shoot } from './shots.ts'
import { stepBack } from './step-back.ts'

// Over 20 s: six forms are gone through page by page, and a process of its own reads five times what was filed.
test.describe.configure({ mode: 'serial' })
let office: IntakeServer
// True where the server seals, and not where her device does.
const plainFate = 'Sealed as soon as it arrives: from then on only officers can read it.'
test.beforeAll(async () => {
  office = await startIntake()
})
test.afterAll(() => office.stop())

const filedWith = async (text: string) =>
  (await office.read()).filter(({ opened }) => JSON.stringify(opened).includes(text))

test('names that she wrote before she chose a law are not sent, and are there when she chooses persons again', async ({
  page
}) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('subject')
  await page.locator('[name=subject][value=persons]').check()
  await her.goTo('who')
  await her.write('person.1.name', 'Ann Invented')
  await page.getByRole('button', { name: 'Add another person' }).click()
  await her.write('person.2.name', 'Ben Invented')
  await her.goTo('consents')
  await page.locator('[name="consent.2.state"]').selectOption('yes')
  const choose = async (subject: string) => {
    await page.locator('.review button').filter({ hasText: 'Whom it is about' }).click()
    await page.locator(`[name=subject][value=${subject}]`).check()
  }
  await her.goTo('review')
  await expect(page.locator('[data-unasked]')).toBeHidden()
  await choose('law')
  await her.tell('Invented, of a law')
  await expect(page.locator('.review')).not.toContainText('Ann Invented')
  await expect(page.locator('[data-unasked]')).toContainText('no longer asked is not sent')
  await choose('persons')
  await her.goTo('review')
  await expect(page.locator('.review')).toContainText('Ann Invented')
  await choose('law')
  await her.goTo('review')
  await her.onward()
  await expect(her.receipt).toBeVisible()
  const [filed] = await filedWith('Invented, of a law')
  expect(filed!.opened).toMatchObject({ subject: 'law', persons: [], consents: [] })
  expect(JSON.stringify(filed!.opened)).not.toContain('Ann Invented')
})

test('the consent of somebody whose name she took away is not sent', async ({ page }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('who')
  await her.write('person.1.name', 'Cleo Invented')
  await page.getByRole('button', { name: 'Add another person' }).click()
  await her.write('person.2.name', 'Dan Invented')
  await her.goTo('consents')
  await page.locator('[name="consent.2.state"]').selectOption('yes')
  await page.locator('button', { hasText: 'Back' }).click()
  while ((await her.step.getAttribute('data-step')) !== 'who') await page.locator('button', { hasText: 'Back' }).click()
  await her.write('person.2.name', '')
  await her.tell('Invented, of one alone')
  await expect(page.locator('[data-unasked]')).toBeVisible()
  await her.onward()
  await expect(her.receipt).toBeVisible()
  const [filed] = await filedWith('Invented, of one alone')
  expect(filed!.opened).toMatchObject({ persons: [{ name: 'Cleo Invented' }], consents: [] })
})

test('while it waits for a line nothing changes unseen; stopped, what she corrects is what is sent', async ({
  page,
  context
}) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.tell('Invented, the first version')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await her.onward()
  await expect(page.locator('.state')).toContainText('No line')
  await stepBack(page)
  await expect(her.step).toHaveAttribute('data-step', 'review')
  for (const button of await page.locator('.review button').all()) await expect(button).toBeDisabled()
  await page.getByRole('button', { name: 'Stop and change' }).click()
  await expect(page.locator('.state')).toContainText('Nothing was sent')
  await page.locator('.review button').filter({ hasText: 'What happened' }).click()
  await her.write('what', 'Invented, the second version')
  await context.setOffline(false)
  await her.goTo('review')
  await her.onward()
  await expect(her.receipt).toBeVisible()
  expect(await filedWith('the second version')).toHaveLength(1)
  expect(await filedWith('the first version')).toEqual([])
})

test('once an answer was lost it says that it may have arrived, and is not to be changed', async ({ page }) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  let heal = false
  await page.route('**/api/submissions', async (route) => {
    if (heal) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await her.tell('Invented, and its answer lost')
  await her.onward()
  await expect(page.locator('.state')).toContainText('may have arrived')
  await expect(page.getByRole('button', { name: 'Stop and change' })).toBeHidden()
  heal = true
  await expect(her.receipt).toBeVisible()
  expect(await filedWith('and its answer lost')).toHaveLength(1)
})

test('where sealing fails, all she wrote stands open, and what the device kept goes when she sends it', async ({
  page
}) => {
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await expect(page.locator('#keep-draft-risk')).toContainText('It stays there until you have sent it or wiped it')
  await her.goTo('what')
  await page.locator('#keep-draft').check()
  await her.goTo('who')
  await her.write('person.1.name', 'Eve Invented')
  await page.locator('button', { hasText: 'Back' }).click()
  await page.locator('[name=subject][value=law]').check()
  await her.tell('Invented, and kept')
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(await kept()).toContain('Invented, and kept')
  const fates = page.locator('[data-fate=sealed]')
  await expect(fates.first()).toHaveText('Sealed on this device: only officers can read it.')
  await page.evaluate(() => {
    const fail = () => Promise.reject(new Error('no sealing'))
    Object.assign(crypto.subtle, { encrypt: fail, importKey: fail, deriveBits: fail, sign: fail, generateKey: fail })
    crypto.getRandomValues = () => {
      throw new Error('no randomness')
    }
  })
  await her.onward()
  await expect(page.locator('form [role=alert]')).toContainText('Sealing failed')
  await expect(fates.first()).toHaveText(plainFate)
  await expect(page.locator('[name="person.1.name"]')).toBeVisible()
  await page.locator('[data-send]').click()
  await expect(page.locator('ol.receipt')).toBeVisible()
  expect(await kept()).toBe('{}')
})

test('what she looks over says whose each answer is, to which question, and in which calendar', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const her = new Defender(page)
  await her.open(office.origin, 'en')
  await her.goTo('who')
  await her.write('person.1.name', 'Ann Invented')
  await her.write('person.1.age', '34')
  await page.getByRole('button', { name: 'Add another person' }).click()
  await her.write('person.2.name', 'Ben Invented')
  await page.locator('[name="person.2.minor"]').check()
  await her.goTo('what')
  await her.write('what', 'Invented, to be looked over')
  await her.goTo('when')
  await her.write('when', '1446')
  await page.locator('[name="when.calendar"]').selectOption('hijri')
  await her.goTo('consents')
  await page.locator('[name="consent.1.state"]').selectOption('yes')
  await page.locator('[name="consent.2.state"]').selectOption('no')
  await expect(page.locator('fieldset[data-consent="2"] legend')).toContainText('agrees that')
  await her.goTo('review')
  const said = (await page.locator('.review').innerText()).replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ')
  expect(said).toContain('Person 1 Name Ann Invented Age 34 Person 2 Name Ben Invented Under 18')
  expect(said).toContain('1446 (Hijri)')
  const state = 'the name is given to the State concerned'
  expect(said).toContain(`Ann Invented agrees that ${state} yes Ben Invented agrees that ${state} no`)
  await shoot(page, 'intake-review')

  // The calendar left as it stood: a month's name tells it; a year of long ago is asked after.
  const writes = async (date: string) => {
    await page.locator('.review button').filter({ hasText: 'When' }).click()
    await page.locator('[name="when.calendar"]').selectOption('gregorian')
    await her.write('when', date)
    await her.goTo('review')
  }
  const when = page.locator('.review li').filter({ hasText: 'When did it happen' })
  await writes('١٢ محرم ١٤٤٥')
  await expect(when).toContainText('Hijri = \u206830 July 2023')
  await expect(when).not.toContainText('Gregorian')
  await writes('12/01/1445')
  await expect(when).not.toContainText('Gregorian)')
  await expect(when).toContainText('year of another calendar')
  await shoot(page, 'intake-review-calendar')
  await when.getByRole('button', { name: 'Hijri' }).click()
  await expect(when).toContainText('12/01/1445 (Hijri)')
  await expect(when).toBeFocused()
  await expect(page.locator('[name="when.calendar"]')).toHaveValue('hijri')
})
