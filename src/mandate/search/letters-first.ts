/**
 * Replies bear the title of their letter and are shorter, so that by words of the title they would come before it:
 * on a page the letter and its parts stand before the replies to it.
 */
export function lettersFirst<T extends { kind: string; subject: string }>(hits: readonly T[]): T[] {
  const bySubject = Map.groupBy(hits, ({ subject }) => subject)
  return [...bySubject.values()].flatMap((ofOne) => [
    ...ofOne.filter(({ kind }) => kind === 'letter'),
    ...ofOne.filter(({ kind }) => kind !== 'letter')
  ])
}
