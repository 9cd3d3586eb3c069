import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/**
 * What `work` read, kept as long as nothing at all has been written to the database since: PostgreSQL's snapshot
 * says which transactions are seen, so that a figure is never older than the page that prints it, and no
 * trigger or message has to be trusted. Many readers at once cost one reading.
 *
 * `work` must depend on the database and on `key` alone; a day that it uses belongs into the key.
 */
export async function whileUnchanged<T>(db: Db, key: string, work: () => Promise<T>): Promise<T> {
  const snapshot = await snapshotOf(db)
  const kept = keptOf(db)
  const known = kept.get(key)
  if (known?.snapshot === snapshot) return known.value as Promise<T>
  // NOTE: the snapshot is older than what is read now, never younger: at worst it is read once too often.
  const value = work()
  kept.delete(key)
  kept.set(key, { snapshot, value })
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  value.catch(() => kept.get(key)?.value === value && kept.delete(key))
  return value
}

// Six languages of a list and a page for each State, with room to spare.
const most = 600
const everyDatabase = new WeakMap<Db, Map<string, { snapshot: string; value: Promise<unknown> }>>()

function keptOf(db: Db) {
  const kept = everyDatabase.get(db) ?? new Map()
  everyDatabase.set(db, kept)
  return kept
}

async function snapshotOf(db: Db): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db)
  return rows[0]!.snapshot
}
