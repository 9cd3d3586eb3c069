import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'

/** What `docs/glossary.md` settled once for all texts, as what must not stand in a catalogue. */
const settled: [says: string, lang: string, other: RegExp][] = [
  ['Russian writes е for ё except in всё', 'ru', /(?<!(?<!\p{L})вс)ё|ё(?=\p{L})/iu],
  ['Chinese says 人权维护者', 'zh', /捍卫者/],
  ['Chinese says 信函', 'zh', /函件/],
  ['Chinese puts no space beside Latin letters or figures', 'zh', /\p{sc=Han} [a-z\d]|[a-z\d] \p{sc=Han}/iu],
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
