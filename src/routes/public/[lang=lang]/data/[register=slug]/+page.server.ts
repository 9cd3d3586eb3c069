import { error } from '@sveltejs/kit'
import { lists } from '#mandate/reference/reference-lists.ts'
import { columnParts } from '../../../../../ui/data/codebook.ts'
import { registerFiles } from '../../../../../ui/data/coded-files.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { vigie, lang }, params, url }) => {
  const files = registerFiles.get(params.register)
  if (!files) error(404, { message: 'not-found' })
  const codes = columnParts(files, await lists(vigie.db.public, lang))
  return { register: params.register, codes, today: vigie.today(), origin: siteOrigin(vigie.config, url) }
}
