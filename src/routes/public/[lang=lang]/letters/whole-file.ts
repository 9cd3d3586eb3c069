import type { RequestEvent } from '@sveltejs/kit'
import { errorSentence } from '#messages'
import { openWritingPlaces } from '#platform/web/writing-places.ts'
import { streamed } from './streamed.ts'

const places = openWritingPlaces()

/** A file as it is read from its register. Where as many as have a place are being written, who asks is told when to come again. */
export function wholeFile(
  { request, locals }: Pick<RequestEvent, 'request' | 'locals'>,
  headers: Record<string, string>,
  pieces: AsyncGenerator<string>
): Response {
  if (request.method === 'HEAD') return new Response(null, { headers })
  const place = places.enter()
  if (place) return new Response(streamed(pieces, place), { headers })
  const busy = { code: 'files-busy', field: null, params: {} }
  return Response.json(
    { errors: [{ ...busy, message: errorSentence(busy) }] },
    { status: 503, headers: { 'retry-after': '30', 'content-language': locals.lang, 'cache-control': 'no-store' } }
  )
}
