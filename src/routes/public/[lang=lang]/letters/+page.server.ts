import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { countLetters, countRecords, listLetters } from '#mandate/publications/letters/list-letters.ts'
import { readLettersQuery, searchOf } from '#mandate/publications/letters/letters-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { citedMandates } from '../../../../ui/cited-mandates.ts'
import { siteOrigin } from '../../site-origin.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const reference = await lists(db, lang)
  const read = readLettersQuery(url.searchParams, reference)
  // NOTE: what a load gives is walked through for every page, so it gives no more than the page shows.
  const named = new Map([...reference.regions].map(([code, region]) => [code, { ...region, places: [] }]))
  const base = {
    reference: { ...reference, regions: named },
    today,
    typed: read.typed,
    origin: siteOrigin(vigie.config, url)
  }
  if (!read.ok) return { ...base, errors: read.errors, list: null, records: [], cited: null, search: '' }
  // A form sends its empty fields too: the address that is kept and passed on has only what filters.
  if ([...url.searchParams.values()].includes('')) redirect(303, `/${lang}/letters${searchOf(read.filters)}`)
  const [page, counted, records] = await Promise.all([
    listLetters(db, read.filters, today, { place: read.place }),
    countLetters(db, read.filters, today),
    countRecords(db, read.filters, today, lang)
  ])
  const { record } = read.filters
  const whose = record === 'any' ? [...reference.here, ...records.map(({ mandate }) => mandate)] : [record ?? []].flat()
  return {
    ...base,
    records,
    cited: citedMandates(whose, reference.mandates),
    errors: [],
    list: {
      ...page,
      total: counted.letters,
      addressed: counted.addressed,
      changed: counted.changed,
      first: read.place === null
    },
    search: searchOf(read.filters),
    filters: read.filters
  }
}
