import type { SealedFile } from '#mandate/intake/payloads.ts'
import { done, type Result } from '#mandate/result.ts'
import { fromBase64url, sameBytes } from '#platform/sealing/bytes.ts'
import { openPart, sha256Stream } from '#platform/sealing/files.ts'
import { broke } from '../call.ts'

/**
 * A file as its source had it, fetched and opened part by part in the tab; its hash is compared before it is given.
 * As bytes of no type: nothing in it is shown or run by this page.
 */
export async function openFile(
  file: Omit<SealedFile, 'custody' | 'stripped'>,
  progress: (part: number) => void
): Promise<Result<Blob>> {
  // A blob for each part: the browser may put those aside that memory has no room for.
  const opened: Blob[] = []
  const hash = sha256Stream()
  for (const { index, sha256 } of file.parts.toSorted((a, b) => a.index - b.index)) {
    progress(index)
    try {
      const response = await fetch(`/api/files/${file.upload}/${index}`)
      if (!response.ok) return broke(response.status === 401 ? 'signed-out' : 'not-found')
      const sealed = new Uint8Array(await response.arrayBuffer())
      const part = await openPart(sealed, file.secret, { file: file.upload, index, sha256 })
      hash.update(part)
      opened.push(new Blob([part]))
    } catch {
      return broke('file-altered')
    }
  }
  if (!sameBytes(hash.digest(), fromBase64url(file.sha256))) return broke('file-altered')
  return done(new Blob(opened, { type: 'application/octet-stream' }))
}

/** A folder of downloads tells it from the original: it is the one that may leave the office. @param mark in words, put before the ending */
export const copyName = (name: string, mark: string): string =>
  name.replace(/(\.[^.]{1,8})?$/, (ending) => ` (${mark})${ending}`)

export function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
