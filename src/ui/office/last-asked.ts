/**
 * What a page shows is asked for again whenever something is done. An answer that comes after that to a later question is of
 * before, and null here: shown, it would say once more that what was done waits.
 *
 * `ofShown`: a next page, or a look at what has changed, belongs to the list that is shown. It cancels no question, and a
 * later question cancels it; while the last question has failed, it is null too.
 */
export function lastAsked(): <T>(answer: Promise<T>, of?: { ofShown: boolean }) => Promise<T | null> {
  let [asked, shown] = [0, 0]
  return async (answer, { ofShown } = { ofShown: false }) => {
    const own = ofShown ? shown : ++asked
    const given = await answer
    if (own !== asked) return null
    const hasFailed = (given as { ok?: boolean } | null)?.ok === false
    if (!hasFailed) shown = own
    return given
  }
}
