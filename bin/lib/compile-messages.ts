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

/** As Paraglide's own `compile` reads it, but many sentences at a time: one by one they take three quarters of the whole. */
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
  const project = await loadProjectInMemory({ blob: await newProject({ settings: { ...settings, modules: [] } }) })
  const idOf = (bundle: string, locale: string) => `${bundle} ${locale}`
  for (const some of inParts(bundles)) await project.db.insertInto('bundle').values(some).execute()
  for (const some of inParts(messages.map((one) => ({ ...one, id: idOf(one.bundleId, one.locale) }))))
    await project.db.insertInto('message').values(some).execute()
  // Of a sentence that is not there SQLite says so.
  const named = variants.map(({ messageBundleId = '', messageLocale = '', ...variant }) => ({
    ...variant,
    messageId: idOf(messageBundleId, messageLocale)
  }))
  for (const some of inParts(named)) await project.db.insertInto('variant').values(some).execute()
  return project
}

/** SQLite takes some thousand values at a time. */
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
