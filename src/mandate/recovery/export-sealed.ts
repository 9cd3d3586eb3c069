import { createHash } from 'node:crypto'
import { transact, type Db, type Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { utf8 } from '#platform/sealing/bytes.ts'
import { sealBytes } from '#platform/sealing/seal.ts'
import type { Day } from '../calendar.ts'
import { findRecovery } from '../people/recovery.store.server.ts'
import { may, type Actor } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { caseIds, readKnownCase } from './cases-export.store.server.ts'
import {
  inSnapshot,
  partsOf,
  readBody,
  readKnown,
  readOfficeOf,
  recoverySecrets,
  submissionIds
} from './sealed-export.store.server.ts'
import { readKnownWork } from './work-export.store.server.ts'
import { format, names, type ArchiveEnd, type ArchiveHead, type SealedKind } from './sealed-archive.ts'

export interface ExportDesk {
  db: Db
  mandate: string
  actor: Actor
  now: Date
  today: Day
}

/** Where it goes, and where parts of files come from. */
export interface ExportPlaces {
  add(name: string, bytes: Uint8Array): Promise<void>
  addStream(name: string, size: number, bytes: AsyncIterable<Uint8Array>): Promise<void>
  /** Null for a part that is not on the disk. */
  readPart(upload: string, index: number): Promise<{ size: number; bytes: AsyncIterable<Uint8Array> } | null>
  progress(done: number, of: number): void
}

/**
 * All that is sealed of one mandate, as it is: nothing is opened here, nor could it be. What the server knows beside it
 * is sealed to the recovery recipient on the way. Refused before the mandate has one: nobody could open it.
 */
export async function exportSealed(desk: ExportDesk, places: ExportPlaces): Promise<Result<ArchiveEnd>> {
  const { db, mandate, actor, now, today } = desk
  if (!may(actor, 'export-sealed', { mandate })) return refused('not-allowed')
  const recovery = await findRecovery(db, mandate)
  if (!recovery) return refused('no-office-to-export', 'mandate', { mandate })
  // The event goes first: there is no export that the log does not tell of.
  const event = { at: now, mandate, type: 'sealed-exported', subjectKind: 'instance', subjectId: mandate }
  await transact(db, (trx) => appendEvents(trx, [{ ...event, actor: actor.id, payload: { recovery } }]))
  return inSnapshot(db, async (trx) => {
    const archive = counted(places, recovery)
    await archive.put(
      names.head,
      utf8(JSON.stringify({ format, mandate, madeOn: today, recovery } satisfies ArchiveHead))
    )
    await archive.putSealed(names.office, await readOfficeOf(trx, mandate))
    for (const { number, holder, body } of await recoverySecrets(trx, mandate))
      await archive.put(holder === 'recovery' ? names.epoch(number) : names.epochAgain(number), body)
    const ids = await submissionIds(trx, mandate)
    for (const [at, id] of ids.entries()) {
      places.progress(at, ids.length)
      await putSubmission(trx, archive, id)
    }
    const cases = await caseIds(trx, mandate)
    for (const id of cases) await putCase(trx, archive, id)
    await putWork(trx, archive, mandate)
    // Behind all texts: those are read at once, and files one by one.
    for (const id of ids) for (const { upload, index } of await partsOf(trx, id)) await archive.putPart(upload, index)
    places.progress(ids.length, ids.length)
    return done(await archive.end(ids.length, cases.length))
  })
}

async function putSubmission(trx: Trx, archive: ReturnType<typeof counted>, id: string): Promise<void> {
  const known = await readKnown(trx, id)
  await archive.putSealed(names.known(id), known)
  const put = async (kind: SealedKind, of: string) =>
    archive.put(names.sealed(id, kind, of), await readBody(trx, kind, of))
  await put('sent', id)
  for (const one of known.additions) await put('additions', one.id)
  for (const one of known.notes) await put('notes', one.id)
  for (const one of known.toSource) await put('to-source', one.id)
  for (const one of known.holds) await put('holds', one.id)
}

async function putCase(trx: Trx, archive: ReturnType<typeof counted>, id: string): Promise<void> {
  const known = await readKnownCase(trx, id)
  await archive.putSealed(names.knownCase(id), known)
  for (const key of known.keys) await archive.put(names.ofCase(id, 'keys', key.id), await readBody(trx, 'keys', key.id))
  for (const one of known.updates)
    await archive.put(names.ofCase(id, 'updates', one.id), await readBody(trx, 'updates', one.id))
}

async function putWork(trx: Trx, archive: ReturnType<typeof counted>, mandate: string): Promise<void> {
  const known = await readKnownWork(trx, mandate)
  await archive.putSealed(names.work, known)
  for (const { id } of known.words) await archive.put(names.words(id), await readBody(trx, 'words', id))
}

function counted(places: ExportPlaces, recovery: string) {
  const hash = createHash('sha256')
  const missing: string[] = []
  let entries = 0
  const put = async (name: string, bytes: Uint8Array) => {
    hash.update(`${name}\0`).update(bytes)
    await places.add(name, bytes)
    entries++
  }
  return {
    put,
    putSealed: async (name: string, value: object) =>
      put(name, await sealBytes(utf8(JSON.stringify(value)), [recovery])),
    putPart: async (upload: string, index: number) => {
      const part = await places.readPart(upload, index)
      if (!part) return void missing.push(names.part(upload, index))
      await places.addStream(names.part(upload, index), part.size, part.bytes)
      entries++
    },
    end: async (submissions: number, cases: number): Promise<ArchiveEnd> => {
      const end = { entries, submissions, cases, sha256: hash.digest('hex'), missing }
      await places.add(names.end, utf8(JSON.stringify(end)))
      return end
    }
  }
}
