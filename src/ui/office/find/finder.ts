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

/** Cases with drafts, requests and tasks; or what was sent in, which is asked for by itself: it is put on record of each. */
export type Sealed = 'cases' | 'submissions'

export interface Opening {
  has: readonly Sealed[]
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

/** Opens what is sealed, batch by batch, in a worker of this tab, beside what it has opened already. */
export async function openSealed(desk: Unlocked, what: Sealed): Promise<Result<null>> {
  const own = (worker ??= new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' }))
  tell ??= askIn<Asked, Answered>(own)
  const now = get(opening) ?? { has: [], done: 0, of: 0, unread: 0 }
  opening.set({ ...now, has: [...now.has, what], isDone: false })
  const opened = await openIn(own, tell, desk, what).catch((error: unknown) => {
    if (error instanceof WorkerFailed) return broke('not-looked-through')
    throw error
  })
  // She may ask for it again.
  if (!opened.ok && worker === own) forget()
  return opened
}

async function openIn(own: Worker, ask: NonNullable<typeof tell>, desk: Unlocked, what: Sealed): Promise<Result<null>> {
  const { epochs, office } = desk
  const reader = { epochs, office }
  const opened = what === 'cases' ? await openCases() : await openSubmissions()
  if (opened.ok && worker === own) opening.update((now) => now && { ...now, isDone: true })
  return opened

  async function openCases(): Promise<Result<null>> {
    const words = await call<WordsToSearch>('search/work', {})
    if (!words.ok) return words
    await ask({ do: 'add', all: await findablesOf(desk, words.value) })
    return inBatches<CasesToSearch>('search/cases', ({ cases }) => ask({ do: 'cases', cases, reader }))
  }

  function openSubmissions(): Promise<Result<null>> {
    return inBatches<SubmissionsToSearch>('search/submissions', ({ submissions }) =>
      ask({ do: 'submissions', submissions, reader })
    )
  }

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
