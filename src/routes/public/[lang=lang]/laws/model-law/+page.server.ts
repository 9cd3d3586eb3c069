import { compareModelLaw } from '#mandate/laws/compare-model-law.ts'
import { byStateName } from '#mandate/reference/by-state-name.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const { states: names } = await lists(db, lang)
  const asked = url.searchParams.get('state')
  const state = asked !== null && names.has(asked) ? asked : null
  const { clauses, states } = await compareModelLaw(db)
  return {
    clauses,
    // The matrix has a word for each; one State's quotations are read on its own line below.
    rows: byStateName(states, names).map(({ state: code, cells }) => ({
      state: names.get(code)!,
      invented: [...cells.values()].flat().some(({ invented }) => invented),
      cells: clauses.map(({ slug }) => [...new Set((cells.get(slug) ?? []).map(({ status }) => status))])
    })),
    one:
      state === null
        ? null
        : { state: names.get(state)!, cells: states.find((row) => row.state === state)?.cells ?? new Map() },
    today: vigie.today(),
    origin: siteOrigin(vigie.config, url)
  }
}
