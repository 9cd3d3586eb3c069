import { Readable } from 'node:stream'
import { expect, test, type APIRequestContext } from '@playwright/test'
import { readCsv } from '../../src/platform/csv/read-csv.ts'
import { routePermissions } from '../../src/routes/permissions.ts'
import { codedFiles, registerFiles } from '../../src/ui/data/coded-files.ts'
import { unfold } from './unfold.ts'

/** Every public door of such a file, by its address behind the language. */
const publicDoors = (ending: string): string[] =>
  Object.keys(routePermissions)
    .filter((route) => route.startsWith('/public/[lang=lang]/') && route.endsWith(ending))
    .map((route) => route.replace('/public/[lang=lang]/', '').replace(/\[[^\]]+\]/, '[one]'))

interface Codebook {
  fields: { id: string; paths: string[]; entries: { code: string }[] }[]
  codes: { id: string; entries: { code: string; meaning: string }[] }[]
}

/** The address of a file of columns, with one thing of the demonstration where it is of one. */
async function addresses(request: APIRequestContext): Promise<(path: string) => string> {
  const [visit] = (await (await request.get('/en/visits.json')).json()).visits
  const things: Record<string, string> = {
    state: 'CHE',
    snapshot: '1',
    recommendation: 'A-HRC-34-52-85-a',
    visit: visit.visit,
    law: 'DEMO-law-1',
    work: 'DEMO-WORK-COM-1',
    resolution: 'A-HRC-RES-31-32',
    commitment: 'A-HRC-34-52-visits'
  }
  const asked: Record<string, string> = {
    'statistics.csv': '?measure=letters&by=kind,year',
    'compare.csv': '?country=PER&country=CHE'
  }
  return (path) => `/en/${path.replace(/\{(\w+)\}/, (_, name: string) => things[name]!)}${asked[path] ?? ''}`
}

const namesUnlikeColumns = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, of]) => [
        ...(/^[a-z].*[A-Z]/.test(name) ? [name] : []),
        ...namesUnlikeColumns(of)
      ])

