import { writable } from 'svelte/store'
import type { UnprovenGiven } from '#mandate/inbox/give-unproven.ts'
import { done, type Result } from '#mandate/result.ts'
import { broke, call } from '../../call.ts'
import { askIn, WorkerFailed } from '../../in-worker.ts'
import { unlocked, type Unlocked } from '../../unlocked.ts'
import type { Line } from './lines.ts'
import type { ToOpen } from './lines.worker.ts'

export interface Compared {
  lines: readonly Line[]
  isDone: boolean
}

/** What was opened in this tab and stands in lines; null where nobody asked for it, or the tab was locked since. */
export const compared = writable<Compared | null>(null)

let worker: Worker | null = null
/** Gone since the worker was given them: it still holds them. */
const left = new Set<string>()

unlocked.subscribe((desk) => {
  if (!desk) forget()
})

/** What was opened goes with the worker that holds it. */
function forget() {
  worker?.terminate()
  worker = null
  left.clear()
  compared.set(null)
}

/** Opens all of them, newest first, in a worker of this tab, and begins anew where it was done before. */
export async function compare({ epochs }: Unlocked): Promise<Result<null>> {
  forget()
  const own = (worker = new Worker(new URL('./lines.worker.ts', import.meta.url), { type: 'module' }))
  const open = askIn<ToOpen, Line[]>(own)
  const secrets = epochs.map((epoch) => epoch.secrets.identity).toReversed()
  compared.set({ lines: [], isDone: false })
  let after: string | null = null
  do {
    const given: Result<UnprovenGiven> = await call('submissions/unproven', after ? { after } : {})
    if (worker !== own) return done(null)
    if (!given.ok) return failed(given)
    const { submissions } = given.value
    const lines = await open({ submissions, secrets }).catch((error: unknown) => {
      if (error instanceof WorkerFailed) return null
      throw error
    })
    if (worker !== own) return done(null)
    if (!lines) return failed(broke('not-looked-through'))
    after = given.value.after
    compared.set({ lines: withoutLeft(lines), isDone: after === null })
  } while (after !== null)
  return done(null)
}

/** She may ask for it again. */
function failed(result: Result<never>): Result<null> {
  forget()
  return result
}

/** What was opened whole or set aside waits here no more. */
export function leave(ids: readonly string[]): void {
  for (const id of ids) left.add(id)
  compared.update((now) => now && { ...now, lines: withoutLeft(now.lines) })
}

const withoutLeft = (lines: readonly Line[]): Line[] =>
  lines.map(({ id, of }) => ({ id, of: of.filter((one) => !left.has(one.id)) })).filter(({ of }) => of.length > 0)
