import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => ({
  lang: locals.lang,
  path: locals.path,
  query: '',
  mandate: locals.vigie.config.mandate,
  /** Where sources come back, as an officer tells them by another way than the receipt. */
  intake: locals.vigie.config.surfaces.intake.origin,
  lockAfterMinutes: locals.vigie.config.lockAfterMinutes
})
