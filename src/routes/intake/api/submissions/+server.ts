import { receiveSubmission } from '#mandate/intake/receive-submission.ts'
import { source } from '#mandate/intake/source.ts'
import type { DomainError, Result } from '#mandate/result.ts'
import { inLocale } from '#in-locale'
import { errorSentence, isLocale } from '#messages'
import type { RequestHandler } from './$types'
import { notWhole, readSent } from '../gate.ts'
import { takeText } from '../take-text.ts'

/** What was sealed on her device. 201 says that it is kept, durably; 200 that it was so already. */
export const POST: RequestHandler = async ({ request, locals: { vigie } }) => {
  const sent = await readSent(request)
  if (!sent) return notWhole()
  const { input } = sent
  const lang = isLocale(input.lang as string) ? (input.lang as 'en') : 'en'
  const desk = { db: vigie.db.intake, actor: source, mandate: vigie.config.mandate, today: vigie.today() }
  return takeText(vigie, sent, { id: String(input.id), lang }, async (proven, kept) => {
    const received = await receiveSubmission(desk, input, { unproven: !proven })
    if (!received.ok) return inLocale(lang, () => refusal(received))
    const { id, on, again } = received.value
    if (!again) kept()
    return Response.json({ id, on }, { status: again ? 200 : 201 })
  })
}

const conflicts = new Set(['epoch-closed', 'id-taken', 'upload-not-whole', 'upload-unknown', 'upload-closed'])

function refusal({ errors }: Extract<Result<unknown>, { ok: false }>): Response {
  const { code, field, params } = errors[0] as DomainError
  const message = errorSentence({ code, params })
  return Response.json({ code, field, params, message }, { status: conflicts.has(code) ? 409 : 400 })
}
