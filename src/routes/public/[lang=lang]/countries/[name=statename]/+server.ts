import { redirect } from '@sveltejs/kit'
import { codeOfState } from '#mandate/publications/countries/list-countries.ts'
import type { RequestHandler } from './$types'

/** There is one address for each State: /en/countries/egy and /en/countries/Égypte lead to it, what no State is called to the list, which says so. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const code = await codeOfState(locals.vigie.db.public, params.name)
  if (code === null) redirect(303, `/${locals.lang}/countries?${new URLSearchParams({ q: params.name })}`)
  redirect(308, `/${locals.lang}/countries/${code}${url.search}`)
}
