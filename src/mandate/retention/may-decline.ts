interface Asked {
  by: string
  declinedOn: string | null
  declinedBy: string | null
}

/**
 * Whether this officer may turn down what is asked of a submission, or take back what she asked herself. Where there are
 * three or more her no counts once: asked for again it is for another to turn down, so that one alone keeps nothing from
 * being erased that two want gone. What somebody asked who has left anybody clears away.
 */
export function mayDecline(asks: readonly Asked[], officer: string, trusted: readonly string[]): boolean {
  const open = asks.find(({ declinedOn }) => declinedOn === null)
  if (!open) return false
  if (open.by === officer || !trusted.includes(open.by) || trusted.length < 3) return true
  return !asks.some(({ by, declinedBy }) => declinedBy === officer && by !== officer)
}
