import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { isUuid } from '../communications/letters.store.server.ts'
import type { Ending, FollowUp, FollowUpKind } from './follow-up.ts'

const read = sql`id, kind, on_day as "onDay", title, url, languages, coalesce(mandates, '{}') as mandates, words, lang,
  look_on as "lookOn", follows, said_on as "saidOn", by_actor as by,
  case when ended is not null then jsonb_build_object('how', ended, 'on', ended_on, 'by', ended_by, 'words', ended_words) end as ended`

/** All that was said of a letter, what ended among it, the first before. */
export async function listOf(db: Db, letter: string): Promise<FollowUp[]> {
  const { rows } = await sql<FollowUp>`
    select ${read} from known.follow_up where letter = ${letter}::uuid order by said_on, on_day, ended_on nulls last, id`.execute(
    db
  )
  return rows
}

export async function findStanding(trx: Trx, letter: string, kind: FollowUpKind): Promise<string | null> {
  const row = await trx
    .selectFrom('known.follow_up')
    .select('id')
    .where('letter', '=', letter)
    .where('kind', '=', kind)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function findStep(trx: Trx, letter: string, id: string): Promise<FollowUp | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<FollowUp>`
    select ${read} from known.follow_up where letter = ${letter}::uuid and id = ${id}::uuid`.execute(trx)
  return rows[0] ?? null
}

export async function hasStatement(trx: Trx, letter: string, url: string): Promise<boolean> {
  const row = await trx
    .selectFrom('known.follow_up')
    .select('id')
    .where('letter', '=', letter)
    .where('kind', '=', 'statement')
    .where('url', '=', url)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export interface NewStep {
  id: string
  mandate: string
  letter: string
  kind: FollowUpKind
  onDay: Day
  title?: string
  url?: string
  languages?: readonly string[]
  mandates?: readonly string[]
  words?: string
  lang?: string
  lookOn?: Day
  follows?: string | null
  saidOn: Day
  by: string
}

export async function insertStep(trx: Trx, step: NewStep): Promise<void> {
  const { onDay, lookOn, saidOn, by, languages, mandates, ...rest } = step
  await trx
    .insertInto('known.follow_up')
    .values({
      ...rest,
      on_day: onDay,
      look_on: lookOn ?? null,
      said_on: saidOn,
      by_actor: by,
      languages: languages ? [...languages] : null,
      mandates: mandates ? [...mandates] : null
    })
    .execute()
}

export async function endStep(
  trx: Trx,
  id: string,
  { how, on, by, words }: { how: Ending; on: Day; by: string; words: string | null }
): Promise<void> {
  await trx
    .updateTable('known.follow_up')
    .set({ ended: how, ended_on: on, ended_by: by, ended_words: words })
    .where('id', '=', id)
    .execute()
}
