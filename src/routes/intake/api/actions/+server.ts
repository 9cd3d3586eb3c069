import { actForSource, type Acted } from '#mandate/intake/return/act-for-source.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import type { RequestHandler } from './$types'
import { gateOf, inTurn, notWhole, readSent, roomFor, sayNoRoom, sayWorkFirst, termsFor } from '../gate.ts'

/** Says nothing of whether it was done: her page looks under the receipt to know. */
export const POST: RequestHandler = ({ request, locals: { vigie } }) =>
  inSteps(50, async () => {
    const sent = await readSent(request)
    if (!sent) return notWhole()
    const { work, input } = sent
    const { nonce } = (input.statement as { value?: { nonce?: unknown } } | undefined)?.value ?? {}
    // To burn a receipt takes no room.
    const room = input.body === undefined ? null : await roomFor(vigie, input.body)
    if (room?.has === false) return sayNoRoom(room)
    let acted: Acted = null
    const act = async () => {
      acted = await actForSource({ db: vigie.db.intake, today: vigie.today() }, input)
      return true
    }
    const terms = { ...termsFor(input.body), slow: room?.slow }
    const heard = await inTurn(vigie, work, String(nonce), act, gateOf(vigie), terms).finally(() => {
      if (acted !== 'new') room?.giveBack()
    })
    if (heard) return Response.json({ heard })
    return terms.only
      ? sayWorkFirst('en')
      : Response.json({ heard: false }, { status: 503, headers: { 'retry-after': '5' } })
  })
