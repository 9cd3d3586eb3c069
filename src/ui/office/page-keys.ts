import { get, writable } from 'svelte/store'

/** What the page at hand answers to, beside the keys of every page; the help lists it while the page is there. */
export const pageKeys = writable<{ keys: string[]; text: string }[]>([])

/** Off for who speaks to her computer. */
export const keysOn = writable(true)

/**
 * The key that she means for the page; null where she types, chooses or answers a question. Escape leads back from a
 * field too, with what was typed left in it.
 */
export function keyOf(event: KeyboardEvent): string | null {
  const { target, key } = event
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return null
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  // A search field empties itself by it.
  if (key === 'Escape') return target.closest('input[type=search]') ? null : key
  return !get(keysOn) || target.closest(written) ? null : key
}

const written = 'input:not([type=checkbox], [type=radio]), textarea, select'

/**
 * Where j and k lead in a list, no farther than its ends; undefined for every other key and in an empty list.
 * @param at where she is; -1 where she is nowhere in it
 */
export const nextOf = <T>(list: readonly T[], at: number, key: string | null): T | undefined =>
  key === 'j' || key === 'k' ? list[Math.max(0, Math.min(list.length - 1, at + (key === 'j' ? 1 : -1)))] : undefined
