import { createHash } from 'node:crypto'

/** The source of passages of what has a word for an id, and no UUID: the same word of a kind gives the same one. */
export function sourceOf(kind: string, slug: string): string {
  const hex = createHash('sha256').update(`${kind} ${slug}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
