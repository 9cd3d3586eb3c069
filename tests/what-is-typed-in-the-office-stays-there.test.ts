import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Where officers, missions and partners write, a browser neither sends the text to a spelling service or a translator nor
// hands it to corrections, as far as a page can say so. Of the way in, every-intake-page.spec.ts looks at the pages.
const folders = [
  'src/ui/office',
  'src/ui/mission',
  'src/ui/partner',
  'src/ui/registers',
  'src/routes/office',
  'src/opener'
]
const components = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => ({ path: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') }))
)
/** A tag to its end, past what stands in quotes and braces. */
const fields = /<(textarea|input)\b(?:[^>"'{]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*>/g
const said = ['spellcheck="false"', 'translate="no"', 'autocorrect="off"', 'autocapitalize="off"']

test('every field of the office to write in says that its text is nobody else’s', () => {
  const written = components.flatMap(({ path, text }) =>
    [...text.matchAll(fields)]
      .map(([tag, name]) => ({ path, tag, name, type: /\btype=(?:"([^"]*)"|\{)/.exec(tag) }))
      .filter(({ name, type }) => name === 'textarea' || !type || ['text', 'search'].includes(type[1] ?? ''))
  )
  expect(written.length).toBeGreaterThan(120)
  expect(
    written.filter(({ tag }) => !said.every((one) => tag.includes(one))).map(({ path, tag }) => `${path}: ${tag}`)
  ).toEqual([])
})

test('no field escapes the look', () => {
  for (const { path, text } of components)
    expect([...text.matchAll(fields)], path).toHaveLength([...text.matchAll(/<(textarea|input)\b/g)].length)
})

test('the pages say so too: those of the office and of the way in, and none that anybody may read', () => {
  const hooks = readFileSync('src/hooks.server.ts', 'utf8')
  expect(readFileSync('src/app.html', 'utf8')).toContain('<html lang="%vigie.lang%" dir="%vigie.dir%" %vigie.own%>')
  expect(hooks).toContain("replace('%vigie.own%', surface === 'public' ? '' : ownWords)")
  for (const path of ['src/opener/opener.html', 'src/ui/intake/page.ts', 'src/ui/mission/session-ended-page.ts'])
    expect(readFileSync(path, 'utf8'), path).toMatch(/<html [^>]*spellcheck="false" translate="no"/)
})
