import { expect, test } from '@playwright/test'
import { reader } from './navigators/reader.ts'

test('no page, file or feed of a letter tells how many persons it concerns when they are fewer than five', async ({
  request
}) => {
  const text = async (path: string) => (await request.get(path)).text()
  const told = (body: string) =>
    body.match(
      /\b[0-4] (persons?|women|men)\b|(women|men|not recorded): [1-4]\b|"(persons|women|men|other_sex)":[1-4][,}]/g
    ) ?? []
  const { letters } = JSON.parse(await text('/en/letters.json')) as {
    letters: { letter: string; persons_withheld: string | null }[]
  }
  const withheld = letters.filter((letter) => letter.persons_withheld !== null)
  expect(withheld.length).toBeGreaterThan(300)
  for (const { letter } of withheld.filter((_, place) => place % 6 === 0)) {
    const page = await text(`/en/letters/${letter}`)
    expect([letter, page.includes('fewer than 5 persons'), told(page)]).toEqual([letter, true, []])
    expect([letter, told(await text(`/en/letters/${letter}.json`))]).toEqual([letter, []])
  }
  for (const path of [
    'letters',
    'letters.json',
    'letters.jsonl',
    'letters.atom',
    'countries/EGY',
    'countries/EGY.json',
    'countries/EGY.atom',
    'search?q=invented',
    'search.json?q=invented',
    ''
  ])
    expect([path, told(await text(`/en/${path}`))]).toEqual([path, []])
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('filters stand in the address, survive a reload and a change of language', async ({ page }) => {
    const anyone = reader(page, 'en')
    await anyone.opensLetters()
    await anyone.narrowsTo({ kind: 'UA', joint: 'yes' })
    await expect(page).toHaveURL(/\/en\/letters\?kind=UA&joint=yes$/)
    await page.reload()
    await expect(page.locator('[name=kind]')).toHaveValue('UA')
    await page.locator('header summary:visible').last().click()
    await page.locator('header a[hreflang=ar]').click()
    await expect(page).toHaveURL(/\/ar\/letters\?kind=UA&joint=yes$/)
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.locator('[name=joint]')).toHaveValue('yes')
  })

  test('pages lead to older letters and back to the same ones', async ({ page }) => {
    const anyone = reader(page, 'fr')
    await anyone.opensLetters()
    const first = await anyone.letters().allTextContents()
    await anyone.goesToOlder()
    expect(await anyone.letters().allTextContents()).not.toEqual(first)
    await anyone.goesToNewer()
    expect(await anyone.letters().allTextContents()).toEqual(first)
  })

  test('what is typed wrong is kept, with a sentence beside it', async ({ page }) => {
    const anyone = reader(page, 'es')
    await anyone.opensLetters('?state=XXX&year=20&from=2016-02-30')
    for (const [name, value] of [
      ['state', 'XXX'],
      ['year', '20'],
      ['from', '2016-02-30']
    ] as const) {
      const field = page.locator(`[name=${name}]`)
      await expect(field).toHaveValue(value)
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(page.locator(`#e-${name}`)).toContainText(value)
    }
    expect(await anyone.letters().count()).toBe(0)
  })

  test('every form of the list says the same', async ({ page, request }) => {
    const anyone = reader(page, 'en')
    await anyone.opensLetters('?kind=OL')
    const shown = Number((await page.locator('main strong').first().textContent())?.replace(/\D/g, ''))
    const json = await (await request.get('/en/letters.json?kind=OL')).json()
    expect([json.letters_count, json.letters.length]).toEqual([shown, shown])
    const lines = (await (await request.get('/en/letters.jsonl?kind=OL')).text()).trimEnd().split('\n')
    expect(lines).toHaveLength(shown)
    const rows = (await (await request.get('/en/letters.csv?kind=OL')).text()).trimEnd().split('\r\n')
    expect(rows).toHaveLength(json.addressees_count + 1)
    expect((await request.get('/en/letters.atom?kind=OL')).headers()['content-type']).toContain('application/atom+xml')
    expect((await request.get('/en/letters.csv?kind=nonsense')).status()).toBe(400)
  })

  test('a letter that is not released answers exactly as one that never was', async ({ request }) => {
    const answers = await Promise.all(
      ['DEMO-AL-FRA-99999-2016', 'anything'].map((slug) => request.get(`/en/letters/${slug}`))
    )
    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map((answer) => answer.status())).toEqual([404, 404])
    const plain = (text: string) => text.replaceAll('DEMO-AL-FRA-99999-2016', 'x').replaceAll('anything', 'x')
    expect(plain(bodies[0]!)).toBe(plain(bodies[1]!))
  })

  test('an address of another case leads to the letter', async ({ page }) => {
    const anyone = reader(page, 'en')
    await anyone.opensLetters()
    await anyone.opensLetter(0)
    const right = page.url()
    const slug = right.split('/').at(-1)!
    await page.goto(right.replace(slug, slug.toLowerCase()))
    expect(page.url()).toBe(right)
  })
})
