import { documentFields, type DocumentField, type Uploaded } from '#mandate/corner/uploaded.ts'
import { isDocumentTaken } from '#platform/files/content/documents-taken.ts'
import { enoughToJudge } from '#platform/files/content/judge-type.ts'
import { toBase64url, utf8 } from '#platform/sealing/bytes.ts'
import type { KeptUpload, KeptUploads } from '../../intake-client/files/kept-uploads.ts'
import type { SendControl } from '../../intake-client/files/send-control.ts'

export interface Chosen {
  field: DocumentField
  file: File
}

/** A field in which nothing was chosen has a file without a name. */
export const chosenIn = (data: FormData): Chosen[] =>
  documentFields.flatMap((field) =>
    data.getAll(field).flatMap((file) => (typeof file === 'string' || file.name === '' ? [] : [{ field, file }]))
  )

/** Names of those that the office does not take, before any of them goes. Empty ones too are told by the office. */
export async function notTaken(chosen: readonly Chosen[]): Promise<string[]> {
  const judged = chosen.map(async ({ file }) => {
    const beginning = await file.slice(0, enoughToJudge).arrayBuffer()
    return file.size === 0 || isDocumentTaken(file.name, new Uint8Array(beginning)) ? [] : [file.name]
  })
  return (await Promise.all(judged)).flat()
}

/** What of documents has arrived, while this page is there: pressed again, only what is missing goes. */
export function keptOnPage(): KeptUploads {
  const all = new Map<string, KeptUpload>()
  return {
    find: (key) => all.get(key) ?? null,
    save: (key, kept) => void all.set(key, kept),
    forget: (key) => void all.delete(key)
  }
}

/**
 * Sends documents in pieces, before the form that names them: a line that breaks is waited for and costs one piece.
 * @returns what the form says of them; its `uploaded`
 */
export async function sendDocuments(
  chosen: readonly Chosen[],
  options: { control: SendControl; kept: KeptUploads; onShare: (share: number) => void }
): Promise<string> {
  const { sendBytes } = await import('../../intake-client/files/send-bytes.ts')
  const total = Math.max(
    1,
    chosen.reduce((sum, { file }) => sum + file.size, 0)
  )
  const all: Uploaded[] = []
  let before = 0
  for (const { field, file } of chosen) {
    const onProgress = (sent: number) => options.onShare((before + sent) / total)
    const sent = await sendBytes(file, file.name, { ...options, declareAt: '/api/mission/uploads', onProgress })
    before += file.size
    all.push({ field, name: file.name, ...sent })
  }
  return toBase64url(utf8(JSON.stringify(all)))
}
