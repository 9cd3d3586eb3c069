import { expect, test, type Page } from '@playwright/test'
import { tellsBack } from './navigators/tells-back.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { unfold } from './unfold.ts'

// Over 20 s: a process of its own makes each of six receipts, and without scripts each press waits for a full second.
// Whoever writes here, and what the office writes to her, is invented.
test.describe.configure({ mode: 'serial' })
let office: IntakeServer
test.beforeAll(async () => {
  office = await startIntake()
})
test.afterAll(() => office.stop())

const answer = 'the lantern over the harbour stairs (invented)'
const press = (page: Page, what: string) => page.locator(`button[name=do][value="${what}"]`).click()
const section = (page: Page, words: string) => page.locator('summary').filter({ hasText: words })
const typed = (page: Page) => page.locator('#text')

async function comesBack(page: Page, digits: string): Promise<void> {
  await page.goto(`${office.origin}/en/return`)
  await page.locator('#receipt').fill(digits)
  await page.locator('form[data-return] button').first().click()
  await expect(page.locator('.stage')).toBeVisible()
}

/** Each button of the page that is not the one that sends it. */
async function usesTheOthers(page: Page): Promise<void> {
  await typed(page).fill(answer)
  await unfold(section(page, 'Add a person'))
  await page.locator('[name="person.1.name"]').fill('Ada Invented')
  await page.locator('[name="person.1.minor"]').check()
  await page.locator('[name="consent.1.state"]').selectOption('cannot-ask')
  await press(page, 'look')
  await expect(page.locator('.notice')).toContainText('has not been sent')
  await expect(typed(page)).toHaveValue(answer)
  // Enter in a field looks again, and does nothing that cannot be undone.
  await unfold(section(page, 'Take one agreement back'))
  await page.locator('#person').fill('the second one')
  await press(page, 'withdraw-consent')
  await expect(page.locator('[data-errors]')).toContainText('choose first what may no longer happen')
  await expect(page.locator('[data-errors] h2')).toBeFocused()
  await page.locator('[data-errors] a').click()
  await expect(page.locator('#door')).toBeFocused()
  await expect(page.locator('#person')).toHaveValue('the second one')
  await page.locator('#door').selectOption('ngo')
  await page.locator('#person').press('Enter')
  await expect(page.locator('.notice')).toContainText('has not been sent')
  await expect(page.locator('#person')).toBeVisible()
  await expect(page.locator('#person')).toHaveValue('the second one')
  await expect(page.locator('#door')).toHaveValue('ngo')
  await press(page, 'withdraw-consent')
  await expect(page.locator('.notice').first()).toContainText('no longer happen: it is shared with an organization')
  await expect(page.locator('#person')).toHaveValue('')
  await expect(typed(page)).toHaveValue(answer)
  await unfold(section(page, 'Change it for a new one'))
  await press(page, 'change')
  await expect(page.locator('ol.receipt li')).toHaveCount(13)
  await tellsBack(page)
  await expect(page.locator('.notice').first()).toContainText('The new receipt is good')
  await expect(typed(page)).toHaveValue(answer)
  await unfold(section(page, 'Burn it'))
  await page.locator('[name=sure]').check()
  await press(page, 'burn')
  await expect(page.locator('.error')).toContainText('under a burnt receipt it never can be')
  await expect(typed(page)).toHaveValue(answer)
  // Of the person too, after all of them; it stands open.
  await expect(page.locator('[name="person.1.name"]')).toBeVisible()
  await expect(page.locator('[name="person.1.name"]')).toHaveValue('Ada Invented')
  await expect(page.locator('[name="person.1.minor"]')).toBeChecked()
  await expect(page.locator('[name="consent.1.state"]')).toHaveValue('cannot-ask')
}

test('with scripts, no button of the page drops what is typed; sent, it is gone from the page', async ({ page }) => {
  const { digits } = await office.returning()
  await comesBack(page, digits)
  await usesTheOthers(page)
  await press(page, 'write')
  await expect(page.locator('.notice[role=status]')).toContainText('It has arrived')
  await expect(typed(page)).toHaveValue('')
  await expect(page.locator('[name="person.1.name"]')).toHaveValue('')
  await unfold(section(page, 'Burn it'))
  await page.locator('[name=sure]').check()
  await press(page, 'burn')
  await expect(page.locator('h1')).toHaveText('The receipt is burnt')
})

