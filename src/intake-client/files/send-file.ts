import type { SealedFile } from '../../mandate/intake/payloads.ts'
import { canStrip, stripMetadata, type Stripped } from '../../platform/files/strip/strip-metadata.ts'
import { enoughToJudge, judgeType } from '../../platform/files/content/judge-type.ts'
import { keepsNothing, type KeptUploads } from './kept-uploads.ts'
import { sendBytes, type Sent } from './send-bytes.ts'
import type { SendControl } from './send-control.ts'
import { SendRefused } from './send-refused.ts'
import { waitForLine } from './wait-for-line.ts'

export interface SendOptions {
  control: SendControl
  /** The day, as the page has it. */
  today: string
  /** Whose hand the custody entries name: the source, or an officer's id. */
  by: string
  onProgress?(sent: number, total: number): void
  kept?: KeptUploads
  /** Where to; the page's own server by default. */
  base?: string
}

/** Bytes: a gibibyte. */
export const largestFile = 1_073_741_824
/** A picture or PDF above this is not copied: both it and its copy would have to be in an old phone's memory. */
const largestCopied = 64 * 1024 * 1024

/**
 * Seals a file on this device and sends it in parts. Of a picture or a PDF a second one goes along, without what
 * cameras and programs wrote into it. What comes back belongs into the sealed submission: it alone opens them.
 */
export async function sendFile(file: File, options: SendOptions): Promise<SealedFile> {
  if (file.size === 0) throw new SendRefused('empty-file')
  if (file.size > largestFile) throw new SendRefused('file-too-large')
  const { today: on, by } = options
  const type = judgeType(new Uint8Array(await readSlice(file, 0, enoughToJudge)))
  const copy = await copyOf(file, type, options.control)
  const total = file.size + (copy.blob?.size ?? 0)
  const progress = (before: number) => (sent: number) => options.onProgress?.(before + sent, total)
  const kept = options.kept ?? keepsNothing
  const original = await sendBytes(file, file.name, { ...options, kept, onProgress: progress(0) })
  const stripped = copy.blob
    ? await sendBytes(copy.blob, `${file.name} (stripped)`, { ...options, kept, onProgress: progress(file.size) })
    : null
  return {
    ...listed(original, file.name, type),
    ...(stripped ? { stripped: listed(stripped, file.name, type) } : {}),
    custody: [
      { on, what: 'sealed-on-device', by },
      { on, what: copy.what, by }
    ]
  }
}

/**
 * Of a file that came without one: the copy alone, made and sealed where an officer opened it. Null where none can be
 * made. Its type is judged anew: who sealed the file may have said another.
 */
export async function sendCopy(
  file: Blob,
  name: string,
  options: SendOptions
): Promise<NonNullable<SealedFile['stripped']> | null> {
  const type = judgeType(new Uint8Array(await readSlice(file, 0, enoughToJudge)))
  const { blob } = await copyOf(file, type, options.control)
  if (!blob) return null
  const kept = options.kept ?? keepsNothing
  const onProgress = (sent: number) => options.onProgress?.(sent, blob.size)
  return listed(await sendBytes(blob, `${name} (stripped)`, { ...options, kept, onProgress }), name, type)
}

/** What the office may pass on, or why there is none. */
async function copyOf(file: Blob, type: string, control: SendControl): Promise<{ blob: Blob | null; what: string }> {
  if (!canStrip(type)) return { blob: null, what: `not-stripped: not-for-this-type` }
  if (file.size > largestCopied) return { blob: null, what: 'not-stripped: too-large' }
  const bytes = new Uint8Array(await readSlice(file, 0, file.size))
  const stripped = await stripOverLine(type, bytes, control)
  if (!stripped.ok) return { blob: null, what: `not-stripped: ${stripped.reason}` }
  return { blob: new Blob([stripped.bytes], { type }), what: 'metadata-stripped' }
}

/** What strips a PDF comes over the line. Some browsers never ask again for what they once failed to fetch. */
async function stripOverLine(type: string, bytes: Uint8Array, control: SendControl): Promise<Stripped | NotLoaded> {
  for (let failures = 0, tried = 0; tried < 6; failures++)
    try {
      return await stripMetadata(type, bytes)
    } catch {
      // A device that says it has no line has not tried: the copy is not given up for an hour in a cellar.
      if (globalThis.navigator?.onLine !== false) tried++
      await waitForLine(failures, control)
    }
  return { ok: false, reason: 'not-loaded' }
}
type NotLoaded = { ok: false; reason: 'not-loaded' }

const listed = ({ upload, secret, size, sha256, parts }: Sent, name: string, type: string) => ({
  upload,
  secret,
  name,
  type,
  size,
  sha256,
  parts
})

/** A file that was changed or taken away since it was chosen can't be read any more. */
const readSlice = (file: Blob, start: number, end: number): Promise<ArrayBuffer> =>
  file
    .slice(start, end)
    .arrayBuffer()
    .catch(() => {
      throw new SendRefused('file-changed')
    })
