/** Status, headers and bytes of an address, as one text that can be compared; the headers that tell the moment left out. */
export type Answers = Map<string, string>

const languages = ['fr', 'es', 'ar', 'ru', 'zh']
const firstPages = [
  '',
  '/letters',
  '/letters.csv',
  '/letters.json',
  '/letters.atom',
  '/countries',
  '/countries.csv',
  '/statistics',
  '/statistics?measure=persons&by=sex,year',
  '/search',
  '/search?q=letter',
  '/data'
]

/** All that is reached by links from the English pages and the first pages of the other languages. */
export async function crawl(origin: string, more: string[]): Promise<Answers> {
  const answers: Answers = new Map()
  const taken = new Map<string, number>()
  let next = [
    '/',
    '/robots.txt',
    '/sitemap.xml',
    '/sitemaps/letters-1.xml',
    '/log-heads.json',
    '/log-heads.atom',
    '/keys.json',
    '/en',
    ...languages.flatMap((lang) => firstPages.map((page) => `/${lang}${page}`)),
    ...more
  ]
  while (next.length) {
    const found = await askAll(origin, next)
    for (const [address, answer] of found) answers.set(address, answer)
    const links = [...found]
      .filter(([address]) => /^\/(en(\/|$)|$)/.test(address))
      .flatMap(([, answer]) => linksIn(answer, origin))
    next = [...new Set(links)].filter((address) => !answers.has(address) && isWithinBounds(address, taken))
  }
  return answers
}

export async function askAll(origin: string, addresses: string[]): Promise<Answers> {
  const answers: Answers = new Map()
  const waiting = addresses.entries()
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (const [, address] of waiting) answers.set(address, await ask(origin, address))
    })
  )
  return answers
}

/** Addresses of which not the same is answered. */
export const differing = (before: Answers, after: Answers): string[] =>
  [...before.keys()].filter((address) => before.get(address) !== after.get(address))

export async function ask(origin: string, address: string): Promise<string> {
  const response = await fetch(origin + address, { redirect: 'manual', headers: { 'accept-encoding': 'identity' } })
  const headers = [...response.headers]
    .filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
    .map(([name, value]) => `${name}: ${value}\n`)
    .toSorted()
  return `${response.status}\n${headers.join('')}\n${Buffer.from(await response.arrayBuffer()).toString('latin1')}`
}

function linksIn(answer: string, origin: string): string[] {
  if (!/^content-type: text\/html/m.test(answer)) return []
  return [...answer.matchAll(/\shref="([^"#]+)(?:#[^"]*)?"/g)]
    .map((match) => match[1]!.replaceAll('&amp;', '&').replace(origin, ''))
    .filter((href) => /^\/(en(?![a-z])|log-heads)/.test(href))
}

/**
 * Every kind of address in number enough: what is beyond them is like those before. Each page of a country is asked for; its
 * files and those of other records are the same for all of a kind.
 */
function isWithinBounds(address: string, taken: Map<string, number>): boolean {
  const [path = '', query] = address.split('?')
  const record = /^\/en\/(letters|recommendations|countries)\/[^/.]+(\.[a-z]+)?$/.exec(path)
  const kind = record ? `${record[1]}${record[2] ?? ''}` : query === undefined ? null : `${path}?${query.split('=')[0]}`
  if (kind === null || kind === 'countries') return true
  const count = (taken.get(kind) ?? 0) + 1
  taken.set(kind, count)
  return count <= (mostOf[kind] ?? (record ? 20 : kind.endsWith('?after') ? 2 : 6))
}

const mostOf: Record<string, number> = { letters: 60, 'countries.atom': 110, '/en/statistics?measure': 20 }
