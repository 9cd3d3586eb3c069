import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'

// Who goes through a list by its keys passes every choice of it: only a button puts one on record. A select of the office
// may lead to another page, fill the form that it stands in, or write in a sealed document, as typing there does.

const folder = join(projectRoot, 'src/ui/office')
const components = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.svelte'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))

/** What a select does when another of its choices is chosen: up to the brace that closes it. */
function handlersIn(text: string): string[] {
  return [...text.matchAll(/<select\b[^>{]*(?:\{[^{}]*\}[^>{]*)*?\bonchange=\{/g)].map(({ 0: begins, index }) => {
    const from = index + begins.length
    let depth = 1
    let at = from
    for (; depth > 0; at++) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0
    return text.slice(from, at - 1)
  })
}

const writesInDocument = ['choose', 'decide', 'change']
const leadsThere = ['goto', 'narrow']
/** What a function of the same file says; of one that was given to it nothing is known here. */
const bodyOf = (text: string, name: string) =>
  new RegExp(
    `(?:function ${name}\\(|const ${name} = )[\\s\\S]*?(?=\\n  (?:async function|function|const|let|\\$effect)\\b|</script>)`
  ).exec(text)?.[0]
const asks = /\bcall(<[^(]*>)?\(|\bsay[A-Z]\w*\(|\bsign[A-Z]\w*\(/
/** Reads the words of a draft in the language chosen, and keeps nothing. */
const onlyReads = ['letters/Draft.svelte: show']

const called = (handler: string) =>
  /^\w+$/.test(handler) ? [handler] : [...handler.matchAll(/(?<![.\w])(\w+)\(/g)].map(([, name]) => name!)

test('the check finds what a select does', () => {
  expect(components.flatMap(({ text }) => handlersIn(text)).length).toBeGreaterThan(25)
  expect(handlersIn("<select value={a ?? ''} onchange={(event) => assign({ to: 1 })}>")).toEqual([
    '(event) => assign({ to: 1 })'
  ])
})

test('no select of the office puts what is chosen on record: a button does', () => {
  const found = components.flatMap(({ path, text }) =>
    handlersIn(text).flatMap((handler) =>
      called(handler)
        .filter((name) => {
          if (writesInDocument.includes(name) || leadsThere.includes(name)) return false
          const body = bodyOf(text, name)
          return body === undefined || asks.test(body)
        })
        .map((name) => `${path}: ${name}`)
    )
  )
  expect(found.filter((one) => !onlyReads.includes(one))).toEqual([])
})
