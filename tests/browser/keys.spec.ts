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
    expect(await page.locator(`main p a[href="/${lang}/keys"]`).count()).toBe(1)
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

test('a record that is no demonstration is found from outside: robots.txt leads to every page, and none forbids it', async ({
  request
}) => {
  const robots = await (await request.get(`${site}/robots.txt`)).text()
  expect(robots).toBe(`User-agent: *\nDisallow: /*/search\n\nSitemap: ${site}/sitemap.xml\n`)
  const placesAt = async (address: string) => {
    const answer = await request.get(address)
    expect(answer.headers()['content-type']).toBe('application/xml; charset=utf-8')
    return [...(await answer.text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place!)
  }
  const files = await placesAt(`${site}/sitemap.xml`)
  expect(files).toContain(`${site}/sitemaps/countries-1.xml`)
  const pages = (await placesAt(files[0]!)).filter((place) => /\/(en|ar)(\/|$)/.test(place))
  expect(pages.length).toBeGreaterThan(50)
  for (const place of pages) {
    const answer = await request.get(place)
    expect(answer.status(), place).toBe(200)
    const page = await answer.text()
    expect(page, place).toContain(`<link rel="canonical" href="${place}"`)
    expect(page, place).not.toContain('name="robots"')
  }
  expect((await request.get(`${site}/sitemaps/letters-2.xml`)).status()).toBe(404)
  // What is invented is not to be found: the demonstration has no such list.
  expect(await (await request.get('/robots.txt')).text()).toBe('User-agent: *\nDisallow: /\n')
  for (const file of ['sitemap.xml', 'sitemaps/site.xml']) expect((await request.get(`/${file}`)).status()).toBe(404)
})
