import { concat, sha256, toBase64url } from '../sealing/bytes.ts'
import { partSize, planParts, sealPart, sha256Stream, type PartListed } from '../sealing/files.ts'
import { enoughToJudge, judgeType } from './content/judge-type.ts'

export class FileTooLarge extends Error {
  override name = 'FileTooLarge'
}

export interface SealedStream {
  /** Bytes of the original, its hash (base64url of SHA-256) and what its content says it is. */
  size: number
  sha256: string
  type: string
  parts: PartListed[]
  /** Bytes of all sealed parts. */
  sealedBytes: number
}

export interface SealStreamOptions {
  /** The upload's id, which stands inside each part. */
  file: string
  recipient: string
  /** Bytes; more throws FileTooLarge. */
  most: number
  /** Awaited before the next part is sealed: what is slow to keep slows whoever sends. */
  write(part: { index: number; sealed: Uint8Array; sha256: Uint8Array }): Promise<void>
}

/**
 * Seals what comes as it comes, in the parts that a browser would make of the same file. At most a part and a
 * chunk of it are in memory, and nowhere else; both are overwritten once they are sealed.
 */
export async function sealStream(body: AsyncIterable<Uint8Array>, options: SealStreamOptions): Promise<SealedStream> {
  const { file, recipient, most, write } = options
  const hash = sha256Stream()
  const held = new Uint8Array(partSize)
  const parts: PartListed[] = []
  let [filled, size, type] = [0, 0, '']

  const seal = async (bytes: Uint8Array, padTo: number) => {
    const index = parts.length
    const sealed = await sealPart(bytes, recipient, { file, index, padTo })
    const partHash = sha256(sealed)
    await write({ index, sealed, sha256: partHash })
    parts.push({ index, size: sealed.length, sha256: toBase64url(partHash) })
    bytes.fill(0)
  }

  for await (const chunk of body) {
    size += chunk.length
    if (size > most) throw new FileTooLarge()
    hash.update(chunk)
    for (let at = 0; at < chunk.length;) {
      if (filled === partSize) {
        await seal(held, partSize)
        filled = 0
      }
      const taken = chunk.subarray(at, at + partSize - filled)
      held.set(taken, filled)
      filled += taken.length
      at += taken.length
      if (parts.length === 0) type = judgeType(held.subarray(0, Math.min(filled, enoughToJudge)))
    }
  }
  for (const { padTo, start, end } of planParts(size).slice(parts.length))
    await seal(end > start ? held.subarray(0, end - start) : concat(), padTo)
  return {
    size,
    sha256: toBase64url(hash.digest()),
    type: type || judgeType(new Uint8Array(0)),
    parts,
    sealedBytes: parts.reduce((sum, part) => sum + part.size, 0)
  }
}
