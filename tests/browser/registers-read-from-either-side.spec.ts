import { expect, test, type Page } from '@playwright/test'

// What a reader of the registers meets who is no guest of the office: scripts off, on paper, from the right.
test.use({ javaScriptEnabled: false })

const text = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent!.trim()))

/** Without the marks that keep a code in its own order. */
const plain = (text: string) => text.replace(/[\u2060\u2066-\u2069]/g, '').replace(/\s+/g, ' ')

for (const path of ['recommendations', 'visits', 'commitments', 'resolutions/A-HRC-RES-31-32'])
  test(`a bar grows from its number: /${path}`, async ({ page }) => {
    for (const [lang, side] of [
      ['en', 'left'],
      ['ar', 'right']
    ] as const) {
      await page.goto(`/${lang}/${path}`)
      const apart = await page.locator('td.bar').evaluateAll(
        (cells, edge) =>
          cells.map((cell) => {
            const [bar, all] = ['rect', 'svg'].map((part) => cell.querySelector(part)!.getBoundingClientRect())
            return bar!.width === 0 ? 0 : Math.round(Math.abs(bar![edge] - all![edge]))
          }),
        side
      )
      expect(apart.length).toBeGreaterThan(2)
      expect(Math.max(...apart), lang).toBe(0)
    }
  })

test('States stand by their names, not by their codes', async ({ page }) => {
  for (const [path, selector] of [
    ['visits', '[aria-labelledby=meetings] li > a'],
    ['laws/model-law', 'tbody th[scope=row] a'],
    ['protection', '[aria-labelledby=study] h3']
  ] as const) {
    for (const lang of ['en', 'es']) {
      await page.goto(`/${lang}/${path}`)
      const names = await text(page, selector)
      expect(names.length).toBeGreaterThan(1)
      expect(names, `${lang} ${path}`).toEqual(names.toSorted(new Intl.Collator(lang).compare))
    }
  }
})

test('a promise of the mandate is none of the State that it is about, and names it with its footnote', async ({
  page
}) => {
  await page.goto('/en/compare?country=PER&country=BWA')
  await expect(
    page
      .getByRole('row', { name: /^Commitments of the State/ })
      .getByRole('cell')
      .first()
  ).toHaveText('0')
  for (const path of ['commitments?state=SRB', 'commitments/A-HRC-34-52-follow-up-visits', 'countries/SRB']) {
    await page.goto(`/en/${path}`)
    await expect(page.locator('main').getByRole('link', { name: 'Kosovo', exact: true }), path).toBeVisible()
    await expect(page.locator('.footnotes'), path).toContainText('1244')
  }
})

test('side by side, a number of visits leads to its list, and only years that there are are led to', async ({
  page,
  request
}) => {
  await page.goto('/en/compare?country=PER&country=BWA&country=SRB&country=AUS')
  // A visit that was made is on record without its request too: the way from its number is the list of them all.
  for (const [name, place] of [
    ['Visits asked for', 0],
    ['Visits made', 1]
  ] as const) {
    const links = await page.getByRole('row', { name }).getByRole('link').all()
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) {
      const file = (await link.getAttribute('href'))!.replace('/visits', '/visits.json')
      const { visits } = await (await request.get(file)).json()
      expect((await link.textContent())!.split(' of ')[place], file).toBe(String(visits.length))
    }
  }
  const years = await page
    .getByRole('link', { name: 'year by year' })
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')!))
  expect(years).toEqual(['/en/countries/BWA#by-year', '/en/countries/AUS#by-year'])
})

test('a treaty is called by its name in the reader’s language, with its code', async ({ page }) => {
  for (const [lang, country, law] of [
    [
      'en',
      'International Covenant on Civil and Political Rights (ICCPR), 1978',
      'Treaty: International Covenant on Civil and Political Rights (ICCPR), 22'
    ],
    [
      'ar',
      'العهد الدولي الخاص بالحقوق المدنية والسياسية (ICCPR)، ١٩٧٨',
      'العهد الدولي الخاص بالحقوق المدنية والسياسية (ICCPR)، 22'
    ],
    ['zh', '《公民权利和政治权利国际公约》（ICCPR），1978', '《公民权利和政治权利国际公约》（ICCPR），22']
  ] as const) {
    await page.goto(`/${lang}/countries/PER`)
    expect((await text(page, '[aria-labelledby=recommendations] details li')).map(plain), lang).toContain(country)
    await page.goto(`/${lang}/laws/DEMO-law-1`)
    expect((await text(page, 'main ul.small li')).map(plain).join('\n'), lang).toContain(law)
  }
})

test('a country without a law on record says so, and leads to its own mechanism or guidelines', async ({ page }) => {
  for (const [state, slug] of [
    ['COL', 'mechanism-COL'],
    ['NOR', 'guidelines-NOR']
  ] as const) {
    await page.goto(`/en/countries/${state}`)
    const laws = page.locator('[aria-labelledby=laws]')
    const { laws: there } = await (await page.request.get(`/en/laws.json?state=${state}`)).json()
    await expect(laws.getByText('No law or bill of this State is on record here yet.')).toHaveCount(
      there.length === 0 ? 1 : 0
    )
    await laws.getByRole('link', { name: /^Protection of defenders: / }).click()
    await expect(page).toHaveURL(`/en/protection#${slug}`)
    await expect(page.locator(`#${slug}`)).toBeInViewport()
  }
  await page.goto('/en/countries/COL')
  await expect(page.getByText('No law or bill of this State is on record here yet.')).toBeVisible()
})

test('of a study of which no State is known none is called another one', async ({ page }) => {
  await page.goto('/en/protection')
  const study = page.locator('[aria-labelledby=study]')
  await expect(study).toContainText(/\b0 of them are known here by name/)
  await expect(study).toContainText('Missing here: which 118 States these are.')
})

test('side by side, what is compared with itself over time stands in a part of its own', async ({ page }) => {
  await page.goto('/en/compare?country=PER&country=BWA')
  const parts = await text(page, 'th.part')
  expect(parts.at(-1)).toBe('Compared with itself over time')
  const last = page.locator('tbody').last()
  await expect(last.locator('th.part')).toHaveText('Compared with itself over time')
  await expect(last.locator('tr').last().locator('th[scope=row]')).toHaveText('Letters released')
})

test('no chart is drawn of a year in which nothing falls', async ({ page }) => {
  await page.goto('/en/calendar?state=PER&stands=overdue')
  await expect(page.getByRole('heading', { name: 'December 2017' })).toBeVisible()
  await expect(page.locator('svg.strip')).toHaveCount(0)
})

test('in Arabic no comma stands apart, and who gave guidelines is named', async ({ page }) => {
  await page.goto('/ar/laws')
  expect((await text(page, '.letters p.small')).filter((line) => line.includes(' ،'))).toEqual([])
  await page.goto('/ar/protection')
  const names = await text(page, '[aria-labelledby=guidelines] h3')
  expect(names.slice(-2)).toEqual(['الاتحاد الأوروبي', 'منظمة الأمن والتعاون في أوروبا'])
})

test('on paper an address that stands there is not said twice', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/en/laws/DEMO-law-1')
  const behind = await page
    .locator('main a[href^=http]')
    .evaluateAll((links) =>
      links
        .filter((link) => link.textContent!.trim() === link.getAttribute('href'))
        .map((link) => getComputedStyle(link, '::after').content)
    )
  expect(behind.length).toBeGreaterThan(1)
  expect(new Set(behind)).toEqual(new Set(['none']))
})
