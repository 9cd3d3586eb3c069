import { sql } from 'kysely'
import type { Day } from '../calendar.ts'
import { leftAloneUpTo } from '../inbox/attention.ts'
import { inWork } from './triage.ts'

/** What is asked of a case that is called `c`, wherever it is listed, counted or handed over. */
export const caseDecision = sql<string>`coalesce(c.triage, 'untriaged')`
export const caseInWork = sql<boolean>`(c.closed_on is null and ${caseDecision} in (${sql.join(inWork)}))`

/** Nobody has decided on it a working day after it was opened. */
export const isUndecided = (today: Day) =>
  sql<boolean>`(c.triage is null and c.closed_on is null and c.opened_on <= ${leftAloneUpTo(today)}::date)`
