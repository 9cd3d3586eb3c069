import { errorSentence } from '#messages'
import { readCornerLink } from '#mandate/corner/enrol-in-corner.ts'
import { enrolAction } from '../../../../corner-pages.ts'
import { formsComeFromHere, mandateName, stateName } from '../../../../corner-session.ts'
import { partnerDoor } from '../../../../partner-desk.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const read = await readCornerLink(partnerDoor(event), { token: event.params.token }, event.locals.lang)
  const host = event.url.hostname
  if (!read.ok) return { invited: null, mandate: null, state: null, refusal: errorSentence(read.errors[0]!), host }
  const { state, mandate } = read.value
  return {
    invited: read.value,
    mandate: await mandateName(event, mandate),
    state: await stateName(event, state),
    refusal: null,
    host
  }
}

export const actions: Actions = { enrol: enrolAction('partner') }
