import { allStatesColumns, allStatesRows } from '#mandate/publications/all-states/all-states-csv.ts'
import { searchOf } from '#mandate/publications/all-states/all-states-query.ts'
import { showAllStates } from '#mandate/publications/all-states/show-all-states.ts'
import { m } from '#messages'
import { csvFile } from '../../../csv-file.ts'
import { siteOrigin } from '../../../site-origin.ts'
import { wrongFilters } from '../../../wrong-filters.ts'
import { askedFor } from '../all-states/asked-for.ts'
import type { RequestHandler } from './$types'

/** Every State that fits: a row for each recommendation and assessor; one for what nobody assessed. */
export const GET: RequestHandler = async (event) => {
  const { lang, vigie } = event.locals
  const { reference, read } = await askedFor(event)
  if (!read.ok) return wrongFilters(read.errors)
  const asOf = vigie.today()
  const all = await showAllStates(vigie.db.public, read.filters, asOf, lang)
  const list = `${siteOrigin(vigie.config, event.url)}/${lang}/recommendations/all-states${searchOf(read.filters)}`
  const nameOf = (state: string) => reference.states.get(state)?.name ?? state
  const rows = allStatesRows(all, nameOf, { asOf, licence: m.letters_licence(), list })
  return csvFile('recommendations-to-all-states.csv', allStatesColumns, rows)
}
