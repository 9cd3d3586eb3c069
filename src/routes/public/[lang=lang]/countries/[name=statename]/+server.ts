import { error, redirect } from '@sveltejs/kit'
import { codeOfState } from '#mandate/publications/countries/list-countries.ts'
import type { RequestHandler } from './$types'

/** There is one address for each State: /en/countries/egy and /en/countries/Égypte lead to it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const code = await codeOfState(locals.vigie.db.public, params.name)
  if (code === null) error(404, { message: 'not-found' })
  redirect(308, `/${locals.lang}/countries/${code}${url.search}`)
}
