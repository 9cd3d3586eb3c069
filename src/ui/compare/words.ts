import { label, m } from '#messages'
import type { ComparedPart, FigureRow } from '#mandate/publications/countries/comparison.ts'
import { labelled } from '../format.ts'
import { effectWord } from '../laws/words.ts'
import { statusWord } from '../recommendations/words.ts'
import { ballotWord } from '../resolutions/words.ts'

const parts: Record<ComparedPart['part'], () => string> = {
  letters: m.countries_h_figures,
  visits: m.visits_title,
  recommendations: m.recs_title,
  laws: m.laws_title,
  treaties: m.compare_part_treaties,
  resolutions: m.resolutions_title,
  commitments: m.commitments_title
}
export const partWord = (part: ComparedPart['part']): string => parts[part]()

const ofRegister: Partial<Record<FigureRow['code'], (key: string) => string>> = {
  status: statusWord,
  effect: effectWord,
  ballot: ballotWord
}
/** What a line of the comparison counts: in the register's own word, where it counts by one of its codes. */
export function figureWord(
  { code, key }: Pick<FigureRow, 'code' | 'key'>,
  records: readonly { mandate: string; name: string }[] = []
): string {
  const record = records.find(({ mandate }) => mandate === key)
  if (record) return labelled(label('compare_f', code) ?? code, record.name)
  return (key !== undefined && ofRegister[code]?.(key)) || (label('compare_f', code) ?? code)
}
