import { latinDigits } from '../../digits.ts'
import { fold } from './fold.ts'

/** One word of a receipt, or one group of its digits, as she has it on paper; from 0. */
export function isToldBack(
  typed: string,
  at: number,
  { words, groups }: { words: readonly string[] | null; groups: readonly string[] }
): boolean {
  const told = fold(latinDigits(typed).trim())
  return told !== '' && (told === groups[at] || (words !== null && told === fold(words[at]!)))
}
