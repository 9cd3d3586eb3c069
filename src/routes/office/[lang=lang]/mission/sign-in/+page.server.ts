import { redirect } from '@sveltejs/kit'
import { signInDiplomat } from '#mandate/corner/sign-in-diplomat.ts'
import { deviceOf, formsComeFromHere, letMissionIn, missionDoor } from '../../../mission-desk.ts'
import { formOf, refusedForm, typedIn } from '../../../refused-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => formsComeFromHere(event)

export const actions: Actions = {
  default: async (event) => {
    const { name, words, code } = typedIn(await formOf(event))
    const signedIn = await signInDiplomat(missionDoor(event), { name, words, code, device: deviceOf(event) })
    // Her name comes back; words and code do not lie in a page.
    if (!signedIn.ok) return refusedForm('sign-in', signedIn.errors, { name: name ?? '' })
    letMissionIn(event, signedIn.value.token)
    redirect(303, `/${event.locals.lang}/mission`)
  }
}
