import type { Result } from '../result.ts'
import { decideClearance, type RecordedClearance } from './decide-clearance.ts'
import type { Desk } from './desk.ts'
import { loadLetter } from './load.ts'
import { readInput } from '../read-input.ts'
import { clearanceInput } from './clearance-schemas.ts'

/**
 * What a mandate that was asked says to a letter: it clears this very text, proposes a change, declines; or it
 * has said nothing by the cut-off and has not joined. Who declines or has not joined signs no more.
 */
export async function recordClearance(desk: Desk, input: unknown): Promise<Result<RecordedClearance>> {
  const read = readInput(clearanceInput, input)
  if (!read.ok) return read
  const loaded = await loadLetter(desk, desk.db, read.value.letter, 'record-clearance')
  return loaded.ok ? decideClearance(desk, loaded.value.id, read.value) : loaded
}
