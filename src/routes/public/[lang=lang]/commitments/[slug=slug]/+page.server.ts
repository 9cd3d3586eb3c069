import { error } from '@sveltejs/kit'
import { findCommitment } from '#mandate/commitments/list-commitments.ts'
import { readSubjects } from '#mandate/registers/subjects.server.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const [one, { states, mandates, vocabulary }] = await Promise.all([
    findCommitment(vigie.db.public, params.slug, today),
    lists(vigie.db.public, lang)
  ])
  if (!one) error(404, { message: 'not-found' })
  const named = one.steps.flatMap(({ records }) => records.map(({ kind, slug }) => ({ field: kind, slug })))
  return {
    one,
    /** What fulfils it, as its own register calls it. */
    records: await readSubjects(vigie.db.public, named),
    state: one.state === null ? null : (states.get(one.state) ?? null),
    /** States that a mandate's commitment is about, in the order of their names. */
    about: [...states.values()].filter(({ code }) => one.about.includes(code)),
    who: one.mandate === null ? null : (mandates.get(one.mandate)?.name ?? one.mandate),
    field: one.field === null ? null : (vocabulary.get('work-field')?.get(one.field)?.label ?? one.field),
    today,
    origin: siteOrigin(vigie.config, url)
  }
}
