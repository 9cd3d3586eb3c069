import { get, writable } from 'svelte/store'
import type { CasesToSearch } from '#mandate/cases/give-for-search.ts'
import { listedNames } from '#mandate/intake/names-of.ts'
import { done, type Result } from '#mandate/result.ts'
import type { SubmissionsToSearch } from '#mandate/inbox/give-submissions.ts'
import type { WordsToSearch } from '#mandate/work/give-words.ts'
import { broke, call } from '../call.ts'
import { askIn, WorkerFailed } from '../in-worker.ts'
import { unlocked, type Unlocked } from '../unlocked.ts'
import { openAll } from '../work/open-words.ts'
import { pathOf } from '../work/say.ts'
import type { Findable, Found } from './find-index.ts'
import type { Answered, Asked } from './find-worker.ts'

export interface Opening {
  done: number
  of: number
  unread: number
  isDone: boolean
}

/** How far this tab is with opening what is sealed; null where nobody asked for it, or the tab was locked since. */
export const opening = writable<Opening | null>(null)

let worker: Worker | null = null
let tell: ((asked: Asked) => Promise<Answered>) | null = null

unlocked.subscribe((desk) => {
  if (!desk) forget()
})

/** What was opened goes with the worker that holds it. */
function forget() {
  worker?.terminate()
  worker = null
  tell = null
  opening.set(null)
}

/** Opens all that is sealed, batch by batch, in a worker of this tab. */
export async function openSealed(desk: Unlocked): Promise<Result<null>> {
  forget()
  const own = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' })
  worker = own
  tell = askIn<Asked, Answered>(own)
  opening.set({ done: 0, of: 0, unread: 0, isDone: false })
  const opened = await openIn(own, tell, desk).catch((error: unknown) => {
    if (error instanceof WorkerFailed) return broke('not-looked-through')
    throw error
  })
  // She may ask for it again.
  if (!opened.ok && worker === own) forget()
  return opened
}

async function openIn(own: Worker, ask: NonNullable<typeof tell>, desk: Unlocked): Promise<Result<null>> {
  const { epochs, office } = desk
  const words = await call<WordsToSearch>('search/work', {})
  if (!words.ok) return words
  await ask({ do: 'add', all: await findablesOf(desk, words.value) })
  const reader = { epochs, office }
  const cases = await inBatches<CasesToSearch>('search/cases', ({ cases }) => ask({ do: 'cases', cases, reader }))
  if (!cases.ok) return cases
  const submissions = await inBatches<SubmissionsToSearch>('search/submissions', ({ submissions }) =>
    ask({ do: 'submissions', submissions, reader })
  )
  if (submissions.ok && worker === own) opening.update((now) => now && { ...now, isDone: true })
  return submissions

  /** Batch by batch, as long as she does not lock the tab meanwhile. */
  async function inBatches<T extends { after: string | null; of: number }>(
    door: string,
    open: (given: T) => Promise<Answered>
  ): Promise<Result<null>> {
    const before = get(opening)?.of ?? 0
    let after: string | null = null
    do {
      if (worker !== own) return done(null)
      const given: Result<T> = await call<T>(door, { after })
      if (!given.ok || worker !== own) return given.ok ? done(null) : given
      const answered = await open(given.value)
      const now = get(opening)
      if (worker !== own || answered.did !== 'opened' || !now) return done(null)
      after = given.value.after
      const counts = { done: now.done + answered.count, unread: now.unread + answered.unread }
      opening.set({ ...now, ...counts, of: before + given.value.of })
    } while (after !== null)
    return done(null)
  }
}

export async function askSealed(q: string, state: string | null): Promise<Found[]> {
  const answered = await tell?.({ do: 'ask', q, state }).catch(() => null)
  return answered?.did === 'ask' ? answered.found : []
}

async function findablesOf(desk: Unlocked, { tasks, requests }: WordsToSearch): Promise<Findable[]> {
  const opened = await openAll(desk, [...tasks, ...requests], new Map())
  const textsOf = (id: string) => {
    const words = opened.get(id)?.words
    return words ? [words.text, words.asker ?? ''].filter(Boolean).map((text) => ({ text })) : []
  }
  return [
    ...tasks.map(({ id, on }) => ({
      kind: 'task' as const,
      id,
      path: (on && pathOf(on.kind, on.id, on.id)) ?? 'work',
      states: [],
      title: '',
      texts: textsOf(id),
      names: []
    })),
    ...requests.map(({ id, states }) => ({
      kind: 'request' as const,
      id,
      path: `requests/${id}`,
      states,
      title: '',
      texts: textsOf(id),
      // Who asks is a name, often, with a way to reach them behind it.
      names: listedNames(opened.get(id)?.words?.asker ?? '')
    }))
  ]
}