async function readWhole(text: string): Promise<{ head: string[]; rows: string[][] }> {
  const all: string[][] = []
  for await (const rows of readCsv(Readable.from([Buffer.from(text)]))) all.push(...rows.map(({ fields }) => fields))
  const [head = [], ...rows] = all
  return { head, rows }
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('the page of data lists the files of every register, and each of them is there', async ({ page, request }) => {
    await page.goto('/en/data')
    const files = await page.locator('a.file').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    const registers = [
      'recommendations',
      'visits',
      'laws',
      'resolutions',
      'commitments',
      'protection',
      'protective-work'
    ]
    for (const register of registers)
      expect(files).toEqual(expect.arrayContaining(['csv', 'json', 'atom'].map((kind) => `/en/${register}.${kind}`)))
    expect(files).toEqual(expect.arrayContaining(['csv', 'json', 'atom', 'ics'].map((kind) => `/en/calendar.${kind}`)))
    for (const more of [
      'recommendations/all-states',
      'recommendations/clusters',
      'recommendations/matrix',
      'laws/model-law'
    ])
      expect(files).toContain(`/en/${more}.csv`)
    await expect(page.getByRole('row', { name: /once countries are chosen/ })).toBeVisible()
    for (const file of files.filter((one) => !/^\/en\/(letters|statistics|search)/.test(one)))
      expect((await request.get(file)).status(), file).toBe(200)
  })

  test('the codebook has every file of columns, with its columns in their order, and a page for each register', async ({
    page,
    request
  }) => {
    const { fields } = (await (await request.get('/en/data.json')).json()) as Codebook
    const doors = new Set(publicDoors('.csv'))
    const addressOf = await addresses(request)
    for (const { id, paths, entries } of fields)
      for (const path of paths) {
        const answer = await request.get(addressOf(path))
        expect(answer.status(), path).toBe(200)
        const text = await answer.text()
        expect(text.startsWith('\uFEFF'), `${path} begins with a byte order mark, as all files do`).toBe(true)
        const [head = '', ...rows] = text.slice(1).split('\r\n')
        expect(
          rows.filter((row) => /(?:^|,)total(?:,|$)/i.test(row)),
          `${path} has no sum among its rows`
        ).toEqual([])
        const codes = entries.map(({ code }) => code)
        const { varying = [] } = codedFiles.find(({ file }) => id === `fields-${file}`)!
        const fixed = codes.filter((code) => !varying.includes(code))
        const inFile = head.split(',')
        expect(varying.length === 0 ? inFile : inFile.filter((one) => fixed.includes(one)), path).toEqual(fixed)
        if (varying.length > 0) expect(inFile.length).toBeGreaterThan(fixed.length)
        doors.delete(path.replace(/\?.*/, '').replace(/\{\w+\}/, '[one]'))
      }
    expect([...doors]).toEqual([])
    for (const register of registerFiles.keys()) {
      await page.goto('/en/data')
      await page.locator(`main a[href="/en/data/${register}"]`).click()
      const shown = await page
        .locator('details[id^=fields-] th[scope=row]')
        .evaluateAll((all) => all.map((one) => one.textContent))
      expect(shown, register).toEqual(registerFiles.get(register)!.flatMap(({ columns }) => columns))
    }
    expect((await request.get('/en/data/nothing')).status()).toBe(404)
  })

  test('in whatever file for machines, everything is called as columns are', async ({ request }) => {
    const addressOf = await addresses(request)
    const [letter] = (await (await request.get('/en/letters.json')).json()).letters
    const one: Record<string, string> = {
      countries: '{state}',
      'protective-work': '{work}',
      letters: new URL(letter.address).pathname.split('/').at(-1)!
    }
    const asked: Record<string, string> = {
      'statistics.json': '?measure=letters&by=kind,year',
      'statistics/reconcile.json': '?report=A/HRC/34/52',
      'search.json': '?q=DEMO'
    }
    // Frozen figures stay as they were printed.
    const doors = publicDoors('.json').filter((door) => door !== 'statistics/snapshots/[one].json')
    expect(doors.length).toBeGreaterThan(20)
    for (const door of doors) {
      const register = door.replace('/[one].json', '')
      const path = door.replace('[one]', one[register] ?? `{${register.slice(0, -1)}}`)
      const answer = await request.get(addressOf(path) + (asked[path] ?? ''))
      expect(answer.status(), path).toBe(200)
      expect(namesUnlikeColumns(await answer.json()), path).toEqual([])
    }
  })

  test('every code in the files of the registers has its meaning in the codebook', async ({ page, request }) => {
    const { codes } = (await (await request.get('/ar/data.json')).json()) as Codebook
    const addressOf = await addresses(request)
    const unknown: string[] = []
    const undescribed: string[] = []
    for (const { file, paths } of [...registerFiles.values()].flat())
      for (const path of paths) {
        const { head, rows } = await readWhole(await (await request.get(addressOf(path))).text())
        for (const [at, column] of head.entries()) {
          const values = [...new Set(rows.map((fields) => fields[at]!).filter(Boolean))]
          const part = codes.find(({ id }) => id === `codes-${file}-${column}`)
          if (!part) {
            const looks = values.filter((value) => value !== 'yes' && value !== 'no')
            if (looks.length > 1 && looks.every((value) => /^[a-z]{3,}(-[a-z]+)*$/.test(value)))
              undescribed.push(`${path} ${column}`)
            continue
          }
          const known = new Set(part.entries.map(({ code }) => code))
          // Several in a field stand behind one another.
          for (const value of values)
            if (!known.has(value))
              for (const one of value.split(/;?\s+/)) if (!known.has(one)) unknown.push(`${path} ${column}: ${one}`)
        }
      }
    expect(unknown).toEqual([])
    // The one has its text beside it in every row; the other's meaning says both.
    expect(undescribed).toEqual(['laws/model-law.csv clause', 'compare.csv unit'])
    await page.goto('/ar/data/laws')
    await unfold(page.locator('#codes-laws-effect summary'))
    await expect(page.getByRole('row', { name: /restrictive/ })).toContainText('مقيِّد')
  })

  test('a reader asks a question, gets a short address, and goes from a number to its letters', async ({ page }) => {
    await page.goto('/en/statistics')
    await page.getByLabel('What to count').selectOption('letters')
    await page.getByLabel('In rows').selectOption('kind')
    await page.getByLabel('In columns').selectOption('year')
    await page.getByRole('button', { name: 'Show the figures' }).click()
    await expect(page).toHaveURL(/\/en\/statistics\?measure=letters&by=kind,year(#answer)?$/)
    await expect(page.getByRole('heading', { name: 'Letters by kind of letter and by reporting year' })).toBeVisible()
    const row = page.getByRole('row', { name: /^Urgent appeal/ })
    const number = row.getByRole('link').first()
    const count = await number.textContent()
    await number.click()
    await expect(page).toHaveURL(/\/en\/letters\?kind=UA&year=2014$/)
    await expect(page.locator('main')).toContainText(new RegExp(`\\b${count}\\b`))
  })

  test('what is asked wrongly is said beside its field, and kept', async ({ page }) => {
    await page.goto('/en/statistics?measure=letters&by=year&addressee=EGYP&from=2016-02-30')
    await expect(page.getByLabel('Sent from')).toHaveValue('2016-02-30')
    await expect(page.getByLabel('Addressee', { exact: true })).toHaveValue('EGYP')
    await expect(page.getByText('“2016-02-30” is no day').first()).toBeVisible()
    const file = await page.request.get('/fr/statistics.csv?measure=letters&from=2016-02-30')
    expect(file.status()).toBe(400)
    expect((await file.json()).errors[0]).toMatchObject({ field: 'from', code: 'statistics-impossible-day' })
  })

  test('the table of a page is the same as its files', async ({ request }) => {
    const json = await (await request.get('/en/statistics.json?measure=letters&by=region,year')).json()
    const of2014 = json.totals.find(
      (row: { region: string; year: string }) => row.region === 'total' && row.year === '2014'
    )
    expect(of2014.value).toBe(231)
    expect(json.invented).toBe('yes')
    const csv = await (await request.get('/ar/statistics.csv?measure=letters&by=region,year')).text()
    expect(csv.split('\r\n')[0]).toContain(
      'region,region_label,year,year_label,dates,value,count,base,letters_withheld,notes'
    )
    expect(csv).toContain('أفريقيا')
    // Nothing but data: the rows of a year add up to its total.
    const of2014InCsv = csv.split('\r\n').filter((line) => /^[^,]+,[^,]+,2014,/.test(line))
    expect(of2014InCsv.reduce((sum, line) => sum + Number(line.split(',')[5]), 0)).toBe(231)
  })

  test('a search is narrowed, widened again, followed as a feed, and never indexed', async ({ page }) => {
    await page.goto('/en')
    await page.goto('/en/search?q=DEMO')
    await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/)
    const state = page.locator('.facets a[href*="state="]').first()
    const name = (await state.textContent())!
    await state.click()
    await expect(page).toHaveURL(/[?&]state=[A-Z]{3}/)
    await page.getByRole('link', { name: new RegExp(`: ${literal(name)}$`) }).click()
    await expect(page).toHaveURL('/en/search?q=DEMO')
    const feed = await page.request.get((await page.locator('link[type="application/atom+xml"]').getAttribute('href'))!)
    expect(feed.headers()['content-type']).toContain('application/atom+xml')
    expect(feed.headers()['cache-control']).toBe('no-store')
    const json = await (await page.request.get('/en/search.json?q=DEMO')).json()
    expect(json.count.value).toBeGreaterThan(0)
    expect(json.hits[0].invented).toBe(true)
  })

  test('nothing found says what to do; a hostile query is text', async ({ page }) => {
    await page.goto(`/en/search?q=${encodeURIComponent('<script>alert(1)</script> zzqqxxy')}`)
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
    await expect(page.locator('#q')).toHaveValue('<script>alert(1)</script> zzqqxxy')
    expect(await page.locator('script').count()).toBe(0)
  })

  test('what names no snapshot or no report answers as what names nothing', async ({ page }) => {
    await page.goto('/en/nothing-here')
    const nothing = await page.locator('main').innerText()
    for (const path of [
      '/en/statistics/snapshots/99',
      '/en/statistics/snapshots/x',
      '/en/statistics/reconcile?report=none'
    ]) {
      expect((await page.goto(path))?.status(), path).toBe(404)
      expect(await page.locator('main').innerText()).toBe(nothing)
    }
  })
})

// Names of States hold parentheses.
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
