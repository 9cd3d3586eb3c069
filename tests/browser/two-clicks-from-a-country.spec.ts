import { expect, test, type APIRequestContext } from '@playwright/test'

test.use({ javaScriptEnabled: false })

// Lists of every register and what stands for all States, from whichever country one comes.
const lists = [
  '/recommendations',
  '/recommendations/matrix',
  '/recommendations/clusters',
  '/recommendations/lines',
  '/recommendations/all-states',
  '/visits',
  '/laws',
  '/laws/model-law',
  '/laws/alerts',
  '/protection',
  '/protective-work',
  '/resolutions',
  '/commitments',
  '/compare',
  '/calendar',
  '/follow-up',
  '/report'
]
// What a country has of its own: a page of each.
const ownPages = {
  CHE: [
    '/recommendations/*',
    '/recommendations/clusters/*',
    '/recommendations/lines/*',
    '/resolutions/*',
    '/commitments/*'
  ],
  BWA: ['/visits/*', '/visits/*/addendum', '/protective-work/*'],
  SOM: ['/laws/*', '/protective-work/*']
}

for (const [state, own] of Object.entries(ownPages))
  test(`everything on who keeps their word is two clicks away from the page of ${state}`, async ({ request }) => {
    const start = `/en/countries/${state}`
    const first = await linksOf(request, start)
    const second = await Promise.all([...first].filter(isPage).map((path) => linksOf(request, path)))
    const reached = new Set([...first, ...second.flatMap((links) => [...links])].map(kindOf))
    expect([...lists, ...own].filter((path) => !reached.has(path))).toEqual([])
  })

async function linksOf(request: APIRequestContext, path: string): Promise<Set<string>> {
  const answer = await request.get(path)
  expect(answer.ok(), path).toBe(true)
  const links = (await answer.text()).matchAll(/href="(\/en\/[^"#]+)/g)
  return new Set([...links].map(([, href]) => href!.replaceAll('&amp;', '&')))
}

const isPage = (path: string) => !/\.(csv|json|jsonl|atom|ics)(\?|$)/.test(path)

/** Its path without what it asks for; what one thing is called stands as a star. */
function kindOf(path: string): string {
  const parts = path.split('?')[0]!.split('/').slice(2)
  return `/${parts.map((part, at) => (at === 0 || named.has(part) ? part : '*')).join('/')}`
}
const named = new Set([...lists, '/addendum'].flatMap((path) => path.split('/')))
