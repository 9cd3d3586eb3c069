import { json, type RequestHandler } from '@sveltejs/kit'
import { enrolByPasskey } from '#mandate/corner/enrol-diplomat.ts'
import { letMissionIn, missionDoor } from '../../../mission-desk.ts'
import { answer, readJson } from '../../answer.ts'

export const POST: RequestHandler = async (event) => {
  const input = await readJson(event)
  const enrolled = input.ok ? await enrolByPasskey(missionDoor(event), input.value) : input
  if (!enrolled.ok) return answer(enrolled)
  letMissionIn(event, enrolled.value.token)
  return json(null)
}
