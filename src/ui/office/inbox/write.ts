import type { SealedNote, SealedSubmission } from '#mandate/intake/payloads.ts'
import { promiseOf } from '#mandate/inbox/last-told.ts'
import type { Stage } from '#mandate/intake/stages.ts'
import type { OpenedEpoch } from '#mandate/people/read-office.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { sealMessage, type MessageToSource } from '#platform/sealing/messages.ts'
import { sealJson, TooLarge } from '#platform/sealing/seal.ts'
import { done, type Result } from '#mandate/result.ts'
import { broke } from '../call.ts'
import type { Unlocked } from '../unlocked.ts'

/** What an officer has written, before it is sealed. */
export type Letter =
  | { kind: 'stage'; stage: Stage; text?: string; lang: string }
  | { kind: 'message' | 'ask'; text: string; lang: string }

/** What she will read: with what comes next and by when, where the stage says so. */
export function messageOf(letter: Letter, epoch: number, today: string): MessageToSource {
  const { text, lang } = letter
  if (letter.kind !== 'stage') return { kind: letter.kind, on: today, epoch, text: letter.text, lang }
  const next = promiseOf(letter.stage, today)
  return {
    kind: 'stage',
    on: today,
    epoch,
    stage: letter.stage,
    lang,
    ...(text ? { text } : {}),
    ...(next && { next })
  }
}

/** With the newest epoch's keys, which sign it; what stands in the way is told as any other error. */
export async function sealFor(
  { epochs, office, me }: Unlocked,
  source: SealedSubmission['source'],
  letter: Letter
): Promise<Result<Awaited<ReturnType<typeof sealLetter>>>> {
  const epoch = epochs.find(({ card }) => card.number === office.current.number)
  if (!epoch) return broke('epoch-not-held')
  try {
    return done(await sealLetter(letter, source, epoch, me.today))
  } catch (error) {
    return broke(error instanceof TooLarge ? 'too-long-to-source' : 'source-unknown')
  }
}

/** Sealed twice: to her, signed by the epoch, and to the epoch, since nobody in the office opens hers. */
export async function sealLetter(
  letter: Letter,
  source: SealedSubmission['source'],
  { card, secrets }: OpenedEpoch,
  today: string
): Promise<{ id: string; message: string; note: string; epoch: number }> {
  const message = messageOf(letter, card.number, today)
  const by = letter.kind === 'stage' ? promiseOf(letter.stage, today)?.by : null
  const note: SealedNote = {
    v: 1,
    kind: letter.kind === 'stage' ? 'stage-told' : 'message-sent',
    on: today,
    lang: letter.lang,
    ...(letter.text ? { text: letter.text } : {}),
    ...(letter.kind === 'stage' ? { stage: letter.stage } : {}),
    ...(by ? { by } : {})
  }
  return {
    id: crypto.randomUUID(),
    message: toBase64url(await sealMessage(message, source.recipient, fromBase64url(secrets.signing))),
    note: await sealNote(note, [card.recipient]),
    epoch: card.number
  }
}

export const sealNote = async (note: SealedNote, recipients: readonly string[]): Promise<string> =>
  toBase64url(await sealJson(note, recipients))

/** Words for the office alone, as a note of their own: null where nothing was written. */
export async function sealWords({ office, me }: Unlocked, text: string) {
  if (!text.trim()) return null
  const { number: epoch, recipient } = office.current
  const body = await sealNote({ v: 1, kind: 'note', on: me.today, text }, [recipient])
  return { id: crypto.randomUUID(), epoch, body }
}
