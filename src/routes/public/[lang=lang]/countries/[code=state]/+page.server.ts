import { error } from '@sveltejs/kit'
import { findCountry, type Country } from '#mandate/publications/countries/find-country.ts'
import { listRegions } from '#mandate/publications/countries/list-countries.ts'
import { namesIn } from '#mandate/publications/countries/names-in.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { namesOfTreaties } from '#mandate/reference/treaties.ts'
import { makeQuery } from '#mandate/statistics/query.ts'
import { readWhoseLetters } from '#mandate/statistics/whose-letters.ts'
import type { PageServerLoad } from './$types'
import { citedMandates } from '../../../../../ui/cited-mandates.ts'
import { siteOrigin } from '../../../site-origin.ts'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { vigie, lang } = locals
  const db = vigie.db.public
  const [country, names, regions, whose] = await Promise.all([
    findCountry(db, params.code, vigie.today()),
    lists(db, lang),
    listRegions(db, lang),
    readWhoseLetters(db, makeQuery(vigie.today(), { where: { addressee: [params.code] } }), lang)
  ])
  const state = names.states.get(params.code)
  if (!country || !state) error(404, { message: 'not-found' })
  const about = new Set(country.commitments.newest.flatMap(({ about: codes }) => codes))
  const namesOf = (codes: string[]) => new Map(codes.map((code) => [code, names.mandates.get(code)?.name ?? code]))
  // NOTE: what a load gives is walked through for every page, so it gives no more than the page shows.
  const ratified = country.recommendations.ratified?.treaties ?? []
  const records = new Set(country.record.kinds.map(({ record }) => record))
  const others = country.others.flatMap(({ record, figures }) => (figures.all.letters > 0 ? record : []))
  return {
    records: namesOf([...records]),
    cited: hasOwn(country) ? null : citedMandates([...new Set([...others, ...records])], names.mandates),
    treaties: namesOfTreaties(
      names,
      ratified.map(({ treaty }) => treaty)
    ),
    country: { ...country, clocks: { ...country.clocks, open: country.clocks.open.slice(0, clocksShown) } },
    state,
    whose,
    states: new Map([
      ...[...names.states].filter(([code]) => about.has(code) && code !== params.code),
      ...namesIn(country.latest, names.states)
    ]),
    region: regions.find((entry) => entry.region === country.state.region)?.name ?? null,
    origin: siteOrigin(vigie.config, url)
  }
}

/** Whether the page has more than the record of another mandate: letters of this site's, or rows of its registers. */
const hasOwn = ({ figures, recommendations, visits, laws, work, commitments }: Country): boolean =>
  figures.all.letters + recommendations.total + visits.total + laws.total + work.total + commitments.total > 0

const clocksShown = 12
