import { error, type DomainError } from '../result.ts'
import type { Mark } from './character.ts'
import { slugOf } from './communication.ts'
import type { MarkInput } from './reply-schemas.ts'
import type { ReplyOnRecord } from './replies.store.server.ts'

export interface PlacedMark {
  question: string
  mark: Mark
  rationale: string | null
}

/** Finds the question that each mark is about. `complete`: every question of the letters has a mark now. */
export function placeMarks(
  reply: ReplyOnRecord,
  marks: readonly MarkInput[]
): { ok: true; value: PlacedMark[]; complete: boolean } | { ok: false; errors: DomainError[] } {
  const errors: DomainError[] = []
  const placed = new Map<string, PlacedMark>()
  for (const [place, { letter, question: number, mark, rationale }] of marks.entries()) {
    const ofNumber = reply.questions.filter(
      (question) =>
        question.number === number &&
        (letter === undefined || question.letter === letter || named(question.slug, letter))
    )
    if (ofNumber.length === 0) errors.push(error('no-such-question', `marks.${place}.question`, { value: number }))
    else if (ofNumber.length > 1)
      errors.push(error('letter-of-question-needed', `marks.${place}.letter`, { value: number }))
    else placed.set(ofNumber[0]!.id, { question: ofNumber[0]!.id, mark, rationale: rationale ?? null })
  }
  if (errors.length) return { ok: false, errors }
  const marked = new Set([...reply.marks.map(({ question }) => question), ...placed.keys()])
  return { ok: true, value: [...placed.values()], complete: reply.questions.every(({ id }) => marked.has(id)) }
}

/** By its slug or as it is spoken of elsewhere: AL PAK 5/2016, PAK 5/2016. */
const named = (slug: string, name: string): boolean => slug === slugOf(name) || slug.endsWith(`-${slugOf(name)}`)
