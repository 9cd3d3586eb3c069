import { json, type RequestHandler } from '@sveltejs/kit'
import { declareUpload } from '#mandate/intake/declare-upload.ts'
import { source } from '#mandate/intake/source.ts'
import { fileRoomOf } from '#platform/files/file-room.ts'
import { fileGateOf, onceWorked, solvedOf } from '../../../../intake/api/gate.ts'
import { answer, readJson } from '../../answer.ts'
import { missionOf } from '../../../mission-desk.ts'

/**
 * Says that a document of an answer will come, in pieces. NOTE: a State's mission has the room and does the work of anybody
 * who sends a file, no more room and no less work: it can't take what others need.
 */
export const POST: RequestHandler = async (event) => {
  const { vigie } = event.locals
  const { mandate, today } = missionOf(event)
  const input = await readJson(event)
  if (!input.ok) return answer(input)
  const { work, ...told } = (input.value ?? {}) as Record<string, unknown>
  const desk = { db: vigie.db.intake, actor: source, mandate, today, room: fileRoomOf(vigie.config), now: vigie.now }
  const declared = await onceWorked(vigie, solvedOf(work), () => declareUpload(desk, told))
  if (!declared)
    return json({ code: 'work-first', challenge: fileGateOf(vigie).challenge(vigie.now()) }, { status: 428 })
  if (declared.ok) return json(declared.value, { status: 201 })
  const { code } = declared.errors[0]!
  return json({ code }, { status: code === 'no-room-for-files' ? 507 : 409 })
}
