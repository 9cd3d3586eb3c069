import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { may, type Actor } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { uploadLimits } from './upload-limits.ts'
import { declareUploadRow, findUpload } from './uploads.store.server.ts'

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

/** Says what will come. Said again, after a reload or a lost answer, it tells which parts are here already. */
export async function declareUpload(desk: IntakeDesk, given: unknown): Promise<Result<{ arrived: readonly number[] }>> {
  if (!may(desk.actor, 'send-file')) return refused('not-allowed')
  const read = readInput(input, given)
  if (!read.ok) return read
  const outcome = await declareUploadRow(desk.db, { ...read.value, mandate: desk.mandate, on: desk.today })
  if (outcome === 'differs') return refused('upload-differs', 'id')
  if (outcome === 'closed') return refused('upload-closed', 'id')
  const found = outcome === 'again' ? await findUpload(desk.db, read.value.id) : null
  return done({ arrived: found?.arrived ?? [] })
}
