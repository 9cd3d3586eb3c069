import { latinDigits } from '#platform/digits.ts'
import { error, type DomainError } from '#mandate/result.ts'

/** How many characters of the paper are asked for: who types them has it in her hand. */
export const tailLength = 6

/** Why these are not the last characters of what was printed; null: they are. Gaps and small letters are as good. */
export function tailRefusal(typed: string, printed: string): DomainError | null {
  const said = plain(typed)
  // More than was asked for may be a slip of the eye on the paper: it is not cut to what fits.
  if ([...said].length !== tailLength) return error('sheet-count', null, { count: tailLength })
  return said === plain(printed).slice(-tailLength) ? null : error('wrong-sheet')
}

const plain = (text: string) => latinDigits(text).replace(/\s/gu, '').toUpperCase()
