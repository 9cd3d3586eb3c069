import type { Bytes } from './bytes.ts'
import type { EpochCard } from './epochs.ts'
import { recipientOf } from './identity.ts'
import { NotOpened, openJson, sealJson, type NotOpenedReason } from './seal.ts'
import { signed, verify, type Signed } from './signing.ts'

/** What the office writes to her who holds the receipt. */
export interface MessageToSource {
  kind: 'stage' | 'message' | 'ask'
  on: string
  epoch: number
  [further: string]: unknown
}

export type MessageOpened =
  | { ok: true; message: MessageToSource }
  | { ok: false; reason: 'false-signature' | 'unknown-epoch' | NotOpenedReason }

/** Of one size before it is sealed: a stage, a question and a long answer look alike to whoever carries them. */
const messageSize = [16 * 1024]

/**
 * Signed for this one recipient, so that the server can't show to one what was written to another.
 * Throws TooLarge beyond about 16,000 bytes.
 */
export function sealMessage(message: MessageToSource, to: string, signingSecret: Uint8Array): Promise<Bytes> {
  return sealJson(signed(signingSecret, 'to-source', { to, message }), [to], messageSize)
}

/**
 * @param chain the epochs of those that followChain found good whose word counts for her: who left with an older
 *   epoch's key must not speak for the office later
 */
export async function openMessage(
  sealed: Uint8Array,
  sourceSecret: string,
  chain: readonly EpochCard[]
): Promise<MessageOpened> {
  let statement: Signed<{ to: string; message: MessageToSource }>
  try {
    statement = (await openJson(sealed, [sourceSecret])) as typeof statement
  } catch (error) {
    if (error instanceof NotOpened) return { ok: false, reason: error.reason }
    throw error
  }
  const message = statement?.value?.message
  if (!message || !['stage', 'message', 'ask'].includes(message.kind)) return { ok: false, reason: 'altered' }
  const epoch = chain.find(({ number }) => number === message.epoch)
  if (!epoch || isOver(epoch, message.on, chain)) return { ok: false, reason: 'unknown-epoch' }
  const good =
    verify(statement, 'to-source', epoch.verifyKey) && statement.value.to === (await recipientOf(sourceSecret))
  return good ? { ok: true, message } : { ok: false, reason: 'false-signature' }
}

/** By its own date the message was signed after that epoch had given way to the next. */
const isOver = ({ number }: EpochCard, on: string, chain: readonly EpochCard[]) =>
  chain.some((next) => next.number === number + 1 && next.openedOn < on)
