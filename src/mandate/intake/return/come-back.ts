import type { EpochCard, EpochStatement } from '#platform/sealing/epochs.ts'
import { followChain } from '#platform/sealing/epochs.ts'
import { openMessage } from '#platform/sealing/messages.ts'
import { NotOpened } from '#platform/sealing/not-opened.ts'
import { deriveReceipt, type DerivedReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import type { Receipt } from '#platform/sealing/receipt/make-receipt.ts'
import type { Day } from '../../calendar.ts'
import { openAnchor } from '../anchor.ts'
import type { Anchor } from '../payloads.ts'
import type { ActionRequest } from './return-action.ts'
import { openReturn, type StoredMessage } from './return-answer.ts'
import { readTold, type Told } from './read-told.ts'
import type { WorkDone } from './same-work.ts'

/** What keeps her submission, near or far; it is believed nothing that can be checked. */
export interface Keeper {
  /** Null while the office has no epoch yet. */
  intake(): Promise<{ instance: string; statements: EpochStatement[]; today: Day } | null>
  look(lookup: Uint8Array, part: number): Promise<Uint8Array>
  act(request: ActionRequest): Promise<void>
  /** Where the time that it takes can be seen by others. */
  evenOut?(done: WorkDone): Promise<void>
}

export type ReadMessage = { number: number; on: Day } & (
  | { ok: true; told: Told }
  /** `false-signature`: somebody other than the office wrote it. */
  | { ok: false; reason: string }
)

export interface CameBack {
  derived: DerivedReceipt
  /** Which installation it is of. */
  instance: string
  anchor: Anchor
  /** What she seals to now. */
  epoch: EpochCard
  messages: ReadMessage[]
  part: number
  parts: number
  kept: string[]
  today: Day
}

export type Return =
  | ({ ok: true } & CameBack)
  /** `nothing`: no such receipt here; `not-the-office`: what answers has not the keys of the office that she wrote to. */
  | { ok: false; reason: 'closed' | 'nothing' | 'not-the-office' }

/** On her device, or for her who has no scripts in the sealing process: all that is checked is checked here. */
export async function comeBack(receipt: Receipt, keeper: Keeper, part = 0): Promise<Return> {
  const intake = await keeper.intake()
  if (!intake) return { ok: false, reason: 'closed' }
  const derived = await deriveReceipt(receipt, intake.instance)
  const found = await openReturn(await keeper.look(derived.lookup, part), derived.lookup)
  const { statements } = intake
  if (!found) {
    await keeper.evenOut?.({ derived, statements, opened: null })
    return { ok: false, reason: 'nothing' }
  }
  const anchor = await noted(found.anchor, derived.anchorKey)
  const chain = anchor && followChain(statements, anchor.fingerprint)
  const epoch = chain?.ok ? chain.epochs[chain.epochs.length - 1] : undefined
  if (!anchor || !chain?.ok || !epoch) return { ok: false, reason: 'not-the-office' }
  const keys = [
    { secret: derived.identity.secret, chain: from(anchor.epoch, chain.epochs) },
    ...(anchor.before ?? []).map((secret) => ({ secret, chain: from(anchor.since ?? anchor.epoch, chain.epochs) }))
  ]
  const messages = await Promise.all(found.messages.map((message) => read(message, keys)))
  await keeper.evenOut?.({ derived, statements, opened: messages.length })
  const { parts, kept } = found
  const { instance, today } = intake
  return { ok: true, derived, instance, anchor, epoch, messages, part: found.part, parts, kept, today }
}

async function noted(sealed: Uint8Array, key: Uint8Array): Promise<Anchor | null> {
  try {
    return await openAnchor(sealed, key)
  } catch (error) {
    if (error instanceof NotOpened || error instanceof SyntaxError) return null
    throw error
  }
}

/** Nobody wrote to her before she filed: whoever kept the key of an epoch before is not the office. */
const from = (number: number, chain: EpochCard[]) => chain.filter((epoch) => epoch.number >= number)

interface Key {
  secret: string
  /** The epochs that could write to it. */
  chain: EpochCard[]
}

/** With the receipt of today, else with one that it took the place of. */
async function read({ number, on, body }: StoredMessage, keys: readonly Key[]): Promise<ReadMessage> {
  for (const { secret, chain } of keys) {
    const opened = await openMessage(body, secret, chain)
    if (!opened.ok && opened.reason === 'not-for-you') continue
    if (!opened.ok) return { number, on, ok: false, reason: opened.reason }
    const told = readTold(opened.message)
    return told ? { number, on, ok: true, told } : { number, on, ok: false, reason: 'altered' }
  }
  return { number, on, ok: false, reason: 'not-for-you' }
}
