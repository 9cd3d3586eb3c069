import { redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** /en/countries/egy is a slip of the hand: there is one address for each State. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  redirect(308, `/${locals.lang}/countries/${params.code.toUpperCase()}${url.search}`)
