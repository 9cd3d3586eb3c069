import type { RequestHandler } from '@sveltejs/kit'
import { takePart } from '#mandate/correspondence/take-part.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { refused } from '#mandate/result.ts'
import { answer } from '../../answer.ts'

/** A piece of a scan, in clear: what a State answered is known. NOTE: by a type that no form of another site can send. */
export const POST: RequestHandler = async ({ request, locals: { desk, vigie } }) => {
  if (!desk) return answer(refused('signed-out'))
  if (request.headers.get('content-type') !== 'application/octet-stream') return answer(refused('not-json'))
  const place = { upload: request.headers.get('x-upload') ?? '', position: Number(request.headers.get('x-position')) }
  const bytes = new Uint8Array(await request.arrayBuffer())
  return answer(await takePart(lettersDesk(desk), place, bytes, vigie.config.mailMost))
}
