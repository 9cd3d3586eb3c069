import { sql } from 'kysely'
import type { Db } from './db.ts'
import { countPending } from './migrate.ts'

export interface Status {
  postgres: string
  databaseMegabytes: number
  pendingMigrations: number
  events: number
  jobsWaiting: number
  jobsFailed: number
}

export async function readStatus(db: Db): Promise<Status> {
  const { rows } = await sql<Omit<Status, 'pendingMigrations'>>`
    select current_setting('server_version') as postgres,
      round(pg_database_size(current_database()) / 1048576.0)::int as "databaseMegabytes",
      coalesce((select max(seq) from platform.event), 0) as events,
      (select count(*) from graphile_worker.jobs where attempts < max_attempts) as "jobsWaiting",
      (select count(*) from graphile_worker.jobs where attempts >= max_attempts) as "jobsFailed"`.execute(db)
  return { ...rows[0]!, pendingMigrations: await countPending(db) }
}
