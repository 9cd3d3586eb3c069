import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

/** Which scripts the way in has, signed with the key of the log's heads: to be compared with what is served. */
export interface ScriptManifest {
  scripts: { name: string; integrity: string }[]
  /** How what is signed is put together. */
  signed: string
  signature: string
  publicKey: string
}

/** Where it stands, on the public surface and on the way in alike. */
export const manifestPath = '/intake-scripts.json'

const form = 'vigie intake scripts\n{name} {integrity}\n...'

type Files = Record<string, { integrity: string }>

export function signManifest(files: Files, key: KeyObject): ScriptManifest {
  const scripts = listed(files)
  return {
    scripts,
    signed: form,
    signature: sign(null, told(scripts), key).toString('base64'),
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  }
}

export function isManifest({ scripts, signature, publicKey }: ScriptManifest): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, told(scripts), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

export const listed = (files: Files): ScriptManifest['scripts'] =>
  Object.entries(files)
    .map(([name, { integrity }]) => ({ name, integrity }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

const told = (scripts: ScriptManifest['scripts']) =>
  Buffer.from(`vigie intake scripts\n${scripts.map(({ name, integrity }) => `${name} ${integrity}\n`).join('')}`)
