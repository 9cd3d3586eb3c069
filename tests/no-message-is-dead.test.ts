import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'

/**
 * Each message is named somewhere, or is of a family whose name is put before a code: `label('letter_kind', kind)`,
 * `say(`client_${state}`)`. Within a family nothing tells which codes there are, so that one message too many in it is
 * not found here; where the codes are few, a test of that family says that each has its words.
 */
test('every message is used, or is of a family that is', () => {
  expect(keys.length).toBeGreaterThan(1000)
  expect(families.length).toBeGreaterThan(20)
  expect(keys.filter((key) => !named.has(key) && !families.some((family) => key.startsWith(`${family}_`)))).toEqual([])
})

const readAll = (folder: string, isWanted: (path: string) => boolean): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter(isWanted)
    .map((path) => readFileSync(join(projectRoot, folder, path), 'utf8'))

const keys = readAll('src/messages/en', (path) => path.endsWith('.json'))
  .flatMap((text) => Object.keys(JSON.parse(text) as object))
  .filter((key) => key !== '$schema')
const isSource = (path: string) =>
  /\.(ts|svelte|js)$/.test(path) && !path.endsWith('.test.ts') && !path.startsWith('paraglide')
const sources = [...readAll('src', isSource), ...readAll('bin', isSource)].join('\n')
const named = new Set(sources.match(/\w+/g))
const families = [
  ...new Set(
    [
      /\b(?:label|word|wordOf|ofClass|key|choices?)\(\s*'([a-z_]+)',?/g,
      /\bwords: '([a-z_]+)'/g,
      /[`']([a-z]+(?:_[a-z]+)*)_\$\{/g,
      /`([a-z]+)_\$\{/g
    ].flatMap((pattern) => [...sources.matchAll(pattern)].map(([, family]) => family!))
  )
].filter((family) => keys.some((key) => key.startsWith(`${family}_`)))
