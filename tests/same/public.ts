import { ask, headersOf, toldOf } from './answer.ts'
import type { Origins } from './normalise.ts'
import { normaliserFor } from './normalise.ts'
import type { Answered, Recording } from './recording.ts'

const languages = ['fr', 'es', 'ar', 'ru', 'zh']
const byHand = [
  '/',
  '/robots.txt',
  '/log-heads.json',
  '/log-heads.atom',
  '/keys.json',
  '/intake-scripts.json',
  '/en',
  '/vigie.svg'
]
/** Every kind of what is misspelt, and of what is not there. */
const wrong = [
  '/xx',
  '/en/nowhere',
  '/en/letters/DEMO-AL-PER-99-2026',
  '/en/letters/demo-al-per-99-2026.json',
  '/en/letters?kind=nonsense&page=-1',
  '/en/letters.csv?sent-from=nonsense',
  '/en/countries/per',
  '/en/countries/XXX',
  '/en/statistics?measure=nonsense',
  '/en/statistics?by=nonsense',
  '/en/search?q=%00%ff',
  '/en/search?q=',
  '/en/calendar?stands=nonsense',
  '/en/recommendations?after=nonsense',
  '/en/statistics/snapshots/99',
  '/en/data/nonsense'
]

/** Every kind of address that links lead to, in English, and each kind once in every other language. */
export async function recordPublic(origins: Origins, recording: Recording): Promise<void> {
  const normalise = normaliserFor(origins)
  const taken = new Map<string, number>()
  const kinds = new Map<string, string>()
  const all: Answered[] = []
  const seen = new Set<string>()
  let next = [...byHand, ...wrong]
  while (next.length) {
    for (const address of next) seen.add(address)
    const links = new Set<string>()
    for (const { address, answer } of await inTurn(next, async (one) => ({
      address: one,
      answer: await ask(origins.public + one)
    }))) {
      const told = toldOf(answer, normalise)
      all.push([normalise(address), told, headersOf(answer.headers, normalise)])
      const kind = kindOf(address)
      if (!kinds.has(kind) && answer.status === 200) {
        kinds.set(kind, address)
        told.isShown = isReadable(address, answer.body.length)
      }
      if (answer.headers.get('content-type')?.startsWith('text/html') && /^\/(en\b|$)/.test(address))
        for (const href of linksIn(answer.body, origins.public)) links.add(href)
    }
    next = [...links]
      .filter((address) => !seen.has(address))
      .toSorted((a, b) => compareText(normalise(a), normalise(b)))
      .filter((address) => isWithin(address, taken))
  }
  const elsewhere = languages.flatMap((lang) =>
    [...kinds.values()].filter((one) => /^\/en\b[^?]*$/.test(one)).map((one) => one.replace('/en', `/${lang}`))
  )
  for (const { address, answer } of await inTurn(elsewhere, async (one) => ({
    address: one,
    answer: await ask(origins.public + one)
  })))
    all.push([normalise(address), toldOf(answer, normalise), headersOf(answer.headers, normalise)])
  recording.addAll('public', all)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** So many at a time; in the order in which they were asked. */
export async function inTurn<T, U>(all: readonly T[], work: (one: T) => Promise<U>, atOnce = 6): Promise<U[]> {
  const done: U[] = []
  const waiting = all.entries()
  const go = async () => {
    for (const [at, one] of waiting) done[at] = await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, go))
  return done
}

function linksIn(body: Uint8Array, origin: string): string[] {
  return [
    ...Buffer.from(body)
      .toString()
      .matchAll(/\s(?:href|action)="([^"#]+)(?:#[^"]*)?"/g)
  ]
    .map((match) => match[1]!.replaceAll('&amp;', '&').replace(origin, ''))
    .filter((href) => /^\/(en(?![a-z])|log-heads|[\w-]+\.(css|svg|txt))/.test(href))
}

/** Of one kind: the same page for another record, or with other values for the same filters. */
export function kindOf(address: string): string {
  const [path = '', query] = address.split('?')
  // By the first of its filters: with which others it can be asked for is without end.
  const name = query?.split('=')[0]
  const folders = path
    .replace(/(?<=\/)(?=[^/]*[A-Z\d])[^/.]+/g, '*')
    .replace(/^\/en\/commitments\/[^/.]+/, '/en/commitments/*')
  return name === undefined ? folders : `${folders}?${name}`
}

function isWithin(address: string, taken: Map<string, number>): boolean {
  const kind = kindOf(address)
  const count = (taken.get(kind) ?? 0) + 1
  taken.set(kind, count)
  return count <= (mostOf[kind] ?? (kind.includes('?') ? 2 : kind.includes('.') ? 4 : 25))
}
const mostOf: Record<string, number> = { '/en/countries/*': 250, '/en/letters/*': 60, '/en/statistics?measure': 20 }

/** Pages of which a reviewer reads every line. */
const isReadable = (address: string, length: number): boolean => !address.includes('?') && length < 120_000
