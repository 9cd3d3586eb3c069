import { receiveSubmission } from '#mandate/intake/receive-submission.ts'
import { source } from '#mandate/intake/source.ts'
import type { DomainError, Result } from '#mandate/result.ts'
import { inLocale } from '#in-locale'
import { errorSentence, isLocale } from '#messages'
import { Crowded, type Lane } from '#platform/work/lanes.ts'
import type { RequestHandler } from './$types'
import { gateOf, notWhole, readSent, roomFor, sayNoRoom, sayWorkFirst, solvedOf, termsFor } from '../gate.ts'

/** What was sealed on her device. 201 says that it is kept, durably; 200 that it was so already. */
export const POST: RequestHandler = async ({ request, locals: { vigie } }) => {
  const sent = await readSent(request)
  if (!sent) return notWhole()
  const { work, input } = sent
  const lang = isLocale(input.lang as string) ? (input.lang as 'en') : 'en'
  const desk = { db: vigie.db.intake, actor: source, mandate: vigie.config.mandate, today: vigie.today() }
  const room = await roomFor(vigie, input.body)
  if (!room.has) return sayNoRoom(room, lang)
  const receive = (lane: Lane) => receiveSubmission(desk, input, { unproven: lane === 'slow' })
  const terms = { ...termsFor(input.body), slow: room.slow }
  const gate = gateOf(vigie)
  let isKept = false
  try {
    const received = await gate.pass(solvedOf(work), String(input.id), vigie.now(), receive, terms)
    isKept = received.ok && !received.value.again
    return received.ok
      ? Response.json({ id: received.value.id, on: received.value.on }, { status: received.value.again ? 200 : 201 })
      : inLocale(lang, () => refusal(received))
  } catch (error) {
    if (!(error instanceof Crowded)) throw error
    if (terms.only) return sayWorkFirst(lang)
    return Response.json(
      { code: 'busy', message: inLocale(lang, () => errorSentence({ code: 'busy' })) },
      { status: 503, headers: { 'retry-after': '5' } }
    )
  } finally {
    if (!isKept) room.giveBack()
  }
}

const conflicts = new Set(['epoch-closed', 'id-taken', 'upload-not-whole', 'upload-unknown', 'upload-closed'])

function refusal({ errors }: Extract<Result<unknown>, { ok: false }>): Response {
  const { code, field, params } = errors[0] as DomainError
  const message = errorSentence({ code, params })
  return Response.json({ code, field, params, message }, { status: conflicts.has(code) ? 409 : 400 })
}
