import type { PageServerLoad } from './$types'
import { mandateIn } from '../../../../../../ui/office/clearance/words.ts'
import { nameMandates } from '../../../../name-mandates.ts'
import { nameStates } from '../../../../name-states.ts'
import { nameTags } from '../../../../name-tags.ts'

export const load: PageServerLoad = async ({ locals: { vigie, lang }, params }) => {
  const [states, mandates, tags] = await Promise.all([
    nameStates(vigie, lang),
    nameMandates(vigie),
    nameTags(vigie, lang)
  ])
  return {
    slug: params.slug,
    named: {
      states,
      tags,
      mandates: Object.fromEntries(Object.keys(mandates).map((code) => [code, mandateIn(mandates, lang)(code)]))
    }
  }
}
