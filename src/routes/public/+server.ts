import type { RequestHandler } from './$types'
import { isLocale } from '#messages'

/** The first page in the first of the reader's languages that we speak; English otherwise. */
export const GET: RequestHandler = ({ request }) => {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
  const lang = wanted.find(isLocale) ?? 'en'
  return new Response(null, { status: 302, headers: { location: `/${lang}`, vary: 'accept-language' } })
}
