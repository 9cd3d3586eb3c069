import { redirect } from '@sveltejs/kit'
import { countLawsByYear, listLaws } from '#mandate/laws/list-laws.ts'
import { readLawsQuery, searchOf } from '#mandate/laws/laws-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const { states, regions: _, ...reference } = await lists(db, lang)
  const read = readLawsQuery(url.searchParams, { ...reference, states, regions: new Map() })
  const base = {
    states,
    themes: [...(reference.vocabulary.get('law-theme')?.values() ?? [])].map(({ code, label }) => ({ code, label })),
    today: vigie.today(),
    typed: read.typed,
    origin: siteOrigin(vigie.config, url)
  }
  if (!read.ok) return { ...base, errors: read.errors, list: null, search: '', years: [], filters: {} }
  const search = searchOf(read.filters)
  // A form sends its empty fields too: the address that is kept and passed on has only what filters.
  if ([...url.searchParams.values()].includes('')) redirect(303, `/${lang}/laws${search}`)
  const [list, years] = await Promise.all([
    listLaws(db, read.filters, { place: read.place }),
    countLawsByYear(db, read.filters)
  ])
  return { ...base, errors: [], list: { ...list, isFirst: read.place === null }, search, years, filters: read.filters }
}
