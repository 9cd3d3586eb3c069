import { redirect } from '@sveltejs/kit'
import { errorSentence } from '#messages'
import { enrolByPassphrase, readDiplomatLink } from '#mandate/corner/enrol-diplomat.ts'
import { joinCorner } from '#mandate/corner/join-corner.ts'
import {
  deviceOf,
  findMissionDesk,
  formsComeFromHere,
  letMissionIn,
  mandateName,
  missionDoor,
  stateName
} from '../../../../mission-desk.ts'
import { formOf, refusedForm, typedIn } from '../../../../refused-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const read = await readDiplomatLink(missionDoor(event), { token: event.params.token }, event.locals.lang)
  if (!read.ok)
    return {
      invited: null,
      mandate: null,
      inAs: null,
      refusal: errorSentence(read.errors[0]!),
      state: null,
      host: event.url.hostname
    }
  const state = await stateName(event, read.value.state)
  const mandate = await mandateName(event, read.value.mandate)
  // Who is in for the same State takes it into the corner that she has.
  const mission = await findMissionDesk(event)
  const inAs = mission?.state === read.value.state && 'diplomat' in mission.by ? mission.by.name : null
  return { invited: read.value, mandate, inAs, refusal: null, state, host: event.url.hostname }
}

export const actions: Actions = {
  join: async (event) => {
    const mission = await findMissionDesk(event)
    if (!mission) redirect(303, `/${event.locals.lang}/mission/sign-in`)
    const joined = await joinCorner(mission, { token: event.params.token })
    if (!joined.ok) return refusedForm('join', joined.errors, { typed: {} })
    redirect(303, `/${event.locals.lang}/mission`)
  },
  enrol: async (event) => {
    const typed = typedIn(await formOf(event))
    const { words, wordsAgain, totpSecret, made, code } = typed
    const input = { token: event.params.token, words, wordsAgain, totpSecret, made, code, device: deviceOf(event) }
    const enrolled = await enrolByPassphrase(missionDoor(event), input)
    if (!enrolled.ok) return refusedForm('enrol', enrolled.errors, { typed })
    letMissionIn(event, enrolled.value.token)
    redirect(303, `/${event.locals.lang}/mission`)
  }
}
