import { done, type Result } from '../result.ts'
import type { Day } from '../calendar.ts'
import type { Difference } from './correction.ts'
import type { Desk } from './desk.ts'
import { loadToRelease } from './load-release.ts'
import { correctionOf, readProposedCorrection } from './proposed-correction.ts'
import { readInput } from '../read-input.ts'
import { releaseToShow } from './release-schemas.ts'

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
  const read = readInput(releaseToShow, input)
  if (!read.ok) return read
  const { letter, reply } = read.value
  const loaded = await loadToRelease(
    desk,
    desk.db,
    { letter, reply },
    correctionOf[reply === undefined ? 'letter' : 'reply']
  )
  if (!loaded.ok) return loaded
  const proposed = await readProposedCorrection(desk, loaded.value)
  if (!proposed.ok) return proposed
  const { waiting, differences, proposal } = proposed.value
  const { reason, firstBy, firstOn } = waiting
  return done({ slug: loaded.value.letters[0]!.slug, reason, firstBy, firstOn, differences, proposal })
}
