import type { SealedFile } from '#mandate/intake/payloads.ts'
import { names } from '#mandate/recovery/sealed-archive.ts'
import { fromBase64url, sameBytes } from '#platform/sealing/bytes.ts'
import { openPart, sha256Stream } from '#platform/sealing/files.ts'
import { bytesIn, type Archive } from './read-archive.ts'

/** Null when a part is missing or altered. As bytes of no type: nothing in it is shown or run by this page. */
export async function openFile(
  archive: Archive,
  file: Omit<SealedFile, 'stripped' | 'custody'>,
  progress: (part: number) => void
): Promise<Blob | null> {
  // Each part as a blob of its own, which a browser may keep on its disk: a file of a gigabyte is not held in memory.
  const opened: Blob[] = []
  const hash = sha256Stream()
  for (const { index, sha256 } of file.parts.toSorted((a, b) => a.index - b.index)) {
    progress(opened.length)
    const sealed = await bytesIn(archive, names.part(file.upload, index))
    if (!sealed) return null
    try {
      const part = await openPart(sealed, file.secret, { file: file.upload, index, sha256 })
      hash.update(part)
      opened.push(new Blob([part]))
    } catch {
      return null
    }
  }
  if (!sameBytes(hash.digest(), fromBase64url(file.sha256))) return null
  return new Blob(opened, { type: 'application/octet-stream' })
}
