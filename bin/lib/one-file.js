import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * Makes one page of the one script and the one style sheet, which a policy names by their hashes: it runs nothing else
 * and asks for nothing from anywhere.
 * @param {{ template: string, name: string }} options
 * @returns {import('vite').Plugin}
 */
export function oneFile({ template, name }) {
  return {
    name: 'vigie-one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const made = Object.values(bundle)
      const scripts = made.filter(({ type }) => type === 'chunk')
      const styles = made.filter(({ fileName }) => fileName.endsWith('.css'))
      if (scripts.length !== 1 || styles.length !== 1 || made.length !== 2)
        throw new Error(`one script and one style sheet make a page, not ${made.map((one) => one.fileName).join(', ')}`)
      // NOTE: inside a script element these would end it, or begin another.
      const script = scripts[0].code.replaceAll(/<(?=\/script|script|!--)/gi, '\\x3C')
      const style = String(styles[0].source)
      const policy = [
        "default-src 'none'",
        `script-src ${hashOf(script)}`,
        `style-src ${hashOf(style)}`,
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'"
      ].join('; ')
      // NOTE: what is hashed is the element's whole text, so that no space of the template may stand beside it.
      const parts = { policy, style, script }
      const source = readFileSync(template, 'utf8').replaceAll(
        /\s*%(policy|style|script)%\s*/g,
        (_all, part) => parts[part]
      )
      for (const file of Object.keys(bundle)) delete bundle[file]
      this.emitFile({ type: 'asset', fileName: name, source })
    }
  }
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
