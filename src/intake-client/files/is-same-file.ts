import { sameBytes } from '../../platform/sealing/bytes.ts'
import { partSize, sha256Stream } from '../../platform/sealing/files.ts'

/** By SHA-256, whatever their names. Only files of one size are read for it: a gigabyte takes an old phone a while. */
export async function isSameFile(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false
  try {
    return sameBytes(await digestOf(one), await digestOf(other))
  } catch {
    return false // changed or taken away since it was chosen: sending it will say so
  }
}

async function digestOf(file: Blob): Promise<Uint8Array> {
  const hash = sha256Stream()
  for (let at = 0; at < file.size; at += partSize)
    hash.update(new Uint8Array(await file.slice(at, at + partSize).arrayBuffer()))
  return hash.digest()
}
