import { characterOf, coverageOf, type Character } from './character.ts'
import { readingOf, type Reading } from './reading.ts'
import type { ReplyOnRecord } from './replies.store.server.ts'

export interface Judgement {
  /** What follows from form, marks, position and steps. */
  derived: Character
  /** That, or what the Rapporteur says in its place. */
  character: Character
  /** Share of the questions answered; null while none is marked. */
  coverage: number | null
  reading: Reading
}

type Judged = Pick<ReplyOnRecord, 'form' | 'position' | 'override'> & {
  questions: readonly { id: string }[]
  marks: Parameters<typeof readingOf>[0]
  settled: Parameters<typeof readingOf>[1]
  steps: readonly string[]
}

/** What a reply is worth as it is on record now. */
export function judgementOf({ form, position, override, questions, marks, settled, steps }: Judged): Judgement {
  const reading = readingOf(marks, settled)
  const coverage = coverageOf(
    questions.map(({ id }) => id),
    reading.marks
  )
  const derived = characterOf({ form, coverage, position, hasSteps: steps.length > 0 })
  return { derived, character: override ?? derived, coverage, reading }
}
