import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import type { CrossTabulation } from '../cross-tabulate.ts'
import type { Query } from '../query.ts'

export interface SnapshotHead {
  number: number
  title: string
  from: Day
  to: Day
  frozenOn: Day
  scheme: string
  letters: number
  invented: boolean
  sha256: string
}
export interface Snapshot extends SnapshotHead {
  codebook: object
  tables: CrossTabulation[]
}

export async function nextNumber(trx: Trx): Promise<number> {
  await sql`lock table released.snapshot in share row exclusive mode`.execute(trx)
  const { rows } = await sql<{
    next: number
  }>`select coalesce(max(number), 0) + 1 as next from released.snapshot`.execute(trx)
  return rows[0]!.next
}

export async function insertSnapshot(trx: Trx, { tables, ...head }: Snapshot): Promise<void> {
  await sql`
    insert into released.snapshot (number, title, window_from, window_to, frozen_on, scheme, letters, invented, codebook, sha256)
    values (${head.number}, ${head.title}, ${head.from}, ${head.to}, ${head.frozenOn}, ${head.scheme}, ${head.letters}, ${head.invented}, ${JSON.stringify(head.codebook)}, ${head.sha256})`.execute(
    trx
  )
  for (const [position, table] of tables.entries()) {
    await sql`
      insert into released.snapshot_table (snapshot, position, query, result)
      values (${head.number}, ${position}, ${JSON.stringify(table.query)}, ${JSON.stringify(table)})`.execute(trx)
  }
}

const head = sql`number, title, window_from as "from", window_to as "to", frozen_on as "frozenOn", scheme, letters, invented, sha256`

/** Newest first. */
export async function readSnapshotHeads(db: Db): Promise<SnapshotHead[]> {
  const { rows } = await sql<SnapshotHead>`select ${head} from released.snapshot order by number desc`.execute(db)
  return rows
}

/** The newest snapshot that holds a table of the same question, with that table. */
export async function readFrozen(db: Db, query: Query): Promise<{ snapshot: number; result: CrossTabulation } | null> {
  const { rows } = await sql<{ snapshot: number; result: CrossTabulation }>`
    select snapshot, result from released.snapshot_table
    where query = ${JSON.stringify(query)}::jsonb order by snapshot desc limit 1`.execute(db)
  return rows[0] ?? null
}

export async function readSnapshot(db: Db, number: number): Promise<Snapshot | null> {
  const { rows } = await sql<
    SnapshotHead & { codebook: object }
  >`select ${head}, codebook from released.snapshot where number = ${number}`.execute(db)
  if (!rows[0]) return null
  const tables = await sql<{
    result: CrossTabulation
  }>`select result from released.snapshot_table where snapshot = ${number} order by position`.execute(db)
  return { ...rows[0], tables: tables.rows.map(({ result }) => result) }
}

export async function readClockPolicies(db: Db): Promise<object[]> {
  const { rows } =
    await sql<object>`select id, kind, addressee_class, days, valid_from, valid_to, source from reference.clock_policy order by id`.execute(
      db
    )
  return rows
}
