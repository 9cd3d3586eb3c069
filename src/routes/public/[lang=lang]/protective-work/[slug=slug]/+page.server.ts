import { error } from '@sveltejs/kit'
import { findWork } from '#mandate/protection/list-work.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { lang, vigie }, params, url }) => {
  const db = vigie.db.public
  const [one, { states }] = await Promise.all([findWork(db, params.slug), lists(db, lang)])
  const state = one && states.get(one.state)
  if (!one || !state) error(404, { message: 'not-found' })
  return { one, state, today: vigie.today(), origin: siteOrigin(vigie.config, url) }
}
