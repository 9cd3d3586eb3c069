import { signInAction } from '../../../corner-pages.ts'
import { formsComeFromHere } from '../../../corner-session.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => formsComeFromHere(event)

export const actions: Actions = { default: signInAction('mission') }
