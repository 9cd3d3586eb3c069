import { promises as fs, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { compileProject, writeOutput } from '@inlang/paraglide-js'
import { loadProjectInMemory, newProject, type InlangPlugin, type ProjectSettings } from '@inlang/sdk'
import { languages } from '../../src/mandate/languages.ts'

const outdir = './src/paraglide'

/**
 * The catalogues of src/messages as functions in src/paraglide, which give them their types; and beside these as tables, which
 * are what runs. Of six thousand sentences in six languages five thousand are nothing but words: a list of words is read in a
 * fifth of the time of as many functions, that of a language when it is first spoken, and is a third smaller on the way.
 */
const project = await readProject()
const output = await compileProject({
  project,
  projectPath: './project.inlang',
  compilerOptions: {
    outputStructure: 'locale-modules',
    strategy: ['globalVariable', 'baseLocale'],
    emitTsDeclarations: false,
    // In place of Paraglide's own, which makes an Intl.PluralRules at each call: a fifth of a page's time.
    additionalFiles: {
      'registry.js': readFileSync(new URL('../../src/messages/registry.js', import.meta.url), 'utf8')
    }
  }
})
await project.close()
await writeOutput({ directory: outdir, output, cleanDirectory: true, fs })

/** What Paraglide's own `compile` reads, inserted in bulk: one by one, that was three quarters of the time. */
async function readProject() {
  const settings = JSON.parse(readFileSync('./project.inlang/settings.json', 'utf8')) as ProjectSettings
  const { default: format } = (await import(new URL(`../../${settings.modules![0]}`, import.meta.url).href)) as {
    default: Required<InlangPlugin>
  }
  const files = (await format.toBeImportedFiles({ settings })).map((file) => ({
    ...file,
    content: readFileSync(file.path)
  }))
  const { bundles, messages, variants } = await format.importFiles({ files, settings })
  const idOf = (bundle: string, locale: string) => `${bundle} ${locale}`
  const identified = messages.map((one) => ({ ...one, id: idOf(one.bundleId, one.locale) }))
  const ids = new Set<string>()
  for (const { id, bundleId, locale } of identified) {
    if (ids.has(id)) throw new Error(`Two files of src/messages/${locale} have the key ${bundleId}. Rename one.`)
    ids.add(id)
  }
  const filled = await loadProjectInMemory({ blob: await newProject({ settings: { ...settings, modules: [] } }) })
  for (const some of inParts(bundles)) await filled.db.insertInto('bundle').values(some).execute()
  for (const some of inParts(identified)) await filled.db.insertInto('message').values(some).execute()
  const named = variants.map(({ messageBundleId = '', messageLocale = '', ...variant }) => ({
    ...variant,
    messageId: idOf(messageBundleId, messageLocale)
  }))
  for (const some of inParts(named)) await filled.db.insertInto('variant').values(some).execute()
  return filled
}

/** SQLite limits the values of one statement. */
function* inParts<T>(all: T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += 1000) yield all.slice(from, from + 1000)
}

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
