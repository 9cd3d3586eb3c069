import { noteClasses } from '../intake/sealed-body.ts'
import { mayHoldKeys } from '../people/key-holders.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { openJson, sealJson } from '#platform/sealing/seal.ts'
import { signed, verify, type Signed } from '#platform/sealing/signing.ts'

/** What a task or a request says, under the seal: signed by who wrote it, for its place. */
export interface WorkWords {
  v: 1
  /** Of which task or request. */
  of: string
  text: string
  /** Of a request: who asks, and how to reach them. */
  asker?: string
}

export const sealWork = (secret: Uint8Array, words: WorkWords, recipient: string): Promise<Uint8Array> =>
  sealJson(signed(secret, purpose, words), [recipient], noteClasses)

export type WorkOpened = { ok: true; words: WorkWords } | { ok: false }

/** @param cards of all whom this office ever confirmed; what none of them signed for this place is nobody's */
export async function openWork(
  sealed: Uint8Array,
  of: { id: string; officer: string },
  secrets: readonly string[],
  cards: readonly OfficerCard[]
): Promise<WorkOpened> {
  try {
    const said = (await openJson(sealed, secrets, noteClasses)) as Signed<WorkWords> | null
    const card = cards.find(({ id, role }) => id === of.officer && mayHoldKeys(role))
    const isHers = said !== null && card !== undefined && card.verifyKey === said.by && verify(said, purpose, said.by)
    const isIts = isHers && said.value.v === 1 && said.value.of === of.id && typeof said.value.text === 'string'
    return isIts ? { ok: true, words: said.value } : { ok: false }
  } catch {
    return { ok: false }
  }
}

const purpose = 'work-words'

/** Of a saved view, whatever it narrows to: all look alike. */
export const viewClasses = noteClasses.slice(0, 1)
