import { z } from 'zod'
import { readCsv } from '#platform/csv/read-csv.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { Desk } from './desk.ts'
import { findListed, type ListedLetter } from './list.store.server.ts'
import { matchReferences, numbersIn, pastedLines, type MatchedLine } from './match-references.ts'
import { findByWorkings, findTaken } from './references.store.server.ts'

/** Two columns as they are copied from a spreadsheet, or as a CSV file has them. */
const listOfReferences = z.strictObject({ text: z.string().trim().min(1).max(200_000) })
const mostLines = 500

export interface CheckedReferences {
  lines: MatchedLine[]
  /** Those to which a reference can be given. */
  letters: ListedLetter[]
}

/** What a list of references would give to which letter, line by line. Keeps nothing: each is signed by itself. */
export async function checkReferences(desk: Desk, input: unknown): Promise<Result<CheckedReferences>> {
  const { db, mandate, today } = desk
  if (!may(desk.actor, 'correct-letter', { mandate })) return refused('not-allowed')
  const read = readInput(listOfReferences, input)
  if (!read.ok) return read
  const lines = await linesOf(read.value.text)
  if (lines.length > mostLines) return refused('too-many-lines', 'text', { most: mostLines })
  const { working, references } = numbersIn(lines)
  const known = await findByWorkings(db, mandate, working)
  const matched = matchReferences(lines, known, await findTaken(db, references), today)
  const ids = matched.flatMap(({ letter }) => letter ?? [])
  const letters = await findListed(db, { mandate, today, seen: 'all', most: mostLines, ids })
  return done({ lines: matched, letters })
}

async function linesOf(text: string) {
  const rows = []
  for await (const some of readCsv(bytesOf(text))) rows.push(...some)
  return pastedLines(rows)
}

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text)
}
