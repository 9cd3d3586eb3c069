/** To a field of the letter, by its name: what is closed about it is opened, and the caret stands in it. */
export function goTo(field: string): void {
  const place = document.getElementById(field)
  if (!place) return
  for (let at = place.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true
  const input = place.querySelector<HTMLElement>('textarea, input, select, button, summary') ?? place
  input.focus({ preventScroll: true })
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  place.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'auto' })
}
