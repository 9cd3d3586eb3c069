import { actOnDesk } from '#mandate/intake/desk/act-on-desk.ts'
import { NoRoomForDesk } from '#mandate/intake/desk/desks.store.server.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import type { RequestHandler } from './$types'
import { notWhole, readSent } from '../../gate.ts'
import { takeText } from '../../take-text.ts'

/** What came of it opens for whoever has the look-up and signed: to all others it is as many bytes of chance. */
export const POST: RequestHandler = ({ request, locals: { vigie } }) =>
  inSteps(50, async () => {
    const sent = await readSent(request)
    if (!sent) return notWhole()
    const { input } = sent
    const { signature, value } = (input.statement ?? {}) as {
      signature?: unknown
      value?: { asked?: { kind?: unknown } }
    }
    const at = { db: vigie.db.intake, mandate: vigie.config.mandate, today: vigie.today() }
    // Her page does the work each time: who opens one, or brings a long one, without it is no page.
    const only = value?.asked?.kind === 'open' ? 'worked' : undefined
    // Lists have bounds of their own, and one takes the place of the one before: the room of the day is given back.
    return takeText(vigie, sent, { id: String(signature), only }, async () => {
      const answer = await actOnDesk(at, input).catch(asNoRoom)
      return answer === 'no-room'
        ? Response.json({ code: 'no-room' }, { status: 507, headers: { 'retry-after': '600' } })
        : new Response(answer, { headers: { 'content-type': 'application/octet-stream' } })
    })
  })

function asNoRoom(error: unknown): 'no-room' {
  if (error instanceof NoRoomForDesk) return 'no-room'
  throw error
}
