import { listEpochs } from '#mandate/publications/list-epochs.server.ts'
import type { RequestHandler } from './$types'

/** The chains of epochs with the statements that were signed, the oldest first: to be kept and checked by others. */
export const GET: RequestHandler = async ({ locals: { vigie } }) => {
  const mandates = await listEpochs(vigie.db.public, vigie.config.mandate, 'en')
  return Response.json(
    { signature: 'Ed25519', mandates: mandates.map((one) => ({ ...one, epochs: one.epochs.toReversed() })) },
    { headers: { 'cache-control': 'no-store' } }
  )
}
