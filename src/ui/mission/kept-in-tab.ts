import { holdsWords, isChoice, isWords } from './typed-fields.ts'

/**
 * What was typed in a letter's form, kept in this tab over a reload or a change of language: of this session alone, and
 * never what is given in confidence. Filing and signing out wipe it; a session that ended shows none of it to the next.
 */
export interface KeptInTab {
  was(): Record<string, string>
  keep(typed: Record<string, string>): void
  /** What stands in the form went just now, all of it. */
  filed(): void
  /** Whether it did when she was here last. */
  wasFiled(): boolean
}

type Tab = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
const prefix = 'vigie typed '

export function keptInTab(tab: Tab, session: string, letter: string): KeptInTab {
  const key = prefix + letter
  return {
    was() {
      const [of, typed] = read(tab.getItem(key))
      if (of === session) return typed
      tab.removeItem(key)
      return {}
    },
    filed: () => put(tab, key, [session, {}]),
    wasFiled() {
      const [of, typed] = read(tab.getItem(key))
      return of === session && Object.keys(typed).length === 0
    },
    keep(typed) {
      const kept = stays(typed)
      if (!holdsWords(kept)) return tab.removeItem(key)
      put(tab, key, [session, kept])
    }
  }
}

function put(tab: Tab, key: string, kept: [session: string, typed: Record<string, string>]): void {
  try {
    tab.setItem(key, JSON.stringify(kept))
  } catch {
    // Full, or forbidden: what stands there would be older than what she sees.
    tab.removeItem(key)
  }
}

/** Where somebody comes in, or has just gone out. */
export function wipeTab(tab: Tab): void {
  const keys = Array.from({ length: tab.length }, (_, at) => tab.key(at))
  for (const key of keys) if (key?.startsWith(prefix)) tab.removeItem(key)
}

/** Nothing of what is given in confidence. */
export const stays = (typed: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([name, text]) => mayStay(name) && text.trim() !== ''))
const mayStay = (name: string) => (isWords(name) && name !== 'annex') || isChoice(name)

function read(text: string | null): [session: string | null, typed: Record<string, string>] {
  try {
    const [session, typed] = JSON.parse(text ?? '') as [string, Record<string, string>]
    return [session, typed]
  } catch {
    return [null, {}]
  }
}
