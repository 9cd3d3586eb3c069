import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '#messages'
import { projectRoot } from '#platform/project-root.ts'

const sources = [
  'src/mandate/import/*.ts',
  'src/mandate/*/import/*.ts',
  'src/mandate/reference/*.ts',
  'src/platform/csv/*.ts'
]
  .flatMap((pattern) => globSync(pattern, { cwd: projectRoot }))
  .filter((path) => !path.endsWith('.test.ts'))
const text = sources.map((path) => readFileSync(`${projectRoot}/${path}`, 'utf8')).join('\n')
const notes = [...(/type NoteCode =([^;]*?)\n\n/.exec(text)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(
  (match) => match[1]!
)
const codes = [
  ...text.matchAll(/\b(?:problem|wrong|fail|refused)\(\s*'([a-z0-9-]+)'/g),
  ...text.matchAll(/'(reference-[a-z0-9-]+)'/g),
  ...text.matchAll(/'(quote-never-closed|text-after-quote|row-of-another-length|last-row-cut)'/g)
]
  .map((match) => match[1]!)
  .filter((code) => !notes.includes(code))

test.each(locales)('every refusal and note of an import has its sentence in %s', (locale) => {
  const catalogue = new Set(
    globSync(`src/messages/${locale}/*.json`, { cwd: projectRoot }).flatMap((path) =>
      Object.keys(JSON.parse(readFileSync(`${projectRoot}/${path}`, 'utf8')) as object)
    )
  )
  expect(codes.length).toBeGreaterThan(30)
  expect(notes.length).toBe(11)
  const keys = [
    ...new Set([...codes.map((code) => `error_${code}`), ...notes.map((note) => `import_note_${note}`)])
  ].map((key) => key.replaceAll('-', '_'))
  expect(keys.filter((key) => !catalogue.has(key))).toEqual([])
})

test.each(locales.slice(1))('each has the same places for values in %s as in English', (locale) => {
  const read = (of: string) =>
    JSON.parse(readFileSync(`${projectRoot}/src/messages/${of}/import.json`, 'utf8')) as Record<string, string>
  const places = (sentence: string) =>
    [...sentence.matchAll(/\{\w+\}/g)]
      .map(([place]) => place)
      .toSorted()
      .join()
  const [english, other] = [read('en'), read(locale)]
  expect(Object.keys(other)).toEqual(Object.keys(english))
  for (const [key, sentence] of Object.entries(english))
    if (key !== '$schema') expect([key, places(other[key]!)]).toEqual([key, places(sentence)])
})
