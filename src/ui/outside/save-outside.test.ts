import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'

/** Who saves what the office made itself: everything else came from outside. */
const ours = [
  'src/opener/OpenedExport.svelte',
  'src/ui/office/companies/Companies.svelte',
  'src/ui/office/drafts/WordFile.svelte',
  'src/ui/outside/OutsideFile.svelte',
  'src/ui/outside/save-outside.ts'
]

test('a file from outside is saved by its own name in one place alone', () => {
  const sources = readdirSync(`${projectRoot}/src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(svelte|ts)$/.test(path) && !/\.test\.ts$|^paraglide/.test(path))
    .map((path) => [`src/${path}`, readFileSync(`${projectRoot}/src/${path}`, 'utf8')] as const)
  const which = (wanted: RegExp) => sources.flatMap(([path, text]) => (wanted.test(text) ? [path] : [])).toSorted()
  expect(which(/\bsave\b[^\n]*from '[^']*\/save-file\.ts'/)).toEqual(ours)
  expect(which(/\.download = |\bdownload=\{/)).toEqual(['src/ui/office/inbox/save-file.ts'])
  expect(which(/attachment; filename\*=/)).toEqual(['src/routes/office/api/to-be-saved.ts'])
})
