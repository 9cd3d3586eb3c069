import { wantedLanguage } from './wanted-language.ts'

/** Sends the reader to the first of their languages that we speak, to English otherwise; `rest` is behind it: `/countries?q=p`. */
export function firstLanguage(request: Request, rest = ''): Response {
  const lang = wantedLanguage(request.headers.get('accept-language'))
  return new Response(null, { status: 302, headers: { location: `/${lang}${rest}`, vary: 'accept-language' } })
}
