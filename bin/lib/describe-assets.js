import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/**
 * Writes each script's compressed forms beside it, and assets.json: what there is, its hash, what it needs.
 * @returns {import('vite').Plugin}
 */
export function describeAssets() {
  return {
    name: 'vigie-describe-assets',
    writeBundle({ dir }, bundle) {
      /** @type {Record<string, object>} */
      const files = {}
      for (const [name, made] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
        const bytes = Buffer.from(made.type === 'chunk' ? made.code : made.source)
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
        writeFileSync(join(String(dir), `${name}.br`), brotliCompressSync(bytes, quality))
        writeFileSync(join(String(dir), `${name}.gz`), gzipSync(bytes, { level: 9 }))
        files[name] = {
          integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
          source: made.type === 'chunk' ? sourceOf(made) : (made.originalFileNames[0] ?? null),
          imports: made.type === 'chunk' ? made.imports : []
        }
      }
      writeFileSync(join(String(dir), 'assets.json'), `${JSON.stringify({ files }, null, 1)}\n`)
    }
  }
}

/**
 * A script that goes out as it is written, whatever the others are made into.
 * @param {string} path from the folder of the project
 * @returns {import('vite').Plugin}
 */
export function copyScript(path) {
  return {
    name: 'vigie-copy-script',
    buildStart() {
      const source = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)))
      this.emitFile({ type: 'asset', name: basename(path), originalFileName: path, source })
    }
  }
}

/** The module that a page or another script asks for by this file, from the folder of the project. */
function sourceOf({ facadeModuleId }) {
  return facadeModuleId ? facadeModuleId.replace(/^.*?\/(?=(src|node_modules)\/)/, '') : null
}
