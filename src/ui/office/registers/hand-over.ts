/**
 * What one page leaves for another in the same tab: an address would keep it, and tell it to the server. It is taken once,
 * so that whoever comes another way finds nothing.
 */
export function handOver<T>(): { keep: (given: T) => void; take: () => T | null } {
  let kept: T | null = null
  return {
    keep: (given) => void (kept = given),
    take() {
      const taken = kept
      kept = null
      return taken
    }
  }
}
