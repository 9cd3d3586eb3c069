import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { Act, Decision } from './decisions.ts'
import { listActs, listDecisions } from './decisions.store.server.ts'
import { told, type InboxDesk } from './desk.ts'
import { entryOf, type QueueEntry } from './list-queue.ts'
import { openInput } from './schemas.ts'
import { readSealed } from './sealed.store.server.ts'
import { recordReading, type ReadingKind } from './readings.store.server.ts'
import { hasReceipt, holdSubmission } from './submissions.store.server.ts'

/** Bodies are base64url. */
export interface SealedMatter {
  known: QueueEntry
  /** Whether what is written to its source can be read by anybody. */
  hasReceipt: boolean
  body: string
  additions: { id: string; on: Day; epoch: number; nonce: string; body: string; openedOn: Day | null }[]
  /** After which more was added, to be asked for; null where this is all. */
  next: string | null
  /** `number`: its place among what was left for the source, which a day alone does not tell; null for the office's own. */
  notes: {
    id: string
    officer: string
    role: string
    forOfficer: string | null
    answers: string | null
    on: Day
    body: string
    number: number | null
    /** Of a translator or a guest, and no officer had opened it. */
    waits: boolean
  }[]
  readings: { officer: string; on: Day; kind: ReadingKind }[]
  /** That it was opened again, that there is danger or none: by whom and why. */
  decisions: Decision[]
  /** By whom it was closed, opened again or set aside, in the order in which it was done. */
  acts: Act[]
  /** Who was given which file, on which day. */
  fileReadings: { upload: string; officer: string; on: Day }[]
  uploads: { id: string; parts: number; complete: boolean; bytes: number }[]
  /** Who let it have more files than is usual. */
  fileLimit: { officer: string; on: Day } | null
}

/** Gives out what is sealed, for a browser that may be able to open it. Who was given it, on which day, is recorded. */
export async function openSubmission(desk: InboxDesk, input: unknown): Promise<Result<SealedMatter>> {
  const read = readInput(openInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'open-submission', { mandate })) return refused('not-allowed')
  const { id, after, besideCase = false } = read.value
  return inOffice(db, mandate, async (trx) => {
    const row = await holdSubmission(trx, id)
    if (!row) return refused('not-found')
    // Before it is recorded as opened: what is new is told as new once.
    const sealed = await readSealed(trx, id, { after, most: mostGiven })
    const isFirstToday = await recordReading(trx, id, { officer: actor.id, today, sealed, leavesWaiting: besideCase })
    if (isFirstToday) await appendEvents(trx, [told(desk, 'submission-opened', id)])
    const mayReturn = await hasReceipt(trx, id, today)
    const opened = besideCase
      ? {}
      : { firstReadOn: row.firstReadOn ?? today, translations: 0, guestNotes: 0, ...(sealed.next ? {} : allOpened) }
    const decisions = await listDecisions(trx, id)
    const acts = await listActs(trx, id)
    const readings = isFirstToday
      ? [...sealed.readings, { officer: actor.id, on: today, kind: 'opened' as const }]
      : sealed.readings
    const known = entryOf({ ...row, ...opened, hasReceipt: mayReturn }, today)
    return done({ ...givenOut(sealed, known), decisions, acts, hasReceipt: mayReturn, readings })
  })
}

/** As it goes to a browser: what is sealed of it, without what was decided. */
export const givenOut = (sealed: Awaited<ReturnType<typeof readSealed>>, known: QueueEntry): SealedMatter => ({
  ...sealed,
  known,
  decisions: [],
  acts: [],
  hasReceipt: false,
  body: sealed.body.toString('base64url'),
  additions: sealed.additions.map((one) => ({
    ...one,
    nonce: one.nonce.toString('base64url'),
    body: one.body.toString('base64url')
  })),
  notes: sealed.notes.map((one) => ({ ...one, body: one.body.toString('base64url') }))
})

const allOpened = { waiting: 0, wroteOn: null }

/** Bytes of what was added, of which one answer holds no more, but always one. */
const mostGiven = 12_000_000
