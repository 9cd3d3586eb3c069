import type { Queue, QueueEntry } from '#mandate/inbox/list-queue.ts'
import type { Result } from '#mandate/result.ts'
import { lastAsked } from '../last-asked.ts'
import { askQueue, type Asking } from './look-meanwhile.ts'
import { refreshed } from './refreshed.ts'

/** The list that she asks for, as far as it was given out. */
export function queueHere(asking: () => Asking) {
  let queue = $state.raw<Queue | null>(null)
  const last = lastAsked()
  const entryOf = (id: string | null) => queue?.entries.find((one) => one.id === id)
  return {
    get now() {
      return queue
    },
    entryOf,
    /** Again, or what follows behind `after`. Null where she has asked for another list meanwhile, which is not overwritten. */
    async load(after?: string): Promise<Result<Queue> | null> {
      const listed = await last(askQueue({ ...asking(), ...(after && { after }) }))
      if (!listed?.ok) return listed
      // What was opened meanwhile has another place in the order, and may come once more.
      const more = listed.value.entries
      const before = after && queue ? queue.entries.filter(({ id }) => !more.some((one) => one.id === id)) : []
      queue = { ...listed.value, entries: [...before, ...more] }
      return listed
    },
    /** Without moving her from where she is or what she chose. */
    refresh: (now: Queue) => void (queue = refreshed(queue, now)),
    put(known: QueueEntry) {
      if (queue) queue = { ...queue, entries: queue.entries.map((entry) => (entry.id === known.id ? known : entry)) }
    }
  }
}
