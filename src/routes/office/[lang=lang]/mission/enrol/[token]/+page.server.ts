import { redirect } from '@sveltejs/kit'
import { errorSentence } from '#messages'
import { readCornerLink } from '#mandate/corner/enrol-in-corner.ts'
import { joinCorner } from '#mandate/corner/join-corner.ts'
import { enrolAction } from '../../../../corner-pages.ts'
import { formsComeFromHere, mandateName, stateName } from '../../../../corner-session.ts'
import { findMissionDesk, missionDoor } from '../../../../mission-desk.ts'
import { refusedForm } from '../../../../refused-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const read = await readCornerLink(missionDoor(event), { token: event.params.token }, event.locals.lang)
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
  enrol: enrolAction('mission')
}
