import { appendEvents } from '#platform/event-log.ts'
import { listLettersOfCase, type LetterOfCase } from '../communications/case-of-letter.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { Day } from '../calendar.ts'
import { holdCase, listMerged, type CaseRow } from './cases.store.server.ts'
import { clocksOf, type Clocks } from './clocks.ts'
import { told, type CaseDesk } from './desk.ts'
import { insertReading, listDocuments, listKeys, listReadings } from './documents.store.server.ts'
import { readCaseInput } from './schemas.ts'
import { listSteps } from './steps.store.server.ts'
import type { Step } from './steps.ts'

export interface CaseGiven {
  known: CaseRow & Clocks
  steps: Step[]
  /** Cases that were merged into this one. */
  merged: string[]
  /** Bodies are base64url. */
  keys: { id: string; number: number; madeIn: number; body: string }[]
  /** The record has the name of the case; any other is a draft. */
  documents: { document: string; last: number }[]
  /** Those of its drafts that went, as letters. */
  letters: LetterOfCase[]
  readings: { officer: string; on: Day }[]
  today: Day
}

/** Gives out what is known of a case and its keys, for a browser that may open them. Who was given it, on which day, is recorded. */
export async function readCase(desk: CaseDesk, input: unknown): Promise<Result<CaseGiven>> {
  const read = readInput(readCaseInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id } = read.value
  // That a case is there is told to nobody who may read none.
  if (!may(actor, 'read-case', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdCase(trx, id)
    if (!row) return refused('not-found')
    const keys = await listKeys(trx, id)
    if (await insertReading(trx, id, actor.id, today)) await appendEvents(trx, [told(desk, 'case-read', id)])
    return done({
      known: { ...row, ...clocksOf(row, today) },
      steps: await listSteps(trx, id),
      merged: await listMerged(trx, id),
      keys: keys.map((key) => ({ ...key, body: key.body.toString('base64url') })),
      documents: await listDocuments(trx, id),
      letters: await listLettersOfCase(trx, id, today),
      readings: await listReadings(trx, id),
      today
    })
  })
}
