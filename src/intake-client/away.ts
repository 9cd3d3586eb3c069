import { h } from './dom.ts'

/**
 * Links that lead off a page (another language, another page of the way in): the first press says what would be lost,
 * beside the link; a second one goes. The browser's own question is not enough, for some never ask.
 *
 * @param loses what to say; null where nothing would be lost
 * @param go nothing else may ask whether she is sure
 */
export function askBeforeGoing({ loses, go }: { loses(): string | null; go(): void }): void {
  let asked = ''
  const notice = h('p', { role: 'alert', class: 'notice' })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-away]') : null
    // In a window of its own it takes nothing from this one.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    const text = asked === link.href ? null : loses()
    if (text === null) return go()
    event.preventDefault()
    asked = link.href
    notice.textContent = text
    link.closest('nav')?.append(notice)
    notice.scrollIntoView({ block: 'nearest' })
  })
}

/** Open for as long as it takes to go: should that fail for want of a line, what is here is guarded again. */
export function passage(): { isOpen(): boolean; open(): void } {
  let until = 0
  return { isOpen: () => Date.now() < until, open: () => void (until = Date.now() + 3000) }
}
