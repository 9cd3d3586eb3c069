import { redirect } from '@sveltejs/kit'
import { addresseesOf, searchOf, whereOf } from '#mandate/publications/all-states/all-states-query.ts'
import { showAllStates } from '#mandate/publications/all-states/show-all-states.ts'
import { textIn } from '#mandate/recommendations/recommendation.ts'
import { statesBehind } from '../../../../../ui/recommendations/states-behind.ts'
import { makeQuery } from '#mandate/statistics/query.ts'
import { readWhoseLetters } from '#mandate/statistics/whose-letters.ts'
import { siteOrigin } from '../../../site-origin.ts'
import { askedFor } from './asked-for.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const { reference, asked, read } = await askedFor({ locals, url })
  const base = {
    typed: read.typed,
    // NOTE: what a load gives is walked through for every page, so it gives no more than the page shows.
    choices: {
      regions: [...reference.regions.values()].map(({ code, name }) => ({ value: code, text: name })),
      groups: [...new Set([...reference.states.values()].flatMap(({ unGroup }) => unGroup ?? []))].toSorted(),
      states: [...reference.states.values()].map(({ code, name }) => ({ value: code, text: name }))
    },
    every: asked.map(({ slug, paragraph, measuredBy, text, texts, lang: of }) => ({
      slug,
      paragraph,
      measure: measuredBy,
      said: textIn({ text, texts, lang: of }, lang)
    })),
    today: vigie.today(),
    origin: siteOrigin(vigie.config, url)
  }
  if (!read.ok)
    return { ...base, errors: read.errors, matrix: null, whose: null, addressees: {}, search: '', states: new Map() }
  const search = searchOf(read.filters)
  if ([...url.searchParams.values()].includes('')) redirect(303, `/${lang}/recommendations/all-states${search}`)
  const { rows, asked: columns } = await showAllStates(vigie.db.public, read.filters, base.today, lang)
  const shown = statesBehind(rows, read.behind, together)
  return {
    ...base,
    errors: [],
    whose: await readWhoseLetters(vigie.db.public, makeQuery(base.today, { where: whereOf(read.filters) }), lang),
    addressees: addresseesOf(read.filters),
    matrix: {
      columns: columns.map(({ slug, paragraph, measure }) => ({ slug, paragraph, measure })),
      ...shown,
      rows: shown.rows.map(({ state, tookOn, cells }) => ({
        state,
        tookOn,
        cells: cells.map(({ standing, measured }) => ({
          measured,
          disagree: standing.disagree,
          found: standing.kinds.flatMap(({ kind, latest }) =>
            latest.map(({ slug, status, byName, invented }) => ({ slug, kind, status, byName, invented }))
          )
        }))
      }))
    },
    search,
    states: new Map(shown.rows.map(({ state }) => [state, reference.states.get(state)!]))
  }
}

const together = 40
