import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Waiting } from '#platform/files/moving.ts'
import type { Declared, PartRegister } from '#platform/files/part-register.ts'
import type { Day } from '../calendar.ts'
import { unclaimedLimits, type submissionLimits } from './upload-limits.ts'

export interface NewUpload {
  id: string
  mandate: string
  on: Day
  bytes: number
  parts: number
}

export type DeclareOutcome = 'declared' | 'again' | 'differs' | 'closed' | 'short' | 'many'

/** Of all that nobody has claimed; bytes of files altogether. */
export interface UnclaimedRoom {
  files: number
  bytes: number
  ofAll: number
}

export async function declareUploadRow(
  db: Db,
  { id, mandate, on, bytes, parts }: NewUpload,
  most: UnclaimedRoom
): Promise<DeclareOutcome> {
  const { rows } = await sql<{ outcome: DeclareOutcome }>`
    select known.declare_upload(${id}, ${mandate}, ${on}, ${bytes}, ${parts}, ${most.files}, ${most.bytes}, ${most.ofAll})
      as outcome`.execute(db)
  return rows[0]!.outcome
}

/** @returns `begun`: a part of it is on record. */
export async function listUnclaimed(db: Db, mandate: string): Promise<(Waiting & { begun: boolean })[]> {
  const { rows } = await sql<Waiting & { begun: boolean }>`
    select id, bytes, on_day as on, begun from known.uploads_of_nobody(${mandate})`.execute(db)
  return rows
}

export async function giveBackRoom(db: Db, { stopped, left }: { stopped: string[]; left: string[] }): Promise<void> {
  await sql`select known.give_back_room(${stopped}::uuid[], ${left}::uuid[])`.execute(db)
}

/** @returns which of them went: none where there are no longer too many */
export async function pushOutUploads(db: Db, mandate: string, uploads: string[], mostFiles: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from known.push_out_uploads(${mandate}, ${uploads}::uuid[], ${mostFiles}) as id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function findUpload(db: Db, id: string): Promise<Declared | null> {
  const { rows } = await sql<Declared>`
    select declared_bytes as bytes, parts, claimed, arrived from known.find_upload(${id})`.execute(db)
  return rows[0] ?? null
}

/** The record of parts as the way in has it: by functions that hold what was declared. */
export const partRegister = (db: Db): PartRegister => ({
  find: (upload) => findUpload(db, upload),
  async hold(upload, bytes, ofAll) {
    const most = Math.floor(ofAll * unclaimedLimits.share)
    const { rows } = await sql<{ held: boolean }>`select known.hold_part(${upload}, ${bytes}, ${most}) as held`.execute(
      db
    )
    return rows[0]!.held
  },
  async bytesOfAll() {
    const { rows } = await sql<{ bytes: number }>`select known.bytes_of_files() as bytes`.execute(db)
    return rows[0]!.bytes
  },
  async record({ upload, index, bytes, sha256 }) {
    const { rows } = await sql<{ outcome: Awaited<ReturnType<PartRegister['record']>> }>`
      select known.record_part(${upload}, ${index}, ${bytes}, ${Buffer.from(sha256)}) as outcome`.execute(db)
    return rows[0]!.outcome
  }
})

export interface ClaimRefusal {
  /** Null where it concerns all of them together. */
  file: string | null
  refusal: 'unknown' | 'closed' | 'not-whole' | 'too-many' | 'too-much'
}

export async function claimUploadRows(
  trx: Trx,
  submission: string,
  uploads: readonly string[],
  limits: typeof submissionLimits
): Promise<ClaimRefusal[]> {
  const { rows } = await sql<ClaimRefusal>`
    select file, refusal from known.claim_uploads(${[...uploads]}::uuid[], ${submission}, ${limits.files}, ${limits.bytes})`.execute(
    trx
  )
  return rows
}

/** With the parts' rows; the files themselves go when the folders are swept. */
export async function deleteUnclaimed(trx: Trx, before: Day): Promise<number> {
  const deleted = await trx
    .deleteFrom('known.upload')
    .where('submission', 'is', null)
    .where('received_on', '<', before)
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

export interface PartRow {
  upload: string
  index: number
  bytes: number
}

export async function listParts(db: Db): Promise<PartRow[]> {
  return db.selectFrom('known.upload_part').select(['upload', 'index', 'bytes']).execute()
}

export async function listUploads(db: Db): Promise<{ id: string; received_on: Day; submission: string | null }[]> {
  return db.selectFrom('known.upload').select(['id', 'received_on', 'submission']).execute()
}

export interface FilePart {
  bytes: number
  sha256: Buffer
  mandate: string
  submission: string
}

/** Only of a file that belongs to a submission of the officer's mandate: row-level security asks for the latter. */
export async function findPartOfSubmission(trx: Trx, upload: string, index: number): Promise<FilePart | null> {
  const row = await trx
    .selectFrom('known.upload_part as p')
    .innerJoin('known.upload as u', 'u.id', 'p.upload')
    .innerJoin('known.submission as s', 's.id', 'u.submission')
    .select(['p.bytes', 'p.sha256', 's.mandate', 's.id as submission'])
    .where('p.upload', '=', upload)
    .where('p.index', '=', index)
    .executeTakeFirst()
  return row ?? null
}

/** False where she was given it that day already. */
export async function insertFileRead(trx: Trx, upload: string, officer: string, on: Day): Promise<boolean> {
  const inserted = await trx
    .insertInto('known.file_read')
    .values({ upload, officer, on_day: on })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(inserted.numInsertedOrUpdatedRows) > 0
}

/** False where it was lifted before. */
export async function insertAllowance(trx: Trx, submission: string, officer: string, on: Day): Promise<boolean> {
  const inserted = await trx
    .insertInto('known.upload_allowance')
    .values({ submission, by_officer: officer, on_day: on })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(inserted.numInsertedOrUpdatedRows) > 0
}

export async function findMandateOfSubmission(trx: Trx, submission: string): Promise<string | null> {
  const row = await trx.selectFrom('known.submission').select('mandate').where('id', '=', submission).executeTakeFirst()
  return row?.mandate ?? null
}
