import { execFile } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { languages } from '../../src/mandate/languages.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { barriersOn } from './barriers.ts'
import { startIntake, type IntakeServer } from './intake-server.ts'

// An invented office in its second epoch, with its intake and its public pages.
test.describe.configure({ mode: 'serial' })
let office: IntakeServer
let site: string
test.beforeAll(async () => {
  office = await startIntake({ SURFACE: 'all', PORT: '0', OFFICE_PORT: '0' })
  site = office.publicOrigin!
  await office.openEpoch()
})
test.afterAll(() => office.stop())

const shots = process.env.VIGIE_SHOTS

for (const lang of languages)
  test(`the keys in ${lang}: each fingerprint in ten groups, without a script, on any screen`, async ({ browser }) => {
    const page = await (await browser.newContext({ baseURL: site })).newPage()
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`/${lang}/keys`)
      await expect(page.locator('.fingerprint')).toHaveCount(2)
      await expect(page.locator('.fingerprint').first().locator('span')).toHaveText(Array(10).fill(/^\d{5}$/))
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      if (shots && ['en', 'ar', 'zh'].includes(lang))
        await page.screenshot({ path: `${shots}/keys-${lang}-${width}.png`, fullPage: true })
    }
    expect(await page.locator('script').count()).toBe(0)
    expect(await barriersOn(page)).toEqual([])
    await page.goto(`/${lang}/about`)
    expect(await page.locator(`main a[href="/${lang}/keys"]`).count()).toBe(1)
    await page.context().close()
  })

test('before there are keys the page says so, and explains all the same', async ({ page }) => {
  await page.goto('/en/keys')
  await expect(page.getByText('has no keys yet')).toBeVisible()
  await expect(page.locator('.fingerprint')).toHaveCount(0)
  if (shots) await page.screenshot({ path: `${shots}/keys-empty-1280.png`, fullPage: true })
})

test('vigie verify-keys finds the chain good, and that intake has people seal to its newest key', async () => {
  const said = await new Promise<string>((resolve, reject) => {
    const args = ['src/cli/main.ts', 'verify-keys', site, '--intake', office.origin]
    execFile(process.execPath, args, { cwd: projectRoot }, (error, stdout) =>
      error ? reject(new Error(stdout)) : resolve(stdout)
    )
  })
  expect(said).toContain('2 epochs')
  expect(said).toContain('signed from end to end')
})
