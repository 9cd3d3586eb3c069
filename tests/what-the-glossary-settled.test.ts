import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'

/** What `docs/glossary.md` settled once for all texts, as what must not stand in a catalogue. */
const settled: [says: string, lang: string, other: RegExp][] = [
  ['Russian writes е for ё except in всё', 'ru', /(?<!(?<!\p{L})вс)ё|ё(?=\p{L})/iu],
  ['Russian says посещение', 'ru', /поездк/i],
  ['Arabic calls a commitment تعهد, which no law lays on anybody', 'ar', /"[a-z_]*commitment[a-z_]*": ".*التزام/],
  ['Chinese says 人权维护者', 'zh', /捍卫者|维权者/],
  ['Chinese says 信函', 'zh', /函件/],
  ['Chinese puts no space beside Latin letters or figures', 'zh', /\p{sc=Han} [a-z\d]|[a-z\d] \p{sc=Han}/iu],
  // Set apart, it keeps its order: in a line that runs from right to left 2026-03-24 reads 24-03-2026.
  ['Arabic isolates a day in figures', 'ar', /(?<!\u2066[^\u2069]*)(?<![\dA-Z/-])\d{4}-\d{2}/u],
  ['Arabic says وسيط of a median, which is no average', 'ar', /median.*متوسط/],
  ['Arabic writes ٪', 'ar', /[\d}] ?%/],
  ['French says droits de l’homme', 'fr', /droits humains/i],
  ['English says organization, as the United Nations does', 'en', /": ".*organisation/i],
  // What is counted stands in the form of its number: `days` gives both. Working days are fixed where they are promised.
  ['Russian shortens no days', 'ru', /дн\.|\{days\} дней/],
  ['Arabic has no one form for all numbers of days', 'ar', /\{days\} (?:يوم|أيام(?! عمل))/]
]

test.each(settled)('%s', (_, lang, other) => {
  const folder = join(projectRoot, 'src/messages', lang)
  const found = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => other.test(line))
  )
  expect(found).toEqual([])
})

test('parts of a line are set apart by the mark of the reader’s language: in pages, feeds, calendars and what is saved', () => {
  const files = ['src/ui', 'src/routes', 'src/opener'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(svelte|ts)$/.test(file) && !file.endsWith('.test.ts'))
      .map((file) => join(projectRoot, folder, file))
  )
  expect(files.length).toBeGreaterThan(700)
  // The title of a page or a feed, with the site's name, is no line of it.
  const found = files.filter((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .some((line) => line.includes('·') && !/<title>|m\.site_name\(\)/.test(line))
  )
  expect(found).toEqual([])
})
