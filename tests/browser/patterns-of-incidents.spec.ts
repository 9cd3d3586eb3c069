import { expect, test, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { officeOfTwo } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'

// Over 20 s: two officers unlock their tabs five times with a passphrase, and write and look through three cases.
// One story: three invented cases, an incident in each; a colleague sees that they hang together, and unlinks one.
test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 30_000 })

const unit = 'Bataillon Invented 7'
const places = ['Quillimay', 'Huancabal', 'Quillimay']
const methodChosen = 'Threats and intimidation'
const reason = 'Another battalion of that number, invented'

let server: OfficeServer
let ama: Page
let bo: Page
const ids: string[] = []
const sent: string[] = []
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office' })
  ;({ ama, bo } = await officeOfTwo(browser, server))
  for (const page of [ama, bo])
    page.on('request', (request) =>
      sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`)
    )
})
test.afterAll(async () => {
  await ama.context().close()
  await bo.context().close()
  await server.stop()
})

const wrongs = (page: Page) => barriersOn(page, 'wcag')
const pattern = (page: Page) => page.locator('section[data-pattern]')
const lines = (page: Page) => pattern(page).locator('tbody tr')
const looks = (page: Page) => page.getByRole('button', { name: 'Look through all cases' }).click()

test('without a case there is none, and the page says by what incidents are compared', async () => {
  await ama.goto('/en/cases')
  await officer(ama).unlocks()
  await ama.getByRole('link', { name: 'Patterns of incidents' }).click()
  await expect(ama.getByRole('heading', { level: 1 })).toHaveText('Patterns of incidents')
  await expect(ama.locator('main')).toContainText('Nothing of that goes to the server')
  await looks(ama)
  await expect(ama.locator('[data-patterns-found="0"]')).toBeVisible()
  await expect(ama.locator('main')).toContainText('no two incidents hang together')
})

test('three incidents in three cases, of one unit and kind of act within a month', async () => {
  await ama.goto('/en/cases')
  await officer(ama).unlocks()
  for (const [at, day] of ['2026-02-01', '2026-02-12', '2026-02-25'].entries()) {
    await unfold(ama.locator('[data-start-case] > summary'))
    const before = ama.url()
    await ama.locator('[data-start-case]').getByRole('button', { name: 'Start a case' }).click()
    await expect(ama).not.toHaveURL(before)
    await ama.getByRole('button', { name: 'Open in this tab' }).click()
    await ama.getByLabel('Working title').fill(`Matter ${at + 1}, invented`)
    const incidents = ama.locator('[data-part=incidents]')
    await incidents.getByRole('button', { name: 'Add an incident' }).click()
    await incidents.getByLabel('Where').fill(places[at]!)
    await incidents.getByLabel('When').fill(day)
    await incidents.getByLabel('Unit').fill(unit)
    await incidents.getByLabel('Kind of act').selectOption({ label: methodChosen })
    await expect(ama.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
    ids.push(/cases\/([0-9a-f-]{36})/.exec(ama.url())![1]!)
  }
  await looks(ama)
  await expect(ama.locator('[data-pattern]')).toContainText('the same unit, the same kind of act')
  await ama.getByRole('link', { name: 'All patterns of the office' }).click()
  // Asked for in this tab, it looks by itself.
  await expect(pattern(ama)).toHaveCount(1)
})

test('they stand as one pattern, with its reasons, its cases, its days and a picture; keys lead to it', async () => {
  await bo.goto('/en/cases/patterns')
  await officer(bo).unlocks()
  await looks(bo)
  await expect(pattern(bo)).toHaveCount(1)
  await expect(pattern(bo).locator('h2')).toContainText('Incidents: 3, cases: 3 · 1 February 2026 to 25 February 2026')
  const reasons = pattern(bo).locator('[data-reasons]')
  await expect(reasons).toContainText(unit)
  await expect(reasons).toContainText('the same place: ⁨Quillimay⁩ · in 2 of 3')
  await expect(lines(bo)).toHaveCount(3)
  await expect(lines(bo).nth(1)).toContainText('Huancabal')
  await expect(lines(bo).nth(1).getByRole('link', { name: 'Matter 2, invented' })).toHaveAttribute(
    'href',
    `/en/cases/${ids[1]}`
  )
  await expect(pattern(bo).locator('.days-strip circle')).toHaveCount(3)
  await bo.locator('body').press('j')
  await expect(pattern(bo).locator('h2')).toBeFocused()
  expect(await wrongs(bo)).toEqual([])
  for (const width of [360, 1280]) {
    await bo.setViewportSize({ width, height: 740 })
    expect(await bo.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  await shoot(bo, 'patterns')
})

test('what it is narrowed by stands in the address and outlives a reload; it names no unit and no place', async () => {
  await bo.getByLabel('In common').selectOption('unit')
  await expect(bo).toHaveURL(/common=unit/)
  await bo.getByLabel('Cases, at least').selectOption('5')
  await expect(pattern(bo)).toHaveCount(0)
  await expect(bo.locator('main')).toContainText('No pattern is like that')
  await bo.getByLabel('Cases, at least').selectOption('3')
  await expect(pattern(bo)).toHaveCount(1)
  await bo.reload()
  await officer(bo).unlocks()
  await expect(bo.getByLabel('In common')).toHaveValue('unit')
  await expect(bo.getByLabel('Cases, at least')).toHaveValue('3')
  await looks(bo)
  await expect(pattern(bo)).toHaveCount(1)
  expect(new URL(bo.url()).search).toBe('?common=unit&cases=3')
  await bo.getByLabel('Cases, at least').selectOption('')
})

test('one is unlinked with a reason, and the others stay together; undone, it is with them again', async () => {
  const unlink = lines(bo).first().locator('[data-unlink]')
  await unfold(unlink.locator('summary'))
  await shoot(bo, 'patterns unlinking')
  await unlink.getByRole('button', { name: 'Unlink' }).click()
  // Without a reason nothing is unlinked.
  await expect(lines(bo)).toHaveCount(3)
  await unlink.getByLabel('Why it does not belong').fill(reason)
  // Nor without a line; what was typed stays.
  await bo.context().setOffline(true)
  await unlink.getByRole('button', { name: 'Unlink' }).click()
  await expect(unlink.getByRole('alert')).toContainText(/./)
  await expect(unlink.getByLabel('Why it does not belong')).toHaveValue(reason)
  await bo.context().setOffline(false)
  await unlink.getByRole('button', { name: 'Unlink' }).click()
  await expect(lines(bo)).toHaveCount(2)
  const unlinked = bo.locator('[data-unlinked]')
  await unfold(unlinked.locator('summary'))
  await expect(unlinked.locator('[data-why]')).toHaveText(reason)
  await expect(unlinked).toContainText('Bo Invented')
  expect(await wrongs(bo)).toEqual([])
  await shoot(bo, 'patterns unlinked')
  // A colleague sees the same, and why in the case itself.
  await ama.getByRole('button', { name: 'Refresh' }).click()
  await expect(lines(ama)).toHaveCount(2)
  await unfold(ama.locator('[data-unlinked] summary'))
  await ama.locator('[data-unlinked]').getByRole('button', { name: 'Undo' }).click()
  await expect(lines(ama)).toHaveCount(3)
  await expect(ama.locator('[data-unlinked]')).toHaveCount(0)
})

test('no request bore a unit, a place, a title, the reason or the kind of act', () => {
  expect(sent.length).toBeGreaterThan(60)
  expect(sent.some((one) => one.includes('/api/cases/records'))).toBe(true)
  const sealed = [unit, ...places, 'Matter ', reason, 'Another battalion', 'threats']
  const bears = (one: string) => {
    const decoded = [one, decodeURIComponent(one.replaceAll(/%(?![0-9a-f]{2})/gi, ''))]
    return decoded.some((text) => sealed.some((word) => text.toLowerCase().includes(word.toLowerCase())))
  }
  expect(sent.filter(bears)).toEqual([])
})

test('in Arabic, on a telephone and at a desk', async () => {
  await bo.goto('/ar/cases/patterns')
  await officer(bo).unlocksAbroad()
  await bo.locator('main button:not(.plain-button)').last().click()
  await expect(pattern(bo)).toHaveCount(1)
  expect(await wrongs(bo)).toEqual([])
  await shoot(bo, 'patterns')
})
