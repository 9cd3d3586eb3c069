import type { IncomingHttpHeaders } from 'node:http'

/** What a browser says of the page that sends something. */
export interface SentFrom {
  origin?: string | undefined
  /** `Sec-Fetch-Site`. */
  site?: string | undefined
  /** Under which host and port the browser opened what it sends to. */
  host?: string | undefined
}

/**
 * Whether another site's page sends this, in the browser of somebody who means nothing by it. A browser without a
 * referrer says `null` for its origin, and so does a page that hides what it is: the browser's own word then decides.
 * Who says neither (an old browser, a program) goes on. A server that its operator gave no address, or a wrong one, is
 * still itself under the host that the browser asked for, which a page can't choose for another site.
 * @param ours the addresses under which people reach this surface
 */
export function isForeign({ origin, site, host }: SentFrom, ours: readonly string[]): boolean {
  if (site === 'cross-site' || site === 'same-site') return true
  if (origin === undefined) return false
  return origin === 'null' ? site !== 'same-origin' : !ours.includes(origin) && !isOfHost(origin, host)
}

const isOfHost = (origin: string, host: string | undefined): boolean =>
  host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase()

export const sentFrom = (headers: IncomingHttpHeaders): SentFrom => ({
  origin: headers.origin,
  site: headers['sec-fetch-site'] as string | undefined,
  host: headers.host
})

/**
 * As far as the first bytes of a request tell, of which no string may be made beyond its head. Of `null` alone, or of an
 * origin without a host, it is not sure: that one is read, and comes back to whoever wrote it.
 */
export function sentFromHead(begun: Buffer): SentFrom {
  const end = begun.indexOf('\r\n\r\n')
  const head = begun.toString('latin1', 0, end < 0 ? begun.length : end + 2)
  const said = (name: string) => new RegExp(`\\r\\n${name}: *([^\\r\\n]*?) *\\r\\n`, 'i').exec(head)?.[1]
  const [origin, site, host] = [said('origin'), said('sec-fetch-site'), said('host')]
  // NOTE: a host that these bytes do not hold yet may be its own.
  const isUnsure = site === undefined && (origin === 'null' || host === undefined)
  return { origin: isUnsure ? undefined : origin, site, host }
}

/** The addresses of a surface. On a machine's own address it is reached under each of that one's names. */
export const oursOf = (...origins: (URL | string | null | undefined)[]): string[] => [
  ...new Set(
    origins
      .filter((one) => one !== null && one !== undefined)
      .map((one) => new URL(one))
      .flatMap(({ protocol, hostname, port, origin }) =>
        hostname === 'localhost' ? loopback.map((name) => `${protocol}//${name}${port && `:${port}`}`) : [origin]
      )
  )
]

const loopback = ['localhost', '127.0.0.1', '[::1]']
