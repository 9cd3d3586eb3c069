import { error, redirect } from '@sveltejs/kit'
import { codeOfState, statesNear } from '#mandate/publications/countries/list-countries.ts'
import type { RequestHandler } from './$types'

/** There is one address for each State: /en/countries/egy and /en/countries/Égypte lead to it, Egipt to a choice. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const db = locals.vigie.db.public
  const code = await codeOfState(db, params.name)
  if (code === null && (await statesNear(db, params.name)).length > 0)
    redirect(303, `/${locals.lang}/countries?${new URLSearchParams({ q: params.name })}`)
  if (code === null) error(404, { message: 'not-found' })
  redirect(308, `/${locals.lang}/countries/${code}${url.search}`)
}