test('what she goes on typing while the page asks stays', async ({ page }) => {
  const { digits } = await office.returning()
  await comesBack(page, digits)
  await typed(page).fill(answer)
  let goOn = () => {}
  const held = new Promise<void>((resolve) => (goOn = resolve))
  await page.route('**/epoch.json', async (route) => {
    await held
    await route.continue()
  })
  await press(page, 'look')
  await expect(page.locator('[data-enhance]')).toHaveAttribute('aria-busy', 'true')
  await expect(page.locator('[role=status]').filter({ hasText: 'One moment' })).toBeVisible()
  await typed(page).fill(`${answer}, and more`)
  goOn()
  await expect(page.locator('.notice')).toContainText('has not been sent')
  await expect(typed(page)).toHaveValue(`${answer}, and more`)
})

test('leaving is warned of while something is unsent, but not by the way out', async ({ page }) => {
  const { digits } = await office.returning()
  let warned = 0
  page.on('dialog', (dialog) => {
    expect(dialog.type()).toBe('beforeunload')
    warned++
    void dialog.dismiss()
  })
  await page.goto(`${office.origin}/en`)
  await comesBack(page, digits)
  await typed(page).pressSequentially('an invented answer')
  // One step back is told on the page, for browsers that ask nothing; another is asked about.
  await page.evaluate(() => history.back())
  await expect(page.locator('[role=alert]')).toContainText('If you go back once more')
  await expect(typed(page)).toHaveValue('an invented answer')
  await page.evaluate(() => history.back())
  await expect.poll(() => warned).toBe(1)
  await page.evaluate(() => location.reload())
  await expect.poll(() => warned).toBe(2)
  await expect(typed(page)).toHaveValue('an invented answer')
  await page.route('https://**', (route) => route.fulfill({ body: 'elsewhere (invented)' }))
  await page.locator('[data-exit]').click()
  await expect(page.locator('body')).toHaveText('elsewhere (invented)')
  expect(warned).toBe(2)
})

test('a way to another language or page says first what would be lost, and goes when it is pressed again', async ({
  page
}) => {
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  const french = page.locator('.languages a', { hasText: 'Français' })
  await page.goto(`${office.origin}/en/return`)
  await expect(page.locator('[data-enhance] .small')).toContainText('does not leave this device')
  await page.locator('#receipt').fill('half of it')
  await french.click()
  await expect(page.locator('.languages [role=alert]')).toContainText('press the link once more')
  await expect(page.locator('#receipt')).toHaveValue('half of it')
  await page.locator('.ways a').first().click()
  await expect(page.locator('.ways [role=alert]')).toContainText('press the link once more')
  const { digits } = await office.returning()
  await page.locator('#receipt').fill(digits)
  await page.locator('form[data-return] button').first().click()
  await expect(page.locator('.stage')).toBeVisible()
  await typed(page).pressSequentially(answer)
  await french.click()
  await expect(typed(page)).toHaveValue(answer)
  await french.click()
  await expect(page).toHaveURL(`${office.origin}/fr/return`)
  expect(asked).toEqual([])
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
})

test('nothing typed, nobody is asked', async ({ page }) => {
  const { digits } = await office.returning()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.goto(`${office.origin}/en`)
  await comesBack(page, digits)
  await unfold(page.locator('summary').nth(0))
  await page.goBack()
  await expect(page).toHaveURL(`${office.origin}/en`)
  expect(asked).toEqual([])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('what is typed comes back filled in, whatever button is used', async ({ page }) => {
    const { digits } = await office.returning()
    await comesBack(page, digits)
    await usesTheOthers(page)
    await press(page, 'write')
    await expect(page.locator('.notice[role=status]')).toContainText('It has arrived')
    await expect(typed(page)).toHaveValue('')
  })
})
