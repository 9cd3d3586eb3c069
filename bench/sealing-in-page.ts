import type { SealedMatter } from '#mandate/inbox/open-submission.ts'
import { partSize, sealPart, sha256Stream } from '#platform/sealing/files.ts'
import { checkSolution } from '#platform/sealing/proof-of-work.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'
import { openMatter } from '../src/ui/office/inbox/open-matter.ts'

/** As the inbox does when an officer opens one after the other; milliseconds of each. */
export async function unsealAll(matters: SealedMatter[], identity: string): Promise<number[]> {
  const took: number[] = []
  for (const matter of matters) {
    const from = performance.now()
    const { submission } = await openMatter(matter, [{ secrets: { identity, signing: '' } }], null)
    if (!submission.ok) throw new Error(submission.reason)
    took.push(performance.now() - from)
  }
  return took
}

/** Thousand hashes a second of the work that is asked for before a text is taken; so many bits take 2^bits on average. */
export function workRate(hashes = 50_000): number {
  const from = performance.now()
  for (let nonce = 0; nonce < hashes; nonce++) checkSolution('invented', String(nonce), 40)
  return hashes / (performance.now() - from)
}

export interface Rates {
  sealing: number
  hashing: number
  copying: number
}

/** MB a second, of parts as files are sealed in, here or in a page. */
export async function sealingRates(parts = 12): Promise<Rates> {
  const { recipient } = await makeIdentity()
  const part = new Uint8Array(partSize)
  for (let at = 0; at < partSize; at += 65_536) crypto.getRandomValues(part.subarray(at, at + 65_536))
  const rate = async (work: (index: number) => unknown) => {
    const from = performance.now()
    for (let index = 0; index < parts; index++) await work(index)
    return (parts * partSize) / 1e3 / (performance.now() - from)
  }
  const hash = sha256Stream()
  const copied = new Uint8Array(partSize)
  const seal = (index: number) => sealPart(part, recipient, { file: 'f', index })
  await seal(0)
  return {
    sealing: await rate(seal),
    hashing: await rate(() => hash.update(part)),
    copying: await rate(() => copied.set(part))
  }
}
