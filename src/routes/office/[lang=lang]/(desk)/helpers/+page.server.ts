import { lists } from '#mandate/reference/reference-lists.ts'
import type { PageServerLoad } from './$types'
import { nameStates } from '../../../name-states.ts'

export const load: PageServerLoad = async ({ locals: { vigie, lang } }) => {
  const { vocabulary } = await lists(vigie.db.office, lang)
  const languages = [...(vocabulary.get('language')?.values() ?? [])].map(({ code, label }) => [code, label] as const)
  return { states: await nameStates(vigie, lang), languages: Object.fromEntries(languages) }
}
