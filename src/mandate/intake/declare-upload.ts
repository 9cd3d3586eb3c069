import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import type { FileRoom } from '#platform/files/file-room.ts'
import type { Day } from '../calendar.ts'
import { may, type Actor } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { makeRoom, pushOut } from './make-room.ts'
import { unclaimedLimits, uploadLimits } from './upload-limits.ts'
import { declareUploadRow, findUpload, type NewUpload } from './uploads.store.server.ts'

const input = z.strictObject({
  /** Made by the device, and known to nobody else: whoever has it may add parts. */
  id: z.uuid().toLowerCase(),
  /** Of all sealed parts together. */
  bytes: z.int().min(1).max(uploadLimits.bytes),
  parts: z.int().min(1).max(uploadLimits.parts)
})

export interface IntakeDesk {
  db: Db
  actor: Actor
  mandate: string
  today: Day
}

export interface FileDesk extends IntakeDesk {
  room: FileRoom
  now(): Date
  /** For tests. */
  limits?: typeof unclaimedLimits
}

/** Says what will come. Said again, after a reload or a lost answer, it tells which parts are here already. */
export async function declareUpload(desk: FileDesk, given: unknown): Promise<Result<{ arrived: readonly number[] }>> {
  if (!may(desk.actor, 'send-file')) return refused('not-allowed')
  const read = readInput(input, given)
  if (!read.ok) return read
  const outcome = await declareWithin(desk, { ...read.value, mandate: desk.mandate, on: desk.today })
  if (outcome === 'short' || outcome === 'many') return refused('no-room-for-files', 'id')
  if (outcome === 'differs') return refused('upload-differs', 'id')
  if (outcome === 'closed') return refused('upload-closed', 'id')
  if (outcome === 'declared') desk.room.moving.came(read.value.id, 0, desk.now())
  const found = outcome === 'again' ? await findUpload(desk.db, read.value.id) : null
  return done({ arrived: found?.arrived ?? [] })
}

async function declareWithin(desk: FileDesk, upload: NewUpload) {
  const { files, share } = desk.limits ?? unclaimedLimits
  const ofAll = desk.room.space.most
  const most = isOffice(desk.actor)
    ? { files: files * 2, bytes: ofAll, ofAll }
    : { files, bytes: Math.floor(ofAll * share), ofAll }
  const outcome = await declareUploadRow(desk.db, upload, most)
  const isMade =
    outcome === 'short' ? await makeRoom(desk) : outcome === 'many' ? await pushOut(desk, most.files) : false
  if (!isMade) return outcome
  return declareUploadRow(desk.db, upload, most)
}

/** What an officer enters does not wait for what strangers have declared. */
const isOffice = ({ mandate }: Actor) => mandate !== null
