import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'

// The build refuses a page that reaches server code; this says it in a second, without building.
const source = join(projectRoot, 'src')
const starts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.svelte$|\/\+(page|layout)\.ts$/.test(name))
  .map((name) => join(source, name))

function valueImports(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const found = [...text.matchAll(/(?:import|export)\s+(?!type\b)([^'";]*?)\sfrom\s+['"]([^'"]+)['"]/g)]
  // `import { type A, type B }` brings nothing either.
  return found
    .filter(([, names]) => !/^\{\s*(type\s+[\w$]+(\s+as\s+[\w$]+)?\s*,?\s*)+\}$/.test(names!.trim()))
    .map(([, , from]) => from!)
}

function resolve(from: string, name: string): string | null {
  const path = name.startsWith('.')
    ? join(dirname(from), name)
    : name.startsWith('#mandate/') || name.startsWith('#platform/')
      ? join(source, name.slice(1))
      : null
  return path && existsSync(path) && /\.(ts|svelte)$/.test(path) ? path : null
}

function wayToServer(file: string, seen: Set<string>): string[] | null {
  if (seen.has(file)) return null
  seen.add(file)
  for (const name of valueImports(file)) {
    const next = resolve(file, name)
    if (!next) continue
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
