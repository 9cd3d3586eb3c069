import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { todayInGeneva } from '../../src/mandate/calendar.ts'
import { readDocx } from '../../src/platform/documents/read-docx.ts'
import { barriersOn } from './barriers.ts'
import { officer } from './navigators/officer.ts'
import { officeOfTwo } from './office-of-two.ts'
import { startOffice, type OfficeServer } from './office-server.ts'
import { shoot } from './shots.ts'
import { unfold } from './unfold.ts'

// A list of references, matched, signed and agreed to. Letters and references are invented.
test.describe.configure({ mode: 'serial' })

const year = todayInGeneva(new Date()).slice(0, 4)
let server: OfficeServer
let ama: Page
let bo: Page
let first = ''
let second = ''
let known = ''
test.beforeAll(async ({ browser }) => {
  server = await startOffice({ world: 'office', surface: 'all' })
  ;({ ama, bo } = await officeOfTwo(browser, server))
})
test.afterAll(async () => {
  await ama.context().close()
  await bo.context().close()
  await server.stop()
})

const row = (working: string) => ama.locator(`[data-row="${working}"]`)
const field = (working: string) => row(working).getByLabel('Reference')
const sign = () => ama.locator('[data-sign]')
const fits = async (page: Page) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await barriersOn(page)).toEqual([])
  }
}

test('where no letter waits the page says so; those that wait are counted among the letters, the newest first', async () => {
  await ama.goto('/en/letters/references')
  await officer(ama).unlocks()
  await expect(ama.getByText('No letter is waiting for a reference.')).toBeVisible()
  await shoot(ama, 'references none')
  ;[first, second, known] = JSON.parse(server.run('record-unreferenced.ts')) as [string, string, string]
  await officer(ama).goes('Letters')
  await expect(ama.locator('[data-glance="todo=reference"]')).toContainText('3')
  await ama.locator('[data-glance="todo=reference"]').click()
  await expect(ama).toHaveURL(/\/letters\/references$/)
  await expect(ama.locator('[data-row]')).toHaveCount(3)
  expect(
    await ama.locator('[data-row]').evaluateAll((rows) => rows.map((one) => (one as HTMLElement).dataset.row))
  ).toEqual([first, second, known])
  await expect(row(known)).toContainText('Public: a second officer approves')
  await expect(row(first)).not.toContainText('Public')
  await fits(ama)
})

test('a list is looked at line by line before anything is kept, and writes over nothing that was typed', async () => {
  await field(second).fill(`DEMO AL PER 8/${year}`)
  await ama.keyboard.press('Enter')
  await expect(field(known)).toBeFocused()
  await unfold(ama.getByText('Paste or upload a list'))
  await ama
    .getByLabel('List', { exact: true })
    .fill(
      [
        'Working reference\tReference',
        `${first}\tDEMO AL PER 7/${year}`,
        `${second}\tDEMO AL PER 81/${year}`,
        `${known}\tDEMO PER 9/${year}`,
        `123-456-789-00\tDEMO AL PER 10/${year}`,
        `${second}\tDEMO AL PER 3/${year}`,
        `${first}\tthe seventh`
      ].join('\n')
    )
  await ama.getByRole('button', { name: 'Check list' }).click()
  await expect(ama.locator('[data-matched]')).toHaveText('Lines filled in below: 2 of 6.')
  const refused = ama.locator('[data-refused] > li')
  await expect(refused).toHaveCount(4)
  await expect(refused.nth(0)).toContainText(`Something else is entered for this letter already: DEMO AL PER 8/${year}`)
  await expect(refused.nth(1)).toContainText('“123-456-789-00” is not a working reference')
  await expect(refused.nth(2)).toContainText(`A letter with the reference DEMO AL PER 3/${year} is on record already`)
  await expect(refused.nth(3)).toContainText('“the seventh” is not a reference')
  await expect(field(first)).toHaveValue(`DEMO AL PER 7/${year}`)
  await expect(field(second)).toHaveValue(`DEMO AL PER 8/${year}`)
  await expect(field(known)).toHaveValue(`DEMO PER 9/${year}`)
  await fits(ama)
  await shoot(ama, 'references checked')
})

