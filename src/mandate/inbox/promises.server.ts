import { sql } from 'kysely'
import type { Day } from '../calendar.ts'
import { dueFrom } from './promises.ts'

/** Of a submission that is called `s`: when she was last told anything, and since when what she added waits. */
export const toldOn = sql<Day | null>`(select max(t.on_day) from sealed.to_source t where t.submission = s.id)`
export const wroteOn = sql<Day | null>`case when s.waiting > 0 then (
  select min(a.received_on) from sealed.addition a where a.submission = s.id and a.opened_on is null) end`
/** Since when it is in work again. Who undoes a closing that was a slip changes nothing for her. */
export const reopenedOn = sql<Day | null>`(select max(d.on_day) from known.submission_decision d
  where d.submission = s.id and d.what = 'reopened' and d.reason <> 'closed-by-mistake')`

/** As isInCase in attention.ts says it of one. */
export const isInCase = sql<boolean>`(s.taken_on is not null and coalesce(${reopenedOn} <= s.taken_on, true))`

/** Whether she can come back under a receipt. The day named on it is the last one. */
export const hasReceipt = (today: Day) => sql<boolean>`exists (select from known.receipt r
  where r.submission = s.id and (r.expires_on is null or r.expires_on >= ${today}))`

/** As `promiseDue` says it of one: something that was promised her is due. */
export function isDue(today: Day) {
  const from = dueFrom(today)
  return sql<boolean>`(coalesce(${wroteOn} <= ${from.reading}, false) or case
    when s.closed_on is not null then s.outcome = 'taken-up' and ${hasReceipt(today)}
      and coalesce(${toldOn} between s.closed_on and ${from.news}, false)
    when s.set_aside_on is not null then false
    when ${isInCase}
      then ${hasReceipt(today)} and greatest(${toldOn}, s.taken_on) <= ${from.news}
    when s.first_read_on is null then s.received_on <= ${from.reading}
    when not ${hasReceipt(today)} then false
    when coalesce(${toldOn} < ${changedOn}, true) then ${changedOn} <= ${from.change}
    else ${toldOn} <= ${from.decision} end)`
}

const changedOn = sql<Day>`greatest(s.first_read_on, ${reopenedOn})`
