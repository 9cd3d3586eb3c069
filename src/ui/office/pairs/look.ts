import type { ReadCase } from '#mandate/cases/matching/alike.ts'
import type { Result } from '#mandate/result.ts'
import { broke, call } from '../call.ts'
import { askIn } from '../in-worker.ts'
import { unlocked } from '../unlocked.ts'
import { looksThroughPairs, type LookedThrough } from './look-through.ts'
import type { PairDesk } from './pairs.ts'
import type { Fingerprinted, ToFingerprint } from './make-fingerprints.ts'

let desk: {
  look: ReturnType<typeof looksThroughPairs>
  worker: Worker
  locked: Promise<Result<never>>
  lock: () => void
} | null = null

unlocked.subscribe((open) => {
  if (open) return
  desk?.worker.terminate()
  desk?.lock()
  desk = null
})

/** In a worker, which reaches no network: she writes on meanwhile. */
export function lookThroughPairs(
  own: ReadCase,
  states: readonly string[],
  by: PairDesk,
  lang: string
): Promise<Result<LookedThrough>> {
  desk ??= begin()
  const { me, office, epochs, signing } = by
  const looked = desk.look(own, states, { me, office, epochs, signing }, lang).catch(() => broke('not-looked-through'))
  return Promise.race([looked, desk.locked])
}

function begin() {
  const worker = new Worker(new URL('./fingerprint.worker.ts', import.meta.url), { type: 'module' })
  let lock!: () => void
  const locked = new Promise<Result<never>>((resolve) => (lock = () => resolve(broke('locked'))))
  return { look: looksThroughPairs(call, askIn<ToFingerprint, Fingerprinted>(worker)), worker, locked, lock }
}
