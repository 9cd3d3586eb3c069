import type { SealedNote, SealedSubmission } from '#mandate/intake/payloads.ts'
import { promiseOf } from '#mandate/inbox/last-told.ts'
import { placeOf, signNote } from '#mandate/intake/signed-note.ts'
import type { Stage } from '#mandate/intake/stages.ts'
import type { OpenedEpoch } from '#mandate/people/read-office.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { sealMessage, type MessageToSource } from '#platform/sealing/messages.ts'
import { sealJson, TooLarge } from '#platform/sealing/seal.ts'
import { done, type Result } from '#mandate/result.ts'
import { broke } from '../call.ts'
import type { Unlocked } from '../unlocked.ts'
import { nextSeq } from './seq.ts'

/** What an officer has written, before it is sealed. */
export type Letter =
  | { kind: 'stage'; stage: Stage; text?: string; lang: string }
  | { kind: 'message' | 'ask'; text: string; lang: string; about?: SealedNote['about'] }

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
  desk: Unlocked,
  submission: string,
  source: SealedSubmission['source'],
  letter: Letter,
  id?: string
): Promise<Result<Awaited<ReturnType<typeof sealLetter>>>> {
  const { epochs, office, me } = desk
  const epoch = epochs.find(({ card }) => card.number === office.current.number)
  if (!epoch) return broke('epoch-not-held')
  try {
    return done(await sealLetter(letter, source, epoch, { today: me.today, submission, by: writerOf(desk), id }))
  } catch (error) {
    return broke(error instanceof TooLarge ? 'too-long-to-source' : 'source-unknown')
  }
}

/** Sealed twice: to her, signed by the epoch, and to the epoch, since nobody in the office opens hers. */
export async function sealLetter(
  letter: Letter,
  source: SealedSubmission['source'],
  { card, secrets }: OpenedEpoch,
  { today, submission, by: writer, id }: { today: string; submission: string; by: Writer; id?: string | undefined }
): Promise<{ id: string; message: string; note: string; epoch: number }> {
  const message = messageOf(letter, card.number, today)
  const by = letter.kind === 'stage' ? promiseOf(letter.stage, today)?.by : null
  const note: SealedNote = {
    v: 1,
    kind: noteKinds[letter.kind],
    on: today,
    lang: letter.lang,
    ...(letter.text ? { text: letter.text } : {}),
    ...(letter.kind === 'stage' ? { stage: letter.stage } : {}),
    ...(by ? { by } : {}),
    ...(letter.kind !== 'stage' && letter.about ? { about: letter.about } : {})
  }
  const sealed = await sealNote(writer, submission, note, [card.recipient], id)
  return {
    id: sealed.id,
    message: toBase64url(await sealMessage(message, source.recipient, fromBase64url(secrets.signing))),
    note: sealed.body,
    epoch: card.number
  }
}

const noteKinds = { stage: 'stage-told', message: 'message-sent', ask: 'question-sent' } as const

/** Who signs what the office keeps. */
export interface Writer {
  officer: string
  secret: Uint8Array
}

export const writerOf = ({ me, signing }: Unlocked): Writer => ({ officer: me.officer.id, secret: signing.secret })

/**
 * Signed by its writer for its place, under the seal: whoever may open it sees by whose key, and nobody else.
 * @param of the submission that it belongs to, or the note that it answers
 * @param id the same again where it is sent again (sending.ts)
 */
export async function sealNote(
  { officer, secret }: Writer,
  of: string,
  note: SealedNote,
  recipients: readonly string[],
  id: string = crypto.randomUUID()
): Promise<{ id: string; body: string }> {
  const seq = nextSeq(of)
  const said = signNote(secret, { officer, place: placeOf(id, of), note: seq === null ? note : { ...note, seq } })
  return { id, body: toBase64url(await sealJson(said, recipients)) }
}

/** For the office alone, to the open epoch, as its doors take it. */
export async function sealForOffice(
  desk: Unlocked,
  submission: string,
  note: Omit<SealedNote, 'v' | 'on'>,
  id?: string
) {
  const { number: epoch, recipient } = desk.office.current
  return {
    ...(await sealNote(writerOf(desk), submission, { v: 1, on: desk.me.today, ...note }, [recipient], id)),
    epoch
  }
}

/** Words on what she decided, as a note of their own: null where nothing was written. */
export const sealWords = async (desk: Unlocked, submission: string, text: string) =>
  text.trim() ? sealForOffice(desk, submission, { kind: 'note', text }) : null
