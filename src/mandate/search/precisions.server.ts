import { sql } from 'kysely'
import type { Precision } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import { recommendationKind, recordKind } from './kinds.ts'

interface Found {
  kind: string
  subject: string
  part: string
  day: string
}

/** How exactly the day of each hit is known: what is not known to the day stands under the first of its month or year. */
export async function readPrecisions(db: Db, hits: readonly Found[]): Promise<Precision[]> {
  const doubtful = hits.filter(({ day, kind }) => day.endsWith('-01') && !knownByYear.has(kind))
  const replyOf = ({ part }: Found) => /^reply-([0-9a-f-]{36})/.exec(part)?.[1]
  const known = new Map<string, Precision>()
  if (doubtful.length > 0) {
    const subjects = doubtful.map(({ subject }) => subject)
    const { rows } = await sql<{ key: string; precision: Precision }>`
      select slug as key, sent_precision as precision from released.letter where slug = any (${subjects}::text[])
      union all select slug, since_precision from released.protection_instrument where slug = any (${subjects}::text[]) and since_precision is not null
      union all select slug, on_precision from released.protective_action where slug = any (${subjects}::text[])
      union all select slug, on_precision from released.focal_point_meeting where slug = any (${subjects}::text[])
      union all select id::text, received_precision from released.reply where id = any (${doubtful.flatMap((hit) => replyOf(hit) ?? [])}::uuid[])`.execute(
      db
    )
    for (const { key, precision } of rows) known.set(key, precision)
  }
  return hits.map((hit) => {
    if (hit.day === noDay) return 'unknown'
    if (knownByYear.has(hit.kind)) return hit.day.endsWith('-01-01') ? 'year' : 'day'
    return (doubtful.includes(hit) && known.get(replyOf(hit) ?? hit.subject)) || 'day'
  })
}

/** Under which what has no day at all stands last. */
const noDay = '1900-01-01'

const knownByYear: ReadonlySet<string> = new Set([recordKind, recommendationKind])
