import { redirect } from '@sveltejs/kit'
import { errorSentence } from '#messages'
import { enrolByPassphrase, readDiplomatLink } from '#mandate/corner/enrol-diplomat.ts'
import { deviceOf, formsComeFromHere, letMissionIn, missionDoor, stateName } from '../../../../mission-desk.ts'
import { formOf, refusedForm, typedIn } from '../../../../refused-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const read = await readDiplomatLink(missionDoor(event), { token: event.params.token }, event.locals.lang)
  if (!read.ok) return { invited: null, refusal: errorSentence(read.errors[0]!), state: null, host: event.url.hostname }
  const state = await stateName(event, read.value.state)
  return { invited: read.value, refusal: null, state, host: event.url.hostname }
}

export const actions: Actions = {
  default: async (event) => {
    const typed = typedIn(await formOf(event))
    const { words, wordsAgain, totpSecret, made, code } = typed
    const input = { token: event.params.token, words, wordsAgain, totpSecret, made, code, device: deviceOf(event) }
    const enrolled = await enrolByPassphrase(missionDoor(event), input)
    if (!enrolled.ok) return refusedForm('enrol', enrolled.errors, { typed })
    letMissionIn(event, enrolled.value.token)
    redirect(303, `/${event.locals.lang}/mission`)
  }
}
