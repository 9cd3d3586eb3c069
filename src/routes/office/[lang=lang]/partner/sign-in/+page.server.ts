import { redirect } from '@sveltejs/kit'
import { signInAction } from '../../../corner-pages.ts'
import { formsComeFromHere } from '../../../corner-session.ts'
import { findPartnerDesk } from '../../../partner-desk.ts'
import type { Actions, PageServerLoad } from './$types'

// Who is in already is led to what she came for.
export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  if (await findPartnerDesk(event)) redirect(303, `/${event.locals.lang}/partner`)
}

export const actions: Actions = { default: signInAction('partner') }
