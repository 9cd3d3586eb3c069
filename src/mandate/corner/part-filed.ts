import type { Part } from '../communications/deadlines.ts'
import type { OwnFiling } from './own.ts'

/**
 * Where an answer names some of the questions that its letters ask, and not all: as the clock takes it until somebody has
 * read it. What names none of them may answer all.
 */
export function partFiled({
  kind,
  letters,
  answers
}: {
  kind: OwnFiling['kind']
  letters: readonly Pick<OwnFiling['letters'][number], 'asked'>[]
  answers: readonly unknown[]
}): Part | null {
  const asked = letters.reduce((sum, letter) => sum + letter.asked, 0)
  const answered = answers.length
  return kind === 'answer' && answered > 0 && answered < asked ? { answered, asked } : null
}
