import { error } from '@sveltejs/kit'
import { showLine } from '#mandate/recommendations/show-line.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const [line, { states }] = await Promise.all([
    showLine(vigie.db.public, params.slug, today),
    lists(vigie.db.public, lang)
  ])
  if (!line) error(404, { message: 'not-found' })
  const named = line.trace.given.flatMap(({ state, byStates }) => [state, ...byStates]).filter((code) => code !== null)
  return {
    line,
    states: new Map(named.flatMap((code) => (states.has(code) ? [[code, states.get(code)!] as const] : []))),
    today,
    origin: siteOrigin(vigie.config, url)
  }
}
