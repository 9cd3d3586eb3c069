import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { languages } from '#mandate/languages.ts'
import { inLocale } from '#in-locale'
import { m } from '#messages'
import { builtSealingScripts } from './intake-forms.ts'

// Each form without scripts starts a process: what that reads before it begins is read for each of them.
let folder: string
beforeAll(async () => {
  folder = await builtSealingScripts()
})

test.each(['seal-form', 'return-form'])('what %s.js is made of holds no catalogue', (name) => {
  const read = new Set<string>()
  const follow = (file: string) => {
    if (read.has(file)) return
    read.add(file)
    for (const [, next] of textOf(file).matchAll(/\bfrom "\.\/([^"]+)"|^import "\.\/([^"]+)"/gm)) follow(next!)
  }
  follow(`${name}.js`)
  expect(read.size).toBeGreaterThan(1)
  expect([...read].filter((file) => /^[a-z]{2}\.js$/.test(file))).toEqual([])
  expect([...read].reduce((bytes, file) => bytes + textOf(file).length, 0)).toBeLessThan(700_000)
})

test.each(languages)('told so when it starts, it speaks %s', (lang) => {
  const say =
    "import { names, tableOf } from '#catalogue'; console.log(tableOf()[names.indexOf('intake_busy_heading')])"
  const node = [`--conditions=${lang}`, '--input-type=module', '-e', say]
  const said = execFileSync(process.execPath, node, { cwd: folder, encoding: 'utf8' })
  expect(said.trim()).toBe(inLocale(lang, () => m.intake_busy_heading()))
})

const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')
