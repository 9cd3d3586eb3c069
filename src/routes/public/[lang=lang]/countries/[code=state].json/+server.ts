import { error } from '@sveltejs/kit'
import { findCountry, listRecordEntries } from '#mandate/publications/countries/find-country.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { machineJson } from '../../../machine-json.ts'
import type { RequestHandler } from './$types'
import { refuseUnknown } from '../../../wrong-filters.ts'
import { siteOrigin } from '../../../site-origin.ts'

/** A country's page for programs: the same figures, clocks and entries, with what they were made from. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const refused = refuseUnknown(url)
  if (refused) return refused
  const { lang, vigie } = locals
  const db = vigie.db.public
  const [country, { states, here }, entries] = await Promise.all([
    findCountry(db, params.code, vigie.today()),
    lists(db, lang),
    listRecordEntries(db, params.code)
  ])
  const state = states.get(params.code)
  if (!country || !state) error(404, { message: 'not-found' })
  const { asOf, figures, others, median, clocks, record, changedOn } = country
  const site = `${siteOrigin(vigie.config, url)}/${lang}`
  const years = (list: typeof figures.years) => list.map(({ key, ...counts }) => ({ reporting_year: key, ...counts }))
  return machineJson({
    page: `${site}/countries/${state.code}`,
    letters: `${site}/letters.json?state=${state.code}`,
    state: state.code,
    name: state.name,
    footnote: state.footnote?.text ?? null,
    as_of: asOf,
    record: here,
    changed_on: changedOn,
    invented: figures.invented,
    unit: 'letters, counted once for each addressee',
    figures: figures.all,
    other_records: others.map(({ record: of, figures: { all } }) => ({ record: of, figures: all })),
    median_days: { days: median.days, base: median.base, method: 'Kaplan-Meier' },
    by_reporting_year: years(figures.years),
    by_kind: figures.kinds.map(({ key, ...counts }) => ({ kind: key, ...counts })),
    reprisals: { ...figures.reprisals.all, by_reporting_year: years(figures.reprisals.years) },
    open_clocks: clocks.open.map(({ slug, reference, state: clock, dueOn, days, invented }) => ({
      letter: `${site}/letters/${slug}`,
      reference,
      clock,
      due_on: dueOn,
      days,
      invented
    })),
    historical_record: { note: m.countries_record_days(), ...record, entries }
  })
}
