interface Said {
  kind: string
  body: Record<string, unknown>
}

/** What an entry said, on its way to the form of its kind in the same tab: an address would keep it, and tell it to the server. */
let kept: Said | null = null

export const keepForAnew = (said: Said): void => void (kept = said)
/** Once: whoever comes to the form another way finds it empty. */
export function takeForAnew(): Said | null {
  const taken = kept
  kept = null
  return taken
}
