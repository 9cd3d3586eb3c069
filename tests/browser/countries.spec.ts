import { parse } from 'csv-parse/sync'
import { expect, test } from '@playwright/test'

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('every number of a country’s page that is a link leads to exactly so many rows', async ({ page, request }) => {
    const lists =
      /^\/en\/(letters|recommendations|visits|laws|commitments|resolutions|protective-work|calendar)\?state=/
    let followed = 0
    for (const path of ['/en/countries/CHE', await writtenTo(page, 'en').then((one) => `/en${one}`)]) {
      await page.goto(path)
      const links = await page
        .locator('main a[href]')
        .evaluateAll((all) => all.map((link) => [link.getAttribute('href')!, link.textContent!]))
      for (const [href, text] of links.filter(([href, text]) => lists.test(href!) && /\d/.test(text!))) {
        const [list, search] = href!.split('?')
        const csv = await (await request.get(`${list}.csv?${search}`)).text()
        const numbers = text!.match(/\d[\d,]*/g)!.map((one) => Number(one.replaceAll(',', '')))
        expect(numbers, `${path}: ${text} -> ${href}`).toContain(parse(csv, { from_line: 2 }).length)
        followed++
      }
    }
    expect(followed).toBeGreaterThan(20)
  })

  test('a reader goes from the map to a country, from its figure to the letters', async ({ page }) => {
    await page.goto('/en')
    const area = page.locator('.map a').first()
    const name = (await area.locator('title').textContent())!.split(':')[0]!
    await page.goto((await area.getAttribute('href'))!)
    await expect(page.locator('h1')).toContainText(name)
    await page.locator('.figures a').first().click()
    await expect(page).toHaveURL(/\/en\/letters\?state=[A-Z]{3}$/)
  })

  test('a State is found by part of its name; what is no State is said so and kept', async ({ page }) => {
    await page.goto('/en/countries')
    await page.getByLabel('Name of a State').fill('cote')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.getByRole('rowheader')).toHaveText(['Côte d’Ivoire'])
    await page.getByLabel('Name of a State').fill('Atlantis')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.getByText('No State is called “Atlantis”')).toBeVisible()
    await expect(page.getByLabel('Name of a State')).toHaveValue('Atlantis')
  })

  test('Kosovo bears its footnote on its page and in the list', async ({ page }) => {
    for (const path of ['/en/countries/XKX', '/en/countries', '/en/countries?q=kosovo', '/en/visits/XKX-follow-up']) {
      await page.goto(path)
      await expect(page.locator('#note-scr-1244')).toContainText('1244')
    }
  })

  test('what a State is asked for and what is due lead to its calendar, whose filters hold and whose files fit it', async ({
    page,
    request
  }) => {
    await page.goto('/en/countries/CHE')
    const asked = page.getByRole('region', { name: 'What was asked, what was done' })
    await expect(asked.getByRole('link', { name: 'Its own commitments: 2' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Commitments', exact: true }).getByRole('listitem')).toHaveCount(2)
    await page.getByRole('link', { name: /^All of these in the calendar/ }).click()
    await expect(page).toHaveURL('/en/calendar?state=CHE')
    await page.getByLabel('What', { exact: true }).selectOption('upr')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL('/en/calendar?state=CHE&kind=upr')
    await page.reload()
    await expect(page.getByLabel('What', { exact: true })).toHaveValue('upr')
    await expect(page.getByRole('region', { name: 'Month by month' }).getByRole('listitem')).toHaveCount(1)
    const file = await request.get('/en/calendar.ics?state=CHE&kind=upr')
    expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8')
    expect((await file.text()).match(/^UID:.*$/gm)).toEqual([expect.stringMatching(/^UID:upr-901@/)])
    expect((await (await request.get('/en/calendar.json?state=CHE&kind=upr')).json()).due).toHaveLength(1)
    expect((await (await request.get('/en/calendar.csv?state=CHE&kind=upr')).text()).trim().split('\n')).toHaveLength(2)
    expect(await (await request.get('/ar/calendar.atom?state=CHE&kind=upr')).text()).toContain('<entry xml:lang="ar">')
    expect((await request.get('/en/calendar.ics?kind=party')).status()).toBe(400)
    await page.goto('/en/calendar?kind=party')
    await expect(page.getByRole('alert')).toBeVisible()
  })

  test('a State without letters says so; a code in small letters leads to the address; no other code has one', async ({
    page
  }) => {
    await page.goto('/en/countries/tuv')
    await expect(page).toHaveURL('/en/countries/TUV')
    await expect(page.getByText('No letter has been released here.')).toBeVisible()
    expect((await page.goto('/en/countries/ZZZ'))?.status()).toBe(404)
    const nothing = await page.locator('main').innerText()
    await page.goto('/en/nothing-here')
    expect(await page.locator('main').innerText()).toBe(nothing)
  })

  test('an address without a language leads to the reader’s; the list knows a State by each of its names', async ({
    page,
    request
  }) => {
    const french = await request.get('/countries/peru?q=1', {
      headers: { 'accept-language': 'fr' },
      maxRedirects: 0
    })
    expect([french.status(), french.headers().location]).toEqual([302, '/fr/countries/peru?q=1'])
    await page.goto('/countries/peru')
    await expect(page).toHaveURL('/en/countries/PER')
    for (const path of ['/favicon.php', '/.well-known/nothing'])
      expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404)
    for (const [called, name] of [
      ['Turkey', 'Türkiye'],
      ['UK', 'United Kingdom of Great Britain and Northern Ireland'],
      ['per', 'Peru']
    ] as const) {
      await page.goto(`/en/countries?q=${called}`)
      await expect(page.locator('main').getByRole('link', { name, exact: true }), called).toBeVisible()
    }
    const near = page.locator('main').getByRole('link', { name: 'Egypt', exact: true })
    for (const wrong of ['/en/countries/Egipt', '/en/countries?q=Egipt']) {
      await page.goto(wrong)
      await expect(page).toHaveURL('/en/countries?q=Egipt')
      await expect(page.getByText('No State is called “Egipt”. Similar names:')).toBeVisible()
      await expect(near).toBeVisible()
    }
    await page.goto('/fr/countries/Atlantide')
    await expect(page.getByText(/Aucun État ne porte le nom «\sAtlantide\s»/)).toBeVisible()
    await page.goto('/en/search?q=&state=per')
    await expect(page.getByRole('link', { name: 'Take away: Peru' })).toBeVisible()
    await page.goto('/en/search?q=water&kind=treaty&state=Atlantis')
    for (const wrong of ['treaty', 'Atlantis'])
      await expect(page.getByRole('alert')).toContainText(`“${wrong}” is not one of the choices.`)
    await page.getByRole('link', { name: 'Search without the filters' }).click()
    await expect(page).toHaveURL('/en/search?q=water')
  })

  test('the same as data: CSV, JSON and Atom', async ({ request }) => {
    const list = await (await request.get('/en/countries.json')).json()
    expect(list.states).toHaveLength(196)
    const written = list.states.find(({ letters }: { letters: number }) => letters > 0)
    const csv = await (await request.get('/en/countries.csv')).text()
    expect(csv).toContain(`${written.state},`)
    const one = await (await request.get(`/en/countries/${written.state}.json`)).json()
    expect(one.figures.letters).toBe(written.letters)
    expect(one.invented).toBe(true)
    expect(await (await request.get(`/en/countries/${written.state}.csv`)).text()).toMatch(
      /^\ufeffstate,reporting_year,/
    )
    const feed = await request.get(`/ar/countries/${written.state}.atom`)
    expect(feed.headers()['content-type']).toContain('application/atom+xml')
    expect(await feed.text()).toContain('<entry xml:lang=')
  })
})

async function writtenTo(page: import('@playwright/test').Page, lang: string): Promise<string> {
  const list = await (await page.request.get(`/${lang}/countries.json`)).json()
  return `/countries/${list.states.find(({ letters }: { letters: number }) => letters > 0).state}`
}
