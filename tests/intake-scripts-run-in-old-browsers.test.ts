import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { parse } from 'acorn'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { loadIntakeAssets, type IntakeAssets } from '#platform/web/intake-assets.ts'
import { intakeScripts, provideIntakeAssets } from '#platform/web/intake-scripts.ts'
import { languages } from '#mandate/languages.ts'
import { createHash } from 'node:crypto'

let folder: string
let assets: IntakeAssets
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-intake-'))
  await build({
    root: projectRoot,
    configFile: join(projectRoot, 'vite.intake.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true }
  })
  assets = loadIntakeAssets(folder)
  provideIntakeAssets(assets)
})

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')

test('every script is written in what Chrome 87, Firefox 102 and Safari 15 read: ECMAScript of 2020', () => {
  const names = Object.keys(assets.files)
  expect(names.length).toBeGreaterThan(12)
  for (const name of names)
    expect(() => parse(textOf(name), { ecmaVersion: 2020, sourceType: 'module' }), name).not.toThrow()
  expect(() => parse('class A { static { a() } }', { ecmaVersion: 2020, sourceType: 'module' })).toThrow()
})

test('what holds the forms is read by browsers that have no modules, and never asks them to wait', () => {
  const { hold } = intakeScripts('report', 'en')!
  const text = textOf(hold.src.replace('/i/', ''))
  expect(() => parse(text, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow()
  expect(() => parse('const a = () => {}', { ecmaVersion: 5, sourceType: 'script' })).toThrow()
  const heard: string[] = []
  const listen = (name: string) => heard.push(name)
  const run = (script: object) =>
    runInNewContext(text, {
      document: {
        createElement: () => script,
        currentScript: { dataset: {} },
        documentElement: {},
        addEventListener: listen
      },
      window: { addEventListener: listen },
      setTimeout: () => heard.push('a clock')
    })
  run({})
  expect(heard).toEqual([])
  run({ noModule: false })
  expect(heard).toContain('submit')
})

test('none calls what these browsers lack', () => {
  // By name, in what we wrote and in what is brought along: crypto.randomUUID (Chrome 92), structuredClone (98),
  // .at( and .findLast( (92, 97), AbortSignal.timeout (103), Array.fromAsync, Promise.withResolvers.
  const young =
    /randomUUID|structuredClone|\.at\(-|\.findLast|AbortSignal\.(timeout|any)|fromAsync|withResolvers|\.toSorted\(|\.toReversed\(|Object\.groupBy/
  for (const name of Object.keys(assets.files)) expect(young.exec(textOf(name))?.[0], name).toBeUndefined()
})

/** The words of a receipt, which come in the language of the page. */
const listOf = {
  en: 'english',
  fr: 'french',
  es: 'spanish',
  ar: 'words-ar',
  ru: 'words-ru',
  zh: 'chinese'
} as const

test.each(languages)('a page in %s asks for at most 84 kB of scripts, each with its hash', (lang) => {
  const { hold, main, preload } = intakeScripts('report', lang)!
  const wordsOfReceipt = Object.keys(assets.files).filter((name) => name.includes(listOf[lang]))
  expect(wordsOfReceipt).toHaveLength(1)
  let bytes = readFileSync(join(folder, `${wordsOfReceipt[0]}.gz`)).length
  for (const { src, integrity } of [hold, main, ...preload]) {
    const name = src.replace('/i/', '')
    bytes += readFileSync(join(folder, `${name}.gz`)).length
    expect(`sha384-${createHash('sha384').update(textOf(name)).digest('base64')}`).toBe(integrity)
  }
  expect(preload.length).toBeGreaterThan(1)
  expect(bytes).toBeLessThan(84_000)
})

test('no script names another host', () => {
  for (const name of Object.keys(assets.files))
    expect(
      [...textOf(name).matchAll(/https?:\/\/[\w.-]+/g)]
        .map(([address]) => address)
        .filter((address) => !/w3\.org|inlang\.com/.test(address)),
      name
    ).toEqual([])
})
