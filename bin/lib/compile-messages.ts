import { mkdirSync, writeFileSync } from 'node:fs'
import { compile } from '@inlang/paraglide-js'
import { paraglide } from '../../project.inlang/options.ts'
import { languages } from '../../src/mandate/languages.ts'

/**
 * The catalogues of src/messages as functions in src/paraglide, which give them their types; and beside these as tables, which
 * are what runs. Of six thousand sentences in six languages five thousand are nothing but words: a list of words is read in a
 * fifth of the time of as many functions, that of a language when it is first spoken, and is a third smaller on the way.
 */
await compile(paraglide)

type Said = string | ((inputs: object) => string)

const folder = `${paraglide.outdir}/tables`
mkdirSync(folder, { recursive: true })
let names: string[] = []
for (const language of languages) {
  const compiled: Record<string, Said & { (): string }> = await import(
    new URL(`../../${paraglide.outdir}/messages/${language}.js`, import.meta.url).href
  )
  // A language that lacks a sentence has English's, from the compiler: the same names in each, in the same order.
  names = Object.keys(compiled)
  const functions = Object.values(compiled)
  const words = functions.map((said) => (said.length === 0 ? said() : 0))
  const spoken = functions.flatMap((said, place) => (said.length === 0 ? [] : [`  ${place}: ${sourceOf(said)}`]))
  writeFileSync(
    `${folder}/${language}.js`,
    `import * as registry from '../registry.js'

let table
export const tableOf = () => (table ??= Object.assign(JSON.parse(${JSON.stringify(JSON.stringify(words))}), {
${spoken.join(',\n')}
}))
`
  )
}
writeFileSync(`${folder}/names.js`, `export const names = ${JSON.stringify(names)}\n`)
writeFileSync(
  `${paraglide.outdir}/tables.js`,
  `${languages.map((language) => `import { tableOf as ${language} } from './tables/${language}.js'\n`).join('')}
const tables = { ${languages.join(', ')} }
export { names } from './tables/names.js'
export const tableOf = (language) => tables[language]()
`
)

/** As the compiler wrote it, without what it says of types. */
function sourceOf(said: Said): string {
  return String(said).replaceAll('/** @type {LocalizedString} */ ', '')
}
