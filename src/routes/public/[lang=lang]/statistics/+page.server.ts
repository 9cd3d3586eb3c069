import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { askFigures } from '#mandate/publications/ask-figures.ts'
import { listRegionSchemes } from '#mandate/publications/region-schemes.server.ts'
import { toQueryString } from '#mandate/statistics/query-string.ts'
import { typedIn } from '../../../../ui/figures/typed-in.ts'
import { siteOrigin } from '../../site-origin.ts'

// What the page asks where nobody has asked anything yet.
const first = 'measure=letters&by=region,year'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const isAsked = [...url.searchParams.values()].some((value) => value.trim() !== '')
  const parameters = isAsked ? url.searchParams : new URLSearchParams(first)
  const [asked, schemes] = await Promise.all([askFigures(db, parameters, { lang, today }), listRegionSchemes(db)])
  const canonical = asked.ok ? toQueryString(asked.answer.table.query, today) : null
  // A form sends its empty fields along, other pages call an addressee a State: the address that people pass on is the short one.
  if (isAsked && canonical !== null && isUntidy(url.searchParams)) redirect(303, `/${lang}/statistics?${canonical}`)
  return {
    ...typedIn(parameters),
    isAsked,
    canonical,
    cited: /^[0-9a-f]{16}$/.exec(url.searchParams.get('fingerprint') ?? '')?.[0] ?? null,
    answer: asked.ok ? asked.answer : null,
    errors: asked.ok ? [] : asked.errors,
    names: asked.names,
    schemes,
    today,
    origin: siteOrigin(vigie.config, url)
  }
}

const isUntidy = (search: URLSearchParams): boolean =>
  [...search.values()].includes('') || search.getAll('by').length > 1 || search.has('state')
