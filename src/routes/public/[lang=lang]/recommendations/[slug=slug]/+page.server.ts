import { error } from '@sveltejs/kit'
import { findRecommendation, listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const [one, { states, vocabulary }] = await Promise.all([findRecommendation(db, params.slug), lists(db, lang)])
  if (!one) error(404, { message: 'not-found' })
  const issue = one.issues[0]
  const alike =
    issue && one.state
      ? await listRecommendations(db, { state: one.state, issue }, vigie.today(), { limit: alikeShown + 1 })
      : null
  const named = [one, ...(alike?.entries ?? [])].flatMap(({ state, byState }) =>
    [state, byState].filter((code) => code !== null)
  )
  return {
    one,
    issue: issue ?? null,
    alike: (alike?.entries ?? []).filter(({ id }) => id !== one.id).slice(0, alikeShown),
    alikeCount: (alike?.total ?? 1) - 1,
    states: new Map(named.flatMap((code) => (states.has(code) ? [[code, states.get(code)!] as const] : []))),
    issues: one.issues.map((code) => ({ code, label: vocabulary.get('upr-issue')?.get(code)?.label ?? code })),
    today: vigie.today(),
    origin: siteOrigin(vigie.config, url)
  }
}

const alikeShown = 5
