import { expect, test } from '@playwright/test'
import { checkSolution } from '../../src/platform/sealing/proof-of-work.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'
import { Defender } from './navigators/defender.ts'

// What is told here is invented.
test.use({ viewport: { width: 360, height: 740 } })
let intake: IntakeServer
test.beforeAll(async () => {
  intake = await startIntake()
})
test.afterAll(() => intake.stop())

// Three bytes a letter: long to send, and soon typed.
const long = `虚构：漫长的一夜。${'她写了很多。'.repeat(4000)}`

test('her device does the work of a long text, and it is kept', async ({ page }) => {
  const her = new Defender(page)
  await her.open(intake.origin, 'en')
  await her.tell(long)
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/submissions'))
  await her.onward()
  const { work } = (await asked).postDataJSON() as { work: { challenge: string; nonce: string } }
  const bits = Number(work.challenge.split('.')[1])
  expect(checkSolution(work.challenge, work.nonce, bits + 2)).toBe(true)
  await expect(her.receipt).toBeVisible()
})

test('where its work does not serve she is told in her language what to do, and has what she wrote', async ({
  page
}) => {
  const her = new Defender(page)
  await her.open(intake.origin, 'ar')
  await her.tell(long)
  // Her page does it again some times, and each time it is lost on the way.
  let tries = 0
  await page.route('**/api/submissions', async (route) => {
    tries++
    const body = route.request().postDataJSON() as object
    await route.continue({ postData: JSON.stringify({ ...body, work: null }) })
  })
  await her.onward()
  await expect(page.locator('.bar .state')).toContainText('أرسله مرة أخرى. أو اختصره إلى ٦٤ كيلوبايت')
  expect(tries).toBe(6)
  await page.unroute('**/api/submissions')
  await her.onward()
  await expect(her.receipt).toBeVisible()
  const filed = await intake.read()
  expect(filed.filter(({ known }) => known.lang === 'ar').map(({ opened }) => opened.answers)).toEqual([
    { what: long.trim() }
  ])
})
