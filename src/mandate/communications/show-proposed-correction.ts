import { done, type Result } from '../result.ts'
import type { Day } from '../calendar.ts'
import type { Difference } from './correction.ts'
import type { Desk } from './desk.ts'
import { loadLetter } from './load.ts'
import { readProposedCorrection } from './proposed-correction.ts'
import { readInput } from '../read-input.ts'
import { correctionToShow } from './correction-schemas.ts'

export interface ShownCorrection {
  slug: string
  reason: string
  firstBy: string
  firstOn: Day
  differences: Difference[]
  proposal: string
}

/** What a second person looks at before she agrees, and the fingerprint by which she names it. */
export async function showProposedCorrection(desk: Desk, input: unknown): Promise<Result<ShownCorrection>> {
  const read = readInput(correctionToShow, input)
  if (!read.ok) return read
  const letter = await loadLetter(desk, desk.db, read.value.letter, 'correct-letter')
  if (!letter.ok) return letter
  const proposed = await readProposedCorrection(desk, letter.value)
  if (!proposed.ok) return proposed
  const { waiting, differences, proposal } = proposed.value
  const { reason, firstBy, firstOn } = waiting
  return done({ slug: letter.value.slug, reason, firstBy, firstOn, differences, proposal })
}
