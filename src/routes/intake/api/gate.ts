import type { Context } from '#context'
import { submissionLimits } from '#mandate/intake/upload-limits.ts'
import type { Challenge } from '#platform/work/challenge.ts'
import { openGate, usual, type Gate, type Solved } from '#platform/work/gate.ts'
import { fullOfProven } from '#platform/work/text-room.ts'
import { workKey } from '#platform/work/work-key.ts'

export interface Sent {
  work: Solved | undefined
  input: Record<string, unknown>
}

/** What was sent, and the work that came with it; null where it did not come whole, or is nothing that a page sends. */
export async function readSent(request: Request): Promise<Sent | null> {
  const text = await request.text().catch(() => '')
  const sent = readJson(text)
  if (!sent || typeof sent !== 'object' || Array.isArray(sent)) return null
  const { work, ...input } = sent as Record<string, unknown>
  const beside = text.length - (typeof input.body === 'string' ? input.body.length : 0)
  return beside > mostBeside ? null : { work: solvedOf(work), input }
}

/**
 * What comes beside the sealed text: a page's receipt and two hundred files are half as long. NOTE: room and work go by
 * the text alone, so that without this bound megabytes of something else would wait in the slow lane.
 */
const mostBeside = 64 * 1024

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Before any turn: a body that breaks off would else take one of the slow lane, which is for who is slow and honest. */
export const notWhole = (): Response => Response.json({ code: 'wrong-length' }, { status: 400 })

export function solvedOf(work: unknown): Solved | undefined {
  const { challenge, nonce } = (work ?? {}) as Record<string, unknown>
  return typeof challenge === 'string' && typeof nonce === 'string' ? { challenge, nonce } : undefined
}

/** One for the process on its data folder: how many have come counts for all. */
export const gateOf = ({ config: { dataFolder } }: Context): Gate =>
  once(gates, dataFolder, () => openGate(workKey(dataFolder, 'texts')))
const gates = new Map<string, Gate>()

/** The work that is asked for a text now. */
export const challengeOf = (vigie: Context): Challenge =>
  gateOf(vigie).challenge(vigie.now(), fullOfProven(vigie.config, vigie.now()))

/** For files; one piece of work serves for as many as one report may have. */
export const fileGateOf = ({ config: { dataFolder } }: Context): Gate =>
  once(fileGates, dataFolder, () => openGate(workKey(dataFolder, 'files'), filesAtOnce, submissionLimits.files))
const fileGates = new Map<string, Gate>()
const filesAtOnce = { ...usual, atOnce: 4 }

/** Files need not come at once: null where the work is not done, so that whoever sends them does it and comes again. */
export async function onceWorked<T>(
  vigie: Context,
  work: Solved | undefined,
  run: () => Promise<T>
): Promise<T | null> {
  const files = fileGateOf(vigie)
  return files.proves(work, 'files', vigie.now()) ? files.run('quick', run) : null
}

function once(all: Map<string, Gate>, folder: string, open: () => Gate): Gate {
  const gate = all.get(folder) ?? open()
  all.set(folder, gate)
  return gate
}
