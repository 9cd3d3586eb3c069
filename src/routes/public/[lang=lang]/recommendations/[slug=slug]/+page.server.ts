import { error, redirect } from '@sveltejs/kit'
import { principles } from '#mandate/principles/principles.ts'
import { heldOf, readHeld } from '#mandate/principles/read-held.ts'
import { followUpOf } from '#mandate/recommendations/follow-up.ts'
import { findRecommendation, listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { measureOf } from '#mandate/recommendations/measures.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { crossTabulate } from '#mandate/statistics/cross-tabulate.ts'
import { makeQuery } from '#mandate/statistics/query.ts'
import { clustersOf } from '#mandate/recommendations/show-clusters.ts'
import { numberInUprInfo, uprRowsOf } from '#mandate/recommendations/source-rows.ts'
import { showLine } from '#mandate/recommendations/show-line.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const [one, { states, vocabulary }] = await Promise.all([findRecommendation(db, params.slug), lists(db, lang)])
  if (!one) error(404, { message: 'not-found' })
  // It was linked to what another source says of it, and has its address.
  if (one.slug !== params.slug) redirect(307, `/${lang}/recommendations/${one.slug}${url.search}`)
  // Of what is asked of all States, how it stands in one of them.
  const asked = url.searchParams.get('state')
  const of = one.state === null && asked !== null && states.has(asked) ? asked : null
  const issue = one.issues[0]
  const measure = measureOf(one.measuredBy, of)
  const [alike, followUp, line, clusters, replies] = await Promise.all([
    issue && one.state ? listRecommendations(db, { state: one.state, issue }, today, { limit: alikeShown + 1 }) : null,
    followUpOf(db, one.slug, of),
    one.line === null ? null : showLine(db, one.line, today),
    clustersOf(db, one.slug),
    measure?.code === 'reply-coverage'
      ? crossTabulate(db, makeQuery(today, { measure: 'reply-rate', where: of === null ? {} : { addressee: [of] } }))
      : null
  ])
  const actions = followUp.actions.map(({ slug }) => slug)
  const held = heldOf(actions.length === 0 ? [] : await readHeld(db, actions), 'measure')
  const named = [
    ...[one, ...(alike?.entries ?? [])].flatMap(({ state, byStates }) => [state, ...byStates]),
    ...followUp.standings.map(({ state }) => state),
    of
  ].filter((code) => code !== null)
  const wordsOf = (list: string, codes: string[]) =>
    codes.map((code) => ({ code, label: vocabulary.get(list)?.get(code)?.label ?? code }))
  return {
    one,
    of,
    issue: issue ?? null,
    alike: (alike?.entries ?? []).filter(({ id }) => id !== one.id).slice(0, alikeShown),
    alikeCount: (alike?.total ?? 1) - 1,
    followUp,
    line: line && { slug: line.slug, texts: line.texts, first: line.trace.first, total: line.total },
    clusters: clusters.map(({ key, states: { length } }) => ({ key, states: length })),
    held,
    principles: held.size > 0 ? wordsOf('protection-principle', [...principles]) : [],
    measure,
    inUprInfo: uprRowsOf(one)
      .filter(({ slug }) => slug !== one.slug)
      .map(({ slug, byStates, position, action }) => ({
        slug,
        number: numberInUprInfo(slug),
        byStates,
        position,
        action
      })),
    replies: replies && { count: replies.total.count, base: replies.total.base },
    states: new Map(named.flatMap((code) => (states.has(code) ? [[code, states.get(code)!] as const] : []))),
    issues: wordsOf('upr-issue', one.issues),
    themes: wordsOf('theme', one.themes),
    persons: wordsOf('group', one.persons),
    sdg: wordsOf('sdg-target', one.sdg),
    today,
    origin: siteOrigin(vigie.config, url)
  }
}

const alikeShown = 5
