import { listCountries } from '#mandate/publications/countries/list-countries.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { machineJson } from '../../machine-json.ts'
import type { RequestHandler } from './$types'
import { refuseUnknown } from '../../wrong-filters.ts'
import { siteOrigin } from '../../site-origin.ts'

/** Every State with its counts, for programs. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const refused = refuseUnknown(url)
  if (refused) return refused
  const { vigie, lang } = locals
  const asOf = vigie.today()
  const [countries, { here }] = await Promise.all([
    listCountries(vigie.db.public, lang, asOf),
    lists(vigie.db.public, lang)
  ])
  const page = `${siteOrigin(vigie.config, url)}/${lang}/countries`
  return machineJson({
    page,
    as_of: asOf,
    record: here,
    unit: 'letters, counted once for each addressee',
    states: countries.map(
      ({ code, name, footnote, region, doubt, letters, answered, acknowledged, recordEntries, invented, others }) => ({
        state: code,
        name,
        footnote: footnote?.text ?? null,
        page: `${page}/${code}`,
        region,
        region_in_doubt: doubt,
        letters,
        answered,
        acknowledged_only: acknowledged,
        record_entries: recordEntries,
        other_records: others
          .filter((one) => one.letters + one.recordEntries > 0)
          .map((one) => ({
            record: one.record,
            letters: one.letters,
            answered: one.answered,
            acknowledged_only: one.acknowledged,
            record_entries: one.recordEntries
          })),
        invented: invented > 0
      })
    )
  })
}
