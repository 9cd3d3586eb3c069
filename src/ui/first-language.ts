import { wantedLanguage } from './wanted-language.ts'

/** Sends the reader to the first of their languages that we speak; to English otherwise. */
export function firstLanguage(request: Request): Response {
  const lang = wantedLanguage(request.headers.get('accept-language'))
  return new Response(null, { status: 302, headers: { location: `/${lang}`, vary: 'accept-language' } })
}
