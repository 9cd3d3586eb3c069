/** A one-time link: its token, and what the office is known by, behind '#', which no browser sends. */
export interface OneTimeLink {
  token: string
  office: string | null
}

export const writeLink = (origin: string, lang: string, token: string, office: string): string =>
  `${origin}/${lang}/enrol#${token}.${office.replaceAll(' ', '')}`

export function readLink(hash: string): OneTimeLink | null {
  const [, token, digits] = /^#([\w-]{32,64})(?:\.(\d{50}))?$/.exec(hash) ?? []
  return token ? { token, office: digits ? digits.match(/.{5}/g)!.join(' ') : null } : null
}
