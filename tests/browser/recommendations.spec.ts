import { expect, test } from '@playwright/test'

// The demonstration's own: an invented ministry says that it is done, a national institution that it is not.
const contradicted = '/recommendations/DEMO-RECOMMENDATION-4'
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

  test('every State that was recommended something has its number, once all are asked for', async ({ page }) => {
    await page.goto('/en/recommendations?defenders=yes&count=state')
    const rows = page.locator('section', { has: page.getByRole('heading', { name: 'Counted by' }) }).locator('tbody tr')
    await expect(rows).toHaveCount(20)
    const all = page.getByRole('link', { name: /^Show all \d+$/ })
    const n = Number(/\d+/.exec(await all.innerText())![0])
    await all.click()
    await expect(page).toHaveURL('/en/recommendations?defenders=yes&count=state&rows=all#counts')
    await expect(rows).toHaveCount(n)
    await expect(all).toHaveCount(0)
  })

  test('how it is counted is kept when filters are chosen anew; what cannot be counted is said in words', async ({
    page
  }) => {
    await page.goto('/en/recommendations?source=upr&count=un-group')
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Counted by' }) })
    await page.getByLabel('About human rights defenders').selectOption('yes')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL('/en/recommendations?source=upr&defenders=yes&count=un-group')
    await expect(section.getByRole('columnheader').first()).toHaveText('UN regional group')
    const group = section.getByRole('row').filter({ hasText: 'Latin American and Caribbean States' })
    const n = Number(/\d+/.exec(await group.getByRole('cell').first().innerText())![0])
    await group.getByRole('link').click()
    await expect(page).toHaveURL('/en/recommendations?source=upr&defenders=yes&un-group=latin-american-caribbean')
    await expect(page.getByText(`Recommendations: ${n}`, { exact: true })).toBeVisible()
    // Issues are those of reviews: what a report asks of civil society has none.
    await page.goto('/en/recommendations?addressee=civil-society&count=issue')
    await expect(section.getByRole('table')).toHaveCount(0)
    await expect(section).toContainText('there is nothing to count by it')
  })

  test('on a telephone what is set, how many were found and the first of them stand before the filters, with the way to these', async ({
    page
  }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/en/recommendations?source=upr&defenders=yes&count=un-group')
    const count = page.getByText(/^Recommendations: [\d,]+$/)
    await expect(count).toHaveCount(1)
    const form = page.getByRole('form', { name: 'Narrow the recommendations' })
    const top = async (one: typeof count) => (await one.boundingBox())!.y
    expect(await top(count)).toBeLessThan(740)
    const set = page.getByRole('list', { name: 'Filters' })
    await expect(set.getByRole('listitem')).toHaveText([
      /About human rights defenders: Only these/,
      /Source: Universal Periodic Review/
    ])
    expect(await top(set)).toBeLessThan(await top(form))
    await expect(page.getByLabel('Addressed to')).toBeHidden()
    const found = page.locator('ol.letters > li').first()
    expect(await top(found)).toBeLessThan(740)
    expect(await top(found)).toBeLessThan(await top(form))
    await page.getByRole('link', { name: 'Filters', exact: true }).click()
    await expect(page).toHaveURL(/#filters$/)
    await expect(form).toBeInViewport()
    await set.getByRole('link', { name: 'take away Source: Universal Periodic Review' }).click()
    await expect(page).toHaveURL('/en/recommendations?defenders=yes&count=un-group')
    // What is wrong is to be mended where it stands.
    await page.goto('/en/recommendations?source=atlantis')
    await expect(page.getByLabel('Source', { exact: true })).toBeVisible()
    await page.goto('/en/recommendations')
    await expect(set).toHaveCount(0)
    await expect(count).toHaveCount(1)
  })

  test('what is to no State stands apart from what a State did not answer', async ({ page }) => {
    await page.goto('/en/recommendations?count=position')
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Counted by' }) })
    await section.getByRole('link', { name: 'Not for a State to answer' }).click()
    await expect(page).toHaveURL('/en/recommendations?position=no-state')
    await expect(page.getByLabel('What the State said')).toHaveValue('no-state')
    await page.goto('/en/recommendations?addressee=un')
    await expect(section.getByRole('rowheader')).toHaveText(['Not for a State to answer'])
  })

  test('a document of the United Nations that is named without an address is one step away, in the language read', async ({
    page
  }) => {
    for (const [path, address] of [
      ['/fr/recommendations/A-HRC-34-52-85-f', 'https://undocs.org/fr/A/HRC/34/52'],
      ['/ar/resolutions/A-HRC-RES-31-32', 'https://undocs.org/ar/A/HRC/RES/31/32']
    ] as const) {
      await page.goto(path)
      await expect(page.locator(`dl a[href="${address}"]`)).toHaveAttribute('rel', 'noopener noreferrer')
    }
  })

  test('of a country the newest about defenders are said to be those; where there are none, the way to others is short', async ({
    page
  }) => {
    await page.goto('/en/countries/PER')
    const newest = page.locator('p:has-text("The newest about human rights defenders:") + ul')
    await expect(newest.getByRole('link').first()).toHaveAttribute('href', /^\/en\/recommendations\/[^?]/)
    await page.goto('/en/countries/XKX')
    await page.getByRole('navigation').getByRole('link', { name: 'Follow-up' }).click()
    await page.getByRole('link', { name: 'Advice given again and again' }).click()
    await expect(page).toHaveURL('/en/recommendations/lines')
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
    await expect(page.getByRole('alert')).toContainText('Atlantis')
    await expect(page.getByLabel('Country 3')).toHaveValue('Atlantis')
    const csv = await (await page.request.get('/en/compare.csv?country=PER&country=CHE')).text()
    expect(csv).toContain('PER,Peru,letters,answered,')
    expect((await page.request.get('/en/compare.csv?country=PER')).status()).toBe(400)
    const { states } = await (await page.request.get('/en/recommendations/all-states.json?state=PER')).json()
    expect(states[0].cells).toHaveLength(7)
    // The Member States, two that observe, and Kosovo: no number of States.
    await page.goto('/en/recommendations/all-states')
    await expect(page.locator('#matrix')).toHaveText('40 of 196')
  })
})
