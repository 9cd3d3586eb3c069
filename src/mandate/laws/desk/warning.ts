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

const hour = 3_600_000
/** Hours from one moment to another, whole ones. */
export const hoursBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / hour)
/** A tip that nobody has looked at within the hours that the office sets itself. */
export const isLate = (cameAt: Date, lookedAt: Date | null, now: Date, within: number): boolean =>
  (lookedAt ?? now).getTime() - cameAt.getTime() > within * hour
