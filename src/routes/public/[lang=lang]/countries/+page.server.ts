import {
  codeOfState,
  listCountries,
  listRegions,
  statesNear,
  type CountryLine
} from '#mandate/publications/countries/list-countries.ts'
import { matchesName } from '#mandate/publications/countries/match-name.ts'
import { makeQuery } from '#mandate/statistics/query.ts'
import { readWhoseLetters } from '#mandate/statistics/whose-letters.ts'
import type { PageServerLoad } from './$types'
import { siteOrigin } from '../../site-origin.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { vigie, lang } = locals
  const db = vigie.db.public
  const asOf = vigie.today()
  const [all, regions, whose] = await Promise.all([
    listCountries(db, lang, asOf),
    listRegions(db, lang),
    readWhoseLetters(db, makeQuery(asOf), lang)
  ])
  const wanted = (url.searchParams.get('q') ?? '').trim().slice(0, 80)
  const order: 'name' | 'region' = url.searchParams.get('order') === 'name' ? 'name' : 'region'
  // Called as on no list here, Turkey or UK, it is found as an address finds it.
  const called = wanted === '' ? null : await codeOfState(db, wanted)
  const so = all.filter((line) => line.code === called || matchesName(line, wanted))
  const near = so.length > 0 ? [] : await statesNear(db, wanted)
  const found = [...so, ...all.filter(({ code }) => near.includes(code))].map(shown)
  const groups =
    order === 'name'
      ? [{ name: null, lines: found }]
      : [
          ...regions.map(({ region, name }) => ({ name, lines: found.filter((line) => line.region === region) })),
          { name: null, lines: found.filter((line) => line.region === null) }
        ]
  return {
    wanted,
    isNear: near.length > 0,
    order,
    groups: groups.filter(({ lines }) => lines.length > 0),
    written: all.filter(({ letters }) => letters > 0).length,
    hasRecord: all.some((line) => entriesOf(line) > 0),
    asOf,
    whose,
    origin: siteOrigin(vigie.config, url)
  }
}

// What a load gives is walked through for every page, so it gives no more than the page shows.
function shown(line: CountryLine) {
  const { code, name, footnote, region, doubt, letters, answered, others } = line
  const records = others.map((one) => ({ record: one.record, letters: one.letters, answered: one.answered }))
  return { code, name, footnote, region, doubt, letters, answered, recordEntries: entriesOf(line), records }
}

/** Of all records: the country's page lists them all, each with its mandate. */
const entriesOf = ({ recordEntries, others }: CountryLine): number =>
  others.reduce((sum, one) => sum + one.recordEntries, recordEntries)
