import type { RequestHandler } from './$types'

/** The form's address of before, which told what it is for. It leads on for ever, says nothing, and is kept by no browser. */
export const GET: RequestHandler = ({ locals: { lang } }) =>
  new Response(null, { status: 308, headers: { location: `/${lang}/form`, 'cache-control': 'no-store' } })
