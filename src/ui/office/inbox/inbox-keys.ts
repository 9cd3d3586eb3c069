import { m } from '#messages'

/** What the inbox answers to, for whoever asks. */
export const inboxKeys = (may: { open: boolean; setAside: boolean }): { keys: string[]; text: string }[] => [
  { keys: ['j', 'k'], text: m.inbox_key_next() },
  ...(may.open
    ? [
        { keys: ['o'], text: m.inbox_key_open() },
        { keys: ['a'], text: m.inbox_key_take() },
        { keys: ['s'], text: m.inbox_key_stage() }
      ]
    : []),
  ...(may.setAside ? [{ keys: ['x'], text: m.inbox_select() }] : []),
  { keys: ['Esc'], text: m.inbox_key_back() }
]

/** Back to its line. */
export const focusLine = (id: string | null): void =>
  document.querySelector<HTMLElement>(`[data-entry="${id}"]`)?.focus()

/** Its own heading, for who comes by keys or hears the page. */
export const focusMatter = (): void => document.querySelector<HTMLElement>('#matter-heading')?.focus()
