import { expect, test, type APIRequestContext } from '@playwright/test'
import { languages } from '../../src/mandate/languages.ts'
import { registerFiles } from '../../src/ui/data/coded-files.ts'
import { allRoutes } from '../routes.ts'
import { barriersOn, bringAxe, brokenMarkup, withoutOptimizer } from './barriers.ts'
import { messagesMissingIn } from './missing-messages.ts'
import { weighAtFirstSight } from './weigh.ts'

// Over 20 s: some seventy pages in each language, each looked at by axe.

test.use(withoutOptimizer)

/** Every public page of the demonstration, in every state that looks otherwise; {one} stands for what is asked first. */
/** A card that names neither the United Nations nor Vigie, so its head says nothing either. */
const namesNobody = '/report/plain-card'

const pages = [
  '',
  '/about',
  '/accessibility',
  '/calendar',
  '/commitments',
  '/commitments/DEMO-COMMITMENT-1',
  '/compare?country=CHE&country=PER&country=FRA&country=KEN',
  '/countries',
  '/countries?order=name&q=a',
  '/countries/{state}',
  '/countries/XKX',
  '/countries/TUV',
  '/countries/CHE',
  '/data',
  ...[...registerFiles.keys()].map((register) => `/data/${register}`),
  '/follow-up',
  '/keys',
  '/laws',
  '/laws/DEMO-law-1',
  '/laws/alerts',
  '/laws/alerts/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  '/laws/model-law',
  '/letters',
  '/letters?state=XXX&year=20&from=2016-02-30',
  '/letters?year=1950',
  '/letters/{letter}',
  '/method',
  '/nothing-here',
  '/privacy',
  '/protection',
  '/protective-work',
  '/protective-work/DEMO-WORK-COM-1',
  '/recommendations?defenders=yes',
  '/recommendations?status=fully&assessed-by=state',
  '/recommendations/DEMO-RECOMMENDATION-4',
  '/recommendations/A-HRC-34-52-85-f',
  '/recommendations/all-states',
  '/recommendations/clusters',
  '/recommendations/clusters/{cluster}',
  '/recommendations/lines',
  '/recommendations/lines/DEMO-LINE-1',
  '/recommendations/matrix?columns=status',
  '/report',
  '/report/card',
  namesNobody,
  '/resolutions',
  '/resolutions/A-HRC-RES-31-32',
  '/search',
  '/search?q=DEMO',
  '/search?q=zzqqxxy&kind=letter',
  '/statistics',
  '/statistics?measure=reply-rate&by=year',
  '/statistics?measure=letters&by=addressee,year&kind=UA',
  '/statistics?measure=median-days&by=kind&as-of=2016-11-30',
  '/statistics?measure=letters&by=year&addressee=EGYP&from=2016-02-30',
  '/statistics/reconcile',
  '/statistics/snapshots',
  '/statistics/snapshots/1',
  '/visits',
  '/visits/DEMO-visit-14',
  '/visits/DEMO-visit-14/addendum'
]

test('no public page is left out', () => {
  const kinds = allRoutes()
    .filter(({ id, method, text }) => method === 'GET' && id.startsWith('/public/[lang=lang]') && isPage(text))
    .map(({ id }) => id.replace('/public/[lang=lang]', ''))
  expect(kinds.length).toBeGreaterThan(40)
  const isLooked = (kind: string) => {
    const like = new RegExp(`^${kind.replace(/\[\.\.\.[^\]]+\]/, '.+').replaceAll(/\[[^\]]+\]/g, '[^/]+')}(\\?|$)`)
    return pages.some((page) => like.test(page))
  }
  expect(kinds.filter((kind) => !isLooked(kind))).toEqual([])
})

const mostBytes = 30 * 1024
/** What a wide screen has besides follows the direction of writing, not the words; colours follow neither. */
const wide = ['en', 'ar']
/** The longest words, and the other direction: looked at on every width. */
const longest = ['ar', 'ru']

for (const lang of languages)
  test(`every public page in ${lang}: no script, at most 30 kB at first sight, no barrier, no missing message, a low head, results first, found from outside, nothing beside the page`, async ({
    page
  }) => {
    await bringAxe(page)
    const first = await firstOfEach(page.request)
    const weight = await weighAtFirstSight(page)
    for (const one of pages) {
      const path = `/${lang}${one.replace(/\{(\w+)\}/, (_, name: string) => first[name]!)}`
      await page.setViewportSize({ width: 320, height: 700 })
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(/nothing-here|alerts\/A/.test(path) ? 404 : 200)
      expect(await weight(), path).toBeLessThanOrEqual(mostBytes)
      const { scripts, dir, words, beyond, head, filtersFirst, outside } = await page.evaluate(seen)
      expect(scripts, path).toBe(0)
      expect(dir, path).toBe(lang === 'ar' ? 'rtl' : 'ltr')
      expect(messagesMissingIn(words), path).toEqual([])
      // What joins two parts of a line stands at the first of them, in every language.
      expect(words.match(/.* [،؛].*/g), path).toBeNull()
      // NOTE: axe itself is a script, so scripts are allowed here; the page has none.
      expect(await barriersOn(page, wide.includes(lang) ? 'all' : 'all-but-contrast'), `${path}, small`).toEqual([])
      expect(await brokenMarkup(page), path).toEqual([])
      expect(beyond, `${path} is wider than the screen`).toBe(0)
      expect(head, `${path}: height of the head`).toBe(52)
      expect(filtersFirst, `${path}: filters before what is found`).toEqual([])
      if (answer?.status() === 200 && !path.endsWith(namesNobody))
        expect(outside, path).toEqual(foundAt(new URL(page.url()).origin, lang, outside.at))
      for (const width of longest.includes(lang) ? [360, 768, 1280] : []) {
        await page.setViewportSize({ width, height: 780 })
        const at = await page.evaluate(seen)
        expect([at.beyond, at.head], `${path}, ${width} pixels`).toEqual([0, 52])
      }
      if (!wide.includes(lang)) continue
      await page.setViewportSize({ width: 1280, height: 900 })
      const { head: wideHead, used } = await page.evaluate(seen)
      expect(wideHead, `${path}: height of the head`).toBe(52)
      if (answer?.status() === 200 && !path.endsWith('card'))
        expect(used, `${path}: width that is used of 1280 pixels`).toBeGreaterThan(780)
      expect(await barriersOn(page), path).toEqual([])
    }
  })

