import { getPart } from '#mandate/intake/get-part.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { refused } from '#mandate/result.ts'
import { filePlaces, readPartName } from '#platform/files/places.ts'
import { readPart } from '#platform/files/read-part.ts'
import { answer } from '../../../answer.ts'
import type { RequestHandler } from './$types'

/** A sealed part, streamed as it came: it is opened in the officer's browser. */
export const GET: RequestHandler = async (event) => {
  const { desk } = event.locals
  if (!desk) return answer(refused('signed-out'))
  const id = readPartName(`${event.params.upload}.${event.params.part}`)
  if (!id) return answer(refused('not-found'))
  const found = await inOffice(desk.db, desk.mandate, (trx) => getPart(trx, desk, id))
  if (!found.ok) return answer(found)
  const part = await readPart(filePlaces(event.locals.vigie.config.dataFolder), id)
  if (!part) return answer(refused('not-found'))
  return new Response(part.bytes, {
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(part.size) }
  })
}
