import { expect, test } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { weigh } from './weigh.ts'

// The demonstration's own: an invented ministry says that it is done, a national institution that it is not.
const contradicted = '/recommendations/DEMO-RECOMMENDATION-4'
const pages = [
  contradicted,
  '/recommendations?status=fully&assessed-by=state',
  '/recommendations/matrix?columns=status',
  '/recommendations/lines/DEMO-LINE-1',
  '/recommendations/A-HRC-34-52-85-f',
  '/recommendations/all-states',
  '/compare?country=CHE&country=PER&country=FRA&country=KEN'
]

test('recommendations, what came of them, the matrix and a line of advice: no barrier, nothing beside the page at 320 pixels', async ({
  page
}) => {
  for (const path of [
    `/en${contradicted}`,
    ...pages.slice(-2).map((one) => `/en${one}`),
    ...pages.map((one) => `/ar${one}`)
  ]) {
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(path)
    expect(await barriersOn(page), path).toEqual([])
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect(beyond, `${path} is wider than the screen`).toBe(0)
  }
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('an institution contradicts the State: both stand on the public page, two steps from the country', async ({
    page
  }) => {
    await page.goto('/en/countries/CHE')
    await page.getByRole('link', { name: /^Assessors disagree: \d+$/ }).click()
    await expect(page).toHaveURL('/en/recommendations?state=CHE&disagree=yes')
    await expect(page.getByLabel('Assessors disagree')).toHaveValue('yes')
    await expect(page.getByRole('link', { name: /focal point/ })).toBeVisible()
    await page.goto('/en/countries/CHE')
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Recommendations' }) })
    await section
      .getByRole('listitem')
      .filter({ hasText: 'National human rights institution' })
      .getByRole('link')
      .click()
    await page.getByRole('link', { name: /focal point/ }).click()
    await expect(page).toHaveURL(`/en${contradicted}`)
    const found = page.locator('section', { has: page.getByRole('heading', { name: 'What was found' }) }).first()
    await expect(found.locator('[data-disagree]')).toContainText('They disagree')
    for (const [who, what] of [
      ['The State', 'Fully implemented'],
      ['National human rights institution', 'Not implemented']
    ] as const)
      await expect(found.locator('section', { has: page.getByRole('heading', { name: who }) })).toContainText(what)
    await expect(page.getByRole('heading', { name: 'What was done' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible()
  })

  test('from a country to another one beside it: no order but that of choosing, and what is too much is said', async ({
    page
  }) => {
    await page.goto('/en/countries/PER')
    await page.getByRole('link', { name: 'Compare with other countries' }).click()
    await expect(page.getByText('Choose at least two countries.')).toBeVisible()
    await page.getByLabel('Country 2').selectOption('CHE')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL('/en/compare?country=PER&country=CHE')
    await expect(page.getByRole('columnheader')).toHaveText(['What is on record', 'Peru', 'Switzerland'])
    await page.goto('/en/compare?country=per&country=che&country=Atlantis')
    await expect(page.getByRole('alert')).toContainText('ATLANTIS')
    await expect(page.getByLabel('Country 3')).toHaveValue('ATLANTIS')
    const csv = await (await page.request.get('/en/compare.csv?country=PER&country=CHE')).text()
    expect(csv).toContain('PER,Peru,letters,answered,')
    expect((await page.request.get('/en/compare.csv?country=PER')).status()).toBe(400)
    const { states } = await (await page.request.get('/en/recommendations/all-states.json?state=PER')).json()
    expect(states[0].cells).toHaveLength(7)
  })

  test('a first view takes at most 30 kB', async ({ page }) => {
    for (const path of pages) {
      const weight = weigh(page)
      await page.goto(`/ru${path}`)
      expect(await weight(), path).toBeLessThanOrEqual(30 * 1024)
    }
  })
})
