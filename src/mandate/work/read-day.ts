import type { Trx } from '#platform/db.ts'
import { addDays, type Day } from '../calendar.ts'
import { findDeskPolicy } from '../communications/desk-policy.store.server.ts'
import { listEmbargoes, type EmbargoLine } from '../communications/embargoes.store.server.ts'
import { translationOf, type TranslationStatus } from '../communications/translation.ts'
import { listAwaited, type AwaitedTranslation } from '../communications/translations.store.server.ts'
import { countSubmissions, type QueueCounts } from '../inbox/queue.store.server.ts'
import { countWatches, dueWatches, type DueWatch, type WatchCounts } from '../follow-up/watches.store.server.ts'
import { weekEnd } from '../communications/list-letters.ts'
import { waitingInstitutions, type WaitingInstitution } from '../institutions-asked/waiting.store.server.ts'
import { readLawDeskWaits, type LawDeskWaits } from '../laws/desk/waiting.store.server.ts'
import { listHalfAgreed } from '../pairs/list-half-agreed.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { countNamesToLookAt } from '../registers/names.store.server.ts'
import { countOfColleagues } from '../registers/list.store.server.ts'
import { countReleases } from '../releases/list-releases.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { listAways, type Away } from './away.store.server.ts'
import { changesSince, findLook, lastEventOf, type Change } from './changes.store.server.ts'
import {
  countClocks,
  countFiled,
  dueLetters,
  loadByOfficer,
  undecidedCases,
  waitingClearances,
  type DueLetter,
  type Load,
  type UndecidedCase,
  type WaitingClearance
} from './day.store.server.ts'
import {
  listAskedTime,
  listHeldBack,
  listWaitingReplies,
  type AskedTime,
  type HeldBack,
  type WaitingReply
} from './decisions.store.server.ts'
import type { WorkDesk } from './desk.ts'
import { listRequestRows, type RequestRow } from './requests.store.server.ts'
import { readDayInput } from './schemas.ts'
import { listTaskRows, type TaskRow } from './tasks.store.server.ts'
import { toldChanges } from './told-changes.ts'

export type { AskedTime, Away, Change, EmbargoLine, HeldBack, Load, WaitingReply }
export type DayTranslation = AwaitedTranslation & { status: TranslationStatus }

export interface WorkDay {
  today: Day
  /** The last day of the week that is looked at. */
  until: Day
  /** Of the queue, before all else; null for who does not see it. */
  queue: Pick<QueueCounts, 'danger' | 'alone' | 'unread' | 'waiting'> | null
  tasks: TaskRow[]
  /** What missions filed within so many days. */
  filed: { days: number; count: number }
  requests: RequestRow[]
  cases: UndecidedCase[]
  letters: DueLetter[]
  /** All letters' clocks that ran out, and that do so this week. */
  clocks: Record<'overdue' | 'week', number>
  /** Letters under watch to be looked at by the end of the week, the first of them; and how many there are. */
  watches: DueWatch[]
  watched: WatchCounts
  clearances: WaitingClearance[]
  /** Missions' requests for more time that wait for an answer. */
  askedTime: AskedTime[]
  /** Answers that wait for a reader. */
  readings: WaitingReply[]
  /** Held back from the public, since a consent was taken back. */
  heldBack: HeldBack[]
  /** Entries of registers: to be looked at for a name, and brought by a colleague for a second signature. */
  entries: { names: number; second: number }
  /** All that waits for a second person before it becomes public. */
  secondRelease: number
  /** National institutions: what waits for a second officer, what came back, and what is overdue. */
  institutions: WaitingInstitution[]
  /** Replies that wait for a translation: the longest asked for first. */
  translations: DayTranslation[]
  /** What becomes public soon, or by policy would and nobody agreed. */
  releases: EmbargoLine[]
  /** Mandates with which a colleague agreed to compare cases, which takes her yes. */
  pairs: string[]
  /** Tips of bills on which there is something to do, early warnings, and how much partners brought; null for who sees no law desk. */
  laws: LawDeskWaits | null
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
  const { db, mandate, actor, today, now } = desk
  const isMine = read.value.of === 'me'
  if (!may(actor, 'see-work', { mandate })) return refused('not-allowed')
  const readsWords = may(actor, 'do-work', { mandate })
  return inOffice(db, mandate, async (trx) => {
    const until = weekEnd(today)
    const looked = await findLook(trx, actor.id)
    const mine = { mandate, me: actor.id }
    const requests = await listRequestRows(trx, { show: 'open', ...(isMine && { mine: 'yes' as const }) }, mine)
    const queue = may(actor, 'see-queue', { mandate }) ? await countSubmissions(trx, mandate, today) : null
    return done({
      today,
      until,
      queue: queue && { danger: queue.danger, alone: queue.alone, unread: queue.unread, waiting: queue.waiting },
      filed: { days: filedWithin, count: await countFiled(trx, addDays(today, -filedWithin)) },
      tasks: readsWords
        ? await listTaskRows(trx, mandate, { openOnly: true, ...(isMine && { officer: actor.id }) })
        : [],
      requests,
      cases: await undecidedCases(trx, mandate, today, isMine ? actor.id : null),
      letters: await dueLetters(trx, mandate, today),
      clocks: await countClocks(trx, mandate, today),
      watches: await dueWatches(trx, mandate, until),
      watched: await countWatches(trx, mandate, today, until),
      clearances: await waitingClearances(trx, mandate),
      askedTime: may(actor, 'grant-extension', { mandate }) ? await listAskedTime(trx, mandate, today) : [],
      readings: may(actor, 'mark-reply', { mandate })
        ? await listWaitingReplies(trx, mandate, isMine ? actor.id : null)
        : [],
      heldBack: may(actor, 'schedule-release', { mandate }) ? await listHeldBack(trx, mandate, today) : [],
      entries: {
        names: may(actor, 'look-at-name', { mandate }) ? (await countNamesToLookAt(trx, mandate, today)).count : 0,
        second: may(actor, 'let-entry-through', { mandate, proposedBy: 'a colleague' })
          ? await countOfColleagues(trx, actor.id)
          : 0
      },
      secondRelease: may(actor, 'schedule-release', { mandate })
        ? (await countReleases(trx, mandate, today)).waiting
        : 0,
      institutions: may(actor, 'see-institutions-asked', { mandate })
        ? await waitingInstitutions(trx, mandate, today, now)
        : [],
      translations: may(actor, 'mark-reply', { mandate }) ? await awaited(trx, desk) : [],
      releases: may(actor, 'see-releases', { mandate }) ? await listEmbargoes(trx, mandate, today) : [],
      pairs: may(actor, 'agree-to-pair', { mandate }) ? await listHalfAgreed(trx, mine) : [],
      laws: may(actor, 'see-law-desk', { mandate }) ? await readLawDeskWaits(trx, { mandate, today, now }) : null,
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
