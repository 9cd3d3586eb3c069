/** When a restrictive bill that moves, and a rise in threats, together warn the office (para. 15). An officer sets it. */
export interface WarningRule {
  /** The days that are compared with as many before them. */
  days: number
  /** Threats in these days, at the least, and by how many per cent more than before. */
  threats: number
  rise: number
}

export interface Counted {
  now: number
  before: number
}

/** Letters and cases are counted apart: one threat may be in both. */
export interface ThreatsOfState {
  letters: Counted
  cases: Counted
}

/** What of it warns; nothing where neither rose enough. */
export const whatRose = (rule: WarningRule, { letters, cases }: ThreatsOfState): ('letters' | 'cases')[] => [
  ...(rises(rule, letters) ? (['letters'] as const) : []),
  ...(rises(rule, cases) ? (['cases'] as const) : [])
]
const rises = ({ threats, rise }: WarningRule, { now, before }: Counted): boolean =>
  now >= threats && now > before && now * 100 >= before * (100 + rise)
