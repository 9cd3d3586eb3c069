import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { compile } from '@inlang/paraglide-js'
import { languages } from '../../src/mandate/languages.ts'

const outdir = './src/paraglide'

/**
 * The catalogues of src/messages as functions in src/paraglide, which give them their types; and beside these as tables, which
 * are what runs. Of six thousand sentences in six languages five thousand are nothing but words: a list of words is read in a
 * fifth of the time of as many functions, that of a language when it is first spoken, and is a third smaller on the way.
 */
await compile({
  project: './project.inlang',
  outdir,
  outputStructure: 'locale-modules',
  strategy: ['globalVariable', 'baseLocale'],
  emitTsDeclarations: false,
  // In place of Paraglide's own, which makes an Intl.PluralRules at each call: a fifth of a page's time.
  additionalFiles: {
    'registry.js': readFileSync(new URL('../../src/messages/registry.js', import.meta.url), 'utf8')
  }
})

/** One that takes no inputs is nothing but words. */
type Said = (inputs?: object) => string

const catalogueOf = async (language: string): Promise<Record<string, Said>> =>
  import(new URL(`../../${outdir}/messages/${language}.js`, import.meta.url).href)

const names = Object.keys(await catalogueOf(languages[0]))
mkdirSync(`${outdir}/tables`, { recursive: true })
writeFileSync(`${outdir}/tables/names.js`, `export const names = ${JSON.stringify(names)}\n`)
for (const language of languages) {
  const catalogue = await catalogueOf(language)
  // By their names, whatever the order in which the compiler wrote them.
  const all = names.map((name) => catalogue[name]!)
  const words = all.map((said) => (said.length === 0 ? said() : 0))
  const spoken = all.flatMap((said, place) => (said.length === 0 ? [] : [`  ${place}: ${sourceOf(said)}`]))
  writeFileSync(
    `${outdir}/tables/${language}.js`,
    `import * as registry from '../registry.js'

let table
export const tableOf = () => (table ??= Object.assign(JSON.parse(${JSON.stringify(JSON.stringify(words))}), {
${spoken.join(',\n')}
}))
`
  )
}
writeFileSync(
  `${outdir}/tables.js`,
  `${languages.map((language) => `import { tableOf as ${language} } from './tables/${language}.js'\n`).join('')}
export const tables = { ${languages.join(', ')} }
export { names } from './tables/names.js'
export const tableOf = (language) => tables[language]()
`
)

/** As the compiler wrote it, without what it says of types. */
function sourceOf(said: Said): string {
  return String(said).replaceAll('/** @type {LocalizedString} */ ', '')
}
