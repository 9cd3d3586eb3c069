import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import type { RequestHandler } from './$types'
import { notWhole, readSent } from '../gate.ts'
import { takeText } from '../take-text.ts'

/** Says nothing of whether it was done: her page looks under the receipt to know. */
export const POST: RequestHandler = ({ request, locals: { vigie } }) =>
  inSteps(50, async () => {
    const sent = await readSent(request)
    if (!sent) return notWhole()
    const { input } = sent
    const { nonce } = (input.statement as { value?: { nonce?: unknown } } | undefined)?.value ?? {}
    return takeText(vigie, sent, { id: String(nonce) }, async (_, kept) => {
      if ((await actForSource({ db: vigie.db.intake, today: vigie.today() }, input)) === 'new') kept()
      return Response.json({ heard: true })
    })
  })
