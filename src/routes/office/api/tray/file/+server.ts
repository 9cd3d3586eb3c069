import type { RequestHandler } from '@sveltejs/kit'
import { readMailFile } from '#mandate/correspondence/show-mail.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { refused } from '#mandate/result.ts'
import { answer, readJson } from '../../answer.ts'

/** Bytes to save: never shown by a browser as what their sender says they are. */
export const POST: RequestHandler = async (event) => {
  const { desk } = event.locals
  if (!desk) return answer(refused('signed-out'))
  const input = await readJson(event)
  if (!input.ok) return answer(input)
  const { mail, place } = (input.value ?? {}) as { mail?: unknown; place?: unknown }
  const read = await readMailFile(lettersDesk(desk), String(mail), typeof place === 'number' ? place : null)
  if (!read.ok) return answer(read)
  return new Response(Buffer.from(read.value.bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store'
    }
  })
}
