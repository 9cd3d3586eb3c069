/**
 * What a page shows is asked for anew whenever something is done. An answer that comes after that to a later question is of
 * before, and null here: shown, it would say once more that what was done waits.
 */
export function lastAsked(): <T>(answer: Promise<T>) => Promise<T | null> {
  let asked = 0
  return async (answer) => {
    const own = ++asked
    const given = await answer
    return own === asked ? given : null
  }
}
