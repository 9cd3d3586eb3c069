import { z } from 'zod'
import { addDays, isDay, type Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, type Result } from '../result.ts'
import { commonKinds } from './communication.ts'
import type { Desk } from './desk.ts'
import { plain } from './fields.ts'
import { findListed, type ListedLetter } from './list.store.server.ts'

export const listedClocks = ['overdue', 'week', 'waiting', 'paused', 'answered', 'none'] as const
/** What somebody of the office has to do about a letter. */
export const toDo = ['draft', 'reply', 'second', 'differ', 'follow-up', 'drafted', 'reference'] as const

/** As they stand in the address; nothing else narrows the list. */
export const listInput = z.strictObject({
  state: plain(100).optional(),
  kind: z.enum(commonKinds).optional(),
  clock: z.enum(listedClocks).optional(),
  todo: z.enum(toDo).optional(),
  joint: z.enum(['yes', 'no']).optional(),
  public: z.enum(['yes', 'no']).optional(),
  /** Under watch; of these what is to be looked at this week, or was before. */
  watch: z.enum(['yes', 'due']).optional(),
  year: z.coerce.number<string>().int().min(1900).max(2200).optional(),
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .refine((place) => isDay(place.slice(0, 10)))
    .optional()
})
export type ListFilters = z.infer<typeof listInput>

/** Days from today within which what falls due is due this week: today and the six that follow. */
export const weekEnd = (today: Day): Day => addDays(today, 6)

export interface LettersList {
  letters: ListedLetter[]
  /** Where the next page begins; null at the end. */
  after: string | null
}

/** The letters of the office that one may see, the newest first; an editor's are those that are public or soon will be. */
export async function listLetters(desk: Desk, input: unknown): Promise<Result<LettersList>> {
  const read = readInput(listInput, input)
  if (!read.ok) return read
  const seen = sightOf(desk)
  if (seen === 'none') return done({ letters: [], after: null })
  const rows = await findListed(desk.db, {
    ...read.value,
    mandate: desk.mandate,
    today: desk.today,
    seen,
    most: page + 1
  })
  const letters = rows.slice(0, page)
  const last = letters.at(-1)
  return done({ letters, after: last && rows.length > page ? `${last.day}.${last.id}` : null })
}

/** How much of the office's letters one sees: asked by facts that differ, of the rule that each letter is asked by. */
export function sightOf({ actor, mandate }: Pick<Desk, 'actor' | 'mandate'>): 'all' | 'soon-public' | 'none' {
  const of = { mandate, signatories: [mandate] }
  if (may(actor, 'see-letter', of)) return 'all'
  return may(actor, 'see-letter', { ...of, publication: 'scheduled' }) ? 'soon-public' : 'none'
}

const page = 50
