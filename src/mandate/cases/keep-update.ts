import { appendEvents } from '#platform/event-log.ts'
import type { Trx } from '#platform/db.ts'
import { told, type CaseDesk } from './desk.ts'
import { hasWrittenOn, insertUpdate, numberOf } from './documents.store.server.ts'

/** Behind what is there of the document; whoever calls holds the case. Told of once a day for each officer. */
export async function keepUpdate(
  desk: CaseDesk,
  trx: Trx,
  { case: of, ...update }: { id: string; case: string; document: string; wholeTo: number | null; body: Buffer }
): Promise<number> {
  const { actor, today } = desk
  const isFirst = !(await hasWrittenOn(trx, of, actor.id, today))
  const number = await insertUpdate(trx, { ...update, case: of, officer: actor.id, on: today })
  if (isFirst) await appendEvents(trx, [told(desk, 'case-written', of)])
  return number
}

/** An officer's words on a step, as they were sealed in her browser. */
export interface StepWords {
  id: string
  body: Buffer
}

/**
 * Puts them into the record in the transaction of their step: neither is there without the other, and a case that the
 * step shuts still takes them.
 */
export async function keepWords(
  desk: CaseDesk,
  trx: Trx,
  of: string,
  words: StepWords | undefined
): Promise<string | null> {
  if (!words) return null
  await keepUpdate(desk, trx, { ...words, case: of, document: of, wholeTo: null })
  return words.id
}

/** Whether nothing of these words is left to say: the answer was lost on the way, and the step was sent once more. */
export const areKept = async (trx: Trx, of: string, words: StepWords | undefined): Promise<boolean> =>
  words !== undefined && (await numberOf(trx, words.id, of)) !== null
