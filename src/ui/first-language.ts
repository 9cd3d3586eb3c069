import { isLocale } from '#messages'

/** Sends the reader to the first of their languages that we speak; to English otherwise. */
export function firstLanguage(request: Request): Response {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
  const lang = wanted.find(isLocale) ?? 'en'
  return new Response(null, { status: 302, headers: { location: `/${lang}`, vary: 'accept-language' } })
}
