import { redirect } from '@sveltejs/kit'
import { compareCountries } from '#mandate/publications/countries/compare.ts'
import { comparisonSearch, fewestCompared, readComparison } from '#mandate/publications/countries/compare-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { makeQuery } from '#mandate/statistics/query.ts'
import { readWhoseLetters } from '#mandate/statistics/whose-letters.ts'
import { siteOrigin } from '../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const { states } = await lists(vigie.db.public, lang)
  const { codes, typed, errors } = readComparison(url.searchParams, states)
  // A form sends its empty fields too: the address that is kept and passed on has only what was chosen.
  const search = comparisonSearch(codes)
  if (errors.length === 0 && url.searchParams.getAll('country').includes('')) redirect(303, `/${lang}/compare${search}`)
  const isWhole = codes.length >= fewestCompared
  return {
    choices: [...states.values()].map(({ code, name }) => ({ code, name })),
    chosen: codes.map((code) => states.get(code)!),
    parts: isWhole ? await compareCountries(vigie.db.public, codes, today) : null,
    whose: isWhole
      ? await readWhoseLetters(vigie.db.public, makeQuery(today, { where: { addressee: codes } }), lang)
      : null,
    typed,
    errors,
    search,
    today,
    origin: siteOrigin(vigie.config, url)
  }
}
