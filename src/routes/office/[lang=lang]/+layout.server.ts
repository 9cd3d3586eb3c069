import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => ({
  lang: locals.lang,
  path: locals.path,
  query: '',
  mandate: locals.vigie.config.mandate,
  /** Where sources come back, as an officer tells them by another way than the receipt. */
  intake: locals.vigie.config.surfaces.intake.origin,
  /** Of a national institution, which may be asked: its corner has a page of that. */
  isInstitution: locals.partner?.partner.kind === 'nhri',
  lockAfterMinutes: locals.vigie.config.lockAfterMinutes
})
