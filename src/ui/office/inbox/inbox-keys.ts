import { m } from '#messages'
import { focusLine } from '../go-to-line.ts'
import { keyOf } from '../page-keys.ts'

interface May {
  open: boolean
  setAside: boolean
}

/** What the inbox answers to, for whoever asks. */
export const inboxKeys = (may: May): { keys: string[]; text: string }[] => [
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

interface Acts {
  current: string | null
  isOpened: boolean
  may: May
  step(key: 'j' | 'k'): Promise<void>
  take(): Promise<void>
  choose(id: string): void
  openHere(id: string): Promise<void>
}

export async function pressed(event: KeyboardEvent, acts: Acts): Promise<void> {
  const { current, isOpened, may } = acts
  const key = keyOf(event)
  if (key === 'j' || key === 'k') await acts.step(key)
  else if (key === 'Escape') focusLine(current)
  else if (key === 'a' && isOpened) await acts.take()
  else if (key === 's' && isOpened) document.querySelector<HTMLElement>('#write select')?.focus()
  else if (key === 'x' && current && may.setAside) acts.choose(current)
  else if (key === 'o' && current && may.open) await (isOpened ? focusMatter() : acts.openHere(current))
}

/** Its own heading, for who comes by keys or hears the page. */
export const focusMatter = (): void => document.querySelector<HTMLElement>('#matter-heading')?.focus()
