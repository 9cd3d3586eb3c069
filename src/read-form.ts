import { randomUUID } from 'node:crypto'
import type { SealedFile } from '#mandate/intake/payloads.ts'
import { mostFiles, mostSealedHere } from '#mandate/intake/upload-limits.ts'
import { error, type DomainError } from '#mandate/result.ts'
import { boundaryOf, parseMultipart, readField, type FormPart } from '#platform/files/multipart.ts'
import { FileTooLarge, sealStream } from '#platform/files/seal-stream.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'

/** What came: its fields, its files in sealed form, and what is wrong with them. */
export interface Form {
  entries: [string, string][]
  files: SealedFile[]
  /** Whether she chose any: the page that comes back can't hold them. */
  chose: boolean
  errors: DomainError[]
}

export const emptyForm = (): Form => ({ entries: [], files: [], chose: false, errors: [] })

/** What a process that reads a form says of a file: each is sealed, and what comes back is what is wrong with it. */
export type FileSaid =
  | { declare: { id: string; bytes: number; parts: number } }
  | { part: { upload: string; index: number } }

export interface Reading {
  body: AsyncIterable<Uint8Array>
  contentType: string
  today: string
  /** Whether what stands before the files may be sent: where it comes back in any case, they are not kept for nothing. */
  takesFiles(entries: Form['entries']): boolean | Promise<boolean>
  ask(said: FileSaid, bytes?: Uint8Array): Promise<{ errors?: readonly DomainError[] }>
}

/** A form of a page without scripts, with its files; throws where it does not come whole. */
export async function readForm(reading: Reading, form: Form): Promise<void> {
  let room = mostRead
  for await (const part of parseMultipart(reading.body, boundaryOf(reading.contentType))) {
    if (part.filename === null) {
      const text = await readField(part, room)
      room -= text.length
      form.entries.push([part.name, text])
    } else if (part.name === 'files' && part.filename !== '') {
      form.chose = true
      if (form.errors.length === 0 && (await reading.takesFiles(form.entries))) await sealFile(reading, part, form)
    }
  }
}

/** Sealed under a key of its own as it comes, then handed over in its parts; of the file in clear, a part is in memory. */
async function sealFile({ ask, today }: Reading, { body, filename }: FormPart, form: Form): Promise<void> {
  if (form.files.length === mostFiles)
    return void form.errors.push(error('too-many-files', 'files', { most: mostFiles }))
  const { recipient, secret } = await makeIdentity()
  const upload = randomUUID()
  const parts: Uint8Array[] = []
  try {
    const { sealedBytes, ...sealed } = await sealStream(body, {
      file: upload,
      recipient,
      most: mostSealedHere,
      write: async (part) => void parts.push(part.sealed)
    })
    const asked = [() => ask({ declare: { id: upload, bytes: sealedBytes, parts: parts.length } })]
    for (const [index, bytes] of parts.entries()) asked.push(() => ask({ part: { upload, index } }, bytes))
    for (const one of asked) {
      const { errors } = await one()
      if (errors?.length) return void form.errors.push(...errors)
    }
    form.files.push({
      upload,
      secret,
      name: filename ?? '',
      ...sealed,
      custody: [{ on: today, what: 'sealed-here', by: 'server' }]
    })
  } catch (cause) {
    if (!(cause instanceof FileTooLarge)) throw cause
    form.errors.push(error('file-too-large-here', 'files', { value: filename ?? '', most: mostSealedHere / 1_000_000 }))
  }
}

/** A field may be longer than what is kept, so that it comes back filled in; all together no longer than this. */
const mostRead = 4_000_000