/** In one call: the first locator on a page makes Playwright send it 0.3 MB of its own code. */
const seen = () => {
  const all = (selector: string) => [...document.querySelectorAll(selector)]
  const of = (selector: string, attribute: string) => document.querySelector(selector)?.getAttribute(attribute) ?? null
  const found = document.querySelector('main :is(.letters, .hits, .scroll table)')
  const isBefore = (one: Element) =>
    found &&
    (one.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_FOLLOWING ||
      one.getBoundingClientRect().top < found.getBoundingClientRect().top)
  // What can be read or typed into, without the boxes about it.
  const edges = all('main :is(a, p, li, td, th, input, select, h1, h2, dd)')
    .map((one) => {
      const range = document.createRange()
      range.selectNodeContents(one)
      return one.childNodes.length > 0 ? range.getBoundingClientRect() : one.getBoundingClientRect()
    })
    .filter(({ width }) => width > 1)
  return {
    scripts: document.querySelectorAll('script').length,
    dir: document.documentElement.dir,
    words: document.body.innerText,
    beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    head: document.querySelector('header .top')!.getBoundingClientRect().height,
    filtersFirst: all('main form.filters')
      .filter(isBefore)
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    used: Math.max(...edges.map(({ right }) => right)) - Math.min(...edges.map(({ left }) => left)),
    outside: {
      at: of('link[rel=canonical]', 'href')?.replace(/^.*?\/[a-z]{2}(?=[/?]|$)/, '') ?? null,
      said: (of('meta[name=description]', 'content')?.trim().length ?? 0) > 3,
      canonical: of('link[rel=canonical]', 'href'),
      languages: all('link[hreflang]:not(body *)').map((one) => [
        one.getAttribute('hreflang'),
        one.getAttribute('href')
      ]),
      url: of('meta[property="og:url"]', 'content'),
      title:
        of('meta[property="og:title"]', 'content') !== null &&
        document.title.includes(of('meta[property="og:title"]', 'content')!),
      same: of('meta[property="og:description"]', 'content') === of('meta[name=description]', 'content'),
      kind: of('meta[property="og:type"]', 'content')
    }
  }
}

/** A page as search engines and those who pass it on know it: by whole addresses, the same in each language. */
const foundAt = (origin: string, lang: string, at: string | null) => ({
  at,
  said: true,
  canonical: `${origin}/${lang}${at}`,
  languages: [
    ...languages.map((one) => [one, `${origin}/${one}${at}`]),
    ['x-default', `${origin}${at?.startsWith('/') ? at : `/${at}`}`]
  ],
  url: `${origin}/${lang}${at}`,
  title: true,
  same: true,
  kind: 'website'
})

async function firstOfEach(request: APIRequestContext): Promise<Record<string, string>> {
  const read = async (path: string) => (await request.get(`/en/${path}`)).json()
  const { states } = await read('countries.json')
  const { letters } = await read('letters.json?reply=answered')
  const { clusters } = await read('recommendations/clusters.json')
  return {
    state: states.find(({ letters }: { letters: number }) => letters > 0).state,
    letter: letters[0].letter,
    cluster: clusters[0].cluster
  }
}

const isPage = (text: string) => !/export const (GET|fallback)/.test(text)

for (const [lang, state] of [
  ['en', 'DZA'],
  ['ar', 'DZA'],
  ['ru', 'BRN'],
  // Fewer than half of its letters are answered: the third figure is a word.
  ['en', 'ITA'],
  ['ru', 'ITA'],
  ['fr', 'ITA']
] as const)
  test(`in ${lang} a telephone shows the answer of ${state} and its three figures in the first screen, with the head folded and without a script`, async ({
    browser
  }) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false })
    await page.goto(`/${lang}/countries/${state}`)
    const figures = page.locator('.figures strong')
    await expect(figures).toHaveCount(3)
    for (const one of [page.locator('.answer'), ...(await figures.all())]) {
      const { y, height } = (await one.boundingBox())!
      expect(y + height).toBeLessThan(600)
    }
    expect(await figures.evaluateAll(brokenWords)).toEqual([])
    await page.locator('main a[href="#contents"]').click()
    await expect(page.locator('.contents').getByRole('link').first()).toBeInViewport()
    const menu = page.locator('header nav details')
    const inMenu = menu.getByRole('link').first()
    await expect(inMenu).toBeHidden()
    await menu.locator('summary').click()
    await expect(inMenu).toBeVisible()
    await menu.locator('a[href$="/letters"]').click()
    await expect(page).toHaveURL(`/${lang}/letters`)
    await page.locator('header .wrap > details summary').click()
    await page.locator('header a[lang=zh]').click()
    await expect(page).toHaveURL('/zh/letters')
    await page.close()
  })

/** Words that do not stand on one line. */
const brokenWords = (all: Element[]) =>
  all.flatMap((one) => {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    for (let text = walker.nextNode(); text; text = walker.nextNode())
      for (const { 0: word, index } of text.textContent!.matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        // Figures and signs of two directions are two boxes on one line.
        if (new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1) broken.push(word)
      }
    return broken
  })
