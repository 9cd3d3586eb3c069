import { json, type RequestHandler } from '@sveltejs/kit'
import { signInDiplomatByPasskey } from '#mandate/corner/sign-in-diplomat.ts'
import { letMissionIn, missionDoor } from '../../../mission-desk.ts'
import { answer, readJson } from '../../answer.ts'

export const POST: RequestHandler = async (event) => {
  const input = await readJson(event)
  const signedIn = input.ok ? await signInDiplomatByPasskey(missionDoor(event), input.value) : input
  if (!signedIn.ok) return answer(signedIn)
  letMissionIn(event, signedIn.value.token)
  return json(null)
}
