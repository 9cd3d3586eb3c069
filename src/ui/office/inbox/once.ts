/**
 * One id for as long as what is written stays the same, so that what was pressed again because the answer was lost
 * is kept once. Once it is known to be kept, the same words again are a second note.
 */
export function once() {
  let last: { written: string; id: string } | null = null
  return {
    idOf(...what: unknown[]): string {
      const written = JSON.stringify(what)
      if (last?.written !== written) last = { written, id: crypto.randomUUID() }
      return last.id
    },
    isKept(): void {
      last = null
    }
  }
}
