import { expect, test, type Page } from '@playwright/test'

// A4 without the margins that the pages ask for, 18 mm on each side, at 96 pixels an inch.
const across = Math.floor(((210 - 36) / 25.4) * 96)
test.use({ javaScriptEnabled: false, viewport: { width: across, height: 900 } })

for (const lang of ['en', 'ar']) {
  test(`on paper nothing is cut off or folded away, and no navigation is printed, in ${lang}`, async ({ page }) => {
    let tables = 0
    const parts = new Map<string, number>()
    for (const path of await paths(page, lang)) {
      await page.emulateMedia({ media: 'screen' })
      await page.goto(`/${lang}${path}`)
      await page.emulateMedia({ media: 'print' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} is wider than A4`).toBe(across)
      for (const table of await page.locator('table').all()) {
        tables += 1
        const box = await table.boundingBox()
        expect(box, `a table of ${path} is folded away`).not.toBeNull()
        expect(Math.round(box!.x), path).toBeGreaterThanOrEqual(0)
        expect(Math.round(box!.x + box!.width), path).toBeLessThanOrEqual(across)
      }
      for (const hidden of ['nav', 'header details', '.foot', '.filters', '.searchbox'])
        for (const part of await page.locator(hidden).all()) {
          parts.set(hidden, (parts.get(hidden) ?? 0) + 1)
          await expect(part, path).toBeHidden()
        }
    }
    // Nothing to look at would be nothing cut off.
    expect(tables).toBeGreaterThan(10)
    expect([...parts.keys()].toSorted()).toEqual(['.filters', '.foot', '.searchbox', 'header details', 'nav'])
  })
}

// A4 on its side, its margins 14 mm.
const sideways = Math.floor(((297 - 28) / 25.4) * 96)

for (const lang of ['en', 'ru', 'ar'])
  test(`the matrix of States is printed whole, on a sheet that lies on its side, in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: sideways, height: 700 })
    await page.emulateMedia({ media: 'print' })
    for (const columns of ['issue', 'theme', 'status', 'position']) {
      await page.goto(`/${lang}/recommendations/matrix?columns=${columns}`)
      expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page'))).toBe('wide')
      expect(await page.evaluate(() => document.documentElement.scrollWidth), columns).toBe(sideways)
      const box = await page.locator('table').boundingBox()
      expect(Math.round(box!.x + box!.width), columns).toBeLessThanOrEqual(sideways)
      expect(Math.round(box!.x), columns).toBeGreaterThanOrEqual(0)
    }
  })

test('a note in a cell is printed no larger than what it is to', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/recommendations/all-states', '/compare?country=CHE&country=PER']) {
    await page.goto(`/en${path}`)
    const larger = await page.locator('td :is(.small, p)').evaluateAll((notes) => {
      const sizeOf = (one: Element) => Number.parseFloat(getComputedStyle(one).fontSize)
      return notes.filter((note) => sizeOf(note) > sizeOf(note.closest('td')!)).length
    })
    expect(larger, path).toBe(0)
  }
})

test('what is said of a search box is not printed without it', async ({ page }) => {
  await page.goto('/en/recommendations?defenders=yes')
  const note = page.getByText('This search goes over all recommendations')
  await expect(note).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(note).toBeHidden()
})

test('a page of the dark theme is printed dark on white', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('/en/countries')
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body)
    return [color, backgroundColor, getComputedStyle(document.querySelector('.quiet')!).color]
  })
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(77, 87, 97)'])
})

async function paths(page: Page, lang: string): Promise<string[]> {
  const { states } = await (await page.request.get(`/${lang}/countries.json`)).json()
  const { letters } = await (await page.request.get(`/${lang}/letters.json?reply=answered`)).json()
  const most = states.toSorted((a: { letters: number }, b: { letters: number }) => b.letters - a.letters)[0]
  return [
    '',
    '/countries',
    `/countries/${most.state}`,
    '/letters?year=2016',
    `/letters/${letters[0].letter}`,
    '/statistics?measure=letters&by=region,year',
    '/statistics?measure=letters&by=theme,region',
    '/statistics/snapshots/1',
    '/statistics/reconcile',
    '/search?q=DEMO',
    '/recommendations/all-states',
    '/compare?country=CHE&country=PER&country=FRA&country=KEN',
    '/calendar?state=CHE',
    '/calendar',
    '/method',
    '/data'
  ]
}