test('what is typed outlives a lock; signing stops where the line breaks, and goes on from there', async () => {
  await field(second).fill(`DEMO AL PER 3/${year}`)
  await ama.getByRole('button', { name: 'Lock this tab' }).click()
  await officer(ama).unlocks()
  await expect(field(second)).toHaveValue(`DEMO AL PER 3/${year}`)
  await expect(field(first)).toHaveValue(`DEMO AL PER 7/${year}`)
  let asked = 0
  await ama.route('**/api/releases/say', (route) => (++asked === 2 ? route.abort() : route.continue()))
  await expect(sign()).toHaveText('Sign and record references (3)')
  await sign().click()
  await expect(ama.locator('[data-progress]')).toHaveText('Recorded: 1 of 3')
  await expect(ama.getByText('Stopped before the end.')).toBeVisible()
  await expect(row(first)).toContainText(`Recorded: DEMO AL PER 7/${year}`)
  await expect(field(second)).toHaveValue(`DEMO AL PER 3/${year}`)
  await expect(sign()).toHaveText('Sign and record references (2)')
  await ama.unrouteAll({ behavior: 'wait' })
  await sign().click()
  await expect(row(second)).toContainText(
    `DEMO AL PER 3/${year}: A letter with the reference DEMO AL PER 3/${year} is on record already`
  )
  await expect(row(known)).toContainText(`DEMO PER 9/${year} is waiting for a second officer.`)
  await expect(sign()).toBeDisabled()
  // What was refused stays typed, in its field and in the list; of what is on record nothing is "not sent yet".
  await expect(ama.getByLabel('List', { exact: true })).toHaveValue(
    [
      `${second}\tDEMO AL PER 81/${year}`,
      `123-456-789-00\tDEMO AL PER 10/${year}`,
      `${second}\tDEMO AL PER 3/${year}`
    ].join('\n')
  )
  await fits(ama)
  await shoot(ama, 'references signed')
})

test('the document bears the reference from then on; the public one bears it once a second officer agrees', async () => {
  const download = ama.waitForEvent('download')
  await row(first).getByRole('link').first().click()
  await expect(ama.getByRole('heading', { level: 1 })).toContainText(`DEMO AL PER 7/${year}`)
  await ama.getByRole('link', { name: 'Word' }).first().click()
  const file = await download
  expect(file.suggestedFilename()).toContain(`DEMO-AL-PER-7-${year}`)
  const written = await readDocx(new Uint8Array(readFileSync(await file.path())).buffer)
  expect(written).toContain(`DEMO AL PER 7/${year}`)
  expect(written).not.toContain(first)
  await ama.goBack()
  await expect(ama.locator('[data-row]')).toHaveCount(2)
  await expect(row(known)).toContainText('A correction of this letter is waiting for a second officer')
  const release = await row(known).getByRole('link', { name: 'A correction of this letter' }).getAttribute('href')
  await bo.goto(release!)
  await officer(bo).unlocks()
  await bo.getByRole('button', { name: 'Agree to the correction' }).click()
  await bo.getByRole('button', { name: 'I have looked at it, and agree' }).click()
  await expect(bo.locator('[data-correction]')).toHaveCount(0)
  await ama.reload()
  await officer(ama).unlocks()
  await expect(ama.locator('[data-row]')).toHaveCount(1)
})

test('in Arabic', async () => {
  await ama.goto('/ar/letters/references')
  await officer(ama).unlocksAbroad()
  await expect(ama.locator('[data-row]')).toHaveCount(1)
  await unfold(ama.getByText('لصق قائمة أو تحميلها'))
  await ama.locator('[data-paste] textarea').fill(`${second}\tthe eighth`)
  await ama.locator('[data-paste] button').click()
  await expect(ama.locator('[data-refused] > li')).toHaveCount(1)
  await fits(ama)
  await shoot(ama, 'references')
})
