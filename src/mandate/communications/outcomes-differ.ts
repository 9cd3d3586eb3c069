import type { Outcome } from './communication.ts'

/** What a case is closed with where its letter says this of the matter; null where it says nothing. */
const alike: Record<Outcome, readonly string[] | null> = {
  improved: ['remedied', 'partly-remedied'],
  unchanged: ['not-remedied', 'no-answer', 'partly-remedied'],
  worsened: ['not-remedied', 'no-answer'],
  unknown: null
}
/** How a matter stands these do not say: it went on without the mandate. */
const sayNothing = ['withdrawn', 'taken-elsewhere']

/** Whether a letter and its case tell two things of one matter: an officer sets right the one that is wrong. */
export function outcomesDiffer(ofLetter: string | null, ofCase: string | null): boolean {
  if (ofLetter === null || ofCase === null || sayNothing.includes(ofCase)) return false
  const said = alike[ofLetter as Outcome]
  return said !== null && !said.includes(ofCase)
}
