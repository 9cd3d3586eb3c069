import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import { isDay, type Day } from '../../calendar.ts'
import { letterOfTip, readSettings, tipColumns, tipsFrom } from './store.server.ts'
import { isPressing, isTipLate, isToDo, type TipFacts } from './tip-stands.ts'
import { listStandingWarnings, type StandingWarning } from './warnings.store.server.ts'

/** A tip on which there is something to do. */
export interface WaitingTip extends TipFacts {
  id: string
  state: string
  title: string
  titleEn: string | null
  isLate: boolean
}
/** What lies on the law desk and is to be seen from elsewhere; and what else partners brought. */
export interface LawDeskWaits {
  tips: WaitingTip[]
  warnings: StandingWarning[]
  /** What partners brought to other registers, and nobody has decided on. */
  brought: number
}
export interface LawDeskCounts {
  tips: number
  late: number
  warnings: number
  brought: number
}

type At = { mandate: string; today: Day; now: Date }

export async function readLawDeskWaits(db: Db, { mandate, today, now }: At): Promise<LawDeskWaits> {
  const { 'tip-hours': within } = await readSettings(db)
  const tips = (await readNotGone(db, mandate, today)).filter((tip) => isToDo(tip, today))
  return {
    tips: tips.map((tip) => ({ ...tip, isLate: isTipLate(tip, now, within) })),
    warnings: await listStandingWarnings(db, mandate),
    brought: await countBroughtByPartners(db, mandate)
  }
}

export async function countLawDesk(db: Db, at: At): Promise<LawDeskCounts> {
  const { tips, warnings, brought } = await readLawDeskWaits(db, at)
  return { tips: tips.length, late: tips.filter(({ isLate }) => isLate).length, warnings: warnings.length, brought }
}

/** Whether somebody on duty is to be told of a tip: it can be spoken about for days alone, and nobody has looked at it. */
export async function tipPresses(db: Db, mandate: string, today: Day): Promise<boolean> {
  const { 'tip-page-days': days } = await readSettings(db)
  return (await readNotGone(db, mandate, today)).some((tip) => isPressing(tip, today, days))
}

/** True of a tip of `tipsFrom` on which something is to do: the twin in SQL of `isToDo`, where its last day is a day. */
export const tipToDo = (today: Day): RawBuilder<boolean> => sql<boolean>`
  ((d.decision is null and t.begun_at is null) or coalesce(e.body ->> 'until' >= ${today}::text, false))`

/**
 * Those of which no letter went and on which something may be to do, whose day is nearest first: what is over stands before
 * nothing new. NOTE: what is no day is read as none; a cast would throw for every page of the office.
 */
async function readNotGone(db: Db, mandate: string, today: Day): Promise<Omit<WaitingTip, 'isLate'>[]> {
  const { rows } = await sql<Omit<WaitingTip, 'isLate'>>`
    select e.id, ${tipColumns}, e.state, e.body ->> 'title' as title, e.body ->> 'titleEn' as "titleEn",
      e.body ->> 'until' as until
    from ${tipsFrom(mandate)} and not exists (select from ${letterOfTip}) and ${tipToDo(today)}
    order by case when e.body ->> 'until' >= ${today}::text then e.body ->> 'until' end nulls last, came.at, e.id limit 200`.execute(
    db
  )
  return rows.map((tip) => ({ ...tip, until: tip.until !== null && isDay(tip.until) ? tip.until : null }))
}

async function countBroughtByPartners(db: Db, mandate: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from known.entry e
    where e.mandate = ${mandate} and e.brought_as = 'partner' and e.kind <> 'bill-tip'
      and not exists (select from known.entry_decision d where d.entry = e.id)`.execute(db)
  return rows[0]!.count
}
