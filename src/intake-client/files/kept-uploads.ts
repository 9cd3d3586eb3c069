import { sha256, toBase64url, utf8 } from '../../platform/sealing/bytes.ts'
import type { PartListed } from '../../platform/sealing/files.ts'

/** What a device must remember so that after a reload only what is missing is sent. */
export interface KeptUpload {
  upload: string
  /** Opens what was sent: kept only on a device of which she said that it may keep things. */
  secret: string
  /** As they were last sealed; whether they arrived, the server says. */
  parts: PartListed[]
}

export interface KeptUploads {
  find(key: string): KeptUpload | null
  save(key: string, kept: KeptUpload): void
  forget(key: string): void
}

const prefix = 'vigie-file-'

/** The same file chosen again has the same key; from the key, neither name nor content can be read. */
export const keyOf = (name: string, size: number, firstPart: Uint8Array): string =>
  toBase64url(sha256(utf8(JSON.stringify([name, size, toBase64url(sha256(firstPart))]))))

/** In a browser's own storage. One that is full or shut keeps nothing, and a reload then sends all again. */
export const keptIn = (storage: Storage): KeptUploads => ({
  find(key) {
    try {
      const kept = JSON.parse(storage.getItem(prefix + key) ?? 'null') as KeptUpload | null
      return kept && typeof kept.upload === 'string' && Array.isArray(kept.parts) ? kept : null
    } catch {
      return null
    }
  },
  save(key, kept) {
    try {
      storage.setItem(prefix + key, JSON.stringify(kept))
    } catch {
      storage.removeItem(prefix + key)
    }
  },
  forget: (key) => storage.removeItem(prefix + key)
})

export const keepsNothing: KeptUploads = { find: () => null, save: () => undefined, forget: () => undefined }

/** With the draft, when she wipes it or has sent it. */
export function forgetAllUploads(storage: Storage): void {
  for (const name of Object.keys(storage)) if (name.startsWith(prefix)) storage.removeItem(name)
}
