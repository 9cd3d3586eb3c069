import { redirect } from '@sveltejs/kit'
import { readClustersQuery, searchOf } from '#mandate/recommendations/clusters-query.ts'
import { listClusters } from '#mandate/recommendations/show-clusters.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { lang, vigie }, url }) => {
  const { states, vocabulary, ...reference } = await lists(vigie.db.public, lang)
  const read = readClustersQuery(url.searchParams, { ...reference, states, vocabulary })
  const base = {
    today: vigie.today(),
    typed: read.typed,
    origin: siteOrigin(vigie.config, url),
    states: new Map([...states].map(([code, { name }]) => [code, name])),
    issues: [...(vocabulary.get('upr-issue')?.values() ?? [])].map(({ code, label }) => ({ value: code, text: label }))
  }
  if (!read.ok) return { ...base, errors: read.errors, list: null, search: '' }
  const search = searchOf(read.filters)
  // A form sends its empty fields too: the address that is kept and passed on has only what filters.
  if ([...url.searchParams.values()].includes('')) redirect(303, `/${lang}/recommendations/clusters${search}`)
  const list = await listClusters(vigie.db.public, read.filters, { after: read.after })
  return { ...base, errors: [], list: { ...list, isFirst: read.after === null }, search }
}
