import type { Trx } from '#platform/db.ts'
import { addDays, type Day } from '../calendar.ts'
import { findDeskPolicy } from '../communications/desk-policy.store.server.ts'
import { listEmbargoes, type EmbargoLine } from '../communications/embargoes.store.server.ts'
import { translationOf, type TranslationStatus } from '../communications/translation.ts'
import { listAwaited, type AwaitedTranslation } from '../communications/translations.store.server.ts'
import { countSubmissions, type QueueCounts } from '../inbox/queue.store.server.ts'
import { countWatches, dueWatches, type DueWatch, type WatchCounts } from '../follow-up/watches.store.server.ts'
import { weekEnd } from '../communications/list-letters.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { listAways, type Away } from './away.store.server.ts'
import { changesSince, findLook, lastEventOf, type Change } from './changes.store.server.ts'
import { countClocks, countFiled, dueLetters, loadByOfficer, type DueLetter, type Load } from './day.store.server.ts'
import type { AskedTime, HeldBack, WaitingReply } from './decisions.store.server.ts'
import { readDecisions, type Decisions } from './decisions.ts'
import type { WorkDesk } from './desk.ts'
import { readDayInput } from './schemas.ts'
import { listTaskRows, type TaskRow } from './tasks.store.server.ts'
import { toldChanges } from './told-changes.ts'

export type { AskedTime, Away, Change, EmbargoLine, HeldBack, Load, WaitingReply }
export type DayTranslation = AwaitedTranslation & { status: TranslationStatus }

export interface WorkDay extends Decisions {
  today: Day
  /** The last day of the week that is looked at. */
  until: Day
  /** Of the queue, before all else; null for who does not see it. */
  queue: Pick<QueueCounts, 'danger' | 'alone' | 'unread' | 'waiting'> | null
  tasks: TaskRow[]
  /** What missions filed within so many days. */
  filed: { days: number; count: number }
  letters: DueLetter[]
  /** All letters' clocks that ran out, and that do so this week. */
  clocks: Record<'overdue' | 'week', number>
  /** Letters under watch to be looked at by the end of the week, the first of them; and how many there are. */
  watches: DueWatch[]
  watched: WatchCounts
  /** Replies that wait for a translation: the longest asked for first. */
  translations: DayTranslation[]
  /** What becomes public soon, or by policy would and nobody agreed. */
  releases: EmbargoLine[]
  load: Load[]
  aways: Away[]
  /** Null for who has looked at nothing yet. */
  changes: Change[] | null
  /** The event up to which she looked, and the last that there is. */
  looked: number | null
  last: number
}

const filedWithin = 7

/**
 * An officer's day: what is hers, or everybody's. Of letters, of what is under watch and of clearances nobody is in charge, so they are shown to
 * all. The words of tasks come sealed.
 */
export async function readDay(desk: WorkDesk & { now: Date }, input: unknown): Promise<Result<WorkDay>> {
  const read = readInput(readDayInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const isMine = read.value.of === 'me'
  if (!may(actor, 'see-work', { mandate })) return refused('not-allowed')
  const readsWords = may(actor, 'do-work', { mandate })
  return inOffice(db, mandate, async (trx) => {
    const until = weekEnd(today)
    const looked = await findLook(trx, actor.id)
    const queue = may(actor, 'see-queue', { mandate }) ? await countSubmissions(trx, mandate, today) : null
    return done({
      ...(await readDecisions(trx, desk, isMine)),
      today,
      until,
      queue: queue && { danger: queue.danger, alone: queue.alone, unread: queue.unread, waiting: queue.waiting },
      filed: { days: filedWithin, count: await countFiled(trx, addDays(today, -filedWithin)) },
      tasks: readsWords
        ? await listTaskRows(trx, mandate, { openOnly: true, ...(isMine && { officer: actor.id }) })
        : [],
      letters: await dueLetters(trx, mandate, today),
      clocks: await countClocks(trx, mandate, today),
      watches: await dueWatches(trx, mandate, until),
      watched: await countWatches(trx, mandate, today, until),
      translations: may(actor, 'mark-reply', { mandate }) ? await awaited(trx, desk) : [],
      releases: may(actor, 'see-releases', { mandate }) ? await listEmbargoes(trx, mandate, today) : [],
      load: await loadByOfficer(trx, mandate, today, until),
      aways: await listAways(trx, mandate),
      changes:
        looked === null ? null : await changesSince(trx, { mandate, me: actor.id, seq: looked, types: toldChanges }),
      looked,
      last: await lastEventOf(trx, mandate)
    })
  })
}

async function awaited(trx: Trx, { mandate, today }: WorkDesk): Promise<DayTranslation[]> {
  const policy = await findDeskPolicy(trx, today)
  const rows = await listAwaited(trx, mandate, policy, 20)
  return rows.map((row) => ({ ...row, status: translationOf({ ...row, come: [] }, policy, today) }))
}
