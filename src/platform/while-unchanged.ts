import type { Db } from './db.ts'
import { readGeneration } from './generation.ts'

/**
 * What `work` read, kept as long as the generation of the released record stands still: asked for each time, so that
 * a figure is never older than the page that prints it. What is written beside what is released changes nothing, the
 * time of an answer included. Many readers at once cost one reading.
 *
 * `work` must depend on what is released, on reference data and on `key` alone; a day that it uses belongs into the key.
 */
export async function whileUnchanged<T>(db: Db, key: string, work: () => Promise<T>): Promise<T> {
  const generation = await generationOf(db)
  const kept = keptOf(db)
  const known = kept.get(key)
  if (known?.generation === generation) {
    // What is asked for stays; what only one visitor's filters made goes first.
    kept.delete(key)
    kept.set(key, known)
    return known.value as Promise<T>
  }
  // NOTE: the generation is older than what is read now, never younger: at worst it is read once too often.
  const value = work()
  kept.delete(key)
  kept.set(key, { generation, value })
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  value.catch(() => kept.get(key)?.value === value && kept.delete(key))
  return value
}

const pending = new WeakMap<Db, Promise<number>>()

/** Callers in the same tick share one query. */
function generationOf(db: Db): Promise<number> {
  const before = pending.get(db)
  if (before) return before
  const generation = readGeneration(db)
  pending.set(db, generation)
  queueMicrotask(() => pending.delete(db))
  return generation
}

// Six languages of a list and a page for each State, with room to spare.
const most = 600
const everyDatabase = new WeakMap<Db, Map<string, { generation: number; value: Promise<unknown> }>>()

function keptOf(db: Db) {
  const kept = everyDatabase.get(db) ?? new Map()
  everyDatabase.set(db, kept)
  return kept
}
