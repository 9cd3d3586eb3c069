import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface StepTaken {
  machine: string
  subject: string
  from: string
  to: string
  onDay: Day
  by: string
  reason: string | null
}

/** Every step that these records took, the first before. */
export async function listSteps(db: Db, subjects: readonly string[]): Promise<StepTaken[]> {
  const { rows } = await sql<StepTaken>`
    select machine, subject_id as subject, from_state as "from", to_state as "to", on_day as "onDay", by_actor as by, reason
    from known.transition where subject_id = any(${subjects as string[]}::uuid[]) order by on_day, id`.execute(db)
  return rows
}

/** Of a reply, what the readers of a page want beside its facts. */
export interface ToldOfReply {
  channel: string
  language: string | null
  summary: string | null
  overriddenBy: string | null
  overrideReason: string | null
  /** What the mission filed to how this was read, for the office to which it filed it; the first before. */
  comments: { id: string; text: string; filedAt: string }[]
  /** With what it was filed: the confidential annex, and documents, of which some are in confidence. */
  filed: FiledWithReply[]
}

export interface FiledWithReply {
  id: string
  annex: string | null
  files: { position: number; name: string; size: number; confidential: boolean; translation: string | null }[]
}

export async function findTold(db: Db, reply: string): Promise<ToldOfReply> {
  const { rows } = await sql<ToldOfReply>`
    select r.channel, r.language, r.summary, o.by_actor as "overriddenBy", o.reason as "overrideReason",
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'text', f.text, 'filedAt', f.filed_at) order by f.filed_at, f.id)
        from known.filing f where f.reply = r.id and f.kind = 'comment'), '[]') as comments,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'annex', f.annex, 'files',
          coalesce((select jsonb_agg(jsonb_build_object('position', x.position, 'name', x.name, 'size', x.size, 'confidential', x.confidential, 'translation', x.translation)
            order by x.position) from known.filing_file x where x.filing = f.id), '[]')) order by f.filed_at, f.id)
        from known.filing f where f.reply = r.id and f.kind in ('answer', 'acknowledgement')), '[]') as filed
    from known.reply r left join known.character_override o on o.reply_id = r.id where r.id = ${reply}::uuid`.execute(
    db
  )
  return rows[0]!
}
