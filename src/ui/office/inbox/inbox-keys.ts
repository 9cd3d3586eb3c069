import { get } from 'svelte/store'
import { m } from '#messages'
import { keysOn } from '../page-keys.ts'

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

/**
 * The key that she means for the inbox; null where she types, chooses or answers a question. Escape leads back from a
 * field too, with what was typed left in it.
 */
export function keyOf(event: KeyboardEvent): string | null {
  const { target, key } = event
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return null
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  // A search field empties itself by it.
  if (key === 'Escape') return target.closest('input[type=search]') ? null : key
  return !get(keysOn) || target.closest('input:not([type=checkbox]), textarea, select') ? null : key
}

/** Back to its line. */
export const focusLine = (id: string | null): void =>
  document.querySelector<HTMLElement>(`[data-entry="${id}"]`)?.focus()

/** Its own heading, for who comes by keys or hears the page. */
export const focusMatter = (): void => document.querySelector<HTMLElement>('#matter-heading')?.focus()
