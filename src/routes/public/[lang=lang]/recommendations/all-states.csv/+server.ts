import { searchOf } from '#mandate/publications/all-states/all-states-query.ts'
import { asField } from '#mandate/publications/all-states/measured.ts'
import { showAllStates } from '#mandate/publications/all-states/show-all-states.ts'
import { disarmedLine } from '#platform/csv/write-csv.ts'
import { m } from '#messages'
import { siteOrigin } from '../../../site-origin.ts'
import { wrongFilters } from '../../letters/letters-file.ts'
import { askedFor } from '../all-states/asked-for.ts'
import { csvFile } from '../../../csv-file.ts'
import type { RequestHandler } from './$types'
import { allStatesColumns } from '#mandate/publications/all-states/all-states-columns.ts'

/** Every State that fits: a row for each recommendation and assessor; one for what nobody assessed. */
export const GET: RequestHandler = async (event) => {
  const { lang, vigie } = event.locals
  const { reference, read } = await askedFor(event)
  if (!read.ok) return wrongFilters(read.errors)
  const today = vigie.today()
  const { asked, rows } = await showAllStates(vigie.db.public, read.filters, today, lang)
  const page = `${siteOrigin(vigie.config, event.url)}/${lang}/recommendations/all-states${searchOf(read.filters)}`
  const lines = rows.flatMap(({ state, tookOn: { party, votes }, cells }) =>
    cells.flatMap(({ standing, measured }, at) => {
      const { slug, paragraph, measure } = asked[at]!
      const found = standing.kinds.flatMap(({ latest }) => latest)
      const base = [state, reference.states.get(state)?.name ?? state, slug, paragraph]
      const took = [
        party?.n ?? null,
        party?.of ?? null,
        votes.map(({ ballot, count }) => `${ballot} ${count}`).join('; ')
      ]
      const rest = [measure, measured.map(asField).join('; '), ...took, today, m.letters_licence(), page]
      const cell = (assessed: (string | null)[]) => disarmedLine([...base, ...assessed, ...rest])
      if (found.length === 0) return [cell(['not-assessed', null, null, null, null, null])]
      return found.map((one) =>
        cell([
          one.status,
          one.byKind,
          one.byName,
          one.onDay,
          standing.disagree ? 'yes' : 'no',
          one.invented ? 'yes' : 'no'
        ])
      )
    })
  )
  return csvFile('recommendations-to-all-states.csv', allStatesColumns, lines)
}
