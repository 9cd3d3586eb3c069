/** For an attachment: what of outside texts scrolls in its own frame is reached by keys. */
export function tallTexts(within: HTMLElement): () => void {
  let waits = 0
  const mark = () => {
    waits = 0
    for (const said of within.querySelectorAll<HTMLElement>('.said:not([tabindex])'))
      if (said.scrollHeight > said.clientHeight + 1 && getComputedStyle(said).overflowY === 'auto') said.tabIndex = 0
  }
  const look = () => {
    waits ||= requestAnimationFrame(mark)
  }
  const observer = new MutationObserver(look)
  observer.observe(within, { childList: true, characterData: true, subtree: true })
  within.addEventListener('toggle', look, true)
  look()
  return () => {
    observer.disconnect()
    within.removeEventListener('toggle', look, true)
    cancelAnimationFrame(waits)
  }
}
