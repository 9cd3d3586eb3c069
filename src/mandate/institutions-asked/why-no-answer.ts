import { standingOf, type Dated } from './asked.ts'

/** Why nothing can be answered now: taken back, not gone yet, read already, or corrected since she saw it. */
export function whyNoAnswer(of: Dated, seen: number): string | null {
  const stands = standingOf(of)
  if (stands === 'taken-back') return 'question-taken-back'
  if (stands === 'waiting') return 'question-not-gone'
  if (stands === 'read') return 'question-read'
  return of.answers === seen ? null : 'institution-answer-changed'
}
