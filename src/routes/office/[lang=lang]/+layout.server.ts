import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => ({
  lang: locals.lang,
  path: locals.path,
  query: '',
  mandate: locals.vigie.config.mandate,
  lockAfterMinutes: locals.vigie.config.lockAfterMinutes
})
