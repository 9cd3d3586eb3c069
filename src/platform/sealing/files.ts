import './floor.ts'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import { concat, sha256, toBase64url, utf8, type Bytes } from './bytes.ts'
import { NotOpened } from './not-opened.ts'
import { fill, unfill } from './padding.ts'
import { openBytes, sealBytes } from './seal.ts'

export { paddedSize, partSize, planParts, type PlannedPart } from './plan-parts.ts'

/** Sealed with the submission: what the file was, and which sealed parts are it. Hashes are base64url of SHA-256. */
export interface Manifest {
  name: string
  type: string
  size: number
  sha256: string
  stripped?: { size: number; sha256: string; parts: PartListed[] }
  parts: PartListed[]
}

export interface PartListed {
  index: number
  /** Bytes of the sealed part. */
  size: number
  sha256: string
}

export interface PartPlace {
  file: string
  index: number
}

/** A part is an age file of its own, so that an upload goes on where it stopped. @param place.padTo see planParts */
export function sealPart(
  bytes: Uint8Array,
  recipients: string | readonly string[],
  { file, index, padTo = bytes.length }: PartPlace & { padTo?: number }
): Promise<Bytes> {
  if (padTo < bytes.length) throw new RangeError(`A part of ${bytes.length} bytes can't be padded to ${padTo}.`)
  const intro = fill(utf8(JSON.stringify({ file, index, size: bytes.length })), introSize)
  return sealBytes(concat(intro, bytes, new Uint8Array(padTo - bytes.length)), [recipients].flat())
}

/**
 * Throws NotOpened. Which file and place a part is of stands inside the seal.
 * @param place.sha256 of the manifest: anyone can seal to a recipient, so this alone tells that it is the sender's part
 */
export async function openPart(
  sealed: Uint8Array,
  secrets: string | readonly string[],
  { file, index, sha256: expected }: PartPlace & { sha256?: string }
): Promise<Bytes> {
  const opened = await openBytes(sealed, [secrets].flat())
  const intro = readIntro(opened.subarray(0, introSize[0]))
  if (intro.file !== file) throw new NotOpened('of-another-file')
  if (intro.index !== index) throw new NotOpened('out-of-order')
  if (expected !== undefined && toBase64url(sha256(sealed)) !== expected) throw new NotOpened('altered')
  const bytes = opened.subarray(introSize[0])
  if (intro.size > bytes.length) throw new NotOpened('altered')
  return bytes.slice(0, intro.size)
}

/** Of a file too large to hold. */
export function sha256Stream(): { update(bytes: Uint8Array): void; digest(): Uint8Array } {
  const running = hash.create()
  return { update: (bytes) => void running.update(bytes), digest: () => running.digest() }
}

const introSize = [512] as const

function readIntro(filled: Uint8Array): PartPlace & { size: number } {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unfill(filled)))
  } catch {
    throw new NotOpened('altered')
  }
}
