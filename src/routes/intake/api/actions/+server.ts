import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import type { RequestHandler } from './$types'
import { gateOf, inTurn, notWhole, readSent, roomFor, sayNoRoom, workFor } from '../gate.ts'

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
    let isDone = false
    const act = async () => {
      isDone = await actForSource({ db: vigie.db.intake, today: vigie.today() }, input)
      return true
    }
    const terms = { more: workFor(input.body) }
    const done = room?.slow ? null : work
    const heard = await inTurn(vigie, done, String(nonce), act, gateOf(vigie), terms).finally(() => {
      if (!isDone) room?.giveBack()
    })
    return heard
      ? Response.json({ heard })
      : Response.json({ heard: false }, { status: 503, headers: { 'retry-after': '5' } })
  })
