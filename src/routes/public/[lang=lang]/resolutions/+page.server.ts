import { redirect } from '@sveltejs/kit'
import { lists } from '#mandate/reference/reference-lists.ts'
import { listResolutions } from '#mandate/resolutions/list-resolutions.ts'
import { readResolutionsQuery, searchOf } from '#mandate/resolutions/resolutions-query.ts'
import { siteOrigin } from '../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const reference = await lists(vigie.db.public, lang)
  const read = readResolutionsQuery(url.searchParams, reference)
  const base = {
    today: vigie.today(),
    typed: read.typed,
    origin: siteOrigin(vigie.config, url),
    states: [...reference.states.values()].map(({ code, name }) => [code, name] as const),
    bodies: [...(reference.vocabulary.get('resolution-body')?.values() ?? [])].map(
      ({ code, label }) => [code, label] as const
    )
  }
  if (!read.ok) return { ...base, errors: read.errors, list: null, search: '', amendments: null }
  const search = searchOf(read.filters)
  // A form sends its empty fields too: the address that is kept and passed on has only what filters.
  if ([...url.searchParams.values()].includes('')) redirect(303, `/${lang}/resolutions${search}`)
  const list = await listResolutions(vigie.db.public, read.filters, { after: read.after })
  return {
    ...base,
    errors: [],
    list: { ...list, isFirst: read.after === null },
    search,
    amendments: list.amendments > 0 ? searchOf({ ...read.filters, kind: 'amendment' }) : null
  }
}
