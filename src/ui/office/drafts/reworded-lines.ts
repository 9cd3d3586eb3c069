import { compareParagraph, type Difference } from '#mandate/documents/compare-paragraphs.ts'
import type { ComparedLine } from './take-differences.ts'

/**
 * A letter has one subject, one salutation and one sentence that leads in: where such a line is gone and something new
 * stands right beside it, it was reworded, however little of it is left. Taken apart, the new one would become a
 * paragraph of the section that follows.
 */
export function rewordedLines(
  lines: readonly ComparedLine[],
  differences: readonly Difference[],
  language: string
): Difference[] {
  const all = [...differences]
  let line = 0
  for (let at = 0; at < all.length; at++) {
    const gone = all[at]!
    const place = lines[line]?.place
    line += gone.before.length
    if (gone.kind !== 'removed' || !place || !('line' in place)) continue
    const beside = [at - 1, at + 1].find((index) => all[index]?.kind === 'added')
    if (beside === undefined) continue
    const { after } = all[beside]!
    all[at] = { ...compareParagraph(gone.before[0]!, after[0]!, language), id: gone.id, kind: 'changed', after }
    all.splice(beside, 1)
    if (beside < at) at--
  }
  return all
}
