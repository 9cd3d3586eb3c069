import { error } from '@sveltejs/kit'
import { firstLanguage } from '../../../ui/first-language.ts'
import type { RequestHandler } from './$types'

/** An address that somebody typed without its language: /countries/peru. */
export const GET: RequestHandler = ({ request, locals, url }) =>
  /^\/[a-z-]+(\/|$)/.test(locals.path)
    ? firstLanguage(request, `${locals.path}${url.search}`)
    : error(404, { message: 'not-found' })
