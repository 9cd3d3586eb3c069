import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#mandate/calendar.ts'
import type { Role } from '#mandate/permissions.ts'
import { bringEntry } from '#mandate/registers/bring-entry.ts'
import type { RegisterDesk } from '#mandate/registers/desk.ts'
import { releaseEntry } from '#mandate/registers/release-entry.ts'
import type { TestDatabase } from './database.ts'
import { must } from './office-desk.ts'

/** The desk of an officer in the office's own role. */
export const registerDesk = (
  db: TestDatabase,
  today: Day,
  who = 'first officer',
  role: Role = 'case-officer'
): RegisterDesk => ({
  db: db.office,
  mandate: 'defenders',
  actor: { id: who, role, mandate: 'defenders', trusted: true },
  now: new Date(`${today}T12:00:00Z`),
  today
})

/** Brings an entry; whatever a public document says goes to its register at once. */
export const bring = (desk: RegisterDesk, kind: string, body: object, release = false) =>
  bringEntry(desk, { id: randomUUID(), kind, body, release })

/** Does what is in the queue of the registers, as the job does. */
export async function releaseWaiting(db: TestDatabase, today: Day): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    delete from graphile_worker._private_jobs where payload ->> 'entry' is not null returning payload ->> 'entry' as id`.execute(
    db.owner
  )
  for (const { id } of rows) must(await releaseEntry(jobDesk(db, today), id))
}

/** The desk at which the job releases. */
export const jobDesk = (db: TestDatabase, today: Day): RegisterDesk => ({
  db: db.jobs,
  mandate: 'defenders',
  actor: { id: 'vigie', role: 'system', mandate: null },
  now: new Date(`${today}T12:00:00Z`),
  today
})
