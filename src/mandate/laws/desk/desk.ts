import type { Db } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import type { Actor } from '../../permissions.ts'

export interface LawDesk {
  db: Db
  mandate: string
  actor: Actor
  now: Date
  today: Day
}
