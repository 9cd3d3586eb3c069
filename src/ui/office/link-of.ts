/** A one-time link: its token, and what the office is known by, behind '#', which no browser sends. */
export interface OneTimeLink {
  token: string
  office: string | null
}

export const writeLink = (at: { origin: string; lang: string; door: string }, token: string, office: string): string =>
  `${at.origin}/${at.lang}/enrol${at.door}#${token}.${office.replaceAll(' ', '')}`

/** What an address says of the office whose door it is: nothing where it is the instance's own. */
export const doorOf = (mandate: string, instances: string): string =>
  mandate === instances ? '' : `?mandate=${encodeURIComponent(mandate)}`

export function readLink(hash: string): OneTimeLink | null {
  const [, token, digits] = /^#([\w-]{32,64})(?:\.(\d{50}))?$/.exec(hash) ?? []
  return token ? { token, office: digits ? digits.match(/.{5}/g)!.join(' ') : null } : null
}
