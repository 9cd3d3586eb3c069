import { transact, type Db, type Trx } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import type { Actor } from '../permissions.ts'

/** What every verb works with: whose office, who acts, when. */
export interface Desk {
  db: Db
  actor: Actor
  /** The mandate whose office this is. */
  mandate: string
  now: Date
  /** The day in Geneva. */
  today: Day
}

export interface Subject {
  kind: 'letter' | 'addressee' | 'reply' | 'reminder' | 'mail' | 'state'
  id: string
  mandate: string
}

/** An event of this desk. Its payload names no person: that stands in the record itself. */
export function happened(desk: Desk, type: EventType, subject: Subject, payload: object = {}): NewEvent {
  return {
    at: desk.now,
    mandate: subject.mandate,
    type,
    subjectKind: subject.kind,
    subjectId: subject.id,
    actor: desk.actor.id,
    payload: { ...payload, on: desk.today }
  }
}

/** What another room writes in the transaction of a verb, before its events. What it throws takes the whole back. */
export type Also<T> = (trx: Trx, done: T) => Promise<void>
export const nothingElse = () => Promise.resolve()

export const inTransaction = <T>({ db }: Desk, work: (trx: Trx) => Promise<T>): Promise<T> => transact(db, work)
