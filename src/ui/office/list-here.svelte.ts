import type { Result } from '#mandate/result.ts'
import { call } from './call.ts'
import { lastAsked } from './last-asked.ts'
import { refreshed, type Listed } from './refreshed.ts'

/** The list that the officer asked for, as far as it is loaded; `asking` says which, by the names of the API. */
export function listHere<T extends Listed>(path: string, asking: () => Iterable<[string, string]>) {
  let list = $state.raw<T | null>(null)
  const last = lastAsked()
  const ask = (after?: string) =>
    call<T>(`${path}?${new URLSearchParams([...asking(), ...(after ? [['after', after]] : [])])}`)
  return {
    get now() {
      return list
    },
    entryOf: (id: string | null): T['entries'][number] | undefined => list?.entries.find((one) => one.id === id),
    /** Loads the list again, or the page after `after`. Null if the list was reloaded meanwhile: the later answer counts. */
    async load(after?: string): Promise<Result<T> | null> {
      const listed = await last(ask(after), { ofShown: after !== undefined })
      if (!listed?.ok) return listed
      // What was changed meanwhile has another place in the order, and may come once more.
      const more = listed.value.entries
      const before = after && list ? list.entries.filter(({ id }) => !more.some((one) => one.id === id)) : []
      list = { ...listed.value, entries: [...before, ...more] }
      return listed
    },
    /** Without moving her from where she is or what she chose. */
    async refresh(): Promise<void> {
      const listed = await last(ask(), { ofShown: true })
      if (listed?.ok) list = refreshed(list, listed.value)
    },
    put(known: T['entries'][number]) {
      if (list) list = { ...list, entries: list.entries.map((entry) => (entry.id === known.id ? known : entry)) }
    }
  }
}
