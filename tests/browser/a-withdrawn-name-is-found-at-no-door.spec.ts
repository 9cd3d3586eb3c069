import { expect, test } from '@playwright/test'
import { addDays, todayInGeneva } from '../../src/mandate/calendar.ts'
import { languages } from '../../src/mandate/languages.ts'
import { commandDoors, routeDoors } from '../doors.ts'
import { startOwnServer, type OwnServer } from './own-server.ts'
import { ask } from './public-crawl.ts'
import { arabic, asked as partnersDoor, gone, slug, stays } from './walked-letter.ts'

// Over 20 s: every public address, and the commands and tables that tell of a letter, are read twice.
// No browser: every door is asked as it stands in tests/doors.ts, before and after, of one server that keeps what it answered.
let server: OwnServer
let doors: ReturnType<OwnServer['talk']>
test.beforeAll(async () => {
  server = await startOwnServer({ isEmpty: true })
  doors = server.talk('walk-doors.ts')
})
test.afterAll(async () => {
  await doors.end()
  await server.stop()
})

const letter = slug(addDays(todayInGeneva(new Date()), -150))
const values: Record<string, string> = {
  '[slug=slug]': letter,
  '[code=state]': 'EGY',
  '[name=statename]': 'egy',
  '[n]': '1',
  '[...rest]': 'nothing-here'
}
/** What else is asked of a door: by the word beside which both names stand, and by the name written wrongly. */
const asked: Record<string, string[]> = {
  search: ['q=tulipwood', 'q=zorvalthrene', 'q=tulipwood&kind=reply'],
  'search.json': ['q=tulipwood', 'q=zorvalthrene', `q=${encodeURIComponent('زورفالثرا')}`],
  'search.atom': ['q=tulipwood'],
  letters: ['state=EGY'],
  'letters.csv': ['state=EGY'],
  'letters.json': ['state=EGY'],
  statistics: ['measure=persons&by=addressee'],
  'statistics.json': ['measure=persons&by=addressee']
}
/** Where the name stands as long as she agrees. */
const isNamedAt = (address: string): boolean =>
  !address.includes('q=%') &&
  /^\/..(|\/letters(\.\w+)?(\?.*)?|\/letters\/[^/]+|\/countries\/EGY(\.atom)?|\/search(\.\w+)?(\?.*)?)$/.test(address)

const addresses = routeDoors.public.flatMap((door) => {
  const id = door
    .replace(/^GET \/public/, '')
    .replace(/\[(slug|code)=\w+\]|\[n\]|\[\.\.\.rest\]/g, (part) => values[part]!)
  if (!id.startsWith('/[lang=lang]')) return [id || '/']
  const rest = id.replace('/[lang=lang]', '')
  const queries = ['', ...(asked[rest.slice(1)] ?? []).map((query) => `?${query}`)]
  // In every language where the name stands; else in one.
  return queries.flatMap((query) =>
    (isNamedAt(`/en${rest}${query}`) ? languages : ['en']).map((lang) => `/${lang}${rest}${query}`)
  )
})
const walk = async (): Promise<Map<string, string>> => {
  const answers = new Map<string, string>()
  const waiting = addresses.values()
  const next = async () => {
    for (const address of waiting)
      answers.set(address, Buffer.from(await ask(server.origin, address), 'latin1').toString())
  }
  await Promise.all([next(), next(), next(), next()])
  return answers
}
const wordsOf = (name: string) => name.toLowerCase().split(' ')
const tells = (text: string, name: string): boolean => wordsOf(name).some((word) => text.toLowerCase().includes(word))
const telling = (doors: Iterable<readonly [string, string]>, name: string) =>
  [...doors]
    .filter(([, text]) => tells(text, name))
    .map(([door]) => door)
    .toSorted()

test('a name that is taken back is found at no door any more, and the other stays where it was', async () => {
  const others = Object.entries(JSON.parse(await doors.ask('file')) as Record<string, string>)
  const before = await walk()
  expect(telling(before, gone)).toEqual(addresses.filter(isNamedAt).toSorted())
  expect(telling(before, arabic).length).toBeGreaterThan(20)
  const named = Object.entries(commandDoors).flatMap(([name, { runs = [], isNamed }]) =>
    isNamed ? runs.map((_, place) => `vigie ${name} ${place}`) : []
  )
  const tables = ['letter', 'passage_text', 'question', 'reply', 'search_word'].map((name) => `table released.${name}`)
  expect(telling(others, gone)).toEqual(expect.arrayContaining([...named, ...routeDoors.soon, ...tables]))

  expect(telling(others, arabic)).toContain(partnersDoor)

  const after = Object.entries(JSON.parse(await doors.ask('withdraw')) as Record<string, string>)
  const pages = await walk()
  for (const name of [gone, arabic]) {
    expect(telling(pages, name)).toEqual([])
    expect(telling(after, name)).toEqual([])
  }
  // Of him who did not take it back everything stands as it stood, but where he was found by her name.
  const isByHerName = (door: string) => door.includes('q=zorvalthrene')
  expect(telling(pages, stays)).toEqual(telling(before, stays).filter((door) => !isByHerName(door)))
  expect(telling(after, stays)).toEqual(telling(others, stays))
  expect(telling(before, stays).length).toBeGreaterThan(50)
  for (const lang of languages) expect(pages.get(`/${lang}/letters/${letter}`)).toContain('class="note"')
  expect(pages.get(`/en/letters/${letter}`)).toContain('something that stood here is withheld')
  expect(JSON.parse(pages.get(`/en/letters/${letter}.json`)!.split('\n\n').slice(1).join('\n\n'))).toMatchObject({
    names: [stays],
    withheld_since: todayInGeneva(new Date())
  })
})
