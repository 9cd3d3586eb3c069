import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Notice } from './notice.ts'

export async function listNotices(db: Db): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    select code, on_day as "onDay", since, count from released.notice order by on_day desc, code`.execute(db)
  return rows
}
