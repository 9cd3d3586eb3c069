import { searchOf } from '#mandate/publications/all-states/all-states-query.ts'
import { showAllStates } from '#mandate/publications/all-states/show-all-states.ts'
import { m } from '#messages'
import { siteOrigin } from '../../../site-origin.ts'
import { wrongFilters } from '../../../wrong-filters.ts'
import { askedFor } from '../all-states/asked-for.ts'
import { machineJson } from '../../../machine-json.ts'
import type { RequestHandler } from './$types'

/** The matrix whole, as it is filtered: assessments side by side, and what the registers have beside them. */
export const GET: RequestHandler = async (event) => {
  const { lang, vigie } = event.locals
  const { reference, read } = await askedFor(event)
  if (!read.ok) return wrongFilters(read.errors)
  const today = vigie.today()
  const { asked, rows } = await showAllStates(vigie.db.public, read.filters, today, lang)
  const site = `${siteOrigin(vigie.config, event.url)}/${lang}`
  return machineJson({
    source: `${site}/recommendations/all-states${searchOf(read.filters)}`,
    as_of: today,
    licence: m.letters_licence(),
    filters: read.filters,
    recommendations: asked.map(({ slug, paragraph, measure }) => ({
      recommendation: slug,
      paragraph,
      measured_by: measure,
      address: `${site}/recommendations/${slug}`
    })),
    states: rows.map(({ state, tookOn, cells }) => ({
      state,
      name: reference.states.get(state)?.name ?? state,
      treaties: tookOn.party && { party_to: tookOn.party.n, known: tookOn.party.of },
      votes: tookOn.votes,
      cells: cells.map(({ standing, measured }, at) => ({
        recommendation: asked[at]!.slug,
        assessments: standing.kinds.flatMap(({ latest }) =>
          latest.map(({ status, byKind, byName, onDay, onPrecision, invented }) => ({
            status,
            by: byKind,
            name: byName,
            on: onDay,
            precision: onPrecision,
            invented
          }))
        ),
        disagree: standing.disagree,
        measured: measured.map(({ path, ...one }) => ({ ...one, address: `${site}/${path}` }))
      }))
    }))
  })
}
