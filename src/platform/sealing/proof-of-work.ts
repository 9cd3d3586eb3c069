import { sha256, utf8 } from './bytes.ts'

/** Milliseconds of work before the page may breathe. */
const slice = 12

/**
 * A nonce with which SHA-256 of 'challenge:nonce' begins with so many zero bits: 2^bits hashes on average.
 * @param signal stops it with Stopped
 */
export async function solve(challenge: string, bits: number, signal?: AbortSignal): Promise<string> {
  if (!Number.isInteger(bits) || bits < 0 || bits > 40) throw new RangeError(`${bits} bits of work are not asked for.`)
  for (let nonce = 0; ;) {
    const until = Date.now() + slice
    while (Date.now() < until)
      for (const end = nonce + 64; nonce < end; nonce++)
        if (checkSolution(challenge, String(nonce), bits)) return String(nonce)
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (signal?.aborted) throw new Stopped('The work was stopped.')
  }
}

export class Stopped extends Error {}

export function checkSolution(challenge: string, nonce: string, bits: number): boolean {
  // No second spelling of a nonce, and none so long that hashing it is work for the server.
  if (!/^(0|[1-9][0-9]{0,15})$/.test(nonce)) return false
  return zeroBits(sha256(utf8(`${challenge}:${nonce}`))) >= bits
}

function zeroBits(hash: Uint8Array): number {
  const first = hash.findIndex((byte) => byte !== 0)
  return first === -1 ? hash.length * 8 : first * 8 + Math.clz32(hash[first] as number) - 24
}
