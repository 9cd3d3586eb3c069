import { done, type Result } from '../result.ts'
import type { Desk } from './desk.ts'
import { loadToRelease } from './load-release.ts'
import { transition } from './machines.ts'
import { readProposedRelease, type ProposedRelease } from './proposed-release.ts'
import { readInput } from '../read-input.ts'
import { releaseToShow } from './release-schemas.ts'

/** What a second person looks at before it becomes public, and the fingerprint by which she names it. */
export async function showProposedRelease(desk: Desk, input: unknown): Promise<Result<ProposedRelease>> {
  const read = readInput(releaseToShow, input)
  if (!read.ok) return read
  const loaded = await loadToRelease(desk, desk.db, read.value, 'schedule-release')
  if (!loaded.ok) return loaded
  const { reply, letters } = loaded.value
  const step = transition('publication', (reply ?? letters[0]!).publication, 'scheduled')
  return step.ok ? done(await readProposedRelease(desk.db, loaded.value)) : step
}
