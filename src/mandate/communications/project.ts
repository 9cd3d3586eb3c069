import type { Trx } from '#platform/db.ts'
import { enqueue } from '#platform/jobs.ts'
import { writeReleasedWithdrawn } from './project-withdrawn.server.ts'
import { linkLettersOfTips } from '../laws/link-letters.server.ts'
import { digestLetters, indexLetters, indexNewLetters } from '../search/index-letters.server.ts'
import { writePersonsSums } from './persons-sums.store.server.ts'
import { writeReleasedCorrections } from './project-corrections.server.ts'
import {
  planEachTime,
  removeKnownFacts,
  waitForTurn,
  withoutFacts,
  writeKnownFacts,
  type Letters
} from './project-facts.server.ts'
import { mayWriteReleased, refreshStatistics, removeStale, writeReleased } from './project-released.server.ts'

/**
 * Writes again what is derived from letters: the office's facts, and all that the public reads of
 * those whose publication is public (of their replies, of those that are public themselves). Every verb
 * calls it in its transaction, so that facts never lag behind.
 * Also to be called with 'all' after the clock policies have changed.
 */
export async function projectLetters(trx: Trx, letters: Letters): Promise<void> {
  if (letters !== 'all' && letters.length === 0) return
  if (isMany(letters)) await planEachTime(trx)
  await waitForTurn(trx, letters)
  await removeKnownFacts(trx, letters)
  await writeKnownFacts(trx, letters)
  // The office's role may not write what the public reads: a job does, put in the queue here.
  if (!(await mayWriteReleased(trx))) return enqueue(trx, 'project-letters', { letters })
  if (isMany(letters)) await refreshStatistics(trx)
  const before = await digestLetters(trx, letters)
  await removeStale(trx, letters)
  await writeReleased(trx, letters)
  await writeReleasedCorrections(trx, letters)
  await writeReleasedWithdrawn(trx, letters)
  await linkLettersOfTips(trx, letters === 'all' ? 'all' : { letters })
  if (isMany(letters)) await refreshStatistics(trx)
  // What changed for the office alone leaves the search untouched, and so everything that is kept until it changes.
  const after = await digestLetters(trx, letters)
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id))
  await indexLetters(trx, changed)
  await writePersonsSums(trx, letters)
}

/** The same for thousands that nobody has projected yet, as an import brings them: nothing of them is there to be compared or removed. */
export async function projectNewLetters(trx: Trx, imported: readonly string[]): Promise<void> {
  if (isMany(imported)) await planEachTime(trx)
  await waitForTurn(trx, imported)
  // A verb may have come before; and what is derived in part is derived as a whole again.
  const found = await withoutFacts(trx, imported)
  const letters = found.flatMap(({ id, isNew }) => (isNew ? id : []))
  await writeKnownFacts(trx, letters)
  await writeReleased(trx, letters)
  await indexNewLetters(trx, letters)
  // Last: whoever comes second waits here until the first has committed.
  await writePersonsSums(trx, letters)
  await projectLetters(
    trx,
    found.flatMap(({ id, isNew }) => (isNew ? [] : id))
  )
}

// From here on a plan made for empty tables costs more than looking at them again.
const isMany = (letters: Letters): boolean => letters === 'all' || letters.length >= 500
