import { error } from '@sveltejs/kit'
import { findLaw } from '#mandate/laws/list-laws.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { namesOfTreaties } from '#mandate/reference/treaties.ts'
import { siteOrigin } from '../../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const [found, reference] = await Promise.all([findLaw(db, params.slug), lists(db, lang)])
  if (!found) error(404, { message: 'not-found' })
  const { states, vocabulary } = reference
  const labelsOf = (list: string, codes: readonly string[]) =>
    codes.map((code) => ({ code, label: vocabulary.get(list)?.get(code)?.label ?? code }))
  return {
    ...found,
    state: states.get(found.law.state)!,
    themes: labelsOf('law-theme', found.law.themes),
    groups: labelsOf('group', found.law.groups),
    treaties: namesOfTreaties(
      reference,
      found.articles.flatMap(({ treaty }) => treaty ?? [])
    ),
    today: vigie.today(),
    origin: siteOrigin(vigie.config, url)
  }
}
