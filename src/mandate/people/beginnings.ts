import { saysBegunAgain } from '#platform/sealing/epoch-words.ts'
import type { BeginningRow, People } from './people.ts'

/** Whether the office can still be begun again by this link. */
export const isOpenLink = ({ begunAt, expiresAt }: Pick<BeginningRow, 'begunAt' | 'expiresAt'>, now: Date): boolean =>
  !begunAt && new Date(expiresAt) > now

/** Whether the key of the epoch before, which the sheet opens, signed that this officer began the office with that epoch. */
export function provesBeginning(
  { officer, epoch, proof }: BeginningRow,
  { officers, epochs }: Pick<People, 'officers' | 'epochs'>
): boolean {
  const card = officers.find(({ id }) => id === officer)?.card.value
  const cardOf = (number: number | null) =>
    epochs.map(({ statement }) => statement.own.value).find((one) => one.number === number)
  const [begun, before] = [cardOf(epoch), cardOf(epoch && epoch - 1)]
  return Boolean(card && begun && before && saysBegunAgain(proof, card, begun, before.verifyKey))
}
