import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { importsOf } from './imports-of.ts'

// The build refuses a page that reaches server code; this says it in a second, without building.
const source = join(projectRoot, 'src')
const starts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.svelte$|\/\+(page|layout)\.ts$/.test(name))
  .map((name) => join(source, name))

function wayToServer(file: string, seen: Set<string>): string[] | null {
  if (seen.has(file)) return null
  seen.add(file)
  for (const next of importsOf(file)) {
    if (next.endsWith('.server.ts')) return [file, next]
    const way = wayToServer(next, seen)
    if (way) return [file, ...way]
  }
  return null
}

test('no page reaches a .server file, by whatever way', () => {
  const ways = starts.map((start) => wayToServer(start, new Set())).filter((way) => way !== null)
  expect(ways.map((way) => way.map((path) => path.slice(source.length + 1)).join(' imports '))).toEqual([])
})
