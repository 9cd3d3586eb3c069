import type { Queue, QueueEntry } from '#mandate/inbox/list-queue.ts'
import type { Result } from '#mandate/result.ts'
import { call } from '../call.ts'
import { lastAsked } from '../last-asked.ts'
import { refreshed } from './refreshed.ts'

/** The list that the officer asked for, as far as it is loaded; `asking` says which, by the names of the API. */
export function queueHere(asking: () => Record<string, string>) {
  let queue = $state.raw<Queue | null>(null)
  const last = lastAsked()
  const ask = (more: Record<string, string> = {}) =>
    call<Queue>(`submissions?${new URLSearchParams({ ...asking(), ...more })}`)
  const entryOf = (id: string | null) => queue?.entries.find((one) => one.id === id)
  return {
    get now() {
      return queue
    },
    entryOf,
    /** Loads the list again, or the page after `after`. Null if the list was reloaded meanwhile: the later answer counts. */
    async load(after?: string): Promise<Result<Queue> | null> {
      const listed = await last(ask(after ? { after } : {}), { ofShown: after !== undefined })
      if (!listed?.ok) return listed
      // What was opened meanwhile has another place in the order, and may come once more.
      const more = listed.value.entries
      const before = after && queue ? queue.entries.filter(({ id }) => !more.some((one) => one.id === id)) : []
      queue = { ...listed.value, entries: [...before, ...more] }
      return listed
    },
    /** Without moving her from where she is or what she chose. */
    async refresh(): Promise<void> {
      const listed = await last(ask(), { ofShown: true })
      if (listed?.ok) queue = refreshed(queue, listed.value)
    },
    put(known: QueueEntry) {
      if (queue) queue = { ...queue, entries: queue.entries.map((entry) => (entry.id === known.id ? known : entry)) }
    }
  }
}
