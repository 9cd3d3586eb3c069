import { redirect } from '@sveltejs/kit'
import { signInAction } from '../../../corner-pages.ts'
import { formsComeFromHere } from '../../../corner-session.ts'
import { findMissionDesk } from '../../../mission-desk.ts'
import type { Actions, PageServerLoad } from './$types'

// Who is in already is led to what she came for.
export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  if (await findMissionDesk(event)) redirect(303, `/${event.locals.lang}/mission`)
}

export const actions: Actions = { default: signInAction('mission') }
