type Press = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/**
 * What one page leaves for another in the same tab: an address would keep it, and tell it to the server. It is taken once,
 * so that whoever comes another way finds nothing.
 */
export function handOver<T>(): {
  keep: (given: T) => void
  /** By a link, which opens another tab where a key is held: nothing is left for that one, nor lies here. */
  keepBy: (press: Press, given: T) => void
  take: () => T | null
} {
  let kept: T | null = null
  return {
    keep: (given) => void (kept = given),
    keepBy({ ctrlKey, metaKey, shiftKey, altKey }, given) {
      kept = ctrlKey || metaKey || shiftKey || altKey ? null : given
    },
    take() {
      const taken = kept
      kept = null
      return taken
    }
  }
}
