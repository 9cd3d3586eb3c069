import { h } from '../dom.ts'

interface Act {
  text: string
  press(): void
}

/** What has just been done, or could not be, with the one thing to do about it. */
export interface StateLine {
  element: HTMLElement
  say(text: string, act?: Act): void
  warn(text: string, act?: Act): void
  /** What went well before does not stand beside what is wrong now; what can still be undone stays. */
  clear(): void
}

export function stateLine(): StateLine {
  const element = h('div', { class: 'told' })
  const tell = (role: 'status' | 'alert', text: string, act?: Act) => {
    element.replaceChildren(
      h('p', { role, class: 'notice' }, text),
      ...(act ? [h('button', { type: 'button', class: 'plain', click: () => act.press() }, act.text)] : [])
    )
    // Who pressed what is gone with it (a line that was taken out) goes on here.
    if (act && document.activeElement === document.body) element.querySelector('button')?.focus()
    element.scrollIntoView({ block: 'nearest' })
  }
  return {
    element,
    say: (text, act) => tell('status', text, act),
    warn: (text, act) => tell('alert', text, act),
    clear: () => element.querySelector('[role=status]:only-child') && element.replaceChildren()
  }
}
