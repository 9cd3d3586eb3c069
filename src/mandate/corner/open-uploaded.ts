import { z } from 'zod'
import { fromBase64url, sameBytes, sha256 } from '#platform/sealing/bytes.ts'
import { openPart, planParts } from '#platform/sealing/files.ts'
import type { FilePlaces } from '#platform/files/places.ts'
import { readPart } from '#platform/files/read-part.ts'
import { done, refused, type Result } from '../result.ts'
import { mostFiles, mostOfFiles } from './filing.ts'
import { documentFields, type DocumentField, type Uploaded } from './uploaded.ts'

const hash = z.string().regex(/^[\w-]{43}$/)
const uploaded = z.array(
  z.strictObject({
    field: z.enum(documentFields),
    name: z.string().max(1000),
    upload: z.uuid().toLowerCase(),
    secret: z.string().max(500),
    size: z.int().min(0),
    sha256: hash,
    parts: z.array(z.strictObject({ index: z.int().min(0), size: z.int().min(1), sha256: hash })).min(1)
  })
)

/** @param listed as its form has it: base64url of JSON; empty where nothing came so */
export async function openUploaded(
  places: FilePlaces,
  listed: string
): Promise<Result<{ field: DocumentField; name: string; bytes: Buffer }[]>> {
  if (listed === '') return done([])
  const read = uploaded.safeParse(unpacked(listed))
  if (!read.success) return refused('document-not-arrived', 'files', { value: '' })
  if (read.data.length > mostFiles) return refused('too-many-documents', 'files', { most: mostFiles })
  if (read.data.reduce((sum, { size }) => sum + size, 0) > mostOfFiles)
    return refused('documents-too-large', 'files', { most: mostOfFiles / 1_000_000 })
  const opened = []
  for (const one of read.data) {
    const bytes = await open(places, one)
    if (!bytes) return refused('document-not-arrived', 'files', { value: one.name })
    opened.push({ field: one.field, name: one.name, bytes })
  }
  return done(opened)
}

function unpacked(listed: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(fromBase64url(listed)))
  } catch {
    return null
  }
}

/** Null where a piece is not here (nobody's for a week, it goes), or another than was said. */
async function open(
  places: FilePlaces,
  { upload, secret, size, sha256: whole, parts }: Uploaded
): Promise<Buffer | null> {
  if (planParts(size).length !== parts.length) return null
  const pieces: Uint8Array[] = []
  for (const [index, part] of parts.entries()) {
    const sealed = await readPart(places, { upload, index })
    if (!sealed) return null
    const bytes = new Uint8Array(await new Response(sealed.bytes).arrayBuffer())
    const place = { file: upload, index, sha256: part.sha256 }
    const piece = await openPart(bytes, secret, place).catch(() => null)
    if (!piece) return null
    pieces.push(piece)
  }
  const bytes = Buffer.concat(pieces)
  return bytes.length === size && sameBytes(sha256(bytes), fromBase64url(whole)) ? bytes : null
}
