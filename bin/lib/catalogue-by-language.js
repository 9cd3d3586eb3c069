import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
const tables = `${root}/src/paraglide/tables`
const prefix = '\0catalogue-of-'

/**
 * Scripts that speak one language at a time: which, Node is told by --conditions when it starts one of them. The messages of
 * each language are a file beside them, under the name that the catalogue gives them.
 * @returns {import('vite').Plugin}
 */
export function catalogueByLanguage() {
  const languages = readdirSync(tables).flatMap((name) => /^([a-z]{2})\.js$/.exec(name)?.[1] ?? [])
  return {
    name: 'vigie-catalogue-by-language',
    enforce: 'pre',
    buildStart() {
      for (const lang of languages)
        this.emitFile({
          type: 'chunk',
          id: `${prefix}${lang}`,
          fileName: `${lang}.js`,
          preserveSignature: 'strict'
        })
      const catalogue = Object.fromEntries(languages.map((lang) => [lang, `./${lang}.js`]))
      const source = JSON.stringify({ type: 'module', imports: { '#catalogue': catalogue } })
      this.emitFile({ type: 'asset', fileName: 'package.json', source })
    },
    resolveId(id) {
      if (id.startsWith(prefix)) return id
      return id === '#tables' ? { id: '#catalogue', external: true } : null
    },
    load(id) {
      if (!id.startsWith(prefix)) return null
      const table = `${tables}/${id.slice(prefix.length)}.js`
      return `export { names } from ${JSON.stringify(`${tables}/names.js`)}\nexport { tableOf } from ${JSON.stringify(table)}\n`
    }
  }
}
