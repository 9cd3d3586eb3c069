/** What she brought, on its way to the list in the same tab: an address would keep it, and tell it to the server. */
export interface JustBrought {
  id: string
  kind: string
  stands: string
}

let kept: JustBrought | null = null

export const keepBrought = (brought: JustBrought): void => void (kept = brought)
/** Once: it is said where she comes from the form, and not whenever she comes to the list. */
export function takeBrought(): JustBrought | null {
  const taken = kept
  kept = null
  return taken
}
