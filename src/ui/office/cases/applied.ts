import * as Y from 'yjs'

/** Puts an update that opened into a document; false where it is none. */
export function applied(doc: Y.Doc, update: Uint8Array, origin?: unknown): boolean {
  try {
    Y.applyUpdate(doc, update, origin)
    return true
  } catch {
    return false
  }
}
