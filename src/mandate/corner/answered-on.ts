import type { Day } from '../calendar.ts'
import type { OwnFiling, OwnLetter } from './own.ts'

/**
 * By question the day on which it was first answered: as the office read it, and before it did as the mission filed it.
 * A question that no answer names is not there.
 */
export function answeredOn(
  { slug, questions, replies }: Pick<OwnLetter, 'slug' | 'questions' | 'replies'>,
  filings: readonly Pick<OwnFiling, 'kind' | 'reply' | 'answers'>[]
): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>()
  const inSubstance = replies.filter(({ form }) => form === 'substantive')
  for (const { id: question, number } of questions)
    for (const { id, receivedOn, assessment, marks } of inSubstance) {
      const isAnswered =
        assessment === 'assessed'
          ? marks.some((one) => one.question === question && one.mark === 'answered')
          : filings.some(
              ({ kind, reply, answers }) =>
                kind === 'answer' && reply === id && answers.some((one) => one.letter === slug && one.number === number)
            )
      const before = days.get(question)
      if (isAnswered && receivedOn !== null && (!before || receivedOn < before)) days.set(question, receivedOn)
    }
  return days
}
