import type { PageServerLoad } from './$types'
import { nameMandates } from '../../../../../../name-mandates.ts'

export const load: PageServerLoad = async ({ locals }) => ({ mandates: await nameMandates(locals.vigie) })
