import { createHash } from 'node:crypto'

/**
 * The origin of an onion service of version 3, from its address with or without `http://`; null for what is none. The
 * check in its last bytes is counted, so that a slip of the pen sends nobody to an address that is someone else's.
 */
export function onionOrigin(text: string): string | null {
  const found = /^(https?:\/\/)?([a-z2-7]{56})\.onion\/?$/.exec(text.trim().toLowerCase())
  if (!found) return null
  const bytes = base32(found[2]!)
  const [key, check, version] = [bytes.subarray(0, 32), bytes.subarray(32, 34), bytes.subarray(34)]
  const counted = createHash('sha3-256').update('.onion checksum').update(key).update(version).digest().subarray(0, 2)
  return version[0] === 3 && counted.equals(check) ? `${found[1] ?? 'http://'}${found[2]}.onion` : null
}

/** Under which of its two addresses a surface was asked: the onion's where the request says so, else its own. */
export function askedUnder(host: string | undefined, origin: URL, onion: URL | null): URL {
  return onion && host?.toLowerCase() === onion.host ? onion : origin
}

/** Where Tor Browser offers to go on, with the path kept; null for who is there already. */
export function onionLocation(url: string, under: URL, onion: URL | null): string | null {
  if (!onion || under === onion || !URL.canParse(url, onion.origin)) return null
  const { pathname, search, origin } = new URL(url, onion.origin)
  return origin === onion.origin ? origin + pathname + search : null
}

function base32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter).toString(2).padStart(5, '0')
  )
  return Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)!
      .map((byte) => Number.parseInt(byte, 2))
  )
}
