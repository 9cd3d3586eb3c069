import { expect, test, type Page } from '@playwright/test'

test.use({ javaScriptEnabled: false })

const numberIn = (text: string | null, before: RegExp) => before.exec(text ?? '')?.[1]

test('what is overdue is of all years on the page of registers, as the calendar counts it', async ({ page }) => {
  await page.goto('/en/calendar')
  const inCalendar = numberIn(await page.locator('main').textContent(), /overdue, of all years: ([\d,]+)/)
  await page.goto('/en/follow-up')
  const here = page.locator('section', { has: page.getByRole('heading', { name: 'Calendar' }) })
  expect(numberIn(await here.textContent(), /([\d,]+) overdue in all years/)).toBe(inCalendar)
})

test('a country’s page says once to how many treaties it is a party, and leads once to its recommendations', async ({
  page
}) => {
  await page.goto('/en/countries/PER')
  const main = page.locator('main')
  await expect(main).toContainText(/to which the State was a party in \d{4}: \d+ of 18/)
  expect([...(await main.innerText()).matchAll(/\d+ of 18\b/g)]).toHaveLength(1)
  await expect(main.locator('a[href="/en/recommendations?state=PER"]')).toHaveCount(1)
})

test('a search for words says that it leaves the filters of the list aside', async ({ page }) => {
  const field = page.getByRole('searchbox', { name: 'Search for words in recommendations' })
  for (const [filters, said] of [
    ['', ''],
    ['?state=PER', ''],
    ['?defenders=yes', 'This search goes over all recommendations: what is chosen below does not narrow it.'],
    [
      '?defenders=yes&state=PER',
      'This search goes over all recommendations to this State: what else is chosen below does not narrow it.'
    ]
  ] as const) {
    await page.goto(`/en/recommendations${filters}`)
    await expect(field).toHaveAccessibleDescription(said)
  }
})

test('a year is not parted from its number of visits, on whatever narrow screen', async ({ page }) => {
  for (const lang of ['ar', 'en', 'zh'])
    for (const width of [320, 344, 360, 375, 390, 412]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`/${lang}/visits`)
      const parted = await linesOfYears(page)
      expect(parted.length).toBeGreaterThan(5)
      expect([...new Set(parted)], `${lang} at ${width}`).toEqual([1])
    }
})

/** On how many lines each year with its number stands. */
const linesOfYears = (page: Page): Promise<number[]> =>
  page.locator('section[aria-labelledby="statuses"] > p').evaluate((paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    const places: [node: Node, at: number][] = []
    let text = ''
    while (walker.nextNode()) {
      const part = walker.currentNode.textContent ?? ''
      for (let at = 0; at < part.length; at++) places.push([walker.currentNode, at])
      text += part
    }
    return [...text.matchAll(/\p{Nd}{4}[:：]\s*\p{Nd}+/gu)].map((found) => {
      const tops = [...found[0]].map((_, offset) => {
        const [node, at] = places[found.index + offset]!
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return Math.round(range.getBoundingClientRect().top)
      })
      // A space at which a line ends has no place of its own.
      return new Set([tops[0], tops.at(-1)]).size
    })
  })
