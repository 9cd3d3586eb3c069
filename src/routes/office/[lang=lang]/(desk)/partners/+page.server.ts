import { stateNames } from '#mandate/reference/reference-lists.ts'
import type { PageServerLoad } from './$types'

/** What States are called in her language; all else her browser asks for. */
export const load: PageServerLoad = async ({ locals: { vigie, lang } }) => ({
  states: [...(await stateNames(vigie.db.office, lang))].map(([code, { name }]) => [code, name] as const)
})
