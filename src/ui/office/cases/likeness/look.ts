import { get, writable } from 'svelte/store'
import type { Compared, ReadCase } from '#mandate/cases/matching/alike.ts'
import type { OfficePattern } from '#mandate/cases/matching/patterns.ts'
import type { Result } from '#mandate/result.ts'
import { broke, call } from '../../call.ts'
import { unlocked } from '../../unlocked.ts'
import type { Reader } from '../case-keys.ts'
import type { PatternsAsked, ToCompare } from './compare-cases.ts'
import { askIn } from '../../in-worker.ts'
import { lookThrough, type LookedThrough, type Progress } from './look-through.ts'
import type { Opened, Sealed } from './open-records.ts'
import type { PatternsSeen } from './patterns-seen.ts'
import type { TimeToLetter } from './time-to-letter.ts'

/** Whether she has asked for it in this tab: from then on it is looked for with each case that she opens. */
export const isAskedFor = writable(false)

interface Desk {
  through: ReturnType<typeof lookThrough>
  workers: Worker[]
  /** Resolves when the tab locks: what was opened is gone then, and so are the keys that opened it. */
  locked: Promise<Result<never>>
  lock: () => void
}
let desk: Desk | null = null

unlocked.subscribe((open) => {
  if (open) return
  isAskedFor.set(false)
  for (const worker of desk?.workers ?? []) worker.terminate()
  desk?.lock()
  desk = null
})

type Tell = (progress: Progress) => void

/** What the case may be one with, and which patterns it is part of, of all that this tab's keys open. */
export const look = (own: ReadCase, reader: Reader, tell: Tell): Promise<Result<LookedThrough>> => {
  if (get(unlocked)) isAskedFor.set(true)
  return untilLocked((through) => through.look(own, keysOf(reader), tell))
}

/** How long it took from the first submission to the letter, counted in this tab over all cases that its keys open. */
export const lookForTimes = (reader: Reader, tell: Tell): Promise<Result<TimeToLetter>> =>
  untilLocked((through) => through.timeToLetter(keysOf(reader), tell))

/** Incidents that hang together, over all cases that this tab's keys open. */
export const lookForPatterns = (reader: Reader, tell: Tell): Promise<Result<PatternsSeen>> => {
  if (get(unlocked)) isAskedFor.set(true)
  return untilLocked((through) => through.patterns(keysOf(reader), tell))
}

// What is handed to a worker: no more of the desk than that.
const keysOf = ({ epochs, office }: Reader): Reader => ({ epochs, office })

async function untilLocked<T>(looks: (through: Desk['through']) => Promise<Result<T>>): Promise<Result<T>> {
  if (!get(unlocked)) return broke('locked')
  desk ??= begin()
  const { through, locked } = desk
  return Promise.race([looks(through).catch(() => broke('not-looked-through')), locked])
}

const mostLanes = 4

/** Records are opened on as many cores as there are, up to four, and compared on one of them: she writes on meanwhile. */
function begin(): Desk {
  const lanes = Math.max(1, Math.min(mostLanes, navigator.hardwareConcurrency || 1))
  const openers = Array.from(
    { length: lanes },
    () => new Worker(new URL('./open.worker.ts', import.meta.url), { type: 'module' })
  )
  const comparer = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' })
  const open = openers.map((worker) => askIn<{ records: readonly Sealed[]; reader: Reader }, Opened[]>(worker))
  // One worker answers both: what reads scripts is loaded once.
  const compares = askIn<ToCompare | PatternsAsked, unknown>(comparer)
  let next = 0
  const { promise: locked, resolve } = withResolver<Result<never>>()
  return {
    through: lookThrough(call, {
      open: (records, reader) => open[next++ % lanes]!({ records, reader }),
      lanes,
      compare: (asked) => compares(asked) as Promise<Compared>,
      findPatterns: (asked) => compares(asked) as Promise<OfficePattern[]>
    }),
    workers: [...openers, comparer],
    locked,
    lock: () => resolve(broke('locked'))
  }
}

function withResolver<T>() {
  let resolve!: (value: T) => void
  const promise = new Promise<T>((done) => (resolve = done))
  return { promise, resolve }
}
