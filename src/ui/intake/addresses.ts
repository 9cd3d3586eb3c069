/** Under which origins the way in is reached: the one she came by first, then the other, where there is one. */
export const originsOf = (
  asked: string,
  { origin, onion }: { origin: string | null; onion?: string | null }
): string[] => [...new Set([asked, origin, onion].filter((one): one is string => Boolean(one)))]

/** Where she comes back, as short as it can be written down by hand: a browser finds the rest. */
export const addressOf = (origin: string, lang: string): string => `${new URL(origin).host}/${lang}/return`

/** The letters of an onion's name by fours, then the rest: to be read and compared, and typed from paper. Any other address is one part. */
export function inFours(address: string): string[] {
  const [, before = '', letters, rest = ''] = /^(http:\/\/)?([a-z2-7]{56})(\.onion.*)$/.exec(address) ?? []
  if (!letters) return [address]
  return [before, ...letters.match(/.{4}/g)!, rest].filter(Boolean)
}

export const isOnion = (origin: string): boolean => new URL(origin).hostname.endsWith('.onion')
