import { error } from '@sveltejs/kit'
import { registerFiles } from '../../../../../ui/data/coded-files.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { vigie }, params, url }) => {
  if (!registerFiles.has(params.register)) error(404, { message: 'not-found' })
  return { register: params.register, today: vigie.today(), origin: siteOrigin(vigie.config, url) }
}
