import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#mandate/calendar.ts'
import type { Role } from '#mandate/permissions.ts'
import { bringEntry as bringUnsigned, type Brought } from '#mandate/registers/bring-entry.ts'
import { decideEntry as decide } from '#mandate/registers/decide-entry.ts'
import type { RegisterDesk } from '#mandate/registers/desk.ts'
import { holdEntry } from '#mandate/registers/store.server.ts'
import type { Result } from '#mandate/result.ts'
import { releaseEntry } from '#mandate/registers/release-entry.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { signLetThrough } from '../src/ui/office/registers/sign-let-through.ts'
import type { TestDatabase } from './database.ts'
import { must } from './office-desk.ts'
import { idOf, keyOf, takesOffice } from './signing-officers.ts'

const databases = new WeakMap<object, TestDatabase>()

/** The desk of an officer in the office's own role. */
export function registerDesk(
  db: TestDatabase,
  today: Day,
  who = 'first officer',
  role: Role = 'case-officer'
): RegisterDesk {
  databases.set(db.office, db)
  return {
    db: db.office,
    mandate: 'defenders',
    actor: { id: idOf(who), role, mandate: 'defenders', trusted: true },
    now: new Date(`${today}T12:00:00Z`),
    today
  }
}

type Entered = { id: string; kind: string; body: object; release?: boolean }

/** Brings an entry as her page does: what is to be public at once she signs first. */
export async function bringEntry(desk: RegisterDesk, entry: Entered): Promise<Result<Brought>> {
  const brought = await bringUnsigned(desk, entry)
  if (!brought.ok || !brought.value.toSign) return brought
  return bringUnsigned(desk, { ...entry, word: await signedBy(desk, entry.id, 1, brought.value.toSign) })
}

/** Brings an entry; whatever a public document says goes to its register at once. */
export const bring = (desk: RegisterDesk, kind: string, body: object, release = false) =>
  bringEntry(desk, { id: randomUUID(), kind, body, release })

/** Decides as her page does: what she lets through she signs. */
export async function decideEntry(desk: RegisterDesk, given: { entry: string; decision: string; reason?: string }) {
  if (given.decision !== 'let-through') return decide(desk, given)
  const id = given.entry.toLowerCase()
  const entry = await inOffice(desk.db, desk.mandate, (trx) => holdEntry(trx, id))
  return decide(desk, { ...given, ...(entry && { word: await signedBy(desk, id, entry.decisions + 1, entry) }) })
}

async function signedBy(
  { db, actor, mandate, today }: RegisterDesk,
  ...[entry, number, said]: [string, number, Parameters<typeof signLetThrough>[3]]
) {
  await takesOffice(databases.get(db)!.owner, { id: actor.id, mandate, role: actor.role })
  return signLetThrough(
    { me: { officer: { id: actor.id, mandate }, today }, signing: keyOf(actor.id) },
    entry,
    number,
    said
  )
}

/** Does what is in the queue of the registers, as the job does. */
export async function releaseWaiting(db: TestDatabase, today: Day): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    delete from graphile_worker._private_jobs where payload ->> 'entry' is not null returning payload ->> 'entry' as id`.execute(
    db.owner
  )
  for (const { id } of rows) must(await releaseEntry(jobDesk(db, today), id))
}

/** A commitment of a State as an officer brings it; its document and its words are invented. */
export const promise = (text: string, address = 'https://invented.example/1') => ({
  state: 'PER',
  occasion: 'upr',
  document: 'Invented report',
  made: '2020',
  text,
  lang: 'en',
  address
})

/** Brought by one officer who lets it through, because it is public; and released. Gives its id. */
export async function putPublic(db: TestDatabase, today: Day, kind: string, body: object): Promise<string> {
  const { id } = must(await bring(registerDesk(db, today), kind, body, true))
  await releaseWaiting(db, today)
  return id
}

/** Brought by one officer, let through by a second one, and released. Gives its id. */
export async function putByTwo(db: TestDatabase, today: Day, kind: string, body: object): Promise<string> {
  const { id } = must(await bring(registerDesk(db, today), kind, body))
  must(await decideEntry(registerDesk(db, today, 'second officer'), { entry: id, decision: 'let-through' }))
  await releaseWaiting(db, today)
  return id
}

/** The desk at which the job releases. */
export const jobDesk = (db: TestDatabase, today: Day): RegisterDesk => ({
  db: db.jobs,
  mandate: 'defenders',
  actor: { id: 'vigie', role: 'system', mandate: null },
  now: new Date(`${today}T12:00:00Z`),
  today
})
