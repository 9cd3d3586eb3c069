import type { PageServerLoad } from './$types'
import { nameStates } from '../../../name-states.ts'

export const load: PageServerLoad = async ({ locals }) => ({ states: await nameStates(locals.vigie, locals.lang) })
