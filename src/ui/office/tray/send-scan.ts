import { currentLocale } from '#locale'
import { done, error, type DomainError, type Result } from '#mandate/result.ts'
import { call } from '../call.ts'

const pieceSize = 3_000_000

/** In clear, piece by piece: what a State answered is known. What is refused for its day is mended without all of it again. */
export async function sendScan(
  upload: string,
  file: File,
  about: object,
  told: (share: number) => void
): Promise<Result<{ id: string }>> {
  const parts = Math.ceil(file.size / pieceSize)
  if (parts === 0) return { ok: false, errors: [error('file-is-empty', 'name', { value: file.name })] }
  for (let at = sentOf.get(upload) ?? 0; at < parts; at++) {
    const sent = await sendPiece(upload, at + 1, file.slice(at * pieceSize, (at + 1) * pieceSize))
    if (!sent.ok) return sent
    sentOf.set(upload, at + 1)
    told((at + 1) / parts)
  }
  const added = await call<{ id: string }>('tray/add', { upload, parts, ...about })
  if (!added.ok && added.errors.some(({ code }) => code === 'scan-lost')) sentOf.delete(upload)
  return added
}

/** How many pieces of an upload are there. */
const sentOf = new Map<string, number>()

async function sendPiece(upload: string, position: number, piece: Blob): Promise<Result<null>> {
  const response = await fetch('/api/tray/part', {
    method: 'POST',
    headers: {
      'accept-language': currentLocale(),
      'content-type': 'application/octet-stream',
      'x-upload': upload,
      'x-position': String(position)
    },
    body: await piece.arrayBuffer()
  }).catch(() => null)
  if (!response) return { ok: false, errors: [error('no-connection')] }
  if (response.ok) return done(null)
  const said = (await response.json().catch(() => null)) as { errors?: DomainError[] } | null
  return { ok: false, errors: said?.errors ?? [error('server-failed')] }
}
