import { redirect } from '@sveltejs/kit'
import { listWork } from '#mandate/protection/list-work.ts'
import { readWorkQuery, searchOf } from '#mandate/protection/work-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { lang, vigie }, url }) => {
  const reference = await lists(vigie.db.public, lang)
  const read = readWorkQuery(url.searchParams, reference)
  const base = {
    today: vigie.today(),
    typed: read.typed,
    origin: siteOrigin(vigie.config, url),
    states: new Map([...reference.states].map(([code, { name }]) => [code, name]))
  }
  if (!read.ok) return { ...base, errors: read.errors, list: null, search: '', filters: {} }
  const search = searchOf(read.filters)
  // A form sends its empty fields too: the address that is kept and passed on has only what filters.
  if ([...url.searchParams.values()].includes('')) redirect(303, `/${lang}/protective-work${search}`)
  const list = await listWork(vigie.db.public, read.filters, { after: read.after })
  return { ...base, errors: [], list: { ...list, isFirst: read.after === null }, search, filters: read.filters }
}
