import { actOnDesk } from '#mandate/intake/desk/act-on-desk.ts'
import { NoRoomForDesk } from '#mandate/intake/desk/desks.store.server.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import type { RequestHandler } from './$types'
import { gateOf, inTurn, notWhole, readSent, roomFor, sayNoRoom, termsFor } from '../../gate.ts'

/** What came of it opens for whoever has the look-up and signed: to all others it is as many bytes of chance. */
export const POST: RequestHandler = ({ request, locals: { vigie } }) =>
  inSteps(50, async () => {
    const sent = await readSent(request)
    if (!sent) return notWhole()
    const { work, input } = sent
    const { signature, value } = (input.statement ?? {}) as {
      signature?: unknown
      value?: { asked?: { kind?: unknown } }
    }
    const opens = value?.asked?.kind === 'open'
    // To delete a desk takes no room.
    const room = input.body === undefined ? null : await roomFor(vigie, input.body)
    if (room?.has === false) return sayNoRoom(room)
    // Lists have bounds of their own, and one takes the place of the one before.
    room?.giveBack()
    const at = { db: vigie.db.intake, mandate: vigie.config.mandate, today: vigie.today() }
    const act = () => actOnDesk(at, input).catch(asNoRoom)
    const terms = { ...termsFor(input.body), ...(opens && { only: 'quick' as const }) }
    const answer = await inTurn(vigie, work, String(signature), act, gateOf(vigie), terms)
    if (answer === 'no-room')
      return Response.json({ code: 'no-room' }, { status: 507, headers: { 'retry-after': '600' } })
    // Her page does the work each time: who opens one, or brings a long one, without it is no page.
    if (!answer && terms.only)
      return Response.json({ challenge: gateOf(vigie).challenge(vigie.now()) }, { status: 428 })
    return answer
      ? new Response(answer, { headers: { 'content-type': 'application/octet-stream' } })
      : Response.json({ heard: false }, { status: 503, headers: { 'retry-after': '5' } })
  })

function asNoRoom(error: unknown): 'no-room' {
  if (error instanceof NoRoomForDesk) return 'no-room'
  throw error
}
