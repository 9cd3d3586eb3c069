import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'

const source = join(projectRoot, 'src')

/** What of Vigie's own a file brings with it when it is loaded. */
export const importsOf = (file: string): string[] =>
  valueImports(file)
    .map((name) => resolve(file, name))
    .filter((path) => path !== null)

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
