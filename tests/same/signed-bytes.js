// Loaded before every process of the comparison: what anything here signs is written down as it is signed, byte for byte,
// whichever file of the project asks for it.
import crypto from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { registerHooks, syncBuiltinESMExports } from 'node:module'

const file = process.env.VIGIE_SAME_SIGNED

if (file) {
  /** @param {Uint8Array} bytes */
  const keep = (bytes) => appendFileSync(file, `${Buffer.from(bytes).toString('base64')}\n`)
  globalThis.vigieSigns = keep
  const whole = crypto.sign
  // @ts-expect-error one of its two forms: nothing here signs with a callback
  crypto.sign = (algorithm, data, key) => {
    keep(data)
    return whole(algorithm, data, key)
  }
  syncBuiltinESMExports()
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context)
      if (!url.endsWith('/@noble/curves/ed25519.js')) return loaded
      const made = 'export const ed25519 ='
      const source = Buffer.from(/** @type {Uint8Array} */ (loaded.source)).toString()
      if (!source.includes(made)) throw new Error(`${url} makes its Ed25519 in another way than signed-bytes.js knows`)
      const told = `export const ed25519 = Object.freeze({ ...ofCurves, sign: (bytes, ...more) => {
        globalThis.vigieSigns(bytes)
        return ofCurves.sign(bytes, ...more)
      } });`
      return { ...loaded, source: `${source.replace(made, 'const ofCurves =')}\n${told}` }
    }
  })
}
