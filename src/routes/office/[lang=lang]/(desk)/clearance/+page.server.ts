import type { PageServerLoad } from './$types'
import { nameMandates } from '../../../name-mandates.ts'
import { nameStates } from '../../../name-states.ts'

export const load: PageServerLoad = async ({ locals }) => ({
  states: await nameStates(locals.vigie, locals.lang),
  mandates: await nameMandates(locals.vigie)
})
