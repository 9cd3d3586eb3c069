import { json } from '@sveltejs/kit'
import { declareUpload } from '#mandate/intake/declare-upload.ts'
import { source } from '#mandate/intake/source.ts'
import { fileRoomOf } from '#platform/files/file-room.ts'
import type { RequestHandler } from './$types'
import { fileGateOf, notWhole, onceWorked, readSent } from '../gate.ts'

const statusOf: Record<string, number> = { 'upload-differs': 409, 'upload-closed': 409, 'no-room-for-files': 507 }

/** Says that a file will come; its sealed parts then go to /api/files. 428 tells the work that is to be done first. */
export const POST: RequestHandler = async ({ request, locals: { vigie } }) => {
  const { db, config, today, now } = vigie
  const desk = {
    db: db.intake,
    actor: source,
    mandate: config.mandate,
    today: today(),
    room: fileRoomOf(config),
    now
  }
  const sent = await readSent(request)
  if (!sent) return notWhole()
  const { work, input } = sent
  const result = await onceWorked(vigie, work, () => declareUpload(desk, input))
  if (!result) return refuse('work-first', 428, { challenge: fileGateOf(vigie).challenge(now()) })
  if (result.ok) return json(result.value, { status: 201 })
  const [first] = result.errors
  return refuse(first!.code, statusOf[first!.code] ?? 400, { field: first!.field, params: first!.params })
}

/** In words her page has it: a declaration says nothing of her language. */
const refuse = (code: string, status: number, more: object): Response =>
  json({ code, ...more }, { status, headers: status === 507 ? { 'retry-after': '3600' } : {} })
