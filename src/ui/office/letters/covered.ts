import type { SaidReply } from './say-reply.ts'

/**
 * Whether what others made of this answer is kept from her: who reads it second reads the answer, and not what the first
 * made of it, until she has given marks of her own. What follows from the first one's marks tells them as well.
 */
export const isCoveredFor = (reader: string, { questions, byTwo }: Pick<SaidReply, 'questions' | 'byTwo'>): boolean => {
  const given = questions.flatMap((question) => question.given)
  return given.length > 0 && !byTwo && !given.some((one) => one.reader === reader)
}
