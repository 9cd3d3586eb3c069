import { sha256, toBase64url } from '../../platform/sealing/bytes.ts'
import { planParts, sealPart, sha256Stream, type PartListed, type PlannedPart } from '../../platform/sealing/files.ts'
import { makeIdentity, recipientOf } from '../../platform/sealing/identity.ts'
import { sealedLength } from '../../platform/sealing/sealed-length.ts'
import { makeUuid } from '../uuid.ts'
import { declare } from './declare.ts'
import { keyOf, type KeptUpload, type KeptUploads } from './kept-uploads.ts'
import type { SendControl } from './send-control.ts'
import { sendPart } from './send-part.ts'
import { SendRefused } from './send-refused.ts'

export interface Sent {
  upload: string
  secret: string
  size: number
  sha256: string
  parts: PartListed[]
}

export interface SendBytesOptions {
  control: SendControl
  kept: KeptUploads
  base?: string
  /** Where a file is declared; for a mission's documents, the door of its corner. */
  declareAt?: string
  onProgress(sent: number): void
}

/** Bytes that a sealed part says of itself, before its content. */
const intro = 512

/** One upload: a key of its own, its parts one after the other, each sealed while the one before is on its way. */
export async function sendBytes(file: Blob, name: string, options: SendBytesOptions, again = 0): Promise<Sent> {
  const { control, kept, base = '', declareAt = `${base}/api/uploads` } = options
  const plan = planParts(file.size)
  const key = keyOf(name, file.size, await read(file, plan[0]!))
  const upload = kept.find(key) ?? (await newUpload())
  const recipient = await recipientOf(upload.secret)
  const bytes = plan.reduce((sum, { padTo }) => sum + sealedLength(padTo + intro, 1), 0)
  const arrived = await declare(declareAt, { id: upload.upload, bytes, parts: plan.length }, control)
  const hash = sha256Stream()

  const prepare = async (planned: PlannedPart) => {
    const content = await read(file, planned)
    hash.update(content)
    const known = upload.parts.find(({ index }) => index === planned.index)
    if (known && arrived.has(planned.index)) return { planned, listed: known, sealed: null }
    return { planned, ...(await seal(content, planned, upload.upload, recipient)) }
  }

  let next: ReturnType<typeof prepare> | null = prepare(plan[0]!)
  for (const planned of plan) {
    let part = await next!
    const following = plan[planned.index + 1]
    next = following ? prepare(following) : null
    // NOTE: when sending fails, nobody awaits this one any more.
    next?.catch(() => undefined)
    for (let sealings = 0; part.sealed; sealings++) {
      const { listed } = part
      const before = upload.parts.find(({ index }) => index === planned.index)
      const outcome = await sendPart(
        { upload: upload.upload, index: planned.index, sealed: part.sealed, sha256: part.listed.sha256 },
        {
          endpoint: `${base}/api/files`,
          control,
          // Kept before its bytes go: an acknowledgement may be lost with the page.
          onBegun() {
            upload.parts = [...upload.parts.filter(({ index }) => index !== planned.index), listed]
            kept.save(key, upload)
          },
          onSent: (sent) => options.onProgress(Math.min(planned.end, planned.start + sent))
        }
      )
      if (outcome === 'undeclared' && again < 3) return sendBytes(file, name, options, again + 1)
      if (outcome === 'sent' || (outcome === 'arrived' && before)) break
      if (sealings > 2) throw new SendRefused('upload-refused')
      part = { planned, ...(await seal(await read(file, planned), planned, upload.upload, recipient)) }
    }
    options.onProgress(planned.end)
  }
  const parts = [...upload.parts].sort((a, b) => a.index - b.index)
  return { upload: upload.upload, secret: upload.secret, size: file.size, sha256: toBase64url(hash.digest()), parts }
}

async function newUpload(): Promise<KeptUpload> {
  return { upload: makeUuid(), secret: (await makeIdentity()).secret, parts: [] }
}

async function seal(content: Uint8Array, { index, padTo }: PlannedPart, file: string, recipient: string) {
  const sealed = await sealPart(content, recipient, { file, index, padTo })
  return { sealed, listed: { index, size: sealed.length, sha256: toBase64url(sha256(sealed)) } as PartListed }
}

async function read(file: Blob, { start, end }: { start: number; end: number }): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer())
  } catch {
    // Changed or taken away since it was chosen.
    throw new SendRefused('file-changed')
  }
}
