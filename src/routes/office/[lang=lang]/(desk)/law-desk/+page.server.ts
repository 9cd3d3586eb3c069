import { stateNames } from '#mandate/reference/reference-lists.ts'
import type { PageServerLoad } from './$types'

/** States by name; what lies on the desk her browser asks for. */
export const load: PageServerLoad = async ({ locals: { vigie, lang } }) => ({
  site: `${vigie.config.surfaces.public.origin ?? ''}/${lang}`,
  states: [...(await stateNames(vigie.db.office, lang))].map(([code, { name }]) => [code, name] as const)
})
