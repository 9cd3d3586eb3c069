import { concat, utf8, type Bytes } from '#platform/sealing/bytes.ts'
import type { Day } from '../../calendar.ts'
import { openAnswer, packAnswer } from '../one-size.ts'
import { answerSize } from '../return/return-answer.ts'

/** As much as an answer to a receipt weighs: on the line the two look alike. */
const found = { use: 'desk', bytes: answerSize }
const outcome = { use: 'desk-outcome', bytes: 256 }

/** `changed`: something else is kept than what she had before her, and nothing was written. */
export const deskOutcomes = ['kept', 'changed', 'deleted'] as const
export type DeskOutcome = (typeof deskOutcomes)[number]

export interface FoundDesk {
  /** The month in which it was last kept. */
  keptIn: Day
  body: Uint8Array
}

/** Of one length whatever the list; for what is not there as many bytes of chance. */
export function packDesk(desk: FoundDesk | null, lookup: Uint8Array): Promise<Bytes> {
  const { keptIn, body } = desk ?? nobodys
  const plain = concat(utf8(keptIn), body)
  return packAnswer(desk && plain, lookup, found)
}

const nobodys: FoundDesk = { keptIn: '2000-01-01', body: new Uint8Array(16_384) }

export async function openDeskAnswer(answer: Uint8Array, lookup: Uint8Array): Promise<FoundDesk | null> {
  const plain = await openAnswer(answer, lookup, found)
  if (!plain) return null
  return { keptIn: new TextDecoder().decode(plain.subarray(0, 10)), body: plain.slice(10) }
}

/** Null where nothing is to be told: no such desk, another's signature, no request at all. */
export const packOutcome = (told: DeskOutcome | null, lookup: Uint8Array): Promise<Bytes> =>
  packAnswer(told && utf8(told), lookup, outcome)

export async function openOutcome(answer: Uint8Array, lookup: Uint8Array): Promise<DeskOutcome | null> {
  const plain = await openAnswer(answer, lookup, outcome)
  const text = plain && new TextDecoder().decode(plain)
  return deskOutcomes.find((one) => one === text) ?? null
}
