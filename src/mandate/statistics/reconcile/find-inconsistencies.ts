import type { DeclaredFigure, Finding, Rule } from './declared.ts'
import { sharesAndBases } from './percentages.ts'
import { partsAndTotals, percentSums, provisionalChanges, provisionalParts } from './sums.ts'
import { calledCases, mixedUnits, notEstablished } from './units.ts'
import { halfYears, impossibleWindows, mixedWindows, partYears, wrongBase } from './windows.ts'

/** Every rule that a report's own figures are held against; each knows figures, none knows a report. */
export const rules: readonly Rule[] = [
  impossibleWindows,
  wrongBase,
  partsAndTotals,
  sharesAndBases,
  percentSums,
  provisionalParts,
  provisionalChanges,
  mixedUnits,
  notEstablished,
  calledCases,
  halfYears,
  partYears,
  mixedWindows
]

/** What in a report does not hold together, by itself. */
export function findInconsistencies(figures: readonly DeclaredFigure[]): Finding[] {
  return rules.flatMap((rule) => rule(figures))
}
