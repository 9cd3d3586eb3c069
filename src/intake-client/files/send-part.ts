import { Upload, type DetailedError } from 'tus-js-client'
import { SendRefused } from './send-refused.ts'
import type { SendControl } from './send-control.ts'
import { waitForLine } from './wait-for-line.ts'

export interface SealedPart {
  upload: string
  index: number
  sealed: Uint8Array<ArrayBuffer>
  /** base64url of SHA-256. */
  sha256: string
}

export interface SendPartOptions {
  endpoint: string
  control: SendControl
  onSent(bytes: number): void
  /** The server has noted these very bytes as what will come under the part's name. */
  onBegun(): void
}

/**
 * Sends one sealed part and returns when the server has it on record. A line that breaks is waited for, however
 * long, and goes on where it stopped.
 * @returns 'altered' when the server got other bytes: then it is sealed anew; 'arrived' when what the page before
 *   this one sent has become whole meanwhile; 'undeclared' when the server knows nothing more of its file, which had
 *   stopped for so long that its room went to others
 */
export async function sendPart(
  part: SealedPart,
  options: SendPartOptions
): Promise<'sent' | 'altered' | 'arrived' | 'undeclared'> {
  const { control } = options
  for (let failures = 0, altered = 0, gone = 0; ;) {
    await control.passes()
    const attempt = prepare(part, options)
    for (;;) {
      const outcome = await run(attempt, control)
      if (outcome === 'sent') return 'sent'
      if (outcome === 'stopped') {
        await control.passes()
        continue
      }
      const status = statusOf(outcome)
      if (status === 460) {
        if (++altered > 3) return 'altered'
        break
      }
      // The server lost what it had begun (swept, or its disk failed): from the start.
      if (status === 404 || status === 410) {
        if (++gone > 3 && codeOf(outcome) === 'upload-unknown') return 'undeclared'
        if (gone > 3) throw new SendRefused('upload-refused')
        break
      }
      if (status === 507) throw new SendRefused('no-space')
      if (codeOf(outcome) === 'part-arrived') return 'arrived'
      if (codeOf(outcome) === 'upload-closed') throw new SendRefused('upload-closed')
      if (isLasting(status)) throw new SendRefused('upload-refused')
      await waitForLine(failures++, control)
    }
  }
}

interface Attempt {
  upload: Upload
  settle: { done(): void; failed(error: Error | DetailedError): void }
}

function prepare(
  { upload, index, sealed, sha256 }: SealedPart,
  { endpoint, onSent, onBegun }: SendPartOptions
): Attempt {
  const settle: Attempt['settle'] = { done: () => undefined, failed: () => undefined }
  const running = new Upload(blobOf(sealed), {
    endpoint,
    metadata: { upload, index: String(index), sha256 },
    retryDelays: null,
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: onBegun,
    onProgress: (sent) => onSent(sent),
    onSuccess: () => settle.done(),
    onError: (error) => settle.failed(error)
  })
  return { upload: running, settle }
}

// In a browser a Blob, which its transport can tell the progress of; elsewhere what the library reads there.
const blobOf = (bytes: Uint8Array<ArrayBuffer>) =>
  typeof document === 'undefined' ? (Buffer.from(bytes) as unknown as Blob) : new Blob([bytes])

/** Started again after an error, the library asks the server how far it got. */
async function run(
  { upload, settle }: Attempt,
  control: SendControl
): Promise<'sent' | 'stopped' | Error | DetailedError> {
  let forget: (() => void) | undefined
  const outcome = await new Promise<'sent' | 'stopped' | Error | DetailedError>((resolve) => {
    settle.done = () => resolve('sent')
    settle.failed = resolve
    forget = control.onChange(() => {
      if (control.state !== 'going') resolve('stopped')
    })
    upload.start()
  })
  forget?.()
  if (outcome === 'stopped') await upload.abort().catch(() => undefined)
  return outcome
}

const responseOf = (error: Error | DetailedError) => ('originalResponse' in error ? error.originalResponse : null)
const statusOf = (error: Error | DetailedError) => responseOf(error)?.getStatus() ?? 0

/** What a further try won't change. An offset that differs is asked for anew; a server in trouble is waited for. */
const isLasting = (status: number) => status >= 400 && status < 500 && ![408, 409, 423, 425, 429].includes(status)

function codeOf(error: Error | DetailedError): string {
  try {
    return (JSON.parse(responseOf(error)?.getBody() ?? '') as { code?: string }).code ?? ''
  } catch {
    return ''
  }
}
