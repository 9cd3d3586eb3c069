import type { Context } from '#context'
import { submissionLimits } from '#mandate/intake/upload-limits.ts'
import type { Language } from '#mandate/languages.ts'
import { inLocale } from '#in-locale'
import { errorSentence } from '#messages'
import { openGate, type Gate, type Solved, type Terms } from '#platform/work/gate.ts'
import { Crowded } from '#platform/work/lanes.ts'
import { bytesOf, moreWork, shortest } from '#platform/work/text-classes.ts'
import { takeTextRoom, type NoRoom, type TextRoom } from '#platform/work/text-room.ts'
import { workKey } from '#platform/work/work-key.ts'
import { noRoomYet } from '../../../no-room-yet.ts'

/** What was sent, and the work that came with it; null where it did not come whole, or is nothing that a page sends. */
export async function readSent(request: Request): Promise<{ work: unknown; input: Record<string, unknown> } | null> {
  const sent: unknown = await request.json().catch(() => null)
  if (!sent || typeof sent !== 'object' || Array.isArray(sent)) return null
  const { work, ...input } = sent as Record<string, unknown>
  return { work, input }
}

/** Before any turn: a body that breaks off would else take one of the slow lane, which is for who is slow and honest. */
export const notWhole = (): Response => Response.json({ code: 'wrong-length' }, { status: 400 })

/** In its turn; null where the slow lane is full, or not open for it. */
export async function inTurn<T>(
  vigie: Context,
  work: unknown,
  id: string,
  run: () => Promise<T>,
  gate: Gate = gateOf(vigie),
  terms?: Terms
): Promise<T | null> {
  try {
    return await gate.pass(solvedOf(work), id, vigie.now(), run, terms)
  } catch (error) {
    if (error instanceof Crowded) return null
    throw error
  }
}

export function solvedOf(work: unknown): Solved | undefined {
  const { challenge, nonce } = (work ?? {}) as Record<string, unknown>
  return typeof challenge === 'string' && typeof nonce === 'string' ? { challenge, nonce } : undefined
}

/** What a long text takes beyond the work of a short one; it has no slow lane: whoever has not done its work is told so. */
export function termsFor(body: unknown): Terms {
  const more = moreWork(bytesOf(body))
  return { more, only: more > 0 ? 'quick' : undefined }
}

/** Room for what is sealed in it: to be given back where it is not kept. */
export const roomFor = ({ config, now }: Context, body: unknown): Promise<TextRoom> =>
  takeTextRoom(config, bytesOf(body), now())

/** When there will be: her page waits so long and sends it again. */
export function sayNoRoom(room: NoRoom, lang: Language = 'en'): Response {
  const { code, params } = noRoomYet(room, lang)
  const message = inLocale(lang, () => errorSentence({ code, params }))
  return Response.json({ code, params, message }, { status: 507, headers: { 'retry-after': String(room.seconds) } })
}

/** Her page asks for a new piece of work, does it and sends again. */
export function sayWorkFirst(lang: Language): Response {
  const params = { most: shortest.upTo / 1024 }
  const message = inLocale(lang, () => errorSentence({ code: 'work-first', params }))
  return Response.json({ code: 'work-first', params, message }, { status: 428 })
}

let gate: Gate | null = null

/** One for the process: how many have come counts for all. */
export const gateOf = ({ config }: Context): Gate => (gate ??= openGate(workKey(config.dataFolder, 'texts')))

let gateOfFiles: Gate | null = null

/**
 * For files, which need not come at once: who has not done the work is told of it and comes again. One piece serves for
 * as many as one report may have.
 */
export const fileGateOf = ({ config }: Context): Gate =>
  (gateOfFiles ??= openGate(
    workKey(config.dataFolder, 'files'),
    { atOnce: 4, slowEvery: 250, slowMost: 0 },
    submissionLimits.files
  ))
