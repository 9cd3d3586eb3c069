import type { PageServerLoad } from './$types'
import { nameMandates } from '../../../../name-mandates.ts'
import { nameStates } from '../../../../name-states.ts'
import { nameTags } from '../../../../name-tags.ts'

export const load: PageServerLoad = async ({ locals, params }) => ({
  slug: params.slug,
  hasMail: locals.vigie.config.mail !== null,
  states: await nameStates(locals.vigie, locals.lang),
  tags: await nameTags(locals.vigie, locals.lang),
  mandates: await nameMandates(locals.vigie)
})
