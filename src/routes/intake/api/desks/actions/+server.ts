import { actOnDesk } from '#mandate/intake/desk/act-on-desk.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import type { RequestHandler } from './$types'
import { inTurn, notWhole, readSent, whyNoRoom } from '../../gate.ts'

/** What came of it opens for whoever has the look-up and signed: to all others it is as many bytes of chance. */
export const POST: RequestHandler = ({ request, locals: { vigie } }) =>
  inSteps(50, async () => {
    const sent = await readSent(request)
    if (!sent) return notWhole()
    const { work, input } = sent
    const { signature } = (input.statement ?? {}) as { signature?: unknown }
    // To delete a desk takes no room.
    const noRoom = input.body === undefined ? null : await whyNoRoom(vigie)
    if (noRoom) return noRoom
    const at = { db: vigie.db.intake, mandate: vigie.config.mandate, today: vigie.today() }
    const answer = await inTurn(vigie, work, String(signature), () => actOnDesk(at, input))
    return answer
      ? new Response(answer, { headers: { 'content-type': 'application/octet-stream' } })
      : Response.json({ heard: false }, { status: 503, headers: { 'retry-after': '5' } })
  })
